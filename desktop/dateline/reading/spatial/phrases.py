"""Finds spatial phrases around toponyms that are already known."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.spatial.compass import DIRECTION, PART, QUANTITY, kilometres
from dateline.reading.spatial.relations import (
    NEAR_AREA_KM,
    Midway,
    Near,
    OffCoast,
    Offset,
    Part,
    Relation,
    Toward,
    Within,
)
from dateline.reading.spatial.scanning import matches_in, windows_around

# Toponyms are masked by private-use characters, so that one pattern can say "a name here".
PLACE_MARK, DEMONYM_MARK, _REST = "\ue000", "\ue001", "\ue002"
PLACE = f"{PLACE_MARK}{_REST}*"
ANY = f"[{PLACE_MARK}{DEMONYM_MARK}]{_REST}*"

# A name that owns or qualifies what follows is not itself the anchor: "near Lima's airport".
_WHOLE = rf"(?!{_REST})(?!['’]s?\b)(?!\s?[-–—/]\s?\w*[{PLACE_MARK}{DEMONYM_MARK}])(?!\s+border)"
_OF = (
    r"(?:the\s+)?(?:(?:[a-z]+\s+)?(?:city|town|village|port|capital|island|state|province|"
    r"peninsula|region|coast)\s+of\s+)?"
)
_X = rf"{_OF}(?P<x>{PLACE}){_WHOLE}"
_NEAR = (
    r"near|close\s+to|not\s+far\s+from|in\s+the\s+vicinity\s+of|just\s+outside(?:\s+of)?|outside|"
    r"on\s+the\s+outskirts\s+of|around|surrounding|encircling"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A relation stated in a text, and the starts of the toponyms it is stated of."""

    start: int
    end: int
    anchors: tuple[int, ...]
    relation: Relation


def masked(text: str, toponyms: Iterable[Toponym]) -> str:
    """`text` at the same length, each toponym replaced by marks of the private-use area."""
    letters = list(re.sub(f"[{PLACE_MARK}-{_REST}]", " ", text))
    for toponym in toponyms:
        letters[toponym.start : toponym.end] = _REST * (toponym.end - toponym.start)
        is_demonym = toponym.type is ToponymType.DEMONYM
        letters[toponym.start] = DEMONYM_MARK if is_demonym else PLACE_MARK
    return "".join(letters)


def phrases(mask: str) -> Iterator[Phrase]:
    """Every spatial phrase of a masked text, overlapping ones included."""
    windows = {key: windows_around(key, mask) for key in {rule.key for rule in _RULES}}
    for rule in _RULES:
        for match in matches_in(windows[rule.key], rule.pattern, mask):
            groups = match.groupdict()
            anchors = tuple(match.start(g) for g in ("x", "y") if g in groups)
            yield Phrase(match.start(), match.end(), anchors, rule.relate(match))


def _km(match: re.Match[str]) -> float:
    return kilometres(match["number"], match["unit"])


def _offset(match: re.Match[str]) -> Relation:
    return Offset(_km(match), match["direction"])


def _off_coast(match: re.Match[str]) -> Relation:
    km = _km(match) if match["number"] else NEAR_AREA_KM
    return OffCoast(km, match["direction"] or "")


def _near(match: re.Match[str]) -> Relation:
    return Near(" ".join(match["near"].split()))


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern, the word it cannot do without, and the relation its matches state."""

    key: re.Pattern[str]
    pattern: re.Pattern[str]
    relate: Callable[[re.Match[str]], Relation]


def _rule(key: str, pattern: str, relate: Callable[[re.Match[str]], Relation]) -> _Rule:
    whole = re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)
    return _Rule(re.compile(rf"\b(?:{key})", re.IGNORECASE), whole, relate)


_UNIT_KEY = r"km|kilomet|miles?\b|mi\b|nm\b|nautical|met(?:er|re)s?\b"
_COMPASS_KEY = "north|south|east|west|central"
_BRACKET = r"(?:\s*\([^()]{1,30}\))?"
_ZONE = r"(?:international\s+(?:airspace|waters)\s+)?"
_COAST = r"(?:coast|coastline|shores?)"

_RULES = (
    _rule(
        _UNIT_KEY,
        rf"{QUANTITY}{_BRACKET}\s+(?:due\s+|(?:further\s+)?to\s+the\s+)?"
        rf"(?P<direction>{DIRECTION})\s+(?:of|from)\s+{_X}",
        _offset,
    ),
    _rule(
        _UNIT_KEY,
        rf"{QUANTITY}{_BRACKET}\s+(?:away\s+)?(?:from|outside(?:\s+of)?|of)\s+{_X}(?!\s+to\b)",
        lambda m: Within(_km(m)),
    ),
    _rule(
        _COMPASS_KEY,
        rf"(?:(?:just|due)\s+|to\s+the\s+)?(?P<direction>{DIRECTION})\s+of\s+{_X}",
        lambda m: Toward(m["direction"]),
    ),
    _rule(
        r"(?:half|mid)[\s-]?way",
        rf"(?:half|mid)[\s-]?way\s+between\s+{_X}\s+and\s+{_OF}(?P<y>{PLACE}){_WHOLE}",
        lambda _: Midway(),
    ),
    _rule(_NEAR, rf"{_ZONE}(?P<near>{_NEAR})\s+{_X}", _near),
    _rule(
        r"off\b",
        rf"{_ZONE}(?:{QUANTITY}\s+)?off\s+(?:the\s+)?(?:(?P<direction>{PART})\s+)?"
        rf"(?:{_COAST}\s+of\s+)?{_X}(?!['’])",
        _off_coast,
    ),
    _rule(
        r"off\b",
        rf"(?:{QUANTITY}\s+)?off\s+(?:the\s+)?(?P<x>{ANY})(?!{_REST})(?:['’]s?)?\s+"
        rf"(?:(?P<direction>{PART})\s+)?{_COAST}\b",
        _off_coast,
    ),
    _rule(
        _COMPASS_KEY,
        rf"the\s+(?:far\s+|extreme\s+)?(?P<direction>{DIRECTION})\s+of\s+{_X}",
        lambda m: Part(m["direction"]),
    ),
    _rule(
        _COMPASS_KEY,
        rf"(?P<direction>{PART})\s+(?:(?:part|parts|half|end|tip|region)\s+of\s+)?{_X}",
        lambda m: Part(m["direction"]),
    ),
)
