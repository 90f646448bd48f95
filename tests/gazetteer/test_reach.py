"""How far places reach that are known as points."""

from dataclasses import replace

from dateline_gazetteer import Gazetteer
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.reach import reach_km


def test_cities_reach_as_far_as_their_people_let_expect(gazetteer: Gazetteer):
    city = next(c.place for c in gazetteer.candidates("Nairobi") if c.place.population)
    reaches = [reach_km(replace(city, population=p)) for p in (1_000, 100_000, 10_000_000)]
    assert reaches == sorted(r for r in reaches if r)
    assert 0.2 < (reaches[0] or 0) < 1
    assert 15 < (reaches[2] or 0) < 35


def test_nothing_is_guessed_of_a_city_without_a_population_or_of_a_country(gazetteer: Gazetteer):
    city = next(c.place for c in gazetteer.candidates("Nairobi") if c.place.population)
    assert reach_km(replace(city, population=None)) is None
    assert reach_km(gazetteer.country("KE")) is None
    assert reach_km(replace(city, kind=PlaceKind.AIRPORT))
