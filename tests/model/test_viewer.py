from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus
from dateline.model.timespan import TimeSpan, Window
from dateline.model.viewer import ViewerModel

MakeEvent = Callable[..., Event]
MARCH = TimeSpan.of_days(date(2020, 3, 1), date(2020, 3, 31), exact=False, edtf="2020-03")


@pytest.fixture
def model(make_event: MakeEvent) -> ViewerModel:
    return ViewerModel(
        Dossier(
            events=(
                make_event(TimeSpan.day(date(2021, 5, 2)), name="late"),
                make_event(MARCH, EventKind.STATEMENT, name="march"),
                make_event(TimeSpan.day(date(2020, 3, 4)), name="early"),
                make_event(None, name="undated"),
                make_event(TimeSpan.of_days(None, None, exact=False, edtf=""), name="unbounded"),
                make_event(TimeSpan.day(date(2020, 4, 4)), placed=False, name="unplaced"),
            )
        )
    )


def ids(events: list[Event]) -> list[str]:
    return [event.id for event in events]


def test_every_event_is_either_listed_or_apart(model: ViewerModel):
    assert ids(model.listed()) == ["march", "early", "late"]
    assert ids(model.apart()) == ["undated", "unbounded", "unplaced"]


def test_the_window_narrows_the_list_and_leaves_the_rest_apart(model: ViewerModel):
    model.set_window(Window.of_days(date(2020, 3, 4), date(2020, 3, 10)))
    assert ids(model.listed()) == ["march", "early"]
    assert model.counts() == (2, 1)
    assert len(model.apart()) == 3


def test_dated_events_without_a_place_are_counted_in_words(model: ViewerModel):
    model.set_window(Window.of_days(date(2020, 4, 1), date(2020, 4, 30)))
    assert model.words() == "0 events, 1 without a place, 1 Apr – 30 Apr 2020"
    assert ids(list(model.unplaced.events)) == ["unplaced"]


def test_hidden_kinds_are_neither_listed_nor_counted(model: ViewerModel):
    model.set_kinds(frozenset({EventKind.STATEMENT}))
    assert ids(model.listed()) == ["march"]
    assert model.apart() == []


def test_changing_the_step_keeps_the_window(model: ViewerModel):
    model.set_window(Window.of_days(date(2020, 3, 4), date(2020, 3, 10)))
    before = model.window
    for step in type(model.step):
        model.set_step(step)
    assert model.window == before


def test_signals_fire_only_for_real_changes(model: ViewerModel):
    seen = []
    model.window_changed.connect(seen.append)
    model.set_window(model.window)
    assert seen == []
    model.set_window(Window.of_days(date(2020, 3, 4), date(2020, 3, 10)))
    assert len(seen) == 1


def test_opening_shows_the_whole_time_and_selects_nothing(
    model: ViewerModel, make_event: MakeEvent
):
    model.select("late")
    model.open(Dossier(events=(make_event(TimeSpan.day(date(1999, 1, 1)), name="only"),)))
    assert model.selected is None
    assert model.whole
    assert ids(model.listed()) == ["only"]


def test_selecting_an_unknown_event_is_refused(model: ViewerModel):
    with pytest.raises(KeyError):
        model.select("nowhere")


def test_an_empty_dossier_lists_nothing():
    model = ViewerModel()
    assert (model.listed(), model.apart(), model.counts(), model.window) == ([], [], (0, 0), None)


def test_what_recurs_without_a_date_is_told_once(make_event: MakeEvent):
    again = replace(make_event(None, name="again"), status=EventStatus.RECURRING)
    once = make_event(None, EventKind.STATEMENT, name="once")
    model = ViewerModel(Dossier(events=(again, once)))
    assert (ids(model.recurring), ids(model.undated)) == (["again"], ["once"])
    model.set_kinds(frozenset({EventKind.MEETING}))
    assert (ids(model.recurring), ids(model.undated)) == (["again"], [])
