"""Finds phrases that name a border: "the X-Y border", "X's border with Y", "the frontier"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.reading.spatial.compass import PART, QUANTITY, kilometres
from dateline.reading.spatial.phrases import ANY
from dateline.reading.spatial.scanning import matches_in, windows_around

_LINE = r"(?:border(?:line)?|frontier)\b"
_KEY = re.compile(_LINE, re.IGNORECASE)
_KIND = (
    rf"(?:(?P<side>{PART})|shared|common|joint|mutual|land|international|long|porous|tense|busy|"
    rf"volatile|disputed|contested|de\s+facto|{QUANTITY}(?:[\s-]long)?),?\s+"
)
_KINDS = rf"(?:{_KIND})?"
_SECOND = _KINDS.replace("?P<side>", "?:").replace("?P<number>", "?:").replace("?P<unit>", "?:")
_SHARED = (
    r"(?:with|shared\s+(?:with|by)|(?:that\s+|which\s+)?(?:it|they|the\s+country)\s+shares?\s+with)"
)
_A, _B = rf"(?P<x>{ANY})", rf"(?P<y>{ANY})"
_THE = r"(?:the\s+)?(?:neighbou?ring\s+)?"


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


def border_phrases(mask: str) -> Iterator[BorderPhrase]:
    """Every border named in a masked text; the more telling of overlapping phrases come first."""
    taken: list[tuple[int, int]] = []
    windows = windows_around(_KEY, mask)
    for pattern in _PATTERNS:
        for match in matches_in(windows, pattern, mask):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            yield _phrase(match)


def _phrase(match: re.Match[str]) -> BorderPhrase:
    groups = match.groupdict()
    sides = tuple(match.start(g) for g in ("x", "y") if groups.get(g))
    number, unit = groups.get("number"), groups.get("unit")
    km = kilometres(number, unit) if number and unit else None
    return BorderPhrase(match.start(), match.end(), sides, groups.get("side") or "", km)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)


_BETWEEN = r"(?:line\s+|region\s+|area\s+)?(?:between|separating|dividing)"
_PATTERNS = tuple(
    _compiled(pattern)
    for pattern in (
        rf"{_KINDS}{_LINE}\s+{_BETWEEN}\s+{_THE}{_A}\s+(?:and|from)\s+{_THE}{_B}",
        rf"{_A}(?:['’]s?)?\s+{_KINDS}{_SECOND}{_LINE}\s+{_SHARED}\s+{_THE}{_B}",
        rf"{_A}(?:\s?[-–—/]\s?|\s+and\s+){_B}\s+{_KINDS}{_SECOND}{_LINE}",
        rf"{_KINDS}{_SECOND}{_LINE}\s+{_SHARED}\s+{_THE}{_A}",
        rf"{_A}(?:['’]s?)?\s+{_KINDS}{_SECOND}{_LINE}",
        rf"(?:the|this|that|their|its|our)\s+{_KINDS}{_SECOND}{_LINE}",
    )
)
