"""Meanings of expressions that name days, months and years by the calendar."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimexType
from dateline.reading.times.context import Context, distance, nearest_year
from dateline.reading.times.feasts import feast_day
from dateline.reading.times.grammar import Found
from dateline.reading.times.periods import (
    Grain,
    Period,
    century_period,
    day_period,
    decade_period,
    lasting,
    month_period,
    week_period,
    within,
    year_period,
)
from dateline.reading.times.reading import Reading, of_period, undated
from dateline.reading.times.tense import Tense
from dateline.reading.times.tokens import full_year

JUST_NOW = 31
"""Days within which nobody says "last February" in March: it would be "last month"."""

ANY_YEAR = 2000
"""A leap year: every day of every month is in it."""


def iso_day(found: Found, _: Context) -> list[Reading]:
    """2025-02-03, perhaps with a time of day."""
    written = found.word("t")
    period = day_period(date.fromisoformat(written[:10]))
    time = written[11:16]
    return of_period(found, period, time)


def slashed_day(found: Found, _: Context) -> list[Reading]:
    """3/2/2025, 2025/02/03, 03.02.2025; the language says whether the month is first."""
    written = found.word("t")
    mark = next(c for c in written if not c.isdecimal())
    parts = written.split(mark)
    numbers = [int(part) for part in parts]
    if len(parts[0]) > 2:
        return of_period(found, day_period(date(*numbers)))
    day, month, year = numbers
    if month > 12 or (found.has("month_first") and mark == "/" and day <= 12):
        day, month = month, day
    return of_period(found, day_period(date(full_year(year), month, day)))


def calendar_day(found: Found, context: Context) -> list[Reading]:
    """July 6, 2021; 6 July; Wednesday, Feb. 13."""
    month, day = found.number("m") or 0, found.number("d") or 0
    step = found.number("recent")
    if step and context.anchor:
        return of_period(found, day_period(_nearest_day(context.anchor, month, day, step)))
    year = _year(found, context, month, day)
    if year is None:
        return undated(found, _yearless(month, day))
    return of_period(found, day_period(date(year, month, day)), found.word("p"))


def _nearest_day(anchor: date, month: int, day: int, step: int) -> date:
    """The last such day up to `anchor`, or with a positive `step` the first from it on."""
    written = date(anchor.year, month, day)
    passed = written < anchor if step > 0 else written > anchor
    return written.replace(year=anchor.year + step) if passed else written


def day_range(found: Found, context: Context) -> list[Reading]:
    """July 6-8, 2021; 28 June - 2 July."""
    month, first_day, last_day = (
        found.number("m") or 0,
        found.number("d") or 0,
        found.number("e") or 0,
    )
    last_month = found.number("n") or month
    year = _year(found, context, last_month, last_day)
    if year is None:
        return undated(found, f"{_yearless(month, first_day)}/{_yearless(last_month, last_day)}")
    first = day_period(date(year - (last_month < month), month, first_day))
    last = day_period(date(year, last_month, last_day))
    return _stretch(found, first, last, lasting(first.first, last.last))


def week_of_day(found: Found, context: Context) -> list[Reading]:
    """The week of March 6."""
    month, day = found.number("m") or 0, found.number("d") or 0
    year = _year(found, context, month, day)
    if year is None:
        return undated(found, "XXXX-WXX")
    return of_period(found, week_period(date(year, month, day)))


def day_list(found: Found, context: Context) -> list[Reading]:
    """May 3, 5 and 7: a reading for each day; the first and last take in month and year."""
    month = found.number("m") or 0
    entries = [(i, found.tokens.entries[i].classes) for i in found.indexes("l")]
    days = [
        (i, int(c.get("DAY") or c["ORDINAL"])) for i, c in entries if c.keys() & {"DAY", "ORDINAL"}
    ]
    year = _year(found, context, month, days[0][1])
    readings = []
    for place, (index, day) in enumerate(days):
        value = _yearless(month, day)
        first = found.first if place == 0 else index
        end = found.end if place == len(days) - 1 else index + 1
        if year is None:
            readings.append(Reading(TimexType.DATE, value, None, first, end))
        else:
            period = day_period(date(year, month, day))
            readings.append(
                Reading(TimexType.DATE, period.value, period.span(), first, end, period)
            )
    return readings


def day_of_month(found: Found, context: Context) -> list[Reading]:
    """The 19th: of the month the text is in; after publication only where tense looks ahead."""
    day = found.number("d") or 0
    reference, step = context.reference, found.number("k")
    if context.published and not context.told:
        reference = day_period(context.published)
    if context.anchor and (step or found.has("w")):
        return of_period(found, day_period(_nearest_of_months(context, day, step, found)))
    if reference is None or reference.grain > Grain.MONTH:
        return undated(found, f"XXXX-XX-{day:02}")
    near = reference.first.replace(day=1)
    ahead = day > reference.first.day and context.tense is not Tense.FUTURE
    if ahead and not context.told and not found.has("k"):
        near = (near - timedelta(days=1)).replace(day=1)
    return of_period(found, day_period(near.replace(day=day)))


def _nearest_of_months(context: Context, day: int, step: int | None, found: Found) -> date:
    """The nearest such day of a month: before or after publication, or on the weekday named."""
    anchor, weekday = context.anchor or date.min, found.number("w")
    months = (anchor.replace(day=1) + relativedelta(months=i) for i in range(-6, 7))
    days = [
        first.replace(day=day) for first in months if day <= monthrange(first.year, first.month)[1]
    ]
    fitting = [d for d in days if weekday is None or d.isoweekday() == weekday] or days
    if step:
        fitting = [d for d in fitting if (d - anchor).days * step >= 0]
    return min(fitting, key=lambda d: distance(anchor, day_period(d), context.tense))


def month(found: Found, context: Context) -> list[Reading]:
    """November 2016; last May; in March."""
    number, reference = found.number("m") or 0, context.reference
    step = found.number("a")
    if step is not None:
        known = reference is not None and reference.grain <= Grain.YEAR
        year = reference.first.year + step if reference and known else None
    else:
        year = _year(found, context, number, None)
    if year is None:
        return undated(found, f"XXXX-{number:02}")
    return of_period(found, month_period(year, number))


def month_range(found: Found, context: Context) -> list[Reading]:
    """May-June 2021."""
    pair = _two_months(found, context)
    if pair is None:
        return undated(found, f"XXXX-{found.number('m'):02}/XXXX-{found.number('n'):02}")
    first, last = pair
    edtf = f"{first.edtf}/{last.edtf}"
    return _stretch(
        found, first, last, TimeSpan.of_days(first.first, last.last, exact=False, edtf=edtf)
    )


def turn_of_months(found: Found, context: Context) -> list[Reading]:
    """Late January and early February: one stretch over the turn of the months."""
    pair = _two_months(found, context)
    if pair is None:
        return undated(found, f"XXXX-{found.number('m'):02}/XXXX-{found.number('n'):02}")
    first, last = pair
    span = within(first.first.replace(day=21), last.first.replace(day=10))
    return _stretch(found, first, last, span)


def _two_months(found: Found, context: Context) -> tuple[Period, Period] | None:
    first, last = found.number("m") or 0, found.number("n") or 0
    year = _year(found, context, last, None)
    if year is None:
        return None
    return month_period(year - (last < first), first), month_period(year, last)


def year(found: Found, _: Context) -> list[Reading]:
    """2018; the year 2000; '98; AD 79."""
    return of_period(found, year_period(found.number("y") or 0))


