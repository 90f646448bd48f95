"""Land borders: lines, lengths, neighbours."""

import pytest
from pyproj import Geod

from dateline_gazetteer import Gazetteer, PlaceKind


def test_the_border_of_mexico_and_the_united_states_is_as_long_as_surveyed(gazetteer: Gazetteer):
    border = gazetteer.border("US", "MX")
    drawn = Geod(ellps="WGS84").geometry_length(border.geometry) / 1000
    assert border.length_km == pytest.approx(3145, rel=0.01)
    assert drawn == pytest.approx(3145, rel=0.01)


# Lengths as commonly given; rivers are smoother on a 1:10m map than on the ground.
@pytest.mark.parametrize(
    ("a", "b", "km", "off"),
    [("ES", "PT", 1224, 0.2), ("FI", "RU", 1340, 0.1), ("AR", "CL", 5300, 0.2),
     ("IN", "PK", 3310, 0.2), ("KE", "TZ", 769, 0.1)],
)  # fmt: skip
def test_borders_have_plausible_lengths(
    gazetteer: Gazetteer, a: str, b: str, km: float, off: float
):
    assert gazetteer.border(a, b).length_km == pytest.approx(km, rel=off)


def test_a_border_is_the_same_from_both_sides(gazetteer: Gazetteer):
    assert gazetteer.border("pt", "ES") == gazetteer.border("ES", "PT")


def test_a_border_is_a_place_with_a_line(gazetteer: Gazetteer):
    place = gazetteer.find("border:AF-PK")
    shape = gazetteer.geometry(place.id)
    assert place.kind is PlaceKind.BORDER
    assert shape is not None
    assert shape.geom_type in ("LineString", "MultiLineString")


@pytest.mark.parametrize(("a", "b"), [("US", "FR"), ("JP", "KR"), ("XX", "US"), ("", "")])
def test_countries_without_a_common_border_raise(gazetteer: Gazetteer, a: str, b: str):
    with pytest.raises(KeyError, match="share no land border"):
        gazetteer.border(a, b)


@pytest.mark.parametrize(
    ("country", "neighbours"),
    [("PT", ["ES"]), ("LS", ["ZA"]), ("MN", ["CN", "RU"]), ("JP", []),
     ("UY", ["AR", "BR"]), ("xk", ["AL", "ME", "MK", "RS"])],
)  # fmt: skip
def test_neighbours(gazetteer: Gazetteer, country: str, neighbours: list[str]):
    assert gazetteer.neighbours(country) == neighbours
