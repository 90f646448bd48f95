"""Kinds of place, and the words beside a name that ask for one."""

import re

from dateline_gazetteer.place import PlaceKind

_K = PlaceKind
_SETTLED = frozenset({_K.CITY})
_SPOTS = frozenset(
    {_K.CITY, _K.AIRPORT, _K.AIR_BASE, _K.MILITARY, _K.BUILDING, _K.ISLAND, _K.LAKE, _K.MOUNTAINS}
)
_WITH_ARTICLE = frozenset(
    {_K.RIVER, _K.SEA, _K.MOUNTAINS, _K.DESERT, _K.REGION, _K.PENINSULA, _K.BUILDING, _K.ISLAND}
)
_DIVISION = frozenset({_K.ADMIN1, _K.ADMIN2, _K.REGION})

KIND_WORDS: dict[str, frozenset[PlaceKind]] = {
    "county": frozenset({_K.ADMIN2, _K.ADMIN1}),
    "counties": frozenset({_K.ADMIN2, _K.ADMIN1}),
    "co.": frozenset({_K.ADMIN2, _K.ADMIN1}),
    "parish": frozenset({_K.ADMIN2, _K.ADMIN1}),
    "province": _DIVISION,
    "provinces": _DIVISION,
    "state": _DIVISION,
    "states": _DIVISION,
    "region": _DIVISION | {_K.COUNTRY},
    "governorate": _DIVISION,
    "prefecture": _DIVISION,
    "oblast": _DIVISION,
    "district": _DIVISION | _SETTLED,
    "municipality": _DIVISION | _SETTLED,
    "city": _SETTLED,
    "town": _SETTLED,
    "township": _SETTLED | {_K.ADMIN2},
    "village": _SETTLED,
    "suburb": _SETTLED,
    "port": _SETTLED,
    "country": frozenset({_K.COUNTRY}),
    "kingdom": frozenset({_K.COUNTRY}),
    "republic": frozenset({_K.COUNTRY}),
    "island": frozenset({_K.ISLAND, _K.COUNTRY, _K.ADMIN1, _K.ADMIN2}),
    "islands": frozenset({_K.ISLAND, _K.COUNTRY, _K.ADMIN1, _K.ADMIN2}),
    "peninsula": frozenset({_K.PENINSULA, _K.REGION}),
    "lake": frozenset({_K.LAKE}),
    "river": frozenset({_K.RIVER}),
    "sea": frozenset({_K.SEA}),
    "gulf": frozenset({_K.SEA}),
    "bay": frozenset({_K.SEA}),
    "strait": frozenset({_K.SEA}),
    "ocean": frozenset({_K.SEA}),
    "mountain": frozenset({_K.MOUNTAINS}),
    "mountains": frozenset({_K.MOUNTAINS}),
    "mount": frozenset({_K.MOUNTAINS}),
    "desert": frozenset({_K.DESERT}),
    "airport": frozenset({_K.AIRPORT, _K.AIR_BASE}),
    "air base": frozenset({_K.AIR_BASE, _K.AIRPORT, _K.MILITARY}),
    "airbase": frozenset({_K.AIR_BASE, _K.AIRPORT, _K.MILITARY}),
    "air force base": frozenset({_K.AIR_BASE, _K.MILITARY}),
    "base aérea": frozenset({_K.AIR_BASE, _K.AIRPORT, _K.MILITARY}),
    "military base": frozenset({_K.AIR_BASE, _K.MILITARY}),
    "naval base": frozenset({_K.MILITARY}),
    "base": frozenset({_K.AIR_BASE, _K.MILITARY}),
    "barracks": frozenset({_K.MILITARY}),
    "fort": frozenset({_K.MILITARY}),
    "estado": _DIVISION,
    "provincia": _DIVISION,
    "departamento": _DIVISION,
    "región": _DIVISION | {_K.COUNTRY},
    "condado": frozenset({_K.ADMIN2, _K.ADMIN1}),
    "municipio": _DIVISION | _SETTLED,
    "ciudad": _SETTLED,
    "pueblo": _SETTLED,
    "isla": frozenset({_K.ISLAND, _K.COUNTRY, _K.ADMIN1, _K.ADMIN2}),
    "islas": frozenset({_K.ISLAND, _K.COUNTRY, _K.ADMIN1, _K.ADMIN2}),
    "península": frozenset({_K.PENINSULA, _K.REGION}),
    "lago": frozenset({_K.LAKE}),
    "río": frozenset({_K.RIVER}),
    "mar": frozenset({_K.SEA}),
    "golfo": frozenset({_K.SEA}),
    "estrecho": frozenset({_K.SEA}),
    "sierra": frozenset({_K.MOUNTAINS}),
    "desierto": frozenset({_K.DESERT}),
    "aeropuerto": frozenset({_K.AIRPORT, _K.AIR_BASE}),
}
"""Kinds that a word beside a name asks for."""

