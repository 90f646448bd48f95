"""The time axis of the slider: instants to pixels and back, and where its labels stand."""

from dataclasses import dataclass, replace

from dateline.model.calendar_units import MEAN_DAYS, CalendarUnit, boundaries
from dateline.model.instants import (
    FIRST_INSTANT,
    LAST_INSTANT,
    Civil,
    Instant,
    civil,
    on_minute,
    within_calendar,
)
from dateline.model.timespan import Window
from dateline.model.wording import MONTHS, year_words

_SCALES = (
    *((CalendarUnit.MINUTE, minutes) for minutes in (1, 5, 15, 30)),
    *((CalendarUnit.HOUR, hours) for hours in (1, 3, 6, 12)),
    (CalendarUnit.DAY, 1),
    (CalendarUnit.WEEK, 1),
    (CalendarUnit.MONTH, 1),
    (CalendarUnit.QUARTER, 1),
    *(
        (CalendarUnit.YEAR, years)
        for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000)
    ),
)
_SHORTEST_DAYS = 1 / 24
"""The axis zooms in no further than this."""
_SNAP_PIXELS = 4.0
_SNAPS = (CalendarUnit.MINUTE, 1), (CalendarUnit.MINUTE, 15), (CalendarUnit.HOUR, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled instant of the axis; `major` where a longer unit begins."""

    at: Instant
    label: str
    major: bool


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """A stretch of time laid out from left to right.

    `first` and `last` are instants, `last` excluded; `width` is in pixels.
    """

    first: Instant
    last: Instant
    width: float

    @classmethod
    def around(cls, extent: Window, width: float) -> "TimeAxis":
        """An axis that shows `extent` with a little room at both ends."""
        room = max(extent.length * 0.02, _SHORTEST_DAYS)
        first = max(FIRST_INSTANT, extent.start - room)
        last = min(LAST_INSTANT, extent.end + room)
        return cls(first, last, max(width, 1.0))

    @property
    def pixels_per_day(self) -> float:
        """How wide a day is."""
        return self.width / (self.last - self.first)

    @property
    def snap(self) -> float:
        """The days of the shortest time that a drag tells apart: whole days, unless seen large."""
        for unit, multiple in _SNAPS:
            if MEAN_DAYS[unit] * multiple * self.pixels_per_day >= _SNAP_PIXELS:
                return MEAN_DAYS[unit] * multiple
        return 1.0

    def snapped(self, at: Instant) -> Instant:
        """The nearest instant that a drag can reach."""
        return within_calendar(on_minute(round(at / self.snap) * self.snap))

    def x(self, at: Instant) -> float:
        """Where an instant stands, in pixels from the left end."""
        return (at - self.first) * self.pixels_per_day

    def at(self, x: float) -> Instant:
        """The instant at a pixel, as near as the axis goes."""
        return min(max(self.first + x / self.pixels_per_day, self.first), self.last)

    def edges(self, window: Window) -> tuple[float, float]:
        """The pixels where a window begins and ends."""
        return self.x(window.start), self.x(window.end)

    def zoomed(self, factor: float, x: float, limits: "TimeAxis") -> "TimeAxis":
        """Shorter (`factor` below 1) or longer, within `limits`; the instant at `x` stays there."""
        whole = limits.last - limits.first
        length = min(max((self.last - self.first) * factor, min(_SHORTEST_DAYS, whole)), whole)
        first = self.at(x) - length * x / self.width
        return self._placed(first, length, limits)

    def showing(self, window: Window, limits: "TimeAxis") -> "TimeAxis":
        """Moved, and lengthened if need be, so that `window` is in view as far as `limits` go."""
        start = max(window.start, limits.first)
        end = min(window.end, limits.last)
        if start >= self.first and end <= self.last:
            return self
        length = max(self.last - self.first, end - start)
        first = start if start < self.first else end - length
        return self._placed(first, length, limits)

    def _placed(self, first: float, length: float, limits: "TimeAxis") -> "TimeAxis":
        inside = min(max(first, limits.first), max(limits.last - length, limits.first))
        return replace(self, first=inside, last=min(inside + length, limits.last))

    def window(self) -> Window:
        """What is in view."""
        return Window(self.first, self.last)


def bar_unit(axis: TimeAxis, narrowest: float, *, clocked: bool) -> tuple[CalendarUnit, int]:
    """The finest calendar unit, and its multiple, whose bars are `narrowest` pixels or wider.

    Not `clocked`: no event has a time of day, and nothing is told by cutting days up.
    """
    unit, multiple = _finest(axis, narrowest)
    return (CalendarUnit.DAY, 1) if _is_clock(unit) and not clocked else (unit, multiple)


def ticks(axis: TimeAxis, label_width: float) -> list[Tick]:
    """Labelled instants, `label_width` pixels or more apart on average.

    Where a longer unit begins its name stands in the shorter one's place. The first tick tells
    the year, and the day too among hours, when no other in view does.
    """
    unit, multiple = _finest(axis, label_width)
    begins = boundaries(axis.first, axis.last, unit, multiple)
    found = [_tick(float(at), unit) for at in begins if axis.first <= at <= axis.last]
    if unit is CalendarUnit.YEAR and 1 < multiple < 10:  # AD 1 stands too near to AD 2 or AD 5
        found = [tick for tick in found if civil(tick.at).year != 1]
    if not found:
        return []
    year = year_words(civil(found[0].at).year)
    lacks_day = _is_clock(unit) and not any(tick.major for tick in found)
    if lacks_day or not any(year_words(civil(t.at).year) in t.label for t in found):
        found[0] = replace(found[0], label=_dated(found[0], unit, year), major=True)
    return found


def _finest(axis: TimeAxis, pixels: float) -> tuple[CalendarUnit, int]:
    for unit, multiple in _SCALES:
        if MEAN_DAYS[unit] * multiple * axis.pixels_per_day >= pixels:
            return unit, multiple
    return _SCALES[-1]


def _is_clock(unit: CalendarUnit) -> bool:
    return unit in (CalendarUnit.MINUTE, CalendarUnit.HOUR)


def _tick(at: Instant, unit: CalendarUnit) -> Tick:
    moment = civil(at)
    new_month = moment.day == 1
    if unit is CalendarUnit.YEAR:
        return Tick(at, year_words(moment.year), major=False)
    if unit in (CalendarUnit.MONTH, CalendarUnit.QUARTER):
        new_year = moment.month == 1
        return Tick(at, year_words(moment.year) if new_year else _month(moment), major=new_year)
    if _is_clock(unit) and (moment.hour or moment.minute):
        return Tick(at, f"{moment.hour:02}:{moment.minute:02}", major=False)
    # a week seldom begins on the first of a month: its first in a month tells which
    first = new_month or _is_clock(unit) or (unit is CalendarUnit.WEEK and moment.day <= 7)
    label = f"{moment.day} {_month(moment)}" if first else str(moment.day)
    new_year = moment.month == 1 and moment.day <= (7 if unit is CalendarUnit.WEEK else 1)
    return Tick(at, f"{label} {year_words(moment.year)}" if new_year else label, major=first)


def _dated(tick: Tick, unit: CalendarUnit, year: str) -> str:
    moment = civil(tick.at)
    whole_months = unit in (CalendarUnit.MONTH, CalendarUnit.QUARTER)
    day = f"{_month(moment)} {year}" if whole_months else f"{moment.day} {_month(moment)} {year}"
    clock = f" {moment.hour:02}:{moment.minute:02}" if moment.hour or moment.minute else ""
    return day + clock


def _month(moment: Civil) -> str:
    return MONTHS[moment.month - 1][:3]
