"""Where the time window goes next: steps, first and last positions, and where Play runs."""

from dateline.model.calendar_units import MEAN_DAYS, CalendarUnit, added, floored
from dateline.model.instants import FIRST_INSTANT, LAST_INSTANT, Instant, is_midnight, on_minute
from dateline.model.timespan import Window

_STEPS_OVER_ALL = 24
"""A suitable step takes the window over the whole time in at least this many steps."""


def stepped(window: Window, unit: CalendarUnit, count: int) -> Window:
    """`window` moved by `count` units: a window of whole months stays one of whole months."""
    start, end = added(window.start, unit, count), added(window.end, unit, count)
    if start == FIRST_INSTANT or end == LAST_INSTANT:  # the calendar is too short for all of it
        return moved_to(window, start if count < 0 else LAST_INSTANT)
    return Window(start, end if end > start else on_minute(start + window.length))


def opening(extent: Window, unit: CalendarUnit) -> Window:
    """The first unit of the calendar that touches `extent`."""
    return _unit_from(floored(extent.start, unit), unit)


def closing(extent: Window, unit: CalendarUnit) -> Window:
    """The last unit of the calendar that touches `extent`."""
    start = floored(extent.end, unit)
    return _unit_from(start if start < extent.end else added(start, unit, -1), unit)


def following(window: Window, unit: CalendarUnit, extent: Window) -> Window | None:
    """The window one step later; None when that would leave `extent` behind.

    A window that shows everything has nowhere to go, so it narrows to the first unit.
    """
    if window.holds(extent):
        narrowed = opening(extent, unit)
        return None if narrowed.holds(extent) else narrowed
    later = stepped(window, unit, 1)
    return later if later.start < extent.end and later != window else None


def preceding(window: Window, unit: CalendarUnit, extent: Window) -> Window | None:
    """The window one step earlier, or None; from everything, the last unit."""
    if window.holds(extent):
        narrowed = closing(extent, unit)
        return None if narrowed.holds(extent) else narrowed
    earlier = stepped(window, unit, -1)
    return earlier if earlier.end > extent.start and earlier != window else None


def panned(window: Window, direction: int, extent: Window) -> Window | None:
    """The window moved by its own length; None when that would leave `extent` behind."""
    moved = window.shifted(window.length * direction)
    touches = moved.start < extent.end and moved.end > extent.start
    return moved if touches and moved != window else None


def first(window: Window, extent: Window) -> Window:
    """A window of the same length at the start of `extent`."""
    return moved_to(window, extent.start)


def last(window: Window, extent: Window) -> Window:
    """A window of the same length at the end of `extent`."""
    return moved_to(window, max(extent.end - window.length, extent.start))


def moved_to(window: Window, start: Instant) -> Window:
    """A window of the same length that starts at `start`, or as near as the calendar goes."""
    return window.shifted(start - window.start)


def suitable_step(extent: Window | None) -> CalendarUnit:
    """The coarsest step that still takes many steps from one end to the other.

    Whole days are not cut into hours.
    """
    days = extent.length if extent else 1.0
    clocked = extent is not None and not (is_midnight(extent.start) and is_midnight(extent.end))
    finest = CalendarUnit.MINUTE if clocked else CalendarUnit.DAY
    units = [u for u in CalendarUnit if MEAN_DAYS[u] >= MEAN_DAYS[finest]]
    many = [u for u in units if days / MEAN_DAYS[u] >= _STEPS_OVER_ALL]
    return many[-1] if many else finest


def coarser(unit: CalendarUnit) -> CalendarUnit:
    """The next longer step, or the same when there is none."""
    units = list(CalendarUnit)
    return units[min(units.index(unit) + 1, len(units) - 1)]


def finer(unit: CalendarUnit) -> CalendarUnit:
    """The next shorter step, or the same when there is none."""
    units = list(CalendarUnit)
    return units[max(units.index(unit) - 1, 0)]


def _unit_from(start: Instant, unit: CalendarUnit) -> Window:
    return Window(start, added(start, unit, 1))
