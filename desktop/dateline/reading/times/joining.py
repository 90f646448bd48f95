"""Readings that belong together: the two ends of a range, a time of day and its day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimexType
from dateline.reading.times.grammar import Grammar
from dateline.reading.times.narrowing import end_of_interval
from dateline.reading.times.periods import Grain, Period, lasting, period_at, shifted, within
from dateline.reading.times.reading import Reading
from dateline.reading.times.tokens import Tokens

_UNKNOWN_DAY = re.compile(r"XXXX-(WXX-\d|\d\d-\d\d)")

MIDDLE_OF_QUARTER = timedelta(days=45)
"""From the middle of a quarter of business to its end; the middle names its calendar quarter."""


def joined(
    readings: Sequence[Reading], tokens: Tokens, language: Grammar, published: date | None
) -> list[Reading]:
    """The readings with times of day joined to their days, and ranges spanned.

    "From July 6 to July 8" stays two expressions, as TIMEX3 has it; both get the span of the whole.
    """
    result = list(_in_pairs(readings, tokens, language))
    for at, (one, after) in enumerate(pairwise(result)):
        if _is_hour_before(one, after, tokens, language):
            value = f"{after.value.partition('T')[0]}T{one.time}"
            result[at] = replace(one, value=value, span=after.span, period=after.period)
            continue
        if _is_range(one, after, tokens, language):
            begun, ended = _in_order(one, after, tokens, published)
            if span := _from_to(begun, ended):
                result[at : at + 2] = [replace(begun, span=span), replace(ended, span=span)]
        elif event := _after_event(one, after, tokens, language):
            result[at] = event
        elif language.joins(("ended",), tokens, one.end, after.first):
            result[at] = _ended(one, after, tokens)
    return result


def _in_order(
    one: Reading, after: Reading, tokens: Tokens, published: date | None
) -> tuple[Reading, Reading]:
    """Two weekdays of a range in one week: "Monday through Thursday", read on a Wednesday."""
    bare = all(tokens.has(reading.first, "WEEKDAY") for reading in (one, after))
    if not (bare and one.period and after.period and after.period.first < one.period.first):
        return one, after
    if published and one.period.first > published:
        return one, _on(after, shifted(after.period, 7))
    return _on(one, shifted(one.period, -7)), after


def _on(reading: Reading, period: Period) -> Reading:
    return replace(reading, value=period.value, span=period.span(), period=period)


def _after_event(one: Reading, after: Reading, tokens: Tokens, language: Grammar) -> Reading | None:
    """What "a day" is in "a day after the vote of March 3"."""
    if one.days is None or not language.joins(("later_event",), tokens, one.end, after.first):
        return None
    counted = _counted(one, after, one.days)
    return replace(counted, end=one.end) if counted else None


def _ended(one: Reading, after: Reading, tokens: Tokens) -> Reading:
    """A length, or a quarter, with the days it has when it ends on a day: "the year ended May 3".

    A quarter keeps the number that it has in the year of the business.
    """
    if after.period is None or after.period.grain is not Grain.DAY:
        return one
    last = after.period.last
    if one.period and one.period.grain is Grain.QUARTER:
        months = 3
        if not any(tokens.has(at, "NTH") for at in range(one.first, one.end)):
            quarter = period_at(last - MIDDLE_OF_QUARTER, Grain.QUARTER)
            one = replace(one, value=quarter.value, period=quarter)
    else:
        months = one.months or 0
    if not months:
        return one
    first = last + timedelta(days=1) - relativedelta(months=months)
    return replace(one, span=within(first, last))


def _is_hour_before(one: Reading, after: Reading, tokens: Tokens, language: Grammar) -> bool:
    """Whether an hour belongs to the day of the next: "between 9 and 11 a.m. on Tuesday"."""
    dated = after.type is TimexType.TIME and not after.time
    beside = language.joins(("range", "pair"), tokens, one.end, after.first)
    return bool(one.time) and dated and beside


def _is_range(one: Reading, after: Reading, tokens: Tokens, language: Grammar) -> bool:
    if one.time or after.time:
        return False
    opens = "range" in language.before_token(tokens, one.first)
    return language.joins(("range", "pair") if opens else ("range",), tokens, one.end, after.first)


def _from_to(one: Reading, after: Reading) -> TimeSpan | None:
    if not (one.period and after.period and one.span and after.span):
        return None
    first = one.span.earliest or one.period.first
    last = after.span.latest or after.period.last
    if first >= last:
        return None
    if one.period.grain is after.period.grain is Grain.DAY:
        return lasting(first, last)
    begins = end_of_interval(one.period.span(), first)
    ends = end_of_interval(after.period.span(), last)
    return TimeSpan.of_days(first, last, exact=False, edtf=f"{begins}/{ends}")


def _in_pairs(readings: Sequence[Reading], tokens: Tokens, language: Grammar) -> Iterator[Reading]:
    pending: Reading | None = None
    for reading in readings:
        if pending and _is_aside(pending, reading, tokens, language):
            pending = replace(pending, end=reading.end + 1)
            continue
        whole = pending and _one_of_two(pending, reading, tokens, language)
        if pending and not whole:
            yield pending
        pending = whole or reading
    if pending:
        yield pending


def _is_aside(one: Reading, after: Reading, tokens: Tokens, language: Grammar) -> bool:
    """Whether a second time of day gives the same hour of another zone: "10 p.m. (2100 GMT)"."""
    closed = tokens.has(after.end, "CLOSE")
    beside = language.joins(("aside",), tokens, one.end, after.first)
    return bool(one.time and after.time and closed and beside)


def _one_of_two(one: Reading, after: Reading, tokens: Tokens, language: Grammar) -> Reading | None:
    def beside(name: str) -> bool:
        return language.joins((name,), tokens, one.end, after.first)

    if one.days is not None and after.period and not after.time:
        if beside("later"):
            return _counted(one, after, one.days)
        if beside("sooner"):
            return _counted(one, after, -one.days)
    return _timed(one, after) if beside("clock") else None


def _counted(one: Reading, after: Reading, days: int) -> Reading | None:
    """A number of days before or after a day, as one reading: "two days after July 3"."""
    if after.period is None or after.period.grain is not Grain.DAY:
        return None
    try:
        period = shifted(after.period, days)
    except (ValueError, OverflowError):
        return None
    return Reading(TimexType.DATE, period.value, period.span(), one.first, after.end, period)


def _timed(one: Reading, after: Reading) -> Reading | None:
    """A time of day and a day that stand side by side, as one reading; None when they are not."""
    time, day = (one, after) if one.time else (after, one)
    if not time.time or day.time or not _names_day(day):
        return None
    value = f"{day.value.partition('T')[0]}T{time.time}"
    return replace(day, type=TimexType.TIME, value=value, first=one.first, end=after.end)


def _names_day(reading: Reading) -> bool:
    """Whether a reading is one day, known or not: 2024-05-03, XXXX-05-03, XXXX-WXX-3."""
    if reading.period:
        return reading.period.grain is Grain.DAY
    return bool(_UNKNOWN_DAY.fullmatch(reading.value))
