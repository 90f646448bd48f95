"""How Spanish states where something is: around a name, and along a border."""

import re

from dateline.reading.spatial.compass import (
    SPANISH_ABBREVIATED,
    SPANISH_DIRECTION,
    SPANISH_PART,
    SPANISH_QUANTITY,
    written_out,
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
    Aside,
    Leg,
    Midway,
    Near,
    Part,
    Within,
)
from dateline.reading.spatial.stating import Stated

_WHOLE = rf"(?!{REST})(?!\s?[-–—/]\s?[{PLACE_MARK}{DEMONYM_MARK}])"
_KIND_OF_PLACE = (
    r"(?:ciudad|puerto|pueblo|poblado|localidad|comunidad|municipio|capital|isla|estado|"
    r"departamento|provincia|península|región|base\s+aérea|golfo|lago|río|mar)"
)
_OF = rf"(?:(?:el|la|los|las)\s+)?(?:{_KIND_OF_PLACE}\s+(?:de\s+(?:(?:el|la)\s+)?|del\s+)?)?"
_X = rf"{_OF}(?P<x>{PLACE}){_WHOLE}"
_Y = rf"{_OF}(?P<y>{PLACE}){_WHOLE}"
_FROM = r"(?:del?)\s+"
_ABOUT = r"(?:(?:a\s+)?(?:unos|unas|casi|cerca\s+de|aproximadamente|alrededor\s+de|más\s+de)\s+)?"
_NEAR = (
    r"(?:muy\s+)?cerca\s+del?|en\s+las\s+(?:cercanías|inmediaciones|proximidades)\s+del?|"
    r"(?:en|a)\s+las\s+afueras\s+del?|alrededor\s+del?|en\s+torno\s+al?|"
    r"(?:próxim|cercan)[oa]s?\s+al?"
)
_UNIT_KEY = r"km|kil[óo]metro|millas?\b|mn\b|metros\b"
_COMPASS_KEY = "nor|sur|sud|este|oeste|orien|occiden|ponien|centr|centro"
_ZONE = r"(?:(?:espacio\s+aéreo|aguas)\s+internacional(?:es)?\s+)?"


_STATED = Stated(",")


_RULES = (
    rule(
        _UNIT_KEY,
        rf"{SPANISH_QUANTITY}{BRACKET}\s+(?:más\s+)?(?:hacia\s+el|al)\s+"
        rf"(?P<direction>{SPANISH_DIRECTION}|{SPANISH_ABBREVIATED})\s+{_FROM}{_X}",
        _STATED.offset,
    ),
    rule(
        _UNIT_KEY,
        rf"a\s+{_ABOUT}{SPANISH_QUANTITY}{BRACKET}\s+{_FROM}{_X}(?!\s+a\b)",
        lambda m: Within(_STATED.km(m)),
    ),
    rule(
        _COMPASS_KEY,
        rf"(?:hacia\s+el|al)\s+(?P<direction>{SPANISH_DIRECTION})\s+{_FROM}{_X}",
        lambda m: Aside(written_out(m["direction"])),
    ),
    rule(
        r"camino",
        rf"a\s+(?:medio|mitad\s+de(?:l)?)\s+camino\s+entre\s+{_X}\s+[ye]\s+{_Y}",
        lambda _: Midway(),
    ),
    rule(
        r"(?:de|desde)\b", rf"(?:de|desde)\s+{_X}{CONTAINER}\s+(?:a|hasta)\s+{_Y}", lambda _: Leg()
    ),
    rule(_NEAR, rf"{_ZONE}(?:{_NEAR})\s+{_X}", lambda _: Near("near")),
    rule(
        r"costa|litoral",
        rf"{_ZONE}(?:a\s+)?{_ABOUT}(?:{SPANISH_QUANTITY}\s+)?(?:frente\s+al?|del?)\s+"
        rf"(?:las?|los|el)?\s*(?:costas?|litoral)(?:\s+(?P<direction>{SPANISH_PART}))?\s+"
        rf"{_FROM}{_X}",
        _STATED.off_coast,
    ),
    rule(
        _COMPASS_KEY,
        rf"(?:el|la|los|las)\s+(?:extremo\s+|zona\s+|región\s+|parte\s+)?"
        rf"(?P<direction>{SPANISH_PART})\s+{_FROM}{_X}",
        lambda m: Part(written_out(m["direction"])),
    ),
)

_LINE = r"(?:frontera|l[íi]nea\s+fronteriza|franja\s+fronteriza)\b"
_SIDE = rf"(?:\s+(?P<side>{SPANISH_PART}))?"
_LONG = rf"(?:(?<!\ba\s)(?<!\bunos\s){SPANISH_QUANTITY}\s+de\s+(?:la\s+)?)?"
# "a 48 km de la frontera" says how far off one is, not how long it is.
_SHARED = r"(?:\s+(?:común|compartida|terrestre|internacional|porosa|disputada))?"
_A, _B = rf"(?P<x>{ANY})", rf"(?P<y>{ANY})"
_THE = r"(?:(?:el|la|los|las)\s+)?"

_BORDERS = (
    rf"{_LONG}{_LINE}{_SIDE}{_SHARED}\s+(?:que\s+separa\s+a?|entre)\s*{_THE}{_A}\s+(?:y|e|de)\s+{_THE}{_B}",
    rf"{_LONG}{_LINE}{_SIDE}{_SHARED}\s+del?\s+{_THE}{_A}\s+(?:con|y)\s+{_THE}{_B}",
    rf"{_LONG}{_LINE}{_SIDE}{_SHARED}\s+(?:entre\s+)?{_A}\s?[-–—/]\s?{_B}",
    rf"{_LONG}{_LINE}{_SIDE}{_SHARED}\s+(?:que\s+(?:comparten?|tienen?)\s+)?con\s+{_THE}{_A}",
    rf"{_LONG}{_LINE}{_SIDE}{_SHARED}\s+del?\s+{_THE}{_A}",
    rf"{_LONG}{_LINE}\s+{_A}{_SIDE}",
    rf"(?:la|esa|esta|su|nuestra)\s+{_LONG}{_LINE}{_SIDE}{_SHARED}",
    rf"(?:los\s+)?{SPANISH_QUANTITY}\s+de\s+(?:la\s+)?{_LINE}{_SIDE}",
)

_BESIDE = (
    rf"(?:(?:a\s+)?{_ABOUT}{SPANISH_QUANTITY}{BRACKET}\s+)?(?:"
    rf"(?:hacia\s+el|al)\s+(?P<direction>{SPANISH_DIRECTION})\s+del?|"
    r"(?P<near>(?:muy\s+)?cerca\s+de|próxim[oa]s?\s+a|(?:a|de)\s+(?:ambos|los\s+dos)\s+lados\s+de)|"
    r"(?P<from>de|desde))\s+(?:la\s+)?$"
)

GRAMMAR = Grammar(
    _RULES,
    re.compile(_LINE, re.IGNORECASE),
    tuple(compiled(pattern) for pattern in _BORDERS),
    decimal=_STATED.decimal,
    beside=compiled(_BESIDE),
)
