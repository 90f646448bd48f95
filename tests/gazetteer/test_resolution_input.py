"""What resolve() takes: spans, plain names, a setting; and what it does with nonsense."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline_gazetteer import Gazetteer, Place
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve
from dateline_gazetteer.resolution.asked import Name


def meant(
    gazetteer: Gazetteer, names: list[Name], context: ResolutionContext | str = ""
) -> list[Place]:
    return [answer.place for answer in resolve(gazetteer, names, context) if answer]


def test_plain_names_are_context_of_each_other(gazetteer: Gazetteer) -> None:
    found = meant(gazetteer, ["Paris", "Lamar County", "Bonham"])
    assert {place.admin1 for place in found} == {"Texas"}


def test_a_plain_name_may_tell_what_contains_it(gazetteer: Gazetteer) -> None:
    (place,) = meant(gazetteer, ["Manchester, New Hampshire"])
    assert (place.name, place.admin1) == ("Manchester", "New Hampshire")


def test_a_plain_name_takes_the_sense_it_has_in_the_text(gazetteer: Gazetteer) -> None:
    text = "Trucks left Nogales, Sonora, for Nogales, Arizona."
    found = meant(gazetteer, ["Nogales", "Nogales"], text)
    assert [place.admin1 for place in found] == ["Sonora", "Arizona"]


def test_a_setting_tells_where_the_text_is_at_home(gazetteer: Gazetteer) -> None:
    here = ResolutionContext("The council of Paris met.", setting=["Lexington, Kentucky"])
    assert [place.admin1 for place in meant(gazetteer, ["Paris"], here)] == ["Kentucky"]


def test_the_other_names_of_the_text_count_unless_told_otherwise(gazetteer: Gazetteer) -> None:
    text = "Birmingham mourns with Tuscaloosa and Huntsville, Alabama."
    assert meant(gazetteer, [(0, 10)], text)[0].country == "US"
    alone = ResolutionContext(text, others=())
    assert meant(gazetteer, [(0, 10)], alone)[0].country == "GB"


def test_matches_of_the_gazetteer_serve_as_mentions(gazetteer: Gazetteer) -> None:
    text = "From Lima to Quito."
    found = resolve(gazetteer, [Mention(m.start, m.end) for m in gazetteer.matches(text)], text)
    assert [answer.place.name for answer in found if answer] == ["Lima", "Quito"]


@pytest.mark.parametrize("span", [(5, 3), (-1, 2), (0, 99), (98, 99)])
def test_a_span_outside_of_the_text_is_an_error(
    gazetteer: Gazetteer, span: tuple[int, int]
) -> None:
    with pytest.raises(ValueError, match=r"mention 1 spans .* but the text has 9 characters"):
        resolve(gazetteer, [(0, 4), span], "Lima fog.")


@pytest.mark.parametrize(
    "name", ["", " ", "\ud800", "a" * 10_000, "of " * 5_000, "\x00", "northern " * 3_000, "(" * 99]
)
def test_nonsense_has_no_place(gazetteer: Gazetteer, name: str) -> None:
    assert resolve(gazetteer, [name], name) == [None]
    assert resolve(gazetteer, [(0, len(name))], name) == [None]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_spans_of_any_text_are_answered(gazetteer: Gazetteer, data: st.DataObject) -> None:
    piece = st.one_of(
        st.sampled_from(["Paris", ", ", "Texas", "\n", "San José", " county", "'s ", " (", "U.S."]),
        st.text(st.characters(), max_size=4),
    )
    text = "".join(data.draw(st.lists(piece, max_size=12)))
    offset = st.integers(0, len(text))
    drawn = data.draw(st.lists(st.tuples(offset, offset), max_size=12))
    spans: list[Name] = [(min(span), max(span)) for span in drawn]
    answers = resolve(gazetteer, spans, text)
    assert len(answers) == len(spans)
    assert all(answer is None or 0 < answer.confidence <= 1 for answer in answers)


def test_a_long_text_of_many_names_is_answered(gazetteer: Gazetteer) -> None:
    text = "Paris, Lima, Jackson, San José and Springfield; Victoria, Ontario. " * 150
    mentions = [Mention(m.start, m.end) for m in gazetteer.matches(text)]
    answers = resolve(gazetteer, mentions, text)
    assert len(answers) > 900
    assert {answer.place.name for answer in answers if answer} >= {"Lima", "Paris", "Jackson"}
