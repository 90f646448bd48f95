"""Every country and admin-1 unit has an outline, and what has none of its own says so."""

import pytest
import shapely

from dateline_gazetteer import Gazetteer, Place, PlaceKind

WORLD = shapely.box(-180, -90, 180, 90)


@pytest.fixture(scope="module")
def places(gazetteer: Gazetteer) -> list[Place]:
    return gazetteer.within(WORLD)


@pytest.mark.parametrize("kind", [PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CONTINENT])
def test_every_unit_has_an_outline(gazetteer: Gazetteer, places: list[Place], kind: PlaceKind):
    shapes = [gazetteer.geometry(place.id) for place in places if place.kind is kind]
    assert all(shape is not None and shape.area > 0 for shape in shapes)


def test_estimated_outlines_are_few_and_marked(places: list[Place]):
    units = [place for place in places if place.kind is PlaceKind.ADMIN1]
    estimated = [unit for unit in units if unit.source.endswith("estimated from its cities")]
    assert 0 < len(estimated) < 0.15 * len(units)
    assert {"KE", "LT"} <= {unit.country for unit in estimated}
    assert not {"US", "MX", "FR", "BR", "AU"} & {unit.country for unit in estimated}


def test_most_cities_lie_in_their_admin1_unit(gazetteer: Gazetteer, places: list[Place]):
    names = {(p.country, p.name): p for p in places if p.kind is PlaceKind.ADMIN1}
    cities = [p for p in places if p.kind is PlaceKind.CITY and (p.population or 0) > 100_000]
    inside = 0
    for city in cities:
        unit = names.get((city.country, city.admin1))
        shape = gazetteer.geometry(unit.id) if unit else None
        point = shapely.Point(city.longitude, city.latitude)
        inside += shape is not None and shape.distance(point) < 0.1
    assert inside > 0.97 * len(cities)


@pytest.mark.parametrize(
    ("place", "kind", "length_km"),
    [("curated:nile", "line", 5000), ("curated:danube", "line", 2200),
     ("curated:yangtze", "line", 4500), ("curated:paraguay-river", "line", 1800)],
)  # fmt: skip
def test_rivers_are_lines_about_as_long_as_they_are(
    gazetteer: Gazetteer, place: str, kind: str, length_km: float
):
    shape = gazetteer.geometry(place)
    assert shape is not None
    assert kind in shape.geom_type.lower()
    assert shape.length * 111 > 0.7 * length_km


@pytest.mark.parametrize("name", ["Crete", "Baffin Island", "Lake Vänern", "Lake Victoria", "Jeju"])
def test_islands_and_lakes_are_areas(gazetteer: Gazetteer, name: str):
    found = [scored.place for scored in gazetteer.search(name, limit=5)]
    assert any((s := gazetteer.geometry(p.id)) is not None and s.area > 0.05 for p in found)


@pytest.mark.parametrize(
    ("name", "country"),
    [("Kruger National Park", "ZA"), ("Loch Ness", "GB"), ("Jaffna Peninsula", "LK"),
     ("Vyatka River", "RU"), ("Rio Grande", ""), ("Mount Kenya", "KE")],
)  # fmt: skip
def test_a_feature_knows_the_one_country_that_it_lies_in(
    gazetteer: Gazetteer, name: str, country: str
):
    assert gazetteer.search(name, limit=1)[0].place.country == country


@pytest.mark.parametrize("kind", list(PlaceKind))
def test_points_are_on_earth_and_sources_are_named(places: list[Place], kind: PlaceKind):
    chosen = [place for place in places if place.kind is kind]
    assert chosen
    assert all(abs(p.latitude) <= 90 and abs(p.longitude) <= 180 for p in chosen)
    assert all(p.source and p.name and p.id for p in chosen)
