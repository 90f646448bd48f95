"""Search as a person types: beginnings, slips, and what contains the place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_gazetteer import Gazetteer


def first(gazetteer: Gazetteer, query: str) -> tuple[str, str, str]:
    place = gazetteer.search(query, 1)[0].place
    return place.name, place.admin1, place.country


def test_a_beginning_finds_the_most_prominent_place(gazetteer: Gazetteer):
    assert "Johannesburg" in [s.place.name for s in gazetteer.search("Johannes", 3)]


@pytest.mark.parametrize("slip", ["Johanesburg", "Johannnesburg", "Johannsebueg", "Johsnnesburg"])
def test_two_slips_are_forgiven(gazetteer: Gazetteer, slip: str):
    assert first(gazetteer, slip)[0] == "Johannesburg"


@pytest.mark.parametrize(
    ("query", "admin1"),
    [
        ("Springfield, Ill.", "Illinois"),
        ("Springfield, Missouri", "Missouri"),
        ("Springfield, Mass., USA", "Massachusetts"),
        ("Springfield, Clark County, Ohio", "Ohio"),
    ],
)
def test_what_follows_a_comma_contains_the_place(gazetteer: Gazetteer, query: str, admin1: str):
    assert first(gazetteer, query) == ("Springfield", admin1, "US")


@pytest.mark.parametrize(
    ("query", "admin1", "country"),
    [
        ("Paris Texas", "Texas", "US"),
        ("Córdoba Argentina", "Córdoba", "AR"),
        ("San Juan Puerto Rico", "San Juan", "PR"),
        ("Port Elizabeth South Africa", "Eastern Cape", "ZA"),
        ("New York", "New York", "US"),
    ],
)
def test_last_words_may_contain_the_place(
    gazetteer: Gazetteer, query: str, admin1: str, country: str
):
    assert first(gazetteer, query)[1:] == (admin1, country)


def test_scores_fall_and_lie_between_0_and_1(gazetteer: Gazetteer):
    scores = [scored.score for scored in gazetteer.search("San Juan", 50)]
    assert len(scores) == 50
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_a_border_is_found_by_its_name(gazetteer: Gazetteer):
    assert gazetteer.search("Finland-Russia border", 1)[0].place.id == "border:FI-RU"


@given(st.text(max_size=300))
def test_any_query_is_answered(gazetteer: Gazetteer, query: str):
    assert len(gazetteer.search(query, 5)) <= 5


@pytest.mark.parametrize(
    "query", ["", " ", ",", ", ,", "\x00", "'; DROP TABLE shape; --", "\ud800"]
)
def test_nonsense_finds_nothing_or_little(gazetteer: Gazetteer, query: str):
    assert all(scored.place.id for scored in gazetteer.search(query))


def test_a_megabyte_is_cut_short(gazetteer: Gazetteer):
    assert gazetteer.search("Lagos, " + "x" * 1_000_000, 1)
