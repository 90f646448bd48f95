"""One event for one happening that several documents tell of."""

from datetime import date

import pytest
from shapely.geometry import Point

from dateline.model.document import Document, Span
from dateline.model.event import Event, EventKind, EventStatus, Evidence, Location
from dateline.model.timespan import TimeSpan
from dateline.reading.events.across import EventMerger
from dateline.reading.events.copies import Copies, alike

OSLO = Location("Oslo", Point(10.75, 59.91), "oslo", 0.9)
BERGEN = Location("Bergen", Point(5.32, 60.39), "bergen", 0.9)
NORWAY = Location("Norway", Point(10.75, 59.91).buffer(5), "norway", 0.9)
STORY = (
    "Ministers of Norway and Chad met in Oslo to speak about fishing rights, the price of salt "
    "and a new ferry between the two coasts, which will sail twice a week from next spring on."
)


def told(name, text=STORY, *, when=date(2024, 3, 3), where=OSLO, **facts):
    """A document and the event that it tells of."""
    document = Document(name, text, body=(Span(0, len(text)),))
    quote = text.partition(",")[0]
    given = {
        "id": name,
        "kind": EventKind.MEETING,
        "title": "Fishing talks",
        "status": EventStatus.OCCURRED,
        "when": TimeSpan.day(when) if isinstance(when, date) else when,
        "where": where,
        "count": None,
        "actors": ("Norway", "Chad"),
        "confidence": 0.6,
        "inferred": frozenset(),
        "evidence": (Evidence(name, 0, len(quote), quote),),
    }
    return document, Event(**{**given, **facts})


def merged(*stories):
    merger = EventMerger()
    for document, event in stories:
        merger.add(document, [event])
    return merger.events()


def other_words(number):
    return f"Report {number}: delegates talked for {number} hours over there, then went home again"


def test_two_documents_of_one_meeting_make_one_event_with_both_quotes():
    (event,) = merged(told("a"), told("b", other_words(1)))
    assert [e.document for e in event.evidence] == ["a", "b"]
    assert event.sources == 2
    assert event.confidence > 0.6


def test_a_near_copy_is_no_second_source():
    (event,) = merged(told("a"), told("b", STORY + " Read more here."))
    assert len(event.evidence) == 2
    assert event.sources == 1
    assert event.confidence == 0.6


@pytest.mark.parametrize(
    "other",
    [
        {"when": date(2024, 5, 3)},
        {"where": BERGEN},
        {"kind": EventKind.EXERCISE},
        {"status": EventStatus.HYPOTHETICAL},
        {"actors": ("Nepal", "India"), "title": "Border talks"},
    ],
)
def test_what_differs_stays_two_events(other):
    assert len(merged(told("a"), told("b", other_words(1), **other))) == 2


def test_the_most_precise_date_and_place_are_kept():
    march = TimeSpan.of_days(date(2024, 3, 1), date(2024, 3, 31), exact=False, edtf="2024-03")
    (event,) = merged(told("a", when=march, where=NORWAY), told("b", other_words(1)))
    assert event.when.edtf == "2024-03-03"
    assert event.where.name == "Oslo"
    assert not event.disagreements


def test_other_dates_and_counts_are_kept_as_disagreements():
    (event,) = merged(
        told("a", count=40),
        told("b", other_words(1), count=40),
        told("c", other_words(2), when=date(2024, 3, 4), count=45),
    )
    assert (event.when.edtf, event.count) == ("2024-03-03", 40)
    assert [(d.part, d.value, d.documents) for d in event.disagreements] == [
        ("date", "2024-03-04", ("c",)),
        ("count", "45", ("c",)),
    ]


def test_what_was_planned_and_then_happened_is_one_event_that_occurred():
    (event,) = merged(told("a", status=EventStatus.PLANNED), told("b", other_words(1)))
    assert event.status is EventStatus.OCCURRED


def test_two_events_of_one_document_stay_two():
    document, event = told("a")
    merger = EventMerger()
    merger.add(document, [event, event])
    assert len(merger.events()) == 2


def test_copies_are_found_however_many_documents_lie_between():
    copies = Copies()
    copies.add("first", STORY)
    for i in range(200):
        copies.add(f"other {i}", other_words(i))
    copies.add("last", "PRESS SERVICE. " + STORY)
    assert copies.group("last") == "first"
    assert copies.group("other 7") == "other 7"


def test_passages_are_compared_by_their_words():
    assert alike(STORY, STORY.upper() + "!")
    assert not alike(STORY, other_words(1))
