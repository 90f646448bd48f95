"""How English states where something is: around a name, and along a border."""

import re

from dateline.reading.spatial.compass import (
    ABBREVIATED,
    DIRECTION,
    PART,
    QUANTITY,
)
from dateline.reading.spatial.marks import (
    ANY,
    BRACKET,
    CONTAINER,
    DEMONYM_MARK,
    PLACE,
    PLACE_MARK,
    REST,
    Grammar,
    compiled,
    rule,
)
from dateline.reading.spatial.relations import (
    Leg,
    Midway,
    Near,
    Part,
    Relation,
    Toward,
    Within,
)
from dateline.reading.spatial.stating import Stated

# A name that owns or qualifies what follows is not itself the anchor: "near Lima's airport".
_WHOLE = rf"(?!{REST})(?!['’]s?\b)(?!\s?[-–—/]\s?\w*[{PLACE_MARK}{DEMONYM_MARK}])(?!\s+border)"
_OF = (
    r"(?:the\s+)?(?:(?:[a-z]+\s+)?(?:city|town|village|port|capital|island|state|province|"
    r"peninsula|region|coast)\s+of\s+)?"
)
_X = rf"{_OF}(?P<x>{PLACE}){_WHOLE}"
_Y = rf"{_OF}(?P<y>{PLACE}){_WHOLE}"
_NEAR = (
    r"near|close\s+to|not\s+far\s+from|in\s+the\s+vicinity\s+of|just\s+outside(?:\s+of)?|outside|"
    r"on\s+the\s+outskirts\s+of|around|surrounding|encircling"
)
_UNIT_KEY = r"km|kilomet|miles?\b|mi\b|nm\b|nautical|met(?:er|re)s?\b"
_COMPASS_KEY = "north|south|east|west|central"
_ZONE = r"(?:international\s+(?:airspace|waters)\s+)?"
_COAST = r"(?:coast|coastline|shores?)"


_STATED = Stated(".")


def _near(match: re.Match[str]) -> Relation:
    return Near(" ".join(match["near"].split()))


_RULES = (
    rule(
        _UNIT_KEY,
        rf"{QUANTITY}{BRACKET}\s+(?:due\s+|(?:further\s+)?to\s+the\s+)?"
        rf"(?P<direction>{DIRECTION}|{ABBREVIATED})\s+(?:of|from)\s+{_X}",
        _STATED.offset,
    ),
    rule(
        _UNIT_KEY,
        rf"{QUANTITY}{BRACKET}\s+(?:away\s+)?(?:from|outside(?:\s+of)?|of)\s+{_X}(?!\s+to\b)",
        lambda m: Within(_STATED.km(m)),
    ),
    rule(
        _COMPASS_KEY,
        rf"(?:(?:just|due)\s+|to\s+the\s+)?(?P<direction>{DIRECTION})\s+of\s+{_X}",
        lambda m: Toward(m["direction"]),
    ),
    rule(
        r"(?:half|mid)[\s-]?way",
        rf"(?:half|mid)[\s-]?way\s+between\s+{_X}\s+and\s+{_Y}",
        lambda _: Midway(),
    ),
    rule(r"from\b", rf"from\s+{_X}{CONTAINER}\s+to\s+{_Y}", lambda _: Leg()),
    rule(_NEAR, rf"{_ZONE}(?P<near>{_NEAR})\s+{_X}", _near),
    rule(
        r"off\b",
        rf"{_ZONE}(?:{QUANTITY}\s+)?off\s+(?:the\s+)?(?:(?P<direction>{PART})\s+)?"
        rf"(?:{_COAST}\s+of\s+)?{_X}(?!['’])",
        _STATED.off_coast,
    ),
    rule(
        r"off\b",
        rf"(?:{QUANTITY}\s+)?off\s+(?:the\s+)?(?P<x>{ANY})(?!{REST})(?:['’]s?)?\s+"
        rf"(?:(?P<direction>{PART})\s+)?{_COAST}\b",
        _STATED.off_coast,
    ),
    rule(
        _COMPASS_KEY,
        rf"the\s+(?:far\s+|extreme\s+)?(?P<direction>{DIRECTION})\s+of\s+{_X}",
        lambda m: Part(m["direction"]),
    ),
    rule(
        _COMPASS_KEY,
        rf"(?P<direction>{PART})\s+(?:(?:part|parts|half|end|tip|region)\s+of\s+)?{_X}",
        lambda m: Part(m["direction"]),
    ),
)

_LINE = r"(?:border(?:line)?|frontier)\b"
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
_BETWEEN = r"(?:line\s+|region\s+|area\s+)?(?:between|separating|dividing)"

_BORDERS = (
    rf"{_KINDS}{_LINE}\s+{_BETWEEN}\s+{_THE}{_A}\s+(?:and|from)\s+{_THE}{_B}",
    rf"{_A}(?:['’]s?)?\s+{_KINDS}{_SECOND}{_LINE}\s+{_SHARED}\s+{_THE}{_B}",
    rf"{_A}(?:\s?[-–—/]\s?|\s+and\s+){_B}\s+{_KINDS}{_SECOND}{_LINE}",
    rf"{_KINDS}{_SECOND}{_LINE}\s+{_SHARED}\s+{_THE}{_A}",
    rf"{_A}(?:['’]s?)?\s+{_KINDS}{_SECOND}{_LINE}",
    rf"(?:the|this|that|their|its|our)\s+{_KINDS}{_SECOND}{_LINE}",
)

GRAMMAR = Grammar(
    _RULES,
    re.compile(_LINE, re.IGNORECASE),
    tuple(compiled(pattern) for pattern in _BORDERS),
    decimal=_STATED.decimal,
)
