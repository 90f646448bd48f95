"""Exact names: candidates by id, by name, by abbreviation, by demonym."""

import pickle

import pytest

from dateline_gazetteer import Gazetteer, NameType, PlaceKind


def test_find_returns_the_place_of_an_id(gazetteer: Gazetteer):
    place = gazetteer.find("geonames:2988507")
    assert (place.name, place.kind, place.country) == ("Paris", PlaceKind.CITY, "FR")


@pytest.mark.parametrize("unknown", ["geonames:1", "", "Paris", "naturalearth:nowhere", "\ud800"])
def test_find_raises_for_an_unknown_id(gazetteer: Gazetteer, unknown: str):
    with pytest.raises(KeyError):
        gazetteer.find(unknown)


@pytest.mark.parametrize("name", ["SÃO PAULO", "sao paulo", "São\u00a0Paulo", "Sa\u0303o Paulo"])
def test_case_accents_and_spaces_do_not_matter(gazetteer: Gazetteer, name: str):
    assert gazetteer.candidates(name)[0].place.name == "São Paulo"


@pytest.mark.parametrize("name", ["Guinea-Bissau", "Guinea Bissau", "guinea\u2010bissau"])
def test_the_kind_of_hyphen_does_not_matter(gazetteer: Gazetteer, name: str):
    assert gazetteer.candidates(name)[0].place.country == "GW"


@pytest.mark.parametrize("name", ["Xi'an", "Xi\u2019an", "Xi\u02bban"])
def test_the_kind_of_apostrophe_does_not_matter(gazetteer: Gazetteer, name: str):
    assert gazetteer.candidates(name)[0].place.country == "CN"


@pytest.mark.parametrize(
    ("written", "country", "name"),
    [
        ("Ore.", "US", "Oregon"),
        ("W.Va.", "US", "West Virginia"),
        ("P.E.I.", "CA", "Prince Edward Island"),
        ("NSW", "AU", "New South Wales"),
        ("U.S.", "US", "United States"),
        ("UAE", "AE", "United Arab Emirates"),
    ],
)
def test_abbreviations_name_their_place(
    gazetteer: Gazetteer, written: str, country: str, name: str
):
    first = gazetteer.candidates(written)[0]
    assert (first.place.country, first.place.name) == (country, name)
    assert first.name_type is NameType.ABBREVIATION


@pytest.mark.parametrize("written", ["us", "Us", "ore.", "uae", "nsw"])
def test_capitals_count_in_abbreviations(gazetteer: Gazetteer, written: str):
    types = {candidate.name_type for candidate in gazetteer.candidates(written)}
    assert NameType.ABBREVIATION not in types


@pytest.mark.parametrize(
    ("written", "country"),
    [("Kenyan", "KE"), ("Swedes", "SE"), ("Burmese", "MM"), ("chilena", "CL"), ("Filipinos", "PH")],
)
def test_demonyms_are_marked_as_such(gazetteer: Gazetteer, written: str, country: str):
    first = gazetteer.candidates(written)[0]
    assert (first.place.country, first.name_type) == (country, NameType.DEMONYM)


def test_candidates_come_most_prominent_first(gazetteer: Gazetteer):
    prominences = [candidate.prominence for candidate in gazetteer.candidates("Victoria")]
    assert len(prominences) > 10
    assert prominences == sorted(prominences, reverse=True)


def test_saint_is_also_found_when_it_is_written_short(gazetteer: Gazetteer):
    full, short = (gazetteer.candidates(n)[0].place for n in ("Saint Lucia", "St. Lucia"))
    assert full == short


def test_an_unknown_name_has_no_candidates(gazetteer: Gazetteer):
    assert gazetteer.candidates("Qwertyuiopolis") == ()


def test_admin_units_have_population(gazetteer: Gazetteer):
    bavaria = gazetteer.search("Bavaria", 1)[0].place
    assert bavaria.population is not None
    assert bavaria.population > 5_000_000


def test_air_bases_know_their_state(gazetteer: Gazetteer):
    assert gazetteer.find("airport:KNFL").admin1 == "Nevada"


def test_many_candidates_are_a_sequence(gazetteer: Gazetteer):
    many = gazetteer.candidates("San José")
    assert len(many) > 100
    assert many[0] == next(iter(many))
    assert many[-1] == many[len(many) - 1]
    assert many[:2] == tuple(many)[:2]
    assert many == tuple(many)
    assert len({candidate.place.id for candidate in many}) == len(many)


def test_candidates_under_two_keys_come_once_each(gazetteer: Gazetteer):
    places = [candidate.place.id for candidate in gazetteer.candidates("US")]
    assert len(places) == len(set(places)) > 1
    assert places[0] == gazetteer.country("US").id


def test_candidates_can_be_pickled(gazetteer: Gazetteer):
    known = gazetteer.candidates("Georgia")
    assert pickle.loads(pickle.dumps(known)) == known  # noqa: S301 - made here
