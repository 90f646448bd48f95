"""What stands right before a time expression and changes it: "early", "since", "by"."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimexType
from dateline.reading.times.grammar import Grammar
from dateline.reading.times.periods import Grain, Period, third, within
from dateline.reading.times.reading import Reading
from dateline.reading.times.tokens import Tokens

_THIRDS = {"early": 0, "middle": 1, "late": 2}


def narrowed(
    reading: Reading, tokens: Tokens, language: Grammar, published: date | None
) -> Reading:
    """The reading with the words right before it heeded.

    "Early", "late" and the like become part of the expression; "since", "until", "by", "before"
    and "after" stay outside it and open its span. The TIMEX3 value stays that of the period.
    """
    if reading.period is None:
        return reading
    reading = _part_of(reading, reading.period, tokens, language, published)
    return _opened(reading, tokens, language, published)


def _part_of(
    reading: Reading, period: Period, tokens: Tokens, language: Grammar, published: date | None
) -> Reading:
    before = language.before_token(tokens, reading.first)
    day = period.grain is Grain.DAY
    for name in ("part", "early", "middle", "late", "gone", "left"):
        size = before.get(name)
        if not size or (name == "part" and (not day or reading.type is TimexType.TIME)):
            continue
        longer = replace(reading, first=reading.first - size)
        if name in _THIRDS and not day:
            return replace(longer, span=third(period, _THIRDS[name]))
        if name == "part":
            return _part_of_day(longer, reading.first, tokens)
        if published and period.holds(published):
            gone, left = within(period.first, published), within(published, period.last)
            return replace(longer, span={"gone": gone, "left": left}.get(name, reading.span))
        return longer
    return reading


def _part_of_day(longer: Reading, end: int, tokens: Tokens) -> Reading:
    classes = [entry.classes for entry in tokens.entries[longer.first : end]]
    named = (c.get("PART", c.get("PART_HOURS")) for c in classes)
    code = next(part for part in named if part)
    return replace(longer, type=TimexType.TIME, value=f"{longer.value}T{code}")


def _opened(reading: Reading, tokens: Tokens, language: Grammar, published: date | None) -> Reading:
    span = reading.span
    if span is None or span.earliest is None or span.latest is None:
        return reading
    before = language.before_token(tokens, reading.first)
    yearly = reading.period is not None and reading.period.grain is Grain.YEAR
    if yearly and "by_year" in before:
        return replace(reading, span=_bounded("by", span, published))
    for name in ("since", "until", "by", "earlier_than", "later_than"):
        if name in before:
            if name in {"earlier_than", "later_than"} and _names_another(tokens, reading.end):
                return reading
            return replace(reading, span=_bounded(name, span, published))
    return reading


def _names_another(tokens: Tokens, end: int) -> bool:
    """Whether the date only tells which: "after the 2016 election", "before Sunday's vote"."""
    return any(tokens.has(end, name) for name in ("WORD", "NAME", "POSSESSIVE"))


def _bounded(name: str, span: TimeSpan, published: date | None) -> TimeSpan:
    first, last = span.earliest or date.min, span.latest or date.max
    if name == "by" and published and published <= last:
        return within(published, last)
    if name == "earlier_than":
        last = max(first, date(1, 1, 2)) - timedelta(days=1)
    elif name == "later_than":
        first = min(last, date(9999, 12, 30)) + timedelta(days=1)
    begins, ends = end_of_interval(span, first), end_of_interval(span, last)
    return {
        "since": TimeSpan.of_days(first, None, exact=False, edtf=f"{begins}/.."),
        "until": TimeSpan.of_days(None, last, exact=False, edtf=f"../{ends}"),
        "by": TimeSpan.of_days(None, last, exact=False, edtf=f"[..{ends}]"),
        "earlier_than": TimeSpan.of_days(None, last, exact=False, edtf=f"[..{last.isoformat()}]"),
        "later_than": TimeSpan.of_days(first, None, exact=False, edtf=f"[{first.isoformat()}..]"),
    }[name]


def end_of_interval(span: TimeSpan, day: date) -> str:
    """One end of an interval in EDTF: the span's own day, month or year, else the day."""
    parts = span.edtf.split("-")
    plain = all(part.isdecimal() for part in parts)
    return span.edtf if plain and int(parts[1] if len(parts) == 2 else 1) <= 12 else day.isoformat()
