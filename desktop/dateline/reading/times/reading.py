"""What one time expression means."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimexType
from dateline.reading.times.context import Context
from dateline.reading.times.grammar import Found
from dateline.reading.times.periods import Period


@dataclass(frozen=True, slots=True)
class Reading:
    """A TIMEX3 type and value, the days meant, and where it stands among the tokens.

    `period` is set when the expression names one period of the calendar: it can be narrowed
    ("early ..."), opened ("since ...") and referred to ("that year"). `time` is set for a time of
    day that names no day itself: "21:30". `days` is the length of a duration in whole days,
    `months` in whole months.
    """

    type: TimexType
    value: str
    span: TimeSpan | None
    first: int
    end: int
    period: Period | None = None
    time: str = ""
    days: int | None = None
    months: int | None = None


Meaning: TypeAlias = Callable[[Found, Context], list[Reading]]
"""What a rule's matches mean: usually one reading, several for a list, none when it is no time."""


def of_period(found: Found, period: Period, part: str = "") -> list[Reading]:
    """The reading of an expression that names a period, or a part of a day ("MO")."""
    kind = TimexType.TIME if part else TimexType.DATE
    value = f"{period.value}T{part}" if part else period.value
    return [Reading(kind, value, period.span(), found.first, found.end, period)]


def undated(found: Found, value: str, kind: TimexType = TimexType.DATE) -> list[Reading]:
    """The reading of an expression whose days cannot be known."""
    return [Reading(kind, value, None, found.first, found.end)]


def floating(found: Found, time: str, day: Period | None) -> list[Reading]:
    """The reading of a time of day that takes its day from elsewhere, if there is one."""
    value = f"{day.value if day else 'XXXX-XX-XX'}T{time}"
    span = day.span() if day else None
    return [Reading(TimexType.TIME, value, span, found.first, found.end, day, time)]