def fiscal_year(found: Found, context: Context) -> list[Reading]:
    """Fiscal 1989, FY24: some time from the October before to the end of the year."""
    number = found.number("y")
    if number is None and context.anchor:
        number = context.anchor.year + (found.number("k") or 0)
    if number is None:
        return undated(found, "XXXX")
    reading = of_period(found, year_period(number))[0]
    return [replace(reading, span=within(date(number - 1, 10, 1), date(number, 12, 31)))]


def year_range(found: Found, _: Context) -> list[Reading]:
    """1985-1987, 1939-45; "2016-11" is a month."""
    first, last = found.number("y") or 0, found.number("z") or 0
    if last < 100 and last <= first % 100:
        return of_period(found, month_period(first, last))
    if last < 100:
        last += first - first % 100
    begins, ends = year_period(first), year_period(last)
    edtf = f"{begins.edtf}/{ends.edtf}"
    return _stretch(
        found, begins, ends, TimeSpan.of_days(begins.first, ends.last, exact=False, edtf=edtf)
    )


def ancient_year(found: Found, _: Context) -> list[Reading]:
    """264 BC; without days, for the calendar of the app begins with the year 1."""
    return undated(found, f"BC{found.number('y'):04}")


def ancient_century(found: Found, _: Context) -> list[Reading]:
    """The fifth century BC (499-400 BC); without days."""
    return undated(found, f"BC{(found.number('n') or 1) - 1:02}")


