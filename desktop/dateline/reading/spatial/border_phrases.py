"""Finds phrases that name a border: "the X-Y border", "X's border with Y", "the frontier"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from shapely.geometry.base import BaseGeometry

from dateline.reading.spatial import shapes
from dateline.reading.spatial.compass import bearing, kilometres, written_out
from dateline.reading.spatial.marks import Grammar
from dateline.reading.spatial.relations import NEAR_POINT_KM, TOWARD_KM
from dateline.reading.spatial.scanning import matches_in, windows_around

_BEFORE = 60


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
    beside: "BesideBorder | None" = None


@dataclass(frozen=True, slots=True)
class BesideBorder:
    """Where one is from a border: within `km` of it, on its `direction` side or ("") on either."""

    km: float
    direction: str

    def geometry(self, line: BaseGeometry) -> BaseGeometry:
        """The strip beside the line."""
        if not self.direction:
            return shapes.widened(line, self.km)
        return shapes.swept(line, self.km, bearing(self.direction))

    @property
    def reason(self) -> str:
        """How the geometry was made."""
        return f"up to {self.km:g} km {self.direction or 'from'} of it".replace("from of", "from")


def border_phrases(mask: str, grammar: Grammar) -> Iterator[BorderPhrase]:
    """Every border named in a masked text; the more telling of overlapping phrases come first."""
    taken: list[tuple[int, int]] = []
    windows = windows_around(grammar.border, mask)
    for pattern in grammar.borders:
        for match in matches_in(windows, pattern, mask):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            phrase = _phrase(match, grammar.decimal)
            yield _with_beside(phrase, mask, grammar)


def _with_beside(phrase: BorderPhrase, mask: str, grammar: Grammar) -> BorderPhrase:
    """The phrase with what stands before it, if that says where one is from the border."""
    if grammar.beside is None:
        return phrase
    match = grammar.beside.search(mask, max(0, phrase.start - _BEFORE), phrase.start)
    if match is None:
        return phrase
    direction = written_out(match["direction"] or "")
    km = NEAR_POINT_KM if match["near"] else TOWARD_KM
    if match["number"]:
        km = kilometres(match["number"], match["unit"], grammar.decimal)
    elif match["from"]:
        return phrase
    return replace(phrase, start=match.start(), beside=BesideBorder(km, direction))


def _phrase(match: re.Match[str], decimal: str) -> BorderPhrase:
    groups = match.groupdict()
    sides = tuple(match.start(g) for g in ("x", "y") if groups.get(g))
    number, unit = groups.get("number"), groups.get("unit")
    km = kilometres(number, unit, decimal) if number and unit else None
    side = written_out(groups.get("side") or "")
    return BorderPhrase(match.start(), match.end(), sides, side, km)