_WORD = "|".join(re.escape(w) for w in sorted(KIND_WORDS, key=len, reverse=True))
# "X County", but not "the X city of Y", where X is what contains Y.
_AFTER = re.compile(
    rf"\s+({_WORD})(?!\w)(?<!city)(?<!town)(?<!village)"
    r"|\s+(city|town|village)(?!\w)(?!\s+(?:of|in|near|outside)\b)",
    re.IGNORECASE,
)
# "the province of X", but not "the Y province of X", where X is what contains Y.
_OF = re.compile(
    rf"(?:^|[^\w\s]\s*|\b[a-z]+\s+)({_WORD})\s+(?:of|de|del)\s+(?:(?:the|la|los|las)\s+)?$"
)
_BEFORE = re.compile(
    r"\b([Ll]ago|[Rr]ío|[Ii]slas?|Lake|Mount|Fort|River|(?<=[a-z]\s)(?:town|city|village|province))\s+$"
)
# "the X" as a noun of its own names a river or a range sooner than a town.
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:)’'\"]|$)|\s+(?:is|was|were|are|has|had|have|will|would|and|or|in|near|to|from|at|"
    r"on|that|which|where|into|between|for|with|as|by|after|before|during|reached)\b"
)
# "20 km north of X" is measured from a spot.
_FROM_SPOT = re.compile(
    r"\b(?:km|kms|miles|kilomet(?:er|re)s|mi)\b[^.,;]{0,25}\s(?:of|from|outside)\s+$", re.IGNORECASE
)
# "Base Aérea No. 1 in X", "the air base at X"
_BASE = re.compile(
    r"\b(air\s+(?:force\s+)?base|airbase|military\s+base|base\s+aérea)\b[^.;,]{0,20}"
    r"\s(?:in|at|of|de)\s+$",
    re.IGNORECASE,
)


# The last word before a name tells which of these are worth a look.
_REACH = 30
_OF_LEADS = frozenset({"of", "de", "del", "the", "la", "los", "las"})
_BASE_LEADS = frozenset({"in", "at", "of", "de"})
_SPOT_LEADS = frozenset({"of", "from", "outside"})
_BORDER_LEADS = frozenset({"with", "the"})
# What the last word of a name says of it, where towns are not named so.
_LAST = re.compile(
    r"\b(sea|ocean|strait|desert|peninsula|mountains|county|province|prefecture)$", re.IGNORECASE
)
_BORDER = re.compile(r"\bborders?\s+with\s+(?:the\s+)?$")


def hinted_kinds(text: str, start: int, end: int) -> frozenset[PlaceKind]:
    """The kinds that the words of a name and beside it ask for; empty when they ask for none."""
    if match := _LAST.search(text[start:end]):
        return KIND_WORDS[match[1].lower()]
    if kinds := kinds_beside(text, start, end):
        return kinds
    before, lead = _before(text, start)
    if lead in _SPOT_LEADS and _FROM_SPOT.search(before):
        return _SPOTS
    if lead in _BORDER_LEADS and _BORDER.search(before):
        return KIND_WORDS["country"]
    as_noun = lead == "the" and _NO_NOUN.match(text, end, end + _REACH)
    return _WITH_ARTICLE if as_noun else frozenset()


def kinds_beside(text: str, start: int, end: int) -> frozenset[PlaceKind]:
    """The kinds named right beside a name: "the town of X", "X province"."""
    before, lead = _before(text, start)
    match = _AFTER.match(text, end, end + _REACH)
    if not match and lead in _BASE_LEADS:
        match = _BASE.search(before)
    if not match and lead in _OF_LEADS:
        match = _OF.search(before)
    if not match and lead in KIND_WORDS:
        match = _BEFORE.search(before)
    return (
        KIND_WORDS[" ".join(match[match.lastindex or 1].lower().split())] if match else frozenset()
    )


def _before(text: str, start: int) -> tuple[str, str]:
    """What stands before a name, and its last word in lower case."""
    before = text[max(0, start - 2 * _REACH) : start]
    words = before[-_REACH:].split()
    return before, words[-1].lower() if words else ""
