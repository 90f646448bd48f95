"""Meanings of expressions that name no date: durations, sets, times of day, "now"."""

from dataclasses import replace
from math import ceil

from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimexType
from dateline.reading.times.context import Context
from dateline.reading.times.grammar import Found
from dateline.reading.times.periods import within
from dateline.reading.times.reading import Reading, floating, undated
from dateline.reading.times.steps import length, moved, whole_days, whole_months

THOUSANDS = 3
"""Digits after a point or comma that group thousands rather than begin a fraction."""

_NUMBERS = ("INTEGER", "CARDINAL", "ALTERNATE")

_MILITARY = 4
"""Digits of an hour as armed forces write it: "0300 hours"."""


def count(found: Found, part: str) -> float | None:
    """The number a part spells out; None for a vague one ("several")."""
    if part in found.rule.given:
        return float(found.rule.given[part])
    total = current = 0.0
    for index in found.indexes(part):
        classes = found.tokens.entries[index].classes
        if "VAGUE" in classes:
            return None
        if "MULTIPLIER" in classes:
            total, current = total + (current or 1) * float(classes["MULTIPLIER"]), 0
        elif "FRACTION" in classes:
            current += float(classes["FRACTION"])
        elif "GROUPED" in classes:
            current = _grouped(str(classes["GROUPED"]))
        elif number := next((classes[n] for n in _NUMBERS if n in classes), None):
            current += float(number)
        elif "HALF" in classes:
            current += 0.5
    return (total + current or 1) + (0.5 if found.indexes("h") else 0)


def _grouped(written: str) -> float:
    head, *groups = written.replace(",", ".").split(".")
    if all(len(group) == THOUSANDS for group in groups):
        return float(head + "".join(groups))
    return float(f"{head}.{groups[0]}")


def duration(found: Found, context: Context) -> list[Reading]:
    """Three years, a decade, 24 hours; "the past two months" too, which has days of its own."""
    number, unit = count(found, "c") if found.has("c") else 1, found.word("u")
    reading = undated(found, length(number, unit), TimexType.DURATION)[0]
    span = _reach(context, number, unit, found.number("k")) if found.has("k") else None
    days, months = whole_days(number, unit), whole_months(number, unit)
    return [replace(reading, days=days, months=months, span=span)]


def _reach(
    context: Context, number: float | None, unit: str, direction: int | None
) -> TimeSpan | None:
    """The days from publication as far back, or ahead, as a length goes."""
    anchor = None if context.told else context.anchor
    if anchor is None or number is None or direction is None:
        return None
    if unit == "TH":
        number, unit = ceil(number / 24), "D"
    return within(*sorted((anchor, moved(anchor, unit, direction * number))))


def some_duration(found: Found, _: Context) -> list[Reading]:
    """Years, recent weeks: a length without a number."""
    return undated(found, length(None, found.word("u")), TimexType.DURATION)


def vague(found: Found, _: Context) -> list[Reading]:
    """Now, recently, the future."""
    return undated(found, found.word("r"))


def recurring_unit(found: Found, _: Context) -> list[Reading]:
    """Every day, twice a week, "(one flight) a month": the value is the period it recurs in."""
    number = count(found, "c") if found.has("c") else 1
    return undated(found, length(number, found.word("u")), TimexType.SET)


def recurring(found: Found, _: Context) -> list[Reading]:
    """Every Tuesday, each July, daily."""
    part = f"T{found.word('p')}" if found.has("p") else ""
    if found.has("v"):
        value = found.word("v")
    elif found.has("w"):
        value = f"XXXX-WXX-{found.number('w')}{part}"
    elif found.has("m"):
        day = f"-{found.number('d'):02}" if found.has("d") else ""
        value = f"XXXX-{found.number('m'):02}{day}"
    elif found.has("s"):
        value = f"XXXX-{found.word('s')}"
    else:
        value = f"XXXX-XX-XX{part}"
    return undated(found, value, TimexType.SET)


def clock(found: Found, context: Context) -> list[Reading]:
    """9:30 p.m., noon, 17:30 GMT: on the day the sentence speaks of, else that of publication."""
    time = clock_value(found)
    if time is None:
        return []
    return floating(found, time, context.day_in_sentence(found))


def clock_value(found: Found) -> str | None:
    """The time of day without its T: "21:30", "MO"; None when there is no such hour."""
    named = found.word("h")
    if named:
        return named
    if found.has("n"):
        hour = found.number("n") or 0
        return f"{_later(hour, found.word('p')):02}:00"
    written = found.word("t").lower()
    digits = "".join(c if c.isdecimal() else " " for c in written).split()
    if len(digits[0]) == _MILITARY:
        digits = [digits[0][:2], digits[0][2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if "p" in written and hour < 12:
        hour += 12
    elif "a" in written and hour == 12:
        hour = 0
    hour = _later(hour, found.word("p"))
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _later(hour: int, part: str) -> int:
    """An hour of the clock's twelve in the part of the day that it is said to lie in."""
    return hour + 12 if part in {"AF", "EV", "NI"} and hour < 12 else hour


MEANINGS = {
    "duration": duration,
    "some duration": some_duration,
    "vague": vague,
    "recurring unit": recurring_unit,
    "recurring": recurring,
    "clock": clock,
}
