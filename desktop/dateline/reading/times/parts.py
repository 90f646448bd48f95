"""Meanings of expressions that number a part of a period: the first week of July."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dateline.model.toponym import TimexType
from dateline.reading.times.context import Context
from dateline.reading.times.dates import month
from dateline.reading.times.grammar import Found
from dateline.reading.times.lengths import count
from dateline.reading.times.periods import (
    Grain,
    Period,
    day_period,
    decade_period,
    half_period,
    month_period,
    period_at,
    quarter_period,
    shifted,
    some_day,
    week_period,
    within,
    year_period,
)
from dateline.reading.times.reading import Reading, of_period, undated
from dateline.reading.times.steps import GRAINS, length, moved

LAST = -1
"""The rank of the last."""

_IN_A_YEAR: dict[Grain, tuple[Callable[[int, int], Period], int]] = {
    Grain.MONTH: (month_period, 12),
    Grain.QUARTER: (quarter_period, 4),
    Grain.HALF: (half_period, 2),
}


def nth_of_period(found: Found, context: Context) -> list[Reading]:
    """The first Monday of October, the last week of August 2019, the final quarter of 2015."""
    whole = _whole(found, context)
    if whole is None:
        return undated(found, f"XXXX-{found.number('m'):02}" if found.has("m") else "XXXX")
    rank = found.number("n") or LAST
    if found.has("w"):
        part = day_period(_nth_day(whole, rank, found.number("w") or 0))
    elif found.has("f"):
        part = _fortnight(whole, rank)
    else:
        part = _nth(whole, rank, GRAINS[found.word("u")])
    return of_period(found, part) if whole.first <= part.first <= whole.last else []


def stretch_of_period(found: Found, context: Context) -> list[Reading]:
    """The first six months of 2019, the last three days of May: a length that has its days.

    TIMEX3 has two expressions, the length and the period; both get the days of the part.
    """
    whole = _whole(found, context)
    number, unit = count(found, "c"), found.word("u")
    span = None
    if whole and number:
        first, last = whole.first, whole.last
        if found.number("n") == LAST:
            first = moved(last + timedelta(days=1), unit, -number)
        else:
            last = moved(first, unit, number) - timedelta(days=1)
        if whole.first <= first <= last <= whole.last:
            span = within(first, last)
    of = min(found.indexes(part)[0] for part in "mzk" if found.indexes(part))
    named = Reading(TimexType.DATE, "XXXX", None, of, found.end)
    if whole:
        named = replace(named, value=whole.value, span=span or whole.span())
    return [Reading(TimexType.DURATION, length(number, unit), span, found.first, of - 1), named]


def _whole(found: Found, context: Context) -> Period | None:
    """The period that is spoken of a part of: "of July 2020", "in 2019", "of last year"."""
    if found.has("o"):
        return period_at(date(100 * (found.number("o") or 0) - 99, 1, 1), Grain.CENTURY)
    if found.has("m"):
        return month(found, context)[0].period
    if found.has("z"):
        return year_period(found.number("z") or 0)
    if context.anchor is None:
        return None
    return shifted(period_at(context.anchor, GRAINS[found.word("v")]), found.number("k") or 0)


def _nth_day(whole: Period, rank: int, weekday: int) -> date:
    if rank == LAST:
        return whole.last - timedelta(days=(whole.last.isoweekday() - weekday) % 7)
    first = whole.first + timedelta(days=(weekday - whole.first.isoweekday()) % 7)
    return first + timedelta(weeks=rank - 1)


def _fortnight(month: Period, rank: int) -> Period:
    """The first fifteen days of a month, or the days after them."""
    first, last = month.first, month.first.replace(day=15)
    if rank != 1:
        first, last = month.first.replace(day=16), month.last
    return Period(Grain.WEEK, first, last, month.value, some_day(first, last))


def _nth(whole: Period, rank: int, grain: Grain) -> Period:
    """The part of a rank; a week is any seven days, counted from the beginning or the end."""
    if grain in _IN_A_YEAR:
        make, most = _IN_A_YEAR[grain]
        return make(whole.first.year, most if rank == LAST else rank)
    if grain is Grain.DECADE:
        return decade_period(whole.first.year + 10 * (9 if rank == LAST else rank - 1))
    if grain is Grain.WEEKEND:
        return period_at(_nth_day(whole, rank, 6), grain)
    days = 7 if grain is Grain.WEEK else 1
    first = whole.first + timedelta(days=days * (rank - 1))
    if rank == LAST:
        first = whole.last - timedelta(days=days - 1)
    if grain is Grain.DAY:
        return day_period(first)
    last = first + timedelta(days=6)
    value = week_period(first + timedelta(days=3)).value
    return Period(Grain.WEEK, first, last, value, some_day(first, last))


MEANINGS = {"nth of period": nth_of_period, "stretch of period": stretch_of_period}
