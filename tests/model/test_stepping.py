from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import stepping
from dateline.model.calendar_units import CalendarUnit
from dateline.model.instants import FIRST_INSTANT, LAST_INSTANT, on_minute
from dateline.model.timespan import Window

EXTENT = Window.of_days(date(2018, 3, 14), date(2021, 10, 2))
units = st.sampled_from(list(CalendarUnit))
instants = st.floats(FIRST_INSTANT, LAST_INSTANT).map(on_minute)
windows = (
    st.tuples(instants, instants)
    .filter(lambda ends: ends[0] != ends[1])
    .map(lambda ends: Window(min(ends), max(ends)))
)
steps = st.integers(-5000, 5000)


def test_whole_months_stay_whole_months():
    february = Window.of_days(date(2020, 2, 1), date(2020, 2, 29))
    march = stepping.stepped(february, CalendarUnit.MONTH, 1)
    assert march == Window.of_days(date(2020, 3, 1), date(2020, 3, 31))
    assert stepping.stepped(march, CalendarUnit.MONTH, -1) == february


@given(windows, units, steps)
def test_any_window_can_be_moved_anywhere(window: Window, unit: CalendarUnit, count: int):
    moved = stepping.stepped(window, unit, count)
    assert FIRST_INSTANT <= moved.start < moved.end <= LAST_INSTANT


@pytest.mark.parametrize("unit", list(CalendarUnit)[2:-1])
def test_stepping_from_everything_visits_the_whole_time_and_ends(unit: CalendarUnit):
    window, covered = stepping.following(EXTENT, unit, EXTENT), []
    while window:
        covered.append(window)
        window = stepping.following(window, unit, EXTENT)
    assert covered[0].start <= EXTENT.start
    assert covered[-1].end >= EXTENT.end
    assert all(b.start == a.end for a, b in pairwise(covered))


def test_the_last_step_back_is_the_first_unit():
    window = stepping.preceding(EXTENT, CalendarUnit.YEAR, EXTENT)
    assert window == Window.of_days(date(2021, 1, 1), date(2021, 12, 31))
    while earlier := stepping.preceding(window, CalendarUnit.YEAR, EXTENT):
        window = earlier
    assert window == stepping.opening(EXTENT, CalendarUnit.YEAR)


@given(windows, st.sampled_from([-1, 1]))
def test_panning_moves_by_the_window_and_never_leaves_the_time(window: Window, direction: int):
    moved = stepping.panned(window, direction, EXTENT)
    if moved:
        assert moved.length == pytest.approx(window.length, abs=1e-6)
        assert moved.start < EXTENT.end
        assert moved.end > EXTENT.start


@given(windows)
def test_first_and_last_keep_the_length(window: Window):
    for moved in (stepping.first(window, EXTENT), stepping.last(window, EXTENT)):
        assert moved.length == pytest.approx(window.length, abs=1e-6)


def test_last_ends_where_the_time_ends():
    week = Window.of_days(date(2019, 1, 1), date(2019, 1, 7))
    assert stepping.last(week, EXTENT).end == EXTENT.end
    assert stepping.first(week, EXTENT).start == EXTENT.start


def test_steps_suit_the_length_of_the_time():
    century = Window.of_days(date(1900, 1, 1), date(2000, 1, 1))
    assert stepping.suitable_step(century) is CalendarUnit.YEAR
    assert stepping.suitable_step(EXTENT) is CalendarUnit.MONTH
    assert stepping.suitable_step(None) is CalendarUnit.DAY
    assert stepping.suitable_step(Window(0, 0.1)) is CalendarUnit.MINUTE


def test_finer_and_coarser_stop_at_minute_and_century():
    assert stepping.finer(CalendarUnit.MINUTE) is CalendarUnit.MINUTE
    assert stepping.coarser(CalendarUnit.CENTURY) is CalendarUnit.CENTURY
    assert stepping.finer(stepping.coarser(CalendarUnit.WEEK)) is CalendarUnit.WEEK
