"""Instants: where a moment stands on the one line of time that everything is laid out on.

An instant is a float64: days since 1970-01-01T00:00 UTC on the proleptic Gregorian calendar,
fractions being times of day. Years are astronomical: 0 is 1 BC, -43 is 44 BC.
"""

import math
from dataclasses import dataclass
from datetime import date

import numpy as np

Instant = float

FIRST_YEAR, LAST_YEAR = -9999, 9999
"""The years that can be written, as in EDTF and ISO 8601."""
MINUTES_A_DAY = 1440
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, order=True)
class Civil:
    """A moment as a calendar and a clock tell it, to the minute."""

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0


def instant(moment: Civil) -> Instant:
    """The instant of a moment; a day past the end of its month runs on into the next."""
    months = (moment.year - 1970) * 12 + moment.month - 1
    first = int(np.datetime64(months, "M").astype("datetime64[D]").astype(np.int64))
    minutes = (first + moment.day - 1) * MINUTES_A_DAY + moment.hour * 60 + moment.minute
    return minutes / MINUTES_A_DAY


def civil(at: Instant) -> Civil:
    """The calendar's and the clock's reading at an instant, to the nearest minute."""
    days, minute = divmod(_minutes(at), MINUTES_A_DAY)
    day = np.datetime64(days, "D")
    month = day.astype("datetime64[M]")
    months = int(month.astype(np.int64))
    day_of_month = days - int(month.astype("datetime64[D]").astype(np.int64)) + 1
    return Civil(1970 + months // 12, months % 12 + 1, day_of_month, minute // 60, minute % 60)


FIRST_INSTANT = instant(Civil(FIRST_YEAR))
LAST_INSTANT = instant(Civil(LAST_YEAR + 1))
"""The calendar runs from the first up to the last instant."""


def from_date(day: date) -> Instant:
    """The midnight that `day` begins with."""
    return float(day.toordinal() - _EPOCH)


def to_date(at: Instant) -> date:
    """The day that holds an instant; ValueError outside the years 1 to 9999."""
    return date.fromordinal(math.floor(at) + _EPOCH)


def on_minute(at: Instant) -> Instant:
    """The nearest whole minute: sums of instants come out equal to what is typed."""
    return _minutes(at) / MINUTES_A_DAY


def is_midnight(at: Instant) -> bool:
    """Whether a day begins at this instant."""
    return at == math.floor(at)


def within_calendar(at: Instant) -> Instant:
    """The instant, or the end of the calendar that lies nearest."""
    return min(max(at, FIRST_INSTANT), LAST_INSTANT)


def _minutes(at: Instant) -> int:
    return round(at * MINUTES_A_DAY)
