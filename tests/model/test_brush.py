from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.brush import Drag, Grip, centred, grip_at, resized
from dateline.model.time_axis import TimeAxis
from dateline.model.timespan import Window

EXTENT = Window.of_days(date(2015, 1, 1), date(2020, 12, 31))
AXIS = TimeAxis.around(EXTENT, 1000)
WINDOW = Window.of_days(date(2017, 1, 1), date(2017, 12, 31))

days = st.dates(date(2015, 1, 1), date(2020, 12, 31))
windows = st.tuples(days, days).map(lambda d: Window.of_days(min(d), max(d)))
pixels = st.floats(-200, 1200)


def test_handles_lie_at_the_edges_and_the_body_between_them():
    left, right = AXIS.edges(WINDOW)
    places = [left - 30, left - 5, (left + right) / 2, right + 5, right + 30]
    assert [grip_at(AXIS, WINDOW, x, handle=10) for x in places] == [
        Grip.TRACK,
        Grip.START,
        Grip.BODY,
        Grip.END,
        Grip.TRACK,
    ]


@given(windows)
def test_every_window_however_short_can_be_gripped_at_both_ends(window: Window):
    left, right = AXIS.edges(window)
    assert grip_at(AXIS, window, left - 5, handle=10) is Grip.START
    assert grip_at(AXIS, window, right + 5, handle=10) is Grip.END


@given(windows, st.sampled_from(list(Grip)), pixels, pixels)
def test_a_drag_anywhere_gives_a_window(window: Window, grip: Grip, x: float, to: float):
    dragged = Drag(grip, x, window, AXIS, EXTENT).to(to)
    if grip is Grip.BODY:
        assert dragged.length == window.length
        assert dragged.start < EXTENT.end
        assert dragged.end > EXTENT.start


@given(windows, st.sampled_from([Grip.BODY, Grip.START, Grip.END]), pixels)
def test_a_drag_that_goes_nowhere_changes_nothing(window: Window, grip: Grip, x: float):
    assert Drag(grip, x, window, AXIS, EXTENT).to(x) == window


@pytest.mark.parametrize("grip", [Grip.START, Grip.END])
def test_a_handle_dragged_past_the_other_takes_its_place(grip: Grip):
    left, right = AXIS.edges(WINDOW)
    start, to = (left, right + 100) if grip is Grip.START else (right, left - 100)
    dragged = Drag(grip, start, WINDOW, AXIS, EXTENT).to(to)
    kept = dragged.start == WINDOW.end if grip is Grip.START else dragged.end == WINDOW.start
    assert kept


@given(windows, st.floats(0, 1000))
def test_centring_keeps_the_length_and_takes_in_the_day(window: Window, x: float):
    moved = centred(window, AXIS, x)
    assert moved.length == window.length
    assert moved.start <= AXIS.at(x) + 0.5
    assert moved.end >= AXIS.at(x) - 0.5


@given(windows, st.sampled_from([0.5, 0.8, 1.25, 2.0]))
def test_resizing_goes_by_a_day_at_least_and_stays_inside(window: Window, factor: float):
    changed = resized(window, factor, EXTENT, AXIS.snap)
    assert EXTENT.holds(changed)
    if factor > 1:
        assert changed.length > window.length or changed == EXTENT
    else:
        assert changed.length < window.length or window.length == 1


def test_edges_snap_to_days_and_among_hours_to_quarters():
    day = Window.of_days(date(2017, 5, 1), date(2017, 5, 1))
    near = TimeAxis(day.start, day.end, 1440)
    dragged = Drag(Grip.TRACK, 60, day, near, EXTENT).to(600.4)
    assert dragged == Window(day.start + 1 / 24, day.start + 615 / 1440)
    far = Drag(Grip.END, 300, WINDOW, AXIS, EXTENT).to(333)
    assert far.end == round(far.end)
