"""Where the time window goes next: steps, first and last positions, and where Play runs."""

from enum import StrEnum

from dateline.model.calendar_units import MEAN_DAYS, CalendarUnit, added, floored, whole_months
from dateline.model.instants import FIRST_INSTANT, LAST_INSTANT, Instant, is_midnight, on_minute
from dateline.model.timespan import Window

_STEPS_OVER_ALL = 24
"""A suitable step takes the window over the whole time in at least this many steps."""


class Lock(StrEnum):
    """Which end of the window stays where it is. A locked start shows all that has been so far."""

    NONE = "none"
    START = "start"
    END = "end"


def stepped(window: Window, unit: CalendarUnit, count: int) -> Window:
    """`window` moved by `count` units: a window of whole months stays one of whole months."""
    start, end = added(window.start, unit, count), added(window.end, unit, count)
    if start == FIRST_INSTANT or end == LAST_INSTANT:  # the calendar is too short for all of it
        return moved_to(window, start if count < 0 else LAST_INSTANT)
    return Window(start, end if end > start else on_minute(start + window.length))


def locked(window: Window, moved: Window | None, lock: Lock) -> Window | None:
    """`moved`, except that the locked end of `window` stays; None when nothing would be left."""
    if moved is None or lock is Lock.NONE:
        return moved
    start = window.start if lock is Lock.START else moved.start
    end = window.end if lock is Lock.END else moved.end
    return Window(start, end) if start < end else None


def opening(extent: Window, unit: CalendarUnit) -> Window:
    """The first unit of the calendar that touches `extent`."""
    return unit_around(extent.start, unit)


def closing(extent: Window, unit: CalendarUnit) -> Window:
    """The last unit of the calendar that touches `extent`."""
    start = floored(extent.end, unit)
    return unit_around(start if start < extent.end else added(start, unit, -1), unit)


def unit_around(at: Instant, unit: CalendarUnit) -> Window:
    """The unit of the calendar that holds an instant."""
    start = floored(at, unit)
    return Window(start, added(start, unit, 1))


def following(
    window: Window, unit: CalendarUnit, extent: Window, lock: Lock = Lock.NONE
) -> Window | None:
    """The window one step later; None when that would leave `extent` behind.

    A window that shows everything has nowhere to go, so it narrows to the first unit.
    """
    if window.holds(extent) and lock is Lock.NONE:
        narrowed = opening(extent, unit)
        return None if narrowed.holds(extent) else narrowed
    later = locked(window, stepped(window, unit, 1), lock)
    if later is None or later == window or (lock is Lock.START and window.end >= extent.end):
        return None
    return later if later.start < extent.end else None


def preceding(
    window: Window, unit: CalendarUnit, extent: Window, lock: Lock = Lock.NONE
) -> Window | None:
    """The window one step earlier, or None; from everything, the last unit."""
    if window.holds(extent) and lock is Lock.NONE:
        narrowed = closing(extent, unit)
        return None if narrowed.holds(extent) else narrowed
    earlier = locked(window, stepped(window, unit, -1), lock)
    if earlier is None or earlier == window or (lock is Lock.END and window.start <= extent.start):
        return None
    return earlier if earlier.end > extent.start else None


def restarted(
    window: Window, unit: CalendarUnit, extent: Window, direction: int, lock: Lock
) -> Window:
    """Where Play starts over: the first position when it runs forwards, the last when backwards.

    The window keeps its length unless it showed everything or one of its ends is locked.
    """
    by_unit = window.holds(extent) or window.is_unit(unit) or lock is not Lock.NONE
    if direction > 0:
        moved = opening(extent, unit) if by_unit else first(window, extent)
    else:
        moved = closing(extent, unit) if by_unit else last(window, extent)
    return locked(window, moved, lock) or window


def reaching(window: Window, unit: CalendarUnit, lock: Lock) -> Window:
    """One unit long, measured from the end that is locked."""
    if lock is Lock.END:
        return Window(added(window.end, unit, -1), window.end)
    return Window(window.start, added(window.start, unit, 1))


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


def suggested_other(window: Window, extent: Window) -> tuple[Window, Window]:
    """What to compare: the window and the one before it, or after it where there is none before.

    A window that shows everything is cut into its later and its earlier half; beside whole months
    stand as many months.
    """
    if window.holds(extent):
        middle = on_minute(round((extent.start + extent.end) / 2))
        if not extent.start < middle < extent.end:
            middle = on_minute((extent.start + extent.end) / 2)
        return Window(middle, extent.end), Window(extent.start, middle)
    months = whole_months(window.start, window.end)
    if months:
        beside = [stepped(window, CalendarUnit.MONTH, months * count) for count in (-1, 1)]
    else:
        beside = [window.shifted(window.length * count) for count in (-1, 1)]
    touching = [other for other in beside if other.start < extent.end and other.end > extent.start]
    return window, (touching or beside)[0]


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
