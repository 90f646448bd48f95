from datetime import date

import pytest
from shapely import Point

from dateline.export.snapshot import LegendEntry, snapshot_layout
from dateline.model.attribution import ATTRIBUTION
from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.timespan import TimeSpan, Window
from dateline.model.viewer import ViewerModel

LAGOS = Location("Lagos", Point(3.4, 6.5), "test:lagos", 0.9)
MEETING, EXERCISE = EventKind.MEETING, EventKind.EXERCISE


def event(name: str, when: TimeSpan | None, kind: EventKind = MEETING) -> Event:
    status, where = EventStatus.OCCURRED, LAGOS
    return Event(name, kind, f"Title of {name}", status, when, where, None, (), 1, frozenset(), ())


@pytest.fixture
def model() -> ViewerModel:
    june = TimeSpan.of_days(date(2020, 6, 1), date(2020, 6, 30), exact=False, edtf="2020-06")
    events = (
        event("a", TimeSpan.day(date(2020, 6, 3))),
        event("b", june, EXERCISE),
        event("c", TimeSpan.day(date(2018, 1, 1)), EXERCISE),
        event("d", None),
    )
    return ViewerModel(Dossier("Harbour", (), events))


def test_the_words_are_those_of_the_window(model: ViewerModel):
    model.set_window(Window.of_days(date(2020, 6, 2), date(2020, 6, 9)))
    layout = snapshot_layout(model)
    assert layout.title == "Harbour"
    assert layout.window == "2 Jun – 9 Jun 2020"
    assert layout.summary == "2 events, 1 possibly"
    assert layout.attribution == ATTRIBUTION


def test_the_legend_has_the_kinds_that_are_shown_and_no_others(model: ViewerModel):
    assert snapshot_layout(model).legend == (LegendEntry(MEETING, 1), LegendEntry(EXERCISE, 2))
    model.set_kinds(frozenset({EXERCISE}))
    model.set_window(Window.of_days(date(2020, 6, 2), date(2020, 6, 9)))
    assert snapshot_layout(model).legend == (LegendEntry(EXERCISE, 1),)


def test_the_open_event_is_named(model: ViewerModel):
    assert snapshot_layout(model).selected == ""
    model.select("b")
    assert snapshot_layout(model).selected == "Title of b. Lagos, June 2020."


def test_what_the_picture_cannot_show_is_told(model: ViewerModel):
    note = snapshot_layout(model).note
    assert note == "1 event without a date or a place is not counted here."
    assert snapshot_layout(ViewerModel(Dossier("Empty"))).note == ""


def test_the_picture_is_described_for_those_who_do_not_see_it(model: ViewerModel):
    assert snapshot_layout(model).described() == (
        "Map: Harbour, 1 Jan 2018 – 30 Jun 2020, 3 events: 1 meeting, 2 exercises."
    )


def test_a_comparison_names_both_windows(model):
    model.set_window(Window.of_days(date(2020, 6, 2), date(2020, 6, 9)))
    model.set_other(Window.of_days(date(2020, 5, 2), date(2020, 5, 9)))
    words = "2 Jun – 9 Jun 2020 (A) compared with 2 May – 9 May 2020 (B)"
    assert snapshot_layout(model).window == words
