"""When something happened, and how it lies in the window that is looked at."""

import math
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Self

from dateline.model.calendar_units import CalendarUnit, added, floored
from dateline.model.instants import Instant, from_date, on_minute, to_date, within_calendar

_HOURS_TELL = 3.0
"""Days."""


class Certainty(Enum):
    """How a time span lies in a time window."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    OUTSIDE = "outside"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From the instant `start` up to the instant `end`; minus and plus infinity are open ends.

    Whole days end at the next midnight; a span without length has `start == end`. `exact`: it
    lasted from `start` to `end`. Otherwise it happened at some time between them ("November
    2016"). `edtf` is the same in the Extended Date/Time Format (ISO 8601-2).
    """

    start: Instant
    end: Instant
    exact: bool
    edtf: str

    def __post_init__(self) -> None:
        if not self.start <= self.end:
            raise ValueError(f"the time span ends ({self.end}) before it starts ({self.start})")

    @classmethod
    def of_days(cls, earliest: date | None, latest: date | None, *, exact: bool, edtf: str) -> Self:
        """Whole days from `earliest` to `latest`, both included; None is an open end."""
        start = -math.inf if earliest is None else from_date(earliest)
        end = math.inf if latest is None else from_date(latest) + 1
        return cls(start, end, exact=exact, edtf=edtf)

    @classmethod
    def day(cls, day: date) -> Self:
        """One exact day."""
        return cls.of_days(day, day, exact=True, edtf=day.isoformat())

    @property
    def unbounded(self) -> bool:
        """Whether it says nothing: open at both ends."""
        return self.unbounded_start and self.unbounded_end

    @property
    def unbounded_start(self) -> bool:
        """Whether it is open at its start."""
        return self.start == -math.inf

    @property
    def unbounded_end(self) -> bool:
        """Whether it is open at its end."""
        return self.end == math.inf

    @property
    def earliest(self) -> date | None:
        """Its first day; None at an open end. ValueError outside the years 1 to 9999."""
        return None if self.unbounded_start else to_date(self.start)

    @property
    def latest(self) -> date | None:
        """Its last day; None at an open end. ValueError outside the years 1 to 9999."""
        if self.unbounded_end:
            return None
        return to_date(self.end if self.end == self.start else math.nextafter(self.end, -math.inf))


@dataclass(frozen=True, slots=True)
class Window:
    """The time window: from the instant `start` up to, not including, the later instant `end`."""

    start: Instant
    end: Instant

    def __post_init__(self) -> None:
        if not self.start < self.end:
            raise ValueError(f"the window ends ({self.end}) before it starts ({self.start})")

    @classmethod
    def of_days(cls, first: date, last: date) -> Self:
        """Whole days, both included."""
        return cls(from_date(first), from_date(last) + 1)

    @property
    def length(self) -> float:
        """How many days the window is long."""
        return self.end - self.start

    def is_unit(self, unit: CalendarUnit) -> bool:
        """Whether the window is one whole unit of the calendar."""
        return floored(self.start, unit) == self.start and added(self.start, unit, 1) == self.end

    def holds(self, other: "Window") -> bool:
        """Whether all of the other window lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def rounded(self) -> "Window":
        """The whole days that hold the window, unless it is so short that its hours tell."""
        if self.length < _HOURS_TELL:
            return self
        return Window(math.floor(self.start), math.ceil(self.end))

    def shifted(self, days: float) -> "Window":
        """The same window, moved by `days`, as far as the calendar goes."""
        start = within_calendar(on_minute(self.start + days))
        end = within_calendar(on_minute(start + self.length))
        return Window(on_minute(end - self.length), end)


def united(one: Window | None, other: Window | None) -> Window | None:
    """The shortest window that holds both; either may be none."""
    if one is None or other is None:
        return one or other
    return Window(min(one.start, other.start), max(one.end, other.end))


def overlaps(span: TimeSpan, window: Window) -> bool:
    """Whether some of a span lies in the window."""
    return span.start < window.end and (span.end > window.start or span.start >= window.start)


def certainty(when: TimeSpan | None, window: Window) -> Certainty:
    """How `when` lies in `window`.

    Certain: an inexact span lies inside it, or an exact span overlaps it. Possible: an inexact
    span only overlaps it.
    """
    if when is None or when.unbounded:
        return Certainty.UNDATED
    if not overlaps(when, window):
        return Certainty.OUTSIDE
    inside = window.start <= when.start and when.end <= window.end
    return Certainty.CERTAIN if when.exact or inside else Certainty.POSSIBLE
