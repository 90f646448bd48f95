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
    Between,
    Coast,
    Leg,
    Midway,
    Near,
    Part,
    Relation,
    Toward,
    Travel,
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
_WAY = r"(?:road|highway|motorway|freeway|expressway|route|rail(?:way|road)?(?:\s+line)?)"
_TIME = r"(?:hours?|minutes?|mins?|days?)"
_RIDE = r"(?:drive|walk|ride|flight|journey|trip|hike|trek|sail|march|travel)"


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
        rf"{QUANTITY}{BRACKET}(?:[\s-]radius)?\s+(?:away\s+)?(?:from|outside(?:\s+of)?|of|around)\s+"
        rf"{_X}(?!\s+to\b)",
        _STATED.within,
    ),
    rule(
        _COMPASS_KEY,
        rf"(?:(?:just|due)\s+|to\s+the\s+)?(?P<direction>{DIRECTION})\s+of\s+{_X}",
        lambda m: Toward(m["direction"]),
    ),
    rule(
        r"(?:half|mid)[\s-]?(?:way|point)",
        rf"(?:(?:half|mid)[\s-]?way|(?:the\s+)?(?:half|mid)[\s-]?(?:way\s+)?point)\s+"
        rf"(?:between|from)\s+{_X}\s+(?:and|to)\s+{_Y}",
        lambda _: Midway(),
    ),
    rule(
        rf"{_TIME}\b",
        rf"(?:[\w.-]+[\s-]+)?{_TIME}['’]?s?['’]?[\s-]+(?:[a-z]+\s+)?{_RIDE}\s+(?:away\s+)?"
        rf"(?:(?:to\s+the\s+)?{DIRECTION}\s+(?:of|from)|from|outside(?:\s+of)?)\s+{_X}",
        lambda _: Travel(),
    ),
    rule(
        r"(?:hours?|minutes?|mins)\b",
        rf"[\w.-]+[\s-]+(?:hours?|minutes?|mins)\s+(?:away\s+)?"
        rf"(?:(?:to\s+the\s+)?{DIRECTION}\s+of|from|outside(?:\s+of)?)\s+{_X}",
        lambda _: Travel(),
    ),
    rule(
        rf"{_WAY}\b",
        rf"{_WAY}\s+(?:between|linking|connecting|that\s+(?:links|connects))\s+{_X}"
        rf"{CONTAINER}\s+(?:and|with|to)\s+{_Y}",
        lambda _: Leg(),
    ),
    rule(
        rf"{_WAY}\b",
        rf"(?P<x>{PLACE})(?:\s?[-–—]\s?(?:to\s?[-–—]\s?)?|\s+to\s+)(?P<y>{PLACE})\s+{_WAY}",
        lambda _: Leg(),
    ),
    rule(
        r"between\b",
        rf"(?:(?<=\blies )|(?<=\blie )|(?<=\bsituated )|(?<=\blocated )|(?<=\bsomewhere )|"
        rf"(?<=\bvillage )|(?<=\barea )|(?<=\bhalts )|(?<=\bplace ))between\s+{_X}"
        rf"{CONTAINER}\s+and\s+{_Y}",
        lambda _: Between(),
    ),
    rule(
        r"coast|shore",
        rf"(?:along|on|up|down)\s+(?:the\s+)?(?:(?P<direction>{PART})\s+)?{_COAST}\s+of\s+{_X}",
        lambda m: Coast(m["direction"] or ""),
    ),
    rule(
        r"coast|shore",
        rf"(?:along|on|up|down)\s+(?:the\s+)?(?P<x>{ANY})(?!{REST})(?:['’]s?)?\s+"
        rf"(?:(?P<direction>{PART})\s+)?{_COAST}\b",
        lambda m: Coast(m["direction"] or ""),
    ),
    rule(r"from\b", rf"from\s+{_X}{CONTAINER}\s+to\s+{_Y}", lambda _: Leg()),
    rule(_NEAR, rf"{_ZONE}(?P<near>{_NEAR})\s+{_X}", _near),
    rule(
        r"off(?:shore)?\b",
        rf"{_ZONE}(?:{QUANTITY}\s+)?off(?:shore\s+(?:from|of))?\s+(?:the\s+)?(?:(?P<direction>{PART})\s+)?"
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
        rf"(?P<direction>{PART})\s+(?:(?<=(?:ern|ral)\s)(?:and|or|to)\s+(?P<other>{PART})\s+)?"
        rf"(?:(?:part|parts|half|end|tip|region)\s+of\s+)?{_X}",
        lambda m: Part(m["direction"], m["other"] or ""),
    ),
    rule(
        _COMPASS_KEY,
        rf"(?P<x>{PLACE})['’]s?\s+(?:far\s+|deep\s+)?(?P<direction>{DIRECTION})"
        rf"(?=\s*(?:[.,;:)]|and\b|on\b|in\b|after\b|as\b|since\b|where\b|$))",
        lambda m: Part(m["direction"]),
    ),
)

_LINE = r"(?:(?:state\s+)?border(?:line)?|frontier|state\s+line)\b"
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
    rf"{_KINDS}{_LINE}\s+(?:{_BETWEEN}|of)\s+{_THE}{_A}\s+(?:and|from|with)\s+{_THE}{_B}",
    rf"{_A}(?:['’]s?)?\s+{_KINDS}{_SECOND}{_LINE}\s+{_SHARED}\s+{_THE}{_B}",
    rf"{_A}(?:\s?[-–—/]\s?|\s+and\s+){_B}\s+{_KINDS}{_SECOND}{_LINE}",
    rf"{_KINDS}{_SECOND}{_LINE}\s+{_SHARED}\s+{_THE}{_A}",
    rf"{_A}(?:['’]s?)?\s+{_KINDS}{_SECOND}{_LINE}",
    rf"{_KINDS}{_SECOND}{_LINE}\s+of\s+{_THE}{_A}",
    rf"(?:the|this|that|their|its|our)\s+{_KINDS}{_SECOND}{_LINE}",
    rf"an?\s+(?={QUANTITY.replace('?P<number>', '?:').replace('?P<unit>', '?:')}){_KIND}{_LINE}",
)
_BESIDE = (
    rf"(?:{QUANTITY}{BRACKET}\s+(?:away\s+)?)?(?:(?:just\s+|to\s+the\s+)?"
    rf"(?P<direction>{DIRECTION})\s+(?:of|from)|"
    rf"(?P<near>near|close\s+to|not\s+far\s+from)|(?P<from>from|of|inside|within|across))"
    rf"\s+(?:the\s+)?$"
)

GRAMMAR = Grammar(
    _RULES,
    re.compile(_LINE, re.IGNORECASE),
    tuple(compiled(pattern) for pattern in _BORDERS),
    decimal=_STATED.decimal,
    beside=compiled(_BESIDE),
)