def spoken_year(found: Found, _: Context) -> list[Reading]:
    """Nineteen ninety-six; the year two thousand."""
    hundreds, tens = found.number("h") or 0, found.number("t") or 0
    units = found.number("u") or 0
    if not found.has("h"):
        return of_period(found, year_period(2000 + units))
    if tens < 10 or (units and (tens < 20 or units > 9)):
        return []
    return of_period(found, year_period(100 * hundreds + tens + units))


def decade(found: Found, context: Context) -> list[Reading]:
    """The 1990s, the '80s, the nineties."""
    start = found.number("y") or 0
    if start < 100:
        now = context.anchor.year if context.anchor else ANY_YEAR
        start += now - now % 100
        start -= 100 if start + 9 > now else 0
    return of_period(found, decade_period(start))


def century(found: Found, _: Context) -> list[Reading]:
    """The 20th century (1900-1999)."""
    number = (found.number("n") or 0) + (found.number("plus") or 0)
    return of_period(found, century_period(100 * (number - 1)))


def feast(found: Found, context: Context) -> list[Reading]:
    """Christmas, Good Friday, Election Day: the day of the year meant."""
    rule, number, anchor = found.word("feast"), found.number("y"), context.anchor
    if number is None and anchor:
        usual = feast_day(rule, anchor.year)
        when = usual.month, usual.day, None
        number = _deictic_year(found, anchor, usual) or nearest_year(anchor, when, context.tense)
    if number is None:
        fixed = rule[:1].isdecimal() and rule[2] == "-"
        return undated(found, f"XXXX-{rule}" if fixed else "XXXX")
    return of_period(found, day_period(feast_day(rule, number)), found.word("p"))


def _yearless(month: int, day: int) -> str:
    return f"XXXX-{date(ANY_YEAR, month, day):%m-%d}"


def _stretch(found: Found, first: Period, last: Period, span: TimeSpan) -> list[Reading]:
    """A reading from one period to another; none when they stand the wrong way round."""
    if first.first >= last.first:
        return []
    value = f"{first.value}/{last.value}"
    return [Reading(TimexType.DATE, value, span, found.first, found.end, last)]


def _year(found: Found, context: Context, month: int, day: int | None) -> int | None:
    year = found.number("y")
    if year is None and context.anchor:
        sample = date(context.anchor.year, month, 28 if day is None else min(day, 28))
        year = _deictic_year(found, context.anchor, sample)
    if year is None:
        year = context.year_of(found, month, day)
    return year


def _deictic_year(found: Found, anchor: date, sample: date) -> int | None:
    """The year of "last May", "next March 3"; with "of last year" the rule says `whole`."""
    step = found.number("k")
    if step is None:
        return None
    if found.has("whole") or step == 0:
        return anchor.year + step
    passed = (sample.month, sample.day) < (anchor.month, anchor.day)
    if step > 0:
        return anchor.year + passed
    just_now = passed and (anchor - sample).days < JUST_NOW
    return anchor.year - (not passed or just_now)


MEANINGS = {
    "iso day": iso_day,
    "slashed day": slashed_day,
    "calendar day": calendar_day,
    "day range": day_range,
    "week of day": week_of_day,
    "day list": day_list,
    "day of month": day_of_month,
    "month": month,
    "month range": month_range,
    "turn of months": turn_of_months,
    "year": year,
    "fiscal year": fiscal_year,
    "year range": year_range,
    "ancient year": ancient_year,
    "ancient century": ancient_century,
    "spoken year": spoken_year,
    "decade": decade,
    "century": century,
    "feast": feast,
}
