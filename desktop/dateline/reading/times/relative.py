"""Meanings of expressions that count from the day of publication or from what was spoken of."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.model.toponym import TimexType
from dateline.reading.times.context import FISCAL_REACH, Context, distance
from dateline.reading.times.grammar import Found
from dateline.reading.times.lengths import count
from dateline.reading.times.periods import (
    Grain,
    Period,
    day_period,
    half_period,
    period_at,
    quarter_period,
    season_period,
    shifted,
    within,
    year_period,
    years_on,
)
from dateline.reading.times.reading import Reading, floating, of_period, undated
from dateline.reading.times.steps import GRAINS, length, moved
from dateline.reading.times.tense import Tense

QUARTER_AHEAD = 45
"""Days before its beginning from which a quarter named alone is the coming one."""

YEARS_ABOUT = {Grain.DECADE: 2, Grain.CENTURY: 10}
"""How many years "two decades ago" and "a century ago" may be off."""

_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def _reference(step: float) -> str:
    return _REFERENCES[(step > 0) - (step < 0)]


def weekday(found: Found, context: Context) -> list[Reading]:
    """Wednesday, last Friday, next Monday morning.

    "Next Thursday" is the one of next week; "el próximo jueves" is the first to come.
    """
    number, part = found.number("w") or 0, found.word("p")
    if context.anchor is None or found.has("some"):
        value = f"XXXX-WXX-{number}" + (f"T{part}" if part else "")
        return undated(found, value, TimexType.TIME if part else TimexType.DATE)
    if found.has("a") and context.reference_day:
        day = context.reference_day.first
        step = found.number("a") or 0
        day = _weekday_after(day, number) if step > 0 else _weekday_before(day, number)
    else:
        owner = found.tokens.has(found.end, "POSSESSIVE")
        tense = Tense.UNKNOWN if owner else context.tense
        tense = Tense.FUTURE if found.has("ahead") else tense
        if found.has("recent") and found.number("k") == 1:
            day = _weekday_after(context.anchor, number)
        else:
            day = _weekday_near(context.anchor, number, found.number("k"), tense)
    return of_period(found, day_period(day), part)


def _weekday_near(anchor: date, number: int, step: int | None, tense: Tense) -> date:
    latest = anchor - timedelta(days=(anchor.isoweekday() - number) % 7)
    coming = anchor + timedelta(days=(number - anchor.isoweekday()) % 7)
    if step is None:
        return coming if tense is Tense.FUTURE else latest
    if step < 0:
        return _weekday_before(anchor, number)
    if step == 0:
        return latest if tense.past else coming
    monday = anchor + timedelta(days=8 - anchor.isoweekday())
    return monday + timedelta(days=number - 1)


def _weekday_before(day: date, number: int) -> date:
    return day - timedelta(days=(day.isoweekday() - number - 1) % 7 + 1)


def _weekday_after(day: date, number: int) -> date:
    return day + timedelta(days=(number - day.isoweekday() - 1) % 7 + 1)


def nearby_day(found: Found, context: Context) -> list[Reading]:
    """Today, yesterday evening, tomorrow, tonight, last night, this morning."""
    step, part = found.number("k") or 0, found.word("p")
    if context.anchor is None or (context.told and step == 0):
        return undated(found, _reference(step))
    return of_period(found, day_period(context.anchor + timedelta(days=step)), part)


def unit(found: Found, context: Context) -> list[Reading]:
    """Last week, this month, next year, the weekend, this decade."""
    step, grain = found.number("k"), GRAINS[found.word("u")]
    anchor, spoken_of = context.anchor, context.reference
    if found.has("bare") and spoken_of and spoken_of.grain <= grain:
        after_past = (step or 0) > 0 and context.tense.past
        if context.told or after_past or context.story(found):
            anchor = spoken_of.first
    if anchor is None:
        return undated(found, _reference(step or 0))
    if grain is Grain.WEEKEND and step is None:
        ahead = context.tense is Tense.FUTURE or anchor.isoweekday() > 5
        step = 0 if ahead else -1
    return of_period(found, shifted(period_at(anchor, grain), step or 0))


def unit_spoken_of(found: Found, context: Context) -> list[Reading]:
    """That year, the same day, the following month, the previous week."""
    step, grain = found.number("a") or 0, GRAINS[found.word("u")]
    base = context.reference_day if grain is Grain.DAY else context.reference
    if base is None or base.grain > grain:
        return undated(found, _reference(step) if step else "XXXX")
    return of_period(found, shifted(period_at(base.first, grain), step))


def part_spoken_of(found: Found, context: Context) -> list[Reading]:
    """The next morning, that night; "in the morning" of the day the sentence speaks of."""
    step, part = found.number("a"), found.word("p")
    if step is None:
        return floating(found, part, context.day_in_sentence(found))
    day = context.reference_day
    return floating(found, part, shifted(day, step) if day else None)


def ago(found: Found, context: Context) -> list[Reading]:
    """Two weeks ago, ten days ago, half a century ago."""
    number, name = count(found, "c"), found.word("u")
    if number is None or context.anchor is None:
        return undated(found, "PAST_REF")
    return _about(found, moved(context.anchor, name, -number), GRAINS[name])


def _about(found: Found, day: date, grain: Grain) -> list[Reading]:
    """The period that holds a day counted to; of a decade or century, only years near the day."""
    (reading,) = of_period(found, period_at(day, grain))
    if grain not in YEARS_ABOUT:
        return [reading]
    years = YEARS_ABOUT[grain]
    first, last = max(day.year - years, 1), min(day.year + years, date.max.year)
    return [replace(reading, span=within(date(first, 1, 1), date(last, 12, 31)))]


def ahead(found: Found, context: Context) -> list[Reading]:
    """Three months from now; "in three months" too, after a verb that looks ahead."""
    number, name = count(found, "c"), found.word("u")
    if not found.has("sure") and context.tense is not Tense.FUTURE:
        return undated(found, length(number, name), TimexType.DURATION)
    if number is None or context.anchor is None:
        return undated(found, "FUTURE_REF")
    return _about(found, moved(context.anchor, name, number), GRAINS[name])


def shift(found: Found, context: Context) -> list[Reading]:
    """Two days later, a month earlier, the day before: counted from what was spoken of."""
    number = count(found, "c") if found.has("c") else 1
    name, step = found.word("u"), found.number("s") or 0
    grain = GRAINS[name]
    base = context.reference_day if grain is Grain.DAY else context.reference
    if number is None or base is None or base.grain > grain or name.startswith("T"):
        return undated(found, length(number, name), TimexType.DURATION)
    return _about(found, moved(base.first, name, step * number), grain)


def season(found: Found, context: Context) -> list[Reading]:
    """Summer 2019, last winter, in the fall, the following spring, summer of that year."""
    code, year = found.word("s") or found.word("n"), found.number("y")
    if year is None:
        year = _season_year(code, found, context)
    if year is None:
        return undated(found, f"XXXX-{code}")
    return of_period(found, season_period(year, code))


def _season_year(code: str, found: Found, context: Context) -> int | None:
    anchor, step, base = context.anchor, found.number("a"), context.reference
    if step is not None and base:
        return base.first.year + step if found.has("s") else _season_after(code, base.last, step)
    if context.told and base and not found.has("k"):
        return base.first.year
    return _season_near(code, found, anchor, context.tense) if anchor else None


def _season_near(code: str, found: Found, anchor: date, tense: Tense) -> int:
    step = found.number("k")
    if step is not None and found.has("whole"):
        return anchor.year + step
    near = [season_period(anchor.year + i, code) for i in (-1, 0, 1)]
    if step is None:
        return min(near, key=lambda p: distance(anchor, p, tense)).first.year
    if step < 0:
        return max(p.first.year for p in near if p.last < anchor)
    running = code == "WI" and anchor.month < 4
    return anchor.year + step - running


def _season_after(code: str, day: date, step: int) -> int:
    """The year of the season that begins after a day, of the one before it, or of the one near."""
    near = [season_period(day.year + i, code) for i in (-1, 0, 1)]
    if step > 0:
        return next(p.first.year for p in near if p.first > day)
    if step < 0:
        return max(p.first.year for p in near if p.last < day)
    return min(near, key=lambda p: distance(day, p, Tense.FUTURE)).first.year


def quarter(found: Found, context: Context) -> list[Reading]:
    """The third quarter, the 1988 second quarter, Q3 2024, this year's first quarter."""
    number, year, anchor = found.number("n") or 0, found.number("y"), context.anchor
    if number > 4:
        return []
    if year is None and anchor and found.has("k"):
        year = anchor.year + (found.number("k") or 0)
    if year is None and anchor:
        year = _quarter_year(number, anchor, context.tense)
    if year is None:
        return undated(found, f"XXXX-Q{number}")
    return of_period(found, quarter_period(year, number))


