"""Where the time window goes next: steps, first and last positions, and where Play runs."""

from datetime import date, timedelta

from dateline.model.calendar_units import MEAN_DAYS, CalendarUnit, added, floored
from dateline.model.timespan import Window

_STEPS_OVER_ALL = 24
"""A suitable step takes the window over the whole time in at least this many steps."""


def stepped(window: Window, unit: CalendarUnit, count: int) -> Window:
    """`window` moved by `count` units: a window of whole months stays one of whole months."""
    one_day = timedelta(days=1)
    start = added(window.start, unit, count)
    if window.end == date.max:
        return window if count > 0 else Window(start, added(window.end, unit, count))
    end = added(window.end + one_day, unit, count)
    return Window(start, max(start, end - one_day)) if end > date.min else window


def opening(extent: Window, unit: CalendarUnit) -> Window:
    """The first unit of the calendar that touches `extent`."""
    return _unit_from(floored(extent.start, unit), unit)


def closing(extent: Window, unit: CalendarUnit) -> Window:
    """The last unit of the calendar that touches `extent`."""
    return _unit_from(floored(extent.end, unit), unit)


def following(window: Window, unit: CalendarUnit, extent: Window) -> Window | None:
    """The window one step later; None when that would leave `extent` behind.

    A window that shows everything has nowhere to go, so it narrows to the first unit.
    """
    if _shows_all(window, extent):
        narrowed = opening(extent, unit)
        return None if _shows_all(narrowed, extent) else narrowed
    later = stepped(window, unit, 1)
    return later if later.start <= extent.end and later != window else None


def preceding(window: Window, unit: CalendarUnit, extent: Window) -> Window | None:
    """The window one step earlier, or None; from everything, the last unit."""
    if _shows_all(window, extent):
        narrowed = closing(extent, unit)
        return None if _shows_all(narrowed, extent) else narrowed
    earlier = stepped(window, unit, -1)
    return earlier if earlier.end >= extent.start and earlier != window else None


def panned(window: Window, direction: int, extent: Window) -> Window | None:
    """The window moved by its own length; None when that would leave `extent` behind."""
    days = window.days * direction
    if not date.min.toordinal() <= window.start.toordinal() + days:
        return None
    if window.end.toordinal() + days > date.max.toordinal():
        return None
    moved = window.shifted(days)
    touches = moved.start <= extent.end and moved.end >= extent.start
    return moved if touches else None


def first(window: Window, extent: Window) -> Window:
    """A window of the same length at the start of `extent`."""
    return moved_to(window, extent.start)


def last(window: Window, extent: Window) -> Window:
    """A window of the same length at the end of `extent`."""
    return moved_to(window, extent.end - timedelta(days=min(window.days, extent.days) - 1))


def moved_to(window: Window, start: date) -> Window:
    """A window of the same length that starts on `start`, or as near as the calendar goes."""
    latest = date.max.toordinal() - window.days + 1
    begin = date.fromordinal(min(start.toordinal(), latest))
    return Window(begin, begin + timedelta(days=window.days - 1))


def suitable_step(extent: Window | None) -> CalendarUnit:
    """The coarsest step that still takes many steps from one end to the other."""
    days = extent.days if extent else 1
    units = sorted(CalendarUnit, key=MEAN_DAYS.__getitem__, reverse=True)
    return next((u for u in units if days / MEAN_DAYS[u] >= _STEPS_OVER_ALL), CalendarUnit.DAY)


def coarser(unit: CalendarUnit) -> CalendarUnit:
    """The next longer step, or the same when there is none."""
    units = list(CalendarUnit)
    return units[min(units.index(unit) + 1, len(units) - 1)]


def finer(unit: CalendarUnit) -> CalendarUnit:
    """The next shorter step, or the same when there is none."""
    units = list(CalendarUnit)
    return units[max(units.index(unit) - 1, 0)]


def _shows_all(window: Window, extent: Window) -> bool:
    return window.start <= extent.start and window.end >= extent.end


def _unit_from(start: date, unit: CalendarUnit) -> Window:
    after = added(start, unit, 1)
    return Window(start, after - timedelta(days=1) if after < date.max else after)
