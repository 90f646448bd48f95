"""The story is told apart from the page around it."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.document import Span
from dateline.reading.body import is_hard_wrapped, story

STORY = (
    "The harbour at Gdansk reopened on Monday after a storm closed it for nine days.\n\n"
    "Engineers checked the breakwater before the first ferries sailed for Sweden.\n\n"
)


def kept(text: str) -> str:
    return "\n".join(text[span.start : span.end] for span in story(text))


def test_the_story_is_kept_whole():
    assert kept(STORY) == STORY.strip()


def test_menus_and_sign_up_lines_are_left_out():
    text = (
        f"Skip to content\n\nMenu\n\n{STORY}Sign up for our free newsletter today\n\nShare on X\n"
    )
    assert kept(text) == STORY.strip()


def test_nothing_after_the_comments_heading_counts():
    text = f"{STORY}3 COMMENTS\n\n1. I was in Oslo last week and saw the same thing happen there.\n"
    assert "Oslo" not in kept(text)


def test_teasers_for_other_stories_are_left_out():
    text = f"{STORY}Related articles\n\nFire in Lisbon\n\nA warehouse in Lisbon burned on Friday.\n"
    assert "Lisbon" not in kept(text)


def test_a_numbered_list_of_what_is_read_most_is_left_out():
    text = f"{STORY}Most read\n1. Ferry to Oslo cancelled\n2. Fire in Lisbon\n\n{STORY}"
    assert "Oslo" not in kept(text)
    assert kept(text).count("Gdansk") == 2


def test_a_comments_heading_above_the_story_does_not_end_it():
    text = f"Harbour reopens\n\n12 comments\n\n{STORY}"
    assert "Gdansk" in kept(text)


def test_a_caption_with_a_credit_and_its_copy_are_left_out():
    caption = "Ferries wait in Tallinn"
    credited = f"{caption}. (Jan Kowalski/Reuters)"
    text = f"{STORY}{caption}\n{credited}\n\nThe port is busy again this week.\n"
    assert "Tallinn" not in kept(text)
    assert "busy again" in kept(text)


def test_a_story_told_in_single_lines_keeps_what_precedes_a_caption():
    text = (
        "The harbour at Gdansk reopened on Monday after nine days.\n"
        "Ferries wait in Tallinn. (Jan Kowalski/Reuters)\n"
        "Engineers checked the breakwater before the ferries sailed.\n"
    )
    assert "Gdansk" in kept(text)


def test_hard_wrapped_text_is_told_from_one_line_a_paragraph():
    line = "a line that was broken to fit the width of an old terminal\n"
    assert is_hard_wrapped(line * 6 + "and ends.\n")
    assert not is_hard_wrapped(STORY * 3 + "word " * 60)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_spans_are_ordered_apart_and_inside_the_text(text: str):
    spans = story(text)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert not any(Span(s.start, s.end).overlaps(t) for s in spans for t in spans if s is not t)


PAGES = sorted(Path(__file__).with_name("pages").glob("*.txt"))
"""Pages of our own: "+" marks a line of the story, "-" one around it, "?" a heading or byline."""


def marked(page: Path) -> list[tuple[str, str]]:
    lines = page.read_text("utf-8").splitlines()
    return [(line[:1], line[2:]) for line in lines]


def kept_lines(lines: list[tuple[str, str]], between: str) -> list[tuple[str, str]]:
    text = between.join(line for _, line in lines)
    spans, at, found = story(text), 0, []
    for mark, line in lines:
        if any(span.start <= at and at + len(line) <= span.end for span in spans):
            found.append((mark, line))
        at += len(line) + len(between)
    return found


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "paragraphs"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_line_of_the_story_is_lost(page: Path, between: str):
    if between == "\n\n" and ("", "") in marked(page):
        pytest.skip("its paragraphs have blank lines already")
    lines = marked(page)
    kept = kept_lines(lines, between)
    assert [line for mark, line in kept if mark == "+"] == [x for mark, x in lines if mark == "+"]


def test_few_lines_around_a_story_are_taken_for_it():
    lines = [marked(page) for page in PAGES]
    around = sum(mark == "-" for page in lines for mark, _ in page)
    taken = sum(mark == "-" for page in lines for mark, _ in kept_lines(page, "\n"))
    assert around > 300
    assert taken <= 0.05 * around


def test_a_line_that_comes_again_and_again_is_no_caption():
    text = "Ministers met in Riga on 5 June 2024.\n" * 5
    assert kept(text) == text.strip()


def test_a_list_that_is_led_up_to_belongs_to_the_story():
    text = f"{STORY}The ferries go to four ports:\nKarlskrona\nNynäshamn\nVentspils\nLiepaja\n"
    assert kept(text) == text.strip()