def _quarter_year(number: int, anchor: date, tense: Tense) -> int:
    ahead = (quarter_period(anchor.year, number).first - anchor).days
    return anchor.year if ahead <= QUARTER_AHEAD or tense is Tense.FUTURE else anchor.year - 1


def half(found: Found, context: Context) -> list[Reading]:
    """The first half of 2020, H1 2024."""
    number, year, anchor = found.number("n") or 0, found.number("y"), context.anchor
    if number > 2:
        return []
    if year is None and anchor:
        year = anchor.year + (found.number("k") or 0)
    if year is None:
        return undated(found, f"XXXX-H{number}")
    return of_period(found, half_period(year, number))


def quarter_spoken_of(found: Found, context: Context) -> list[Reading]:
    """The quarter, the latest period: the quarter the text reports on."""
    period = _reported_quarter(found, context)
    return of_period(found, period) if period else undated(found, "XXXX-QX")


def quarter_of_year(found: Found, context: Context) -> list[Reading]:
    """The 1988 period: the quarter the text reports on, in another year."""
    period, year = _reported_quarter(found, context), found.number("y")
    if year is None and context.anchor:
        year = context.anchor.year + (found.number("k") or 0)
    if year is None:
        return undated(found, "XXXX-QX")
    if period is None:
        return of_period(found, year_period(year))
    return of_period(found, years_on(period, year - period.first.year))


