from collections.abc import Callable
from datetime import date

import pytest

from dateline.model.calendar_units import CalendarUnit
from dateline.model.dossier import Dossier
from dateline.model.event import Event
from dateline.model.navigation import Navigation
from dateline.model.stepping import Lock, suggested_other
from dateline.model.timespan import TimeSpan, Window
from dateline.model.viewer import ViewerModel


@pytest.fixture
def model(make_event: Callable[..., Event]) -> ViewerModel:
    days = (date(2001, 2, 3), date(2004, 5, 6))
    model = ViewerModel(Dossier(events=tuple(make_event(TimeSpan.day(day)) for day in days)))
    model.set_step(CalendarUnit.MONTH)
    return model


def test_a_step_later_and_back_is_where_it_began(model: ViewerModel):
    model.set_window(Window.of_days(date(2002, 1, 1), date(2002, 1, 31)))
    before = model.window
    Navigation(model).step(1)
    assert model.window == Window.of_days(date(2002, 2, 1), date(2002, 2, 28))
    Navigation(model).step(-1)
    assert model.window == before


def test_there_is_no_step_beyond_the_ends(model: ViewerModel):
    model.set_window(Window.of_days(date(2004, 5, 1), date(2004, 5, 31)))
    Navigation(model).step(1)
    assert model.window == Window.of_days(date(2004, 5, 1), date(2004, 5, 31))


def test_first_last_and_whole(model: ViewerModel):
    go = Navigation(model)
    model.set_window(Window.of_days(date(2002, 1, 1), date(2002, 1, 10)))
    go.last()
    assert model.window == Window.of_days(date(2004, 4, 27), date(2004, 5, 6))
    go.first()
    assert model.window == Window.of_days(date(2001, 2, 3), date(2001, 2, 12))
    go.whole()
    assert model.whole


def test_nothing_dated_nothing_moved():
    model = ViewerModel()
    go = Navigation(model)
    for move in (go.first, go.last, go.whole, lambda: go.step(1), lambda: go.pan(-1)):
        move()
    assert model.window is None


def test_steps_from_the_end_of_a_month_keep_to_the_ends_of_months(model: ViewerModel):
    go = Navigation(model)
    model.set_window(Window.of_days(date(2002, 1, 31), date(2002, 1, 31)))
    ends = []
    for _ in range(3):
        go.step(1)
        ends.append(model.window)
    assert ends == [
        Window.of_days(date(2002, 2, 28), date(2002, 2, 28)),
        Window.of_days(date(2002, 3, 31), date(2002, 3, 31)),
        Window.of_days(date(2002, 4, 30), date(2002, 4, 30)),
    ]
    for _ in range(3):
        go.step(-1)
    assert model.window == Window.of_days(date(2002, 1, 31), date(2002, 1, 31))


@pytest.mark.parametrize("lock", [Lock.START, Lock.END])
def test_a_locked_end_stays_wherever_the_other_goes(model: ViewerModel, lock: Lock):
    go = Navigation(model)
    before = Window.of_days(date(2002, 1, 1), date(2002, 3, 31))
    model.set_window(before)
    model.set_lock(lock)
    for move in (go.first, go.last, lambda: go.step(1), lambda: go.step(-1), lambda: go.pan(1)):
        model.set_window(before)
        move()
        kept = model.window.start if lock is Lock.START else model.window.end
        assert kept == (before.start if lock is Lock.START else before.end)
    model.set_window(before)
    go.span(CalendarUnit.MONTH)
    month = 1 if lock is Lock.START else 3
    assert model.window == Window.of_days(date(2002, month, 1), date(2002, month, 31))


def test_everything_is_compared_by_halves_and_months_with_months():
    year = Window.of_days(date(2021, 1, 1), date(2021, 12, 31))
    later, earlier = suggested_other(year, year)
    assert (earlier.start, earlier.end, later.end) == (year.start, later.start, year.end)
    quarter = Window.of_days(date(2021, 4, 1), date(2021, 6, 30))
    assert suggested_other(quarter, year)[1] == Window.of_days(date(2021, 1, 1), date(2021, 3, 31))
    days = Window.of_days(date(2021, 1, 2), date(2021, 1, 4))
    assert suggested_other(days, year)[1] == Window.of_days(date(2020, 12, 30), date(2021, 1, 1))
