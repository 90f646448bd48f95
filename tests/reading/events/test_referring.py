"""Places that a sentence only points to, and those that must not be guessed."""

from datetime import date

import pytest

PUBLISHED = date(2024, 6, 12)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Floods hit Gorakhpur on Monday. Soldiers reached the town on Tuesday.", "Gorakhpur"),
        ("Floods hit Gorakhpur on Monday. The governor met farmers there on Tuesday.", "Gorakhpur"),
        ("LIMA, Peru — Rain fell on Sunday.\n\nMinisters met here on Tuesday.", "Lima"),
        ("LIMA, Peru — Rain fell on Sunday.\n\nMinisters met in the capital on Tuesday.", "Lima"),
    ],
)
def test_a_pointing_word_is_followed_to_the_one_place_that_fits(events, text, place):
    *_, event = events(text, PUBLISHED)
    assert (event.when.edtf, event.where.name) == ("2024-06-11", place)
    assert event.inferred == {"place"}


def test_of_two_towns_named_before_none_is_taken(events):
    text = "Floods hit Gorakhpur and Varanasi on Monday. Soldiers reached the town on Tuesday."
    *_, event = events(text, PUBLISHED)
    assert (event.when.edtf, event.where) == ("2024-06-11", None)


@pytest.mark.parametrize(
    "text",
    [
        "MANILA (AP) — Police arrested two men at Qorvat airport on Tuesday.",
        "MANILA (AP) — Police arrested two men in a raid on 3 May 2019.",
    ],
)
def test_the_dateline_is_not_the_place_of_what_was_elsewhere_or_long_ago(events, text):
    (event,) = events(text, PUBLISHED)
    assert event.where is None


TEXT = "Police fired tear gas. Thousands of farmers protested outside the courthouse."


def test_what_police_and_crowds_did_is_news_without_a_date(events):
    kinds = [e.kind.value for e in events(TEXT, PUBLISHED)]
    assert kinds == ["operation", "public event"]


def test_what_was_to_be_is_hypothetical_once_it_is_called_off(events):
    text = "The king was to visit Oslo on Friday, but the trip was cancelled."
    (event,) = events(text, PUBLISHED)
    assert (event.when.edtf, event.status.value) == ("2024-06-14", "hypothetical")


def test_who_demonstrates_something_is_no_crowd(events):
    assert events("The athletes have demonstrated great skill.", PUBLISHED) == []