def year_before(found: Found, context: Context) -> list[Reading]:
    """A year ago, the year-earlier period: the year, or the quarter, before the one reported on."""
    if found.has("q") or _fiscal(found, context):
        period = _reported_quarter(found, context)
    else:
        base = (
            context.anchor
            if found.has("ago") or not context.spoken_of
            else context.spoken_of[-1][1].first
        )
        period = year_period(base.year) if base else None
    return of_period(found, years_on(period, -1)) if period else undated(found, "PAST_REF")


def _fiscal(found: Found, context: Context) -> Period | None:
    if context.fiscal and found.first - context.fiscal[0] < FISCAL_REACH:
        return context.fiscal[1]
    return None


def _reported_quarter(found: Found, context: Context) -> Period | None:
    reported = _fiscal(found, context)
    if reported or context.anchor is None:
        return reported
    return shifted(period_at(context.anchor, Grain.QUARTER), -1)


MEANINGS = {
    "weekday": weekday,
    "nearby day": nearby_day,
    "unit": unit,
    "unit spoken of": unit_spoken_of,
    "part spoken of": part_spoken_of,
    "ago": ago,
    "ahead": ahead,
    "shift": shift,
    "season": season,
    "quarter": quarter,
    "half": half,
    "quarter spoken of": quarter_spoken_of,
    "quarter of year": quarter_of_year,
    "year before": year_before,
}
