from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.calendar_units import CalendarUnit
from dateline.model.instants import LAST_INSTANT, Civil, instant, on_minute
from dateline.model.time_axis import TimeAxis, bar_unit, ticks
from dateline.model.timespan import Window

instants = st.floats(instant(Civil(-3000)), LAST_INSTANT).map(on_minute)
windows = (
    st.tuples(instants, instants)
    .filter(lambda ends: ends[0] != ends[1])
    .map(lambda ends: Window(min(ends), max(ends)))
)
widths = st.floats(50, 4000)


def labels(first: date, last: date, width: float = 900) -> list[str]:
    return [tick.label for tick in ticks(TimeAxis.around(Window.of_days(first, last), width), 44)]


@given(windows, widths)
def test_every_instant_of_the_extent_is_found_again_at_its_pixel(extent: Window, width: float):
    axis = TimeAxis.around(extent, width)
    for at in (extent.start, extent.end):
        assert axis.at(axis.x(at)) == pytest.approx(at, abs=1e-6 * extent.length)


@given(windows, widths)
def test_labels_keep_their_distance_and_stay_in_view(extent: Window, width: float):
    axis = TimeAxis.around(extent, width)
    places = [axis.x(tick.at) for tick in ticks(axis, 44)]
    assert all(-1e-6 <= x <= width + 1e-6 for x in places)
    # a unit is measured by its average length: February and leap years stray from it
    assert all(b - a > 44 * 0.85 for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(1890, 3, 1), date(2024, 5, 1), ["1890", "1900"]),
        (date(2011, 3, 1), date(2024, 5, 1), ["2011", "2012"]),
        (date(2020, 11, 20), date(2021, 8, 1), ["Dec", "2021", "Feb"]),
        (date(2021, 2, 26), date(2021, 3, 9), ["26 Feb 2021", "27", "28", "1 Mar", "2"]),
        (date(2021, 3, 8), date(2021, 3, 8), ["8 Mar 2021", "03:00", "06:00", "09:00"]),
    ],
)
def test_labels_go_from_decades_to_hours(first: date, last: date, expected: list[str]):
    found = labels(first, last)
    start = found.index(expected[0])
    assert found[start : start + len(expected)] == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (-3000, 2100, ["3000 BC", "2500 BC", "2000 BC", "1500 BC"]),
        (-600, 400, ["200 BC", "100 BC", "AD 1", "AD 100", "AD 200"]),
        (-3, 5, ["4 BC", "3 BC", "2 BC", "1 BC", "AD 1", "AD 2"]),
    ],
)
def test_years_before_christ_are_round_as_people_count_them(first, last, expected):
    window = Window(instant(Civil(first)), instant(Civil(last)))
    found = [tick.label for tick in ticks(TimeAxis.around(window, 1000), 62)]
    start = found.index(expected[0])
    assert found[start : start + len(expected)] == expected


def test_minutes_follow_the_day_they_belong_to():
    start = instant(Civil(2021, 3, 8, 14, 10))
    found = [tick.label for tick in ticks(TimeAxis(start, start + 1 / 24, 900), 62)]
    assert found[:3] == ["8 Mar 2021 14:10", "14:15", "14:20"]


def test_some_label_tells_the_year():
    assert any("2021" in label for label in labels(date(2021, 4, 3), date(2021, 5, 20)))


@given(windows, widths, st.floats(0.2, 5), st.floats(0, 1))
def test_zooming_keeps_the_moment_under_the_pointer(
    extent: Window, width: float, factor: float, where: float
):
    whole = TimeAxis.around(extent, width)
    inner = whole.zoomed(0.5, width / 2, whole)
    zoomed = inner.zoomed(factor, where * width, whole)
    assert whole.first <= zoomed.first < zoomed.last <= whole.last
    if whole.first + 1e-6 < zoomed.first and zoomed.last < whole.last - 1e-6:
        assert zoomed.at(where * width) == pytest.approx(inner.at(where * width), abs=1e-6)


def test_the_axis_follows_a_window_out_of_view():
    whole = TimeAxis.around(Window.of_days(date(1990, 1, 1), date(2020, 1, 1)), 800)
    near = whole.zoomed(0.02, 0, whole)
    week = Window.of_days(date(2015, 6, 1), date(2015, 6, 7))
    left, right = near.showing(week, whole).edges(week)
    assert left >= 0
    assert right <= 800.001


def test_bars_are_never_narrower_than_asked():
    axis = TimeAxis.around(Window.of_days(date(2000, 1, 1), date(2020, 1, 1)), 800)
    unit, multiple = bar_unit(axis, 5, clocked=True)
    assert (unit.value, multiple) == ("quarter", 1)


def test_whole_days_are_not_cut_into_hours():
    day = TimeAxis.around(Window.of_days(date(2000, 1, 1), date(2000, 1, 1)), 800)
    assert bar_unit(day, 5, clocked=True) == (CalendarUnit.MINUTE, 15)
    assert bar_unit(day, 5, clocked=False) == (CalendarUnit.DAY, 1)
