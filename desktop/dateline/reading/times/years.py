"""The years that a text writes out, and which of its dates they serve."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from dateline.reading.times.context import WrittenYear
from dateline.reading.times.grammar import Found, Grammar

DATED = {
    *("calendar day", "day range", "day list", "month", "month range", "turn of months"),
    *("week of day", "season", "quarter", "half", "feast", "year", "year range"),
}
"""Meanings whose year dates what the text tells."""

NEWS = {"weekday", "nearby day", "unit", "quarter"}
"""Meanings that lean on the day of publication."""

TOLD_YEARS = 3
"""So many years far from its publication's make a text one that tells of other times."""

TOLD_SHARE = 4
"""How many of them there must be for each mention of its own time."""


def year_of_found(found: Found) -> int | None:
    """The year an expression writes out; None when it has none."""
    return found.number("y") if found.rule.means in DATED else None


def years_written(found: Sequence[Found], years: Sequence[int | None]) -> list[WrittenYear]:
    """The years of a text with the places where they stand."""
    return [
        WrittenYear(one.first, year, one.has("m") or one.tokens.has(one.first - 1, "DATING"))
        for one, year in zip(found, years, strict=True)
        if year is not None
    ]


def told(found: Sequence[Found], years: Sequence[int | None], published: date | None) -> bool:
    """Whether the text tells of other times than its publication's, as a history does."""
    if published is None:
        return True
    apart = [abs(year - published.year) for year in years if year is not None]
    far = sum(distance > 1 for distance in apart)
    near = len(apart) - far + sum(one.rule.means in NEWS for one in found)
    return far >= TOLD_YEARS and far > TOLD_SHARE * near


def years_lent(
    found: Sequence[Found], years: Sequence[int | None], language: Grammar
) -> dict[int, int]:
    """The years of dates that take theirs from the next one: "May 3 and June 5, 2019"."""
    lent: dict[int, int] = {}
    for one, after, year in reversed(list(zip(found, found[1:], years[1:], strict=False))):
        known = lent.get(after.first) if year is None else year
        if known is None or one.has("y") or not (one.has("m") and after.has("m")):
            continue
        if language.joins(("range", "pair", "list"), one.tokens, one.end, after.first):
            lent[one.first] = known
    return lent


def dates_joined(found: Sequence[Found], language: Grammar) -> dict[int, int]:
    """For each date in a list, the first token of the date before it."""
    return {
        after.first: one.first
        for one, after in pairwise(found)
        if one.has("m")
        and after.has("m")
        and language.joins(("range", "pair", "list"), one.tokens, one.end, after.first)
    }
