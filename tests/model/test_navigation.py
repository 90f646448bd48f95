from collections.abc import Callable
from datetime import date

import pytest

from dateline.model.calendar_units import CalendarUnit
from dateline.model.dossier import Dossier
from dateline.model.event import Event
from dateline.model.navigation import Navigation
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
