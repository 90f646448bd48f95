from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.time_axis import TimeAxis, bar_unit, ticks
from dateline.model.timespan import Window

windows = st.tuples(st.dates(), st.dates()).map(lambda d: Window(min(d), max(d)))
widths = st.floats(50, 4000)


def labels(first: date, last: date, width: float = 900) -> list[str]:
    return [tick.label for tick in ticks(TimeAxis.around(Window(first, last), width), 44)]


@given(windows, widths)
def test_every_day_of_the_extent_is_found_again_at_its_pixel(extent: Window, width: float):
    axis = TimeAxis.around(extent, width)
    for day in (extent.start, extent.end):
        assert axis.day_at(axis.x(day.toordinal() + 0.5)) == day


@given(windows, widths)
def test_labels_keep_their_distance_and_stay_in_view(extent: Window, width: float):
    axis = TimeAxis.around(extent, width)
    places = [axis.x(tick.day.toordinal()) for tick in ticks(axis, 44)]
    assert all(0 <= x <= width for x in places)
    # a unit is measured by its average length: February and leap years stray from it
    assert all(b - a > 44 * 0.85 for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(1890, 3, 1), date(2024, 5, 1), ["1890", "1900"]),
        (date(2011, 3, 1), date(2024, 5, 1), ["2011", "2012"]),
        (date(2020, 11, 20), date(2021, 8, 1), ["Dec", "2021", "Feb"]),
        (date(2021, 2, 26), date(2021, 3, 9), ["25 Feb 2021", "26", "27", "28", "1 Mar", "2"]),
    ],
)
def test_labels_go_from_decades_to_days(first: date, last: date, expected: list[str]):
    found = labels(first, last)
    start = found.index(expected[0])
    assert found[start : start + len(expected)] == expected


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
    if whole.first < zoomed.first and zoomed.last < whole.last:
        assert zoomed.ordinal(where * width) == pytest.approx(inner.ordinal(where * width))


def test_the_axis_follows_a_window_out_of_view():
    whole = TimeAxis.around(Window(date(1990, 1, 1), date(2020, 1, 1)), 800)
    near = whole.zoomed(0.02, 0, whole)
    week = Window(date(2015, 6, 1), date(2015, 6, 7))
    left, right = near.showing(week, whole).edges(week)
    assert left >= 0
    assert right <= 800.001


def test_bars_are_never_narrower_than_asked():
    axis = TimeAxis.around(Window(date(2000, 1, 1), date(2020, 1, 1)), 800)
    unit, multiple = bar_unit(axis, 5)
    assert (unit.value, multiple) == ("quarter", 1)
