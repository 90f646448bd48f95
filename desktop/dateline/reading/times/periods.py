"""Stretches of the calendar, from a day to a century, with their TIMEX3 values and EDTF.

Quarters, halves and seasons have the codes of EDTF level 2 (33-36, 40-41) and level 1 (21-24).
A season is the northern one; winter is named after the year it begins in. Decades and centuries
are those of ISO 8601: the 1990s are 1990-1999, the 20th century is 1900-1999.

Every function here raises ValueError or OverflowError for what the calendar (1-9999) lacks.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from dateline.model.timespan import TimeSpan


class Grain(IntEnum):
    """How long a period is, shortest first."""

    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    SEASON = 6
    HALF = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days from `first` to `last` that have one name: a day, a week, November 2016."""

    grain: Grain
    first: date
    last: date
    value: str
    edtf: str

    def span(self) -> TimeSpan:
        """The days meant: one exact day, or some time within a longer period."""
        return TimeSpan.of_days(
            self.first, self.last, exact=self.grain == Grain.DAY, edtf=self.edtf
        )

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return self.first <= day <= self.last


_SEASONS = {  # first month and day, last month and day, EDTF code; solar and common use together
    "SP": ((3, 1), (6, 20), 21),
    "SU": ((6, 1), (9, 22), 22),
    "FA": ((9, 1), (12, 20), 23),
    "WI": ((12, 1), (3, 20), 24),
}


def day_period(day: date) -> Period:
    """One day."""
    return Period(Grain.DAY, day, day, day.isoformat(), day.isoformat())


