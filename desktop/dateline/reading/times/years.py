"""The years that a text writes out, and which of its dates they serve."""

from collections.abc import Sequence
from datetime import date

from dateline.reading.times.context import WrittenYear
from dateline.reading.times.grammar import Found, Grammar

DATED = {
    "calendar day", "day range", "day list", "month", "month range", "turn of months", "year",
}  # fmt: skip
"""Meanings whose year dates what the text tells."""

TOLD_DATES = 3
"""So many full dates of other years, and most of all, make a text one that tells of the past."""


def year_of_found(found: Found) -> int | None:
    """The year an expression writes out; None when it has none."""
    return found.number("y") if found.rule.means in DATED else None


def years_written(found: Sequence[Found], years: Sequence[int | None]) -> list[WrittenYear]:
    """The years of a text with the places where they stand."""
    pairs = zip(found, years, strict=True)
    return [WrittenYear(one.first, year) for one, year in pairs if year is not None]


def told(found: Sequence[Found], years: Sequence[int | None], published: date | None) -> bool:
    """Whether the text tells of other times than its publication's, as a history does."""
    if published is None:
        return True
    full = [y for f, y in zip(found, years, strict=True) if y is not None and f.has("m")]
    far = sum(abs(year - published.year) > 1 for year in full)
    near = sum(one.rule.means in {"weekday", "nearby day"} for one in found)
    return far >= TOLD_DATES and 2 * far > len(full) and far > near


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
