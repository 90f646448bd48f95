"""When something happened, and how it lies in the window that is looked at."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum


class Certainty(Enum):
    """How a time span lies in a time window."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    OUTSIDE = "outside"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """Whole days from `earliest` to `latest`, both included; None is an open end.

    `exact`: it lasted from `earliest` to `latest`. Otherwise it happened at some time between
    them ("November 2016"). `edtf` is the same in the Extended Date/Time Format (ISO 8601-2).
    """

    earliest: date | None
    latest: date | None
    exact: bool
    edtf: str

    @property
    def unbounded(self) -> bool:
        """Whether it says nothing: open at both ends."""
        return self.earliest is None and self.latest is None

    @classmethod
    def day(cls, day: date) -> "TimeSpan":
        """One exact day."""
        return cls(day, day, exact=True, edtf=day.isoformat())


@dataclass(frozen=True, slots=True)
class Window:
    """The time window: whole days, both ends included. `start` is never after `end`."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"the window ends ({self.end}) before it starts ({self.start})")

    @property
    def days(self) -> int:
        """How many days the window holds; at least 1."""
        return (self.end - self.start).days + 1

    def shifted(self, days: int) -> "Window":
        """The same window, moved by `days`."""
        step = timedelta(days=days)
        return Window(self.start + step, self.end + step)


def certainty(when: TimeSpan | None, window: Window) -> Certainty:
    """How `when` lies in `window`.

    Certain: an inexact span lies inside it, or an exact span overlaps it. Possible: an inexact
    span only overlaps it.
    """
    if when is None or when.unbounded:
        return Certainty.UNDATED
    earliest = when.earliest or date.min
    latest = when.latest or date.max
    if latest < window.start or earliest > window.end:
        return Certainty.OUTSIDE
    inside = window.start <= earliest and latest <= window.end
    return Certainty.CERTAIN if when.exact or inside else Certainty.POSSIBLE