def week_period(day: date) -> Period:
    """The ISO week (Monday to Sunday) that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    year, week, _ = day.isocalendar()
    value = f"{year:04}-W{week:02}"
    return Period(Grain.WEEK, monday, sunday, value, some_day(monday, sunday))


def weekend_period(day: date) -> Period:
    """Saturday and Sunday of the ISO week that holds `day`."""
    week = week_period(day)
    saturday = week.first + timedelta(days=5)
    value = f"{week.value}-WE"
    return Period(Grain.WEEKEND, saturday, week.last, value, some_day(saturday, week.last))


@lru_cache(maxsize=1024)
def month_period(year: int, month: int) -> Period:
    """A month of a year."""
    first = date(year, month, 1)
    last = date(year, month, monthrange(year, month)[1])
    value = f"{year:04}-{month:02}"
    return Period(Grain.MONTH, first, last, value, value)


def quarter_period(year: int, quarter: int) -> Period:
    """A quarter of a calendar year, 1 to 4."""
    first = date(year, 3 * quarter - 2, 1)
    last = month_period(year, 3 * quarter).last
    value, edtf = f"{year:04}-Q{quarter}", f"{year:04}-{32 + quarter}"
    return Period(Grain.QUARTER, first, last, value, edtf)


def half_period(year: int, half: int) -> Period:
    """A half of a calendar year, 1 or 2."""
    first = date(year, 6 * half - 5, 1)
    last = month_period(year, 6 * half).last
    return Period(Grain.HALF, first, last, f"{year:04}-H{half}", f"{year:04}-{39 + half}")


def season_period(year: int, season: str) -> Period:
    """A season by its TIMEX3 code: SP, SU, FA or WI."""
    (first_month, first_day), (last_month, last_day), code = _SEASONS[season]
    first = date(year, first_month, first_day)
    last = date(year + (last_month < first_month), last_month, last_day)
    return Period(Grain.SEASON, first, last, f"{year:04}-{season}", f"{year:04}-{code}")


@lru_cache(maxsize=1024)
def year_period(year: int) -> Period:
    """A calendar year."""
    value = f"{year:04}"
    return Period(Grain.YEAR, date(year, 1, 1), date(year, 12, 31), value, value)


def decade_period(year: int) -> Period:
    """The decade that holds `year`."""
    start = year - year % 10
    first, last = date(max(start, 1), 1, 1), date(start + 9, 12, 31)
    return Period(Grain.DECADE, first, last, f"{start // 10:03}", f"{start // 10:03}X")


def century_period(year: int) -> Period:
    """The century (1900-1999) that holds `year`."""
    start = year - year % 100
    first, last = date(max(start, 1), 1, 1), date(start + 99, 12, 31)
    return Period(Grain.CENTURY, first, last, f"{start // 100:02}", f"{start // 100:02}XX")


def _season_at(day: date) -> Period:
    begun = [code for code, ((month, _), _, _) in _SEASONS.items() if month <= day.month]
    return season_period(day.year, begun[-1]) if begun else season_period(day.year - 1, "WI")


_AT: dict[Grain, Callable[[date], Period]] = {
    Grain.DAY: day_period,
    Grain.WEEKEND: weekend_period,
    Grain.WEEK: week_period,
    Grain.MONTH: lambda day: month_period(day.year, day.month),
    Grain.QUARTER: lambda day: quarter_period(day.year, (day.month + 2) // 3),
    Grain.SEASON: _season_at,
    Grain.HALF: lambda day: half_period(day.year, (day.month + 5) // 6),
    Grain.YEAR: lambda day: year_period(day.year),
    Grain.DECADE: lambda day: decade_period(day.year),
    Grain.CENTURY: lambda day: century_period(day.year),
}


def period_at(day: date, grain: Grain) -> Period:
    """The period of this length that holds `day`."""
    return _AT[grain](day)


_STEPS = {
    Grain.DAY: relativedelta(days=1),
    Grain.WEEKEND: relativedelta(weeks=1),
    Grain.WEEK: relativedelta(weeks=1),
    Grain.MONTH: relativedelta(months=1),
    Grain.QUARTER: relativedelta(months=3),
    Grain.HALF: relativedelta(months=6),
    Grain.SEASON: relativedelta(years=1),
    Grain.YEAR: relativedelta(years=1),
    Grain.DECADE: relativedelta(years=10),
    Grain.CENTURY: relativedelta(years=100),
}


def shifted(period: Period, steps: int) -> Period:
    """The period `steps` of its own length later, or earlier when negative; a season by years."""
    return period_at(period.first + _STEPS[period.grain] * steps, period.grain)


def years_on(period: Period, years: int) -> Period:
    """The same quarter, month or day of another year."""
    return period_at(period.first + relativedelta(years=years), period.grain)


def some_day(first: date, last: date) -> str:
    """EDTF for "on one of these days", in months or years where the ends allow it."""
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        ends = f"{first.year:04}", f"{last.year:04}"
    elif first.day == 1 and last == month_period(last.year, last.month).last:
        ends = first.isoformat()[:7], last.isoformat()[:7]
    else:
        ends = first.isoformat(), last.isoformat()
    return ends[0] if ends[0] == ends[1] else f"[{ends[0]}..{ends[1]}]"


def within(first: date, last: date) -> TimeSpan:
    """Some time between two days, both included."""
    return TimeSpan.of_days(first, last, exact=first == last, edtf=some_day(first, last))


def lasting(first: date, last: date) -> TimeSpan:
    """From one day to another, both included."""
    if first == last:
        return TimeSpan.day(first)
    return TimeSpan.of_days(first, last, exact=True, edtf=f"{first.isoformat()}/{last.isoformat()}")


def third(period: Period, which: int) -> TimeSpan:
    """The early (0), middle (1) or late (2) part of a period.

    A month is cut at its 10th and 20th day, a year into four months each, a decade into 0-3, 4-6
    and 7-9; anything else into three equal parts.
    """
    first, last = period.first, period.last
    match period.grain:
        case Grain.DAY:
            return period.span()
        case Grain.MONTH:
            ends = [(first.replace(day=1 + 10 * i), first.replace(day=10 + 10 * i)) for i in (0, 1)]
            return within(*[*ends, (first.replace(day=21), last)][which])
        case Grain.YEAR:
            months = (1, 5, 9)[which]
            return within(date(first.year, months, 1), month_period(first.year, months + 3).last)
        case Grain.DECADE:
            begins, ends_in = ((0, 3), (4, 6), (7, 9))[which]
            decade = first.year - first.year % 10
            return within(date(max(decade + begins, 1), 1, 1), date(decade + ends_in, 12, 31))
        case _:
            days = (last - first).days + 1
            cuts = [first + timedelta(days=days * i // 3) for i in range(4)]
            return within(cuts[which], cuts[which + 1] - timedelta(days=1))
