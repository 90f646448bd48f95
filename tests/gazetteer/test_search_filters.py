"""What a search may be limited to, and what it may prefer."""

import pytest

from dateline_gazetteer import Gazetteer, PlaceKind


def test_a_country_leaves_the_others_out(gazetteer: Gazetteer):
    found = gazetteer.search("san", 30, country="mx")
    assert len(found) == 30
    assert {scored.place.country for scored in found} == {"MX"}


def test_several_countries_may_be_given(gazetteer: Gazetteer):
    found = gazetteer.search("Victoria", 30, country=["SC", "CL"])
    assert {scored.place.country for scored in found} == {"SC", "CL"}


@pytest.mark.parametrize("kind", ["air base", PlaceKind.AIR_BASE, [PlaceKind.AIR_BASE, "sea"]])
def test_a_kind_leaves_the_others_out(gazetteer: Gazetteer, kind: str | list[str]):
    assert gazetteer.search("Santa Lucia", 1, kind=kind)[0].place.country == "MX"


def test_filters_hold_for_slips_and_beginnings(gazetteer: Gazetteer):
    [slip] = gazetteer.search("Alexandira", 1, country="US")
    assert (slip.place.name, slip.place.country) == ("Alexandria", "US")
    kinds = {scored.place.kind for scored in gazetteer.search("a", 20, kind="lake")}
    assert kinds == {PlaceKind.LAKE}


def test_bounds_leave_what_lies_outside_out(gazetteer: Gazetteer):
    found = gazetteer.search("San", 20, bounds=(-118, 28, -108, 33))
    assert len(found) == 20
    for scored in found:
        assert -118 <= scored.place.longitude <= -108
        assert 28 <= scored.place.latitude <= 33


@pytest.mark.parametrize(
    "bounds", [(170, -22, -170, -10), (170, -22, 190, -10), (-190, -22, -170, -10)]
)
def test_bounds_may_lie_across_the_antimeridian(
    gazetteer: Gazetteer, bounds: tuple[float, float, float, float]
):
    found = gazetteer.search("va", 20, bounds=bounds)
    sides = {scored.place.longitude > 0 for scored in found}
    assert sides == {True, False}
    assert all(abs(scored.place.longitude) >= 170 for scored in found)


def test_bounds_may_be_the_whole_world(gazetteer: Gazetteer):
    world = gazetteer.search("Lima", 5, bounds=(-180, -90, 180, 90))
    assert world == gazetteer.search("Lima", 5)


@pytest.mark.parametrize(
    ("near", "admin1"),
    [((32.7, -96.8), "Texas"), ((43.1, -80.4), "Ontario"), ((48.8, 2.4), "Île-de-France")],
)
def test_what_is_near_comes_first(gazetteer: Gazetteer, near: tuple[float, float], admin1: str):
    assert gazetteer.search("Paris", 1, near=near)[0].place.admin1 == admin1


def test_a_place_may_be_what_others_are_near(gazetteer: Gazetteer):
    capital = gazetteer.search("Mexico City", 1)[0].place
    place = gazetteer.search("Santa Lucia", 1, near=capital)[0].place
    assert (place.country, place.admin1) == ("MX", "State of Mexico")


def test_nearness_looks_across_the_antimeridian(gazetteer: Gazetteer):
    found = [gazetteer.search("Fiji", 1, near=(-17, lon))[0].score for lon in (-179.9, 179.9)]
    assert found[0] == pytest.approx(found[1], abs=0.01)


def test_names_are_shown_in_the_language_asked_for(gazetteer: Gazetteer):
    shown = [
        gazetteer.search("Alemania", 1, language=language)[0].name for language in ("es", "en")
    ]
    assert shown == ["Alemania", "Germany"]


def test_a_name_in_the_language_counts_more(gazetteer: Gazetteer):
    def score(language: str) -> float:
        return gazetteer.search("Alemania", 1, language=language)[0].score

    assert score("es") > score("en")


def test_a_place_tells_its_name_in_a_language(gazetteer: Gazetteer):
    germany = gazetteer.country("DE")
    assert (gazetteer.name(germany, "es"), gazetteer.name(germany, "en")) == ("Alemania", "Germany")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"kind": "town"}, "kind of place 'town' is not one of: city"),
        ({"kind": ["city", "hamlet"]}, "'hamlet'"),
        ({"country": "XX"}, "country 'XX' is not a known ISO 3166-1 code"),
        ({"country": ["MX", "Mexico"]}, "'Mexico'"),
        ({"kind": 5}, "kind of place 5"),
        ({"country": 5}, "country 5"),
        ({"language": "de"}, "language 'de' is not one of: en, es"),
        ({"near": (1, 2, 3)}, "near must be"),
        ({"near": ("a", "b")}, "near must be"),
        ({"near": (91, 0)}, "latitude 91"),
        ({"bounds": (0, 10, 5, 0)}, "bounds must be"),
        ({"bounds": (0, 0, float("nan"), 1)}, "bounds must be"),
        ({"bounds": "abcd"}, "bounds must be"),
    ],
)
def test_what_is_no_filter_is_refused(gazetteer: Gazetteer, wrong: dict[str, object], says: str):
    with pytest.raises(ValueError, match=says):
        gazetteer.search("Lagos", **wrong)


@pytest.mark.parametrize("query", [None, 5, b"Lagos"])
def test_what_is_no_text_is_refused(gazetteer: Gazetteer, query: object):
    with pytest.raises(TypeError, match="the query must be text"):
        gazetteer.search(query)
