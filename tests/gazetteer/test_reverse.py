"""From a point to what is there."""

import pytest
import shapely

from dateline_gazetteer import Gazetteer, PlaceKind


def test_nearest_crosses_the_antimeridian(gazetteer: Gazetteer):
    # Taveuni, Fiji: the meridian of 180 degrees runs through it.
    (west,) = gazetteer.nearest(-16.8, 179.99)
    (east,) = gazetteer.nearest(-16.8, -179.99)
    assert west.country == east.country == "FJ"


def test_nearest_answers_in_order_of_distance(gazetteer: Gazetteer):
    found = gazetteer.nearest(64.15, -21.94, limit=40)
    away = [(p.latitude - 64.15) ** 2 + ((p.longitude + 21.94) * 0.436) ** 2 for p in found]
    assert len(found) == 40
    assert "Reykjavík" in {place.name for place in found}
    assert away == pytest.approx(sorted(away), rel=0.05)


def test_longitudes_go_round(gazetteer: Gazetteer):
    assert gazetteer.nearest(-22.56, 17.08 + 360) == gazetteer.nearest(-22.56, 17.08)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(91, 0), (float("nan"), 0), (0, float("inf")), (0, float("nan"))]
)
def test_what_is_no_point_is_refused(gazetteer: Gazetteer, latitude: float, longitude: float):
    for ask in (gazetteer.nearest, gazetteer.containing, gazetteer.reverse):
        with pytest.raises(ValueError, match=r"the (latitude|longitude) .* is not"):
            ask(latitude, longitude)


def test_containing_names_the_areas_from_small_to_large(gazetteer: Gazetteer):
    found = [place.name for place in gazetteer.containing(30.27, -97.74)]
    wanted = ["Travis County", "Texas", "United States", "North America"]
    assert [name for name in found if name in wanted] == wanted


def test_reverse_stays_in_the_country_of_the_point(gazetteer: Gazetteer):
    # Aachen's Vaalserquartier; Vaals, in the Netherlands, is nearer than Aachen's centre.
    assert gazetteer.nearest(50.772, 6.03)[0].country == "NL"
    found = gazetteer.reverse(50.772, 6.03, limit=5)
    assert {near.place.country for near in found} == {"DE"}


def test_reverse_at_a_place_is_the_place(gazetteer: Gazetteer):
    for name in ("Vaals", "Valletta", "Malé", "Ushuaia", "Nuuk"):
        place = gazetteer.search(name, 1)[0].place
        (near,) = gazetteer.reverse(place.latitude, place.longitude)
        assert near.distance_km < 0.5, name


def test_reverse_at_sea_is_the_sea(gazetteer: Gazetteer):
    near, *ashore = gazetteer.reverse(41.5, 18.0, limit=3)
    assert (near.place.name, near.place.kind, near.distance_km) == ("Adriatic Sea", "sea", 0)
    assert all(one.distance_km > 20 for one in ashore if one.place.kind is PlaceKind.CITY)


def test_reverse_on_a_lake_is_the_lake(gazetteer: Gazetteer):
    (near,) = gazetteer.reverse(-1.0, 33.0)
    assert (near.place.name, near.place.kind) == ("Lake Victoria", PlaceKind.LAKE)


def test_reverse_far_from_everything_is_the_unit(gazetteer: Gazetteer):
    (near,) = gazetteer.reverse(-26.0, 124.5)
    assert (near.place.name, near.place.kind) == ("Western Australia", PlaceKind.ADMIN1)


def test_reverse_where_nobody_lives_still_answers(gazetteer: Gazetteer):
    assert [n.place.name for n in gazetteer.reverse(-90, 0)] == ["Antarctica"]


def test_units_are_those_above_a_place(gazetteer: Gazetteer):
    place = gazetteer.search("Tucson, Arizona", 1)[0].place
    assert [unit.name for unit in gazetteer.units(place)] == [
        "Pima County", "Arizona", "United States",
    ]  # fmt: skip
    assert gazetteer.units(gazetteer.country("US")) == []


def test_an_area_may_reach_past_the_antimeridian(gazetteer: Gazetteer):
    found = gazetteer.within(shapely.box(176, -20, 186, -12))
    assert {place.country for place in found} >= {"FJ", "WF"}
    assert found == sorted(found, key=gazetteer.within(shapely.box(-180, -20, 180, -12)).index)
