"""Finds phrases that name a border: "the X-Y border", "X's border with Y", "the frontier"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.reading.spatial.compass import kilometres, written_out
from dateline.reading.spatial.marks import Grammar
from dateline.reading.spatial.scanning import matches_in, windows_around


@dataclass(frozen=True, slots=True)
class BorderPhrase:
    """A border as a text names it.

    `sides` are the starts of the toponyms on either side of it, as far as they are named; `km`
    is its stated length, `direction` the side of a country it lies on ("southern") or "".
    """

    start: int
    end: int
    sides: tuple[int, ...]
    direction: str
    km: float | None


def border_phrases(mask: str, grammar: Grammar) -> Iterator[BorderPhrase]:
    """Every border named in a masked text; the more telling of overlapping phrases come first."""
    taken: list[tuple[int, int]] = []
    windows = windows_around(grammar.border, mask)
    for pattern in grammar.borders:
        for match in matches_in(windows, pattern, mask):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            yield _phrase(match, grammar.decimal)


def _phrase(match: re.Match[str], decimal: str) -> BorderPhrase:
    groups = match.groupdict()
    sides = tuple(match.start(g) for g in ("x", "y") if groups.get(g))
    number, unit = groups.get("number"), groups.get("unit")
    km = kilometres(number, unit, decimal) if number and unit else None
    side = written_out(groups.get("side") or "")
    return BorderPhrase(match.start(), match.end(), sides, side, km)
