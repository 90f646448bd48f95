"""Places by where they lie."""

import pytest
import shapely

from dateline_gazetteer import Gazetteer, PlaceKind


def test_a_bearing_and_a_distance_lead_to_a_point(gazetteer: Gazetteer):
    cape = gazetteer.search("Cabo San Lucas", 1)[0].place
    latitude, longitude = gazetteer.relative(cape, 83, 225)
    assert (latitude, longitude) == (
        pytest.approx(22.36, abs=0.01),
        pytest.approx(-110.48, abs=0.01),
    )


def test_a_way_there_and_back_ends_where_it_began(gazetteer: Gazetteer):
    oslo = gazetteer.search("Oslo", 1)[0].place
    latitude, _ = gazetteer.relative(oslo, 111, 0)
    assert latitude == pytest.approx(oslo.latitude + 1, abs=0.01)


def test_within_finds_the_places_of_an_area(gazetteer: Gazetteer):
    sicily = gazetteer.geometry(gazetteer.search("Sicily", 1)[0].place.id)
    assert sicily is not None
    cities = [p.name for p in gazetteer.within(sicily) if p.kind is PlaceKind.CITY]
    assert cities[:2] == ["Palermo", "Catania"]
    assert "Naples" not in cities


def test_within_an_empty_area_there_is_nothing(gazetteer: Gazetteer):
    assert gazetteer.within(shapely.Polygon()) == []


def test_nearest_places_come_nearest_first(gazetteer: Gazetteer):
    names = [place.name for place in gazetteer.nearest(-33.9249, 18.4241, 3)]
    assert names[0] == "Cape Town"
    assert len(names) == 3


def test_nearest_looks_across_the_antimeridian(gazetteer: Gazetteer):
    [place] = gazetteer.nearest(-16.8, -179.99)
    assert place.country == "FJ"


@pytest.mark.parametrize(
    ("query", "inside", "outside"),
    [
        ("Sahel", (2, 14), (2, 6)),
        ("Balkans", (21, 44), (2, 44)),
        ("Arabian Peninsula", (46, 24), (33, 27)),
        ("Pima County, Arizona", (-111, 32.2), (-112, 33.4)),
        ("Gulf of Guinea", (3, 2), (20, 2)),
        ("Lake Tanganyika", (29.6, -6.2), (32, -6.2)),
        ("Kent", (0.8, 51.2), (-1, 51.2)),
        ("Sakhalin", (142.8, 50), (135, 50)),
    ],
)
def test_areas_hold_what_they_should(
    gazetteer: Gazetteer, query: str, inside: tuple[float, float], outside: tuple[float, float]
):
    shapes = [gazetteer.geometry(s.place.id) for s in gazetteer.search(query, 3)]
    area = next(shape for shape in shapes if shape is not None)
    assert area.contains(shapely.Point(inside))
    assert not area.contains(shapely.Point(outside))


def test_a_city_is_only_a_point(gazetteer: Gazetteer):
    assert gazetteer.geometry("geonames:2988507") is None
