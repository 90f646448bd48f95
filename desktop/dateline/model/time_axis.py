"""The time axis of the slider: days to pixels and back, and where its labels stand."""

from dataclasses import dataclass, replace
from datetime import date

from dateline.model.calendar_units import MEAN_DAYS, CalendarUnit, boundaries
from dateline.model.timespan import Window
from dateline.model.wording import MONTHS

_SCALES = (
    (CalendarUnit.DAY, 1),
    (CalendarUnit.WEEK, 1),
    (CalendarUnit.MONTH, 1),
    (CalendarUnit.QUARTER, 1),
    *(
        (CalendarUnit.YEAR, years)
        for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
    ),
)
_DAYS_IN_WEEK = 7
_SHORTEST_DAYS = 14.0
"""The axis zooms in no further than this many days."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled day of the axis; `major` where a longer unit begins."""

    day: date
    label: str
    major: bool


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """A stretch of time laid out from left to right.

    `first` and `last` are proleptic Gregorian ordinals (`date.toordinal`) with fractions, `last`
    excluded; `width` is in pixels. Midnight at the start of a day is its whole ordinal.
    """

    first: float
    last: float
    width: float

    @classmethod
    def around(cls, extent: Window, width: float) -> "TimeAxis":
        """An axis that shows `extent` with a little room at both ends."""
        room = max(1.0, extent.days * 0.02)
        first = max(float(date.min.toordinal()), extent.start.toordinal() - room)
        last = min(float(date.max.toordinal() + 1), extent.end.toordinal() + 1 + room)
        return cls(first, last, max(width, 1.0))

    @property
    def pixels_per_day(self) -> float:
        """How wide a day is."""
        return self.width / (self.last - self.first)

    def x(self, ordinal: float) -> float:
        """Where a moment stands, in pixels from the left end."""
        return (ordinal - self.first) * self.pixels_per_day

    def ordinal(self, x: float) -> float:
        """The moment at a pixel."""
        return self.first + x / self.pixels_per_day

    def day_at(self, x: float) -> date:
        """The day whose stretch holds this pixel, as near as the axis goes."""
        inside = min(max(self.ordinal(x), self.first), self.last - 1e-9)
        return date.fromordinal(min(max(int(inside), 1), date.max.toordinal()))

    def edges(self, window: Window) -> tuple[float, float]:
        """The pixels where a window begins and ends."""
        return self.x(window.start.toordinal()), self.x(window.end.toordinal() + 1)

    def zoomed(self, factor: float, x: float, limits: "TimeAxis") -> "TimeAxis":
        """Shorter (`factor` below 1) or longer, within `limits`; the moment at `x` stays there."""
        whole = limits.last - limits.first
        length = min(max((self.last - self.first) * factor, min(_SHORTEST_DAYS, whole)), whole)
        first = self.ordinal(x) - length * x / self.width
        return self._placed(first, length, limits)

    def showing(self, window: Window, limits: "TimeAxis") -> "TimeAxis":
        """Moved, and lengthened if need be, so that `window` is in view as far as `limits` go."""
        start = max(float(window.start.toordinal()), limits.first)
        end = min(float(window.end.toordinal() + 1), limits.last)
        if start >= self.first and end <= self.last:
            return self
        length = max(self.last - self.first, end - start)
        first = start if start < self.first else end - length
        return self._placed(first, length, limits)

    def _placed(self, first: float, length: float, limits: "TimeAxis") -> "TimeAxis":
        inside = min(max(first, limits.first), max(limits.last - length, limits.first))
        return replace(self, first=inside, last=min(inside + length, limits.last))

    def window(self) -> Window:
        """The days in view."""
        return Window(self.day_at(0.0), self.day_at(self.width))


def bar_unit(axis: TimeAxis, narrowest: float) -> tuple[CalendarUnit, int]:
    """The finest calendar unit, and its multiple, whose bars are `narrowest` pixels or wider."""
    return _finest(axis, narrowest)


def ticks(axis: TimeAxis, label_width: float) -> list[Tick]:
    """Labelled days, `label_width` pixels or more apart on average.

    Where a longer unit begins its name stands in the shorter one's place. The first tick tells
    the year when no other in view does.
    """
    unit, multiple = _finest(axis, label_width)
    view = axis.window()
    days = [
        day
        for day in boundaries(view.start, view.end, unit, multiple)
        if axis.first <= day.toordinal() <= axis.last and _is_round(day, unit, multiple)
    ]
    found = [_tick(day, unit) for day in days]
    if found and not any(str(tick.day.year) in tick.label for tick in found):
        found[0] = replace(found[0], label=_dated(days[0], unit), major=True)
    return found


def _is_round(day: date, unit: CalendarUnit, multiple: int) -> bool:
    """There is no year 0: the decade before 10 begins with year 1, which is no round number."""
    return unit is not CalendarUnit.YEAR or day.year % multiple == 0


def _finest(axis: TimeAxis, pixels: float) -> tuple[CalendarUnit, int]:
    for unit, multiple in _SCALES:
        if MEAN_DAYS[unit] * multiple * axis.pixels_per_day >= pixels:
            return unit, multiple
    return _SCALES[-1]


def _tick(day: date, unit: CalendarUnit) -> Tick:
    month = MONTHS[day.month - 1][:3]
    match unit:
        case CalendarUnit.YEAR:
            return Tick(day, str(day.year), major=False)
        case CalendarUnit.MONTH | CalendarUnit.QUARTER:
            new_year = day.month == 1
            return Tick(day, f"{day.year}" if new_year else month, major=new_year)
        case CalendarUnit.WEEK | CalendarUnit.DAY:
            first = day.day == 1 or (unit is CalendarUnit.WEEK and day.day <= _DAYS_IN_WEEK)
            label = f"{day.day} {month}" if first else str(day.day)
            new_year = first and day.month == 1
            return Tick(day, f"{label} {day.year}" if new_year else label, major=first)


def _dated(day: date, unit: CalendarUnit) -> str:
    month = f"{MONTHS[day.month - 1][:3]} {day.year}"
    whole_months = unit in (CalendarUnit.MONTH, CalendarUnit.QUARTER)
    return month if whole_months else f"{day.day} {month}"
