"""Calendar units: what ticks, bars and steps of the time slider are measured in."""

from dataclasses import replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from dateline.model.instants import (
    FIRST_INSTANT,
    MINUTES_A_DAY,
    Civil,
    Instant,
    civil,
    instant,
    on_minute,
    within_calendar,
)


class CalendarUnit(StrEnum):
    """A stretch of the calendar. Weeks start on Monday (ISO 8601)."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_DAYS = {
    CalendarUnit.MINUTE: 1 / MINUTES_A_DAY,
    CalendarUnit.HOUR: 1 / 24,
    CalendarUnit.DAY: 1.0,
    CalendarUnit.WEEK: 7.0,
}
_YEARS = {CalendarUnit.YEAR: 1, CalendarUnit.DECADE: 10, CalendarUnit.CENTURY: 100}
_MONTHS = {
    CalendarUnit.MONTH: 1,
    CalendarUnit.QUARTER: 3,
    **{unit: 12 * years for unit, years in _YEARS.items()},
}
_A_MONDAY = -3.0
"""Monday, 29 December 1969."""

MEAN_DAYS = _DAYS | {unit: 30.436875 * months for unit, months in _MONTHS.items()}
"""Length of each unit in days, averaged over the Gregorian calendar's 400-year cycle."""


def added(at: Instant, unit: CalendarUnit, count: int) -> Instant:
    """`at` moved by `count` units; the last day of a shorter month, never past the calendar."""
    if unit in _DAYS:
        return within_calendar(on_minute(at + _DAYS[unit] * count))
    moment = civil(at)
    months = moment.year * 12 + moment.month - 1 + _MONTHS[unit] * count
    first = Civil(months // 12, months % 12 + 1, 1, moment.hour, moment.minute)
    following = Civil((months + 1) // 12, (months + 1) % 12 + 1, 1, moment.hour, moment.minute)
    return within_calendar(min(instant(first) + moment.day - 1, instant(following) - 1))


def floored(at: Instant, unit: CalendarUnit, multiple: int = 1) -> Instant:
    """The beginning of the unit that holds `at`.

    Multiples are counted off from the unit around them: minutes from the hour, hours from the
    day, days from the month, years from year 1 forwards and from 1 BC backwards.
    """
    moment = civil(at)
    midnight = Civil(moment.year, moment.month, moment.day)
    match unit:
        case CalendarUnit.MINUTE:
            begun = replace(moment, minute=moment.minute - moment.minute % multiple)
        case CalendarUnit.HOUR:
            begun = replace(midnight, hour=moment.hour - moment.hour % multiple)
        case CalendarUnit.DAY:
            begun = midnight
        case CalendarUnit.WEEK:
            days = instant(midnight)
            return max(days - (days - _A_MONDAY) % 7, FIRST_INSTANT)
        case CalendarUnit.MONTH:
            begun = replace(midnight, day=1)
        case CalendarUnit.QUARTER:
            begun = replace(midnight, month=moment.month - (moment.month - 1) % 3, day=1)
        case CalendarUnit.YEAR | CalendarUnit.DECADE | CalendarUnit.CENTURY:
            begun = Civil(floored_year(moment.year, _YEARS[unit] * multiple))
    return max(instant(begun), FIRST_INSTANT)


def floored_year(year: int, multiple: int) -> int:
    """The first of the `multiple` years that hold `year`.

    Rounds where people do: the years AD 1 to 99, 100 to 199, and 100 BC to 1 BC.
    """
    if year >= 1:
        return max(year - year % multiple, 1)
    before = -((year - 1) // multiple) * multiple
    return 1 - before


def whole_months(start: Instant, end: Instant) -> int:
    """How many months lie between two instants; 0 unless both are beginnings of months."""
    first, after = civil(start), civil(end)
    begin = all(floored(at, CalendarUnit.MONTH) == at for at in (start, end))
    return _month(after) - _month(first) if begin else 0


def boundaries(
    first: Instant, last: Instant, unit: CalendarUnit, multiple: int = 1
) -> npt.NDArray[np.float64]:
    """Beginnings of the units from the one that holds `first`, up to and including `last`."""
    begins = floored(first, unit, multiple)
    if unit in _DAYS:
        step = _DAYS[unit] * multiple
        count = int((last - begins) / step + 1e-9) + 1
        return np.round((begins + np.arange(count) * step) * MINUTES_A_DAY) / MINUTES_A_DAY
    start, end = civil(begins), civil(last)
    if unit in _YEARS:
        months = 12 * (_round_years(start.year, end.year, _YEARS[unit] * multiple) - 1970)
    else:
        months = np.arange(_month(start), _month(end) + 1, _MONTHS[unit] * multiple)
    days = months.astype("datetime64[M]").astype("datetime64[D]")
    edges: npt.NDArray[np.float64] = np.maximum(days.astype(np.float64), FIRST_INSTANT)
    return edges


def _month(moment: Civil) -> int:
    """Months since January 1970."""
    return (moment.year - 1970) * 12 + moment.month - 1


def _round_years(first: int, last: int, multiple: int) -> npt.NDArray[np.int64]:
    """The years from `first`, a beginning as `floored_year` has it, to `last`."""
    before = 1 - np.arange(multiple * ((1 - first) // multiple), 0, -multiple)
    since = np.maximum(np.arange(max(first - first % multiple, 0), last + 1, multiple), 1)
    years = np.unique(np.concatenate((before, since))).astype(np.int64)
    return years[(years >= first) & (years <= last)]
