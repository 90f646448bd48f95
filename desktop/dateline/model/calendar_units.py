"""Calendar units: what ticks, bars and steps of the time slider are measured in."""

from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta


class CalendarUnit(StrEnum):
    """A stretch of the calendar. Weeks start on Monday (ISO 8601)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_DAYS = {CalendarUnit.DAY: 1, CalendarUnit.WEEK: 7}
_MONTHS = {CalendarUnit.MONTH: 1, CalendarUnit.QUARTER: 3, CalendarUnit.YEAR: 12}

MEAN_DAYS = {
    CalendarUnit.DAY: 1.0,
    CalendarUnit.WEEK: 7.0,
    CalendarUnit.MONTH: 30.436875,
    CalendarUnit.QUARTER: 91.310625,
    CalendarUnit.YEAR: 365.2425,
}
"""Length of each unit in days, averaged over the Gregorian calendar's 400-year cycle."""


def added(day: date, unit: CalendarUnit, count: int) -> date:
    """`day` moved by `count` units; the last day of a shorter month, never past `date`'s range."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=_DAYS[unit] * count)
        moved: date = day + relativedelta(months=_MONTHS[unit] * count)
    except (OverflowError, ValueError):
        return date.max if count > 0 else date.min
    return moved


def floored(day: date, unit: CalendarUnit, multiple: int = 1) -> date:
    """The first day of the unit that holds `day`; years are counted off in `multiple`s."""
    match unit:
        case CalendarUnit.DAY:
            return day
        case CalendarUnit.WEEK:
            return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        case CalendarUnit.MONTH:
            return day.replace(day=1)
        case CalendarUnit.QUARTER:
            return day.replace(month=day.month - (day.month - 1) % 3, day=1)
        case CalendarUnit.YEAR:
            return date(max(1, day.year - day.year % multiple), 1, 1)


def boundaries(first: date, last: date, unit: CalendarUnit, multiple: int = 1) -> list[date]:
    """First days of the units from the one that holds `first`, up to and including `last`."""
    days = [floored(first, unit, multiple)]
    while True:
        following = floored(added(days[-1], unit, multiple), unit, multiple)
        if following > last or following <= days[-1]:
            return days
        days.append(following)
