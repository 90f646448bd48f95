"""Compass words and distances as news writes them."""

import math
import re
from typing import NamedTuple

# Degrees clockwise from north.
_POINTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
_BEARINGS = {name: 45.0 * i for i, name in enumerate(_POINTS)}
_HALFWAY = {
    "northnortheast": 22.5,
    "eastnortheast": 67.5,
    "eastsoutheast": 112.5,
    "southsoutheast": 157.5,
    "southsouthwest": 202.5,
    "westsouthwest": 247.5,
    "westnorthwest": 292.5,
    "northnorthwest": 337.5,
}

_CARDINAL = r"(?:north|south)[\s-]?(?:east|west)|north|south|east|west"
DIRECTION = rf"(?:(?:north|south|east|west)[\s-])?(?:{_CARDINAL})"
"""Regular expression of a compass point: "north", "south-west", "north-northeast"."""

PART = rf"(?:far[\s-]|extreme\s|deep\s)?(?:(?:{_CARDINAL})(?:ern)?(?:most)?|central)"
"""Regular expression of a part of a region: "northern", "southwest", "central"."""

ABBREVIATED = r"(?-i:[NS](?:[NS]?[EW])?|[EW](?:[NS][EW])?)"
"""Regular expression of a compass point as seismologists write it: "WSW"."""

_SPANISH = {
    "norte": "north",
    "noreste": "northeast",
    "nordeste": "northeast",
    "este": "east",
    "oriente": "east",
    "sureste": "southeast",
    "sudeste": "southeast",
    "sur": "south",
    "suroeste": "southwest",
    "sudoeste": "southwest",
    "oeste": "west",
    "occidente": "west",
    "poniente": "west",
    "noroeste": "northwest",
    "nornoreste": "north-northeast",
    "estenoreste": "east-northeast",
    "estesureste": "east-southeast",
    "sursureste": "south-southeast",
    "sursuroeste": "south-southwest",
    "oestesuroeste": "west-southwest",
    "oestenoroeste": "west-northwest",
    "nornoroeste": "north-northwest",
}
_SPANISH_PARTS = {
    "septentrional": "northern",
    "oriental": "eastern",
    "meridional": "southern",
    "austral": "southern",
    "occidental": "western",
    "central": "central",
    "centro": "central",
}
_LETTERS = {"N": "north", "S": "south", "E": "east", "W": "west", "O": "west"}

SPANISH_DIRECTION = "|".join(sorted(_SPANISH, key=len, reverse=True))
"""Regular expression of a compass point in Spanish: "norte", "suroeste"."""

SPANISH_ABBREVIATED = r"(?-i:[NS](?:[NS]?[EO])?|[EO](?:[NS][EO])?)"
"""Regular expression of a compass point in letters: "NO" is northwest."""

SPANISH_PART = "|".join(sorted((*_SPANISH, *_SPANISH_PARTS), key=len, reverse=True))
"""Regular expression of a part of a region in Spanish: "norte", "oriental", "centro"."""

_UNITS = {
    "km": 1.0,
    "kms": 1.0,
    "kilometer": 1.0,
    "kilometers": 1.0,
    "kilometre": 1.0,
    "kilometres": 1.0,
    "mile": 1.609344,
    "miles": 1.609344,
    "mi": 1.609344,
    "nautical mile": 1.852,
    "nautical miles": 1.852,
    "nm": 1.852,
    "meter": 0.001,
    "meters": 0.001,
    "metre": 0.001,
    "metres": 0.001,
    "kilómetro": 1.0,
    "kilómetros": 1.0,
    "kilometro": 1.0,
    "kilometros": 1.0,
    "milla": 1.609344,
    "millas": 1.609344,
    "milla náutica": 1.852,
    "millas náuticas": 1.852,
    "mn": 1.852,
    "metro": 0.001,
    "metros": 0.001,
}

_WORDS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "a dozen": 12,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a hundred": 100,
    "one hundred": 100,
    "two hundred": 200,
    "a couple of": 2,
    "a few": 4,
    "several": 6,
    "a few dozen": 40,
    "dozens of": 50,
    "a few hundred": 400,
    "several hundred": 500,
    "hundreds of": 500,
}
_VAGUE = frozenset(w for w in _WORDS if re.search("couple|few|several|dozens|hundreds", w))
"""Numbers that say no more than about how many: half as many more or fewer may be meant."""

_FINEST = 0.1

_SPANISH_WORDS = {
    "un": 1,
    "una": 1,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
    "una docena de": 12,
    "doce": 12,
    "quince": 15,
    "veinte": 20,
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "sesenta": 60,
    "setenta": 70,
    "ochenta": 80,
    "noventa": 90,
    "cien": 100,
}


def _alternatives(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_FIGURES = r"\d[\d,.]*(?<=\d)"
_UNIT = "|".join(re.escape(u) for u in sorted(_UNITS, key=len, reverse=True))
_NUMBER = rf"(?:{_FIGURES}|{_alternatives(_WORDS)})"
_TO = r"\s*(?:\bto\b|\bor\b|\band\b|[-–])\s*"
QUANTITY = (
    rf"(?P<number>between\s+{_NUMBER}\s+and\s+{_NUMBER}|{_NUMBER}(?:{_TO}{_NUMBER})?)"
    rf"[\s-]*(?P<unit>{_UNIT})\b"
)
"""Regular expression of a distance or a range ("40 to 50 km"): the groups `number` and `unit`."""

SPANISH_QUANTITY = rf"(?P<number>{_FIGURES}|{_alternatives(_SPANISH_WORDS)})\s*(?P<unit>{_UNIT})\b"
"""Regular expression of a distance in Spanish, with the groups `number` and `unit`."""


def bearing(direction: str) -> float:
    """Degrees clockwise from north of a compass point or a part ("south-west", "northern")."""
    name = re.sub(r"far|extreme|deep|ern|most|[\s-]", "", direction.lower())
    return _BEARINGS[name] if name in _BEARINGS else _HALFWAY[name]


def written_out(direction: str) -> str:
    """A compass point or a part in English words, whatever its language or abbreviation.

    English words stay as they are written; "WSW" is "west-southwest", "oriental" "eastern".
    """
    word = direction.lower()
    if word in _SPANISH or word in _SPANISH_PARTS:
        return _SPANISH.get(word) or _SPANISH_PARTS[word]
    if direction.isupper() and set(direction) <= set(_LETTERS):
        names = [_LETTERS[letter] for letter in direction]
        return "".join(names) if len(names) < len("WSW") else f"{names[0]}-{''.join(names[1:])}"
    return direction


class Distance(NamedTuple):
    """A distance as stated, and how far the true one may be from it, in km."""

    km: float
    slack_km: float


def kilometres(number: str, unit: str, decimal: str = ".") -> float:
    """The distance in km of a matched quantity; `decimal` is what its language writes.

    A point or comma followed by three digits groups thousands, but for an English point. Of a
    range it is the middle.
    """
    return distance(number, unit, decimal).km


def distance(number: str, unit: str, decimal: str = ".") -> Distance:
    """As `kilometres`; the slack is half a range, or half of the last figure that is not nought."""
    written = re.sub(r"\s+", " ", number.lower().removeprefix("between")).strip()
    amounts = [_counted(part, decimal) for part in re.split(_TO, written)]
    low, high = min(amounts), max(amounts)
    slack = (high - low) / 2
    if low == high:
        slack = low / 2 if written in _VAGUE else _rounding(low)
    factor = _UNITS[re.sub(r"\s+", " ", unit.lower())]
    return Distance((low + high) / 2 * factor, slack * factor)


def _counted(words: str, decimal: str) -> float:
    known = {**_WORDS, **_SPANISH_WORDS}
    return known[words] if words in known else _amount(words, decimal)


def _rounding(amount: float) -> float:
    """Half of the last figure that is not nought: 0.5 of 83, 5 of 120."""
    step = 10.0 ** math.floor(math.log10(amount)) if amount > 0 else 0.0
    while step > _FINEST and not math.isclose(amount / step, round(amount / step)):
        step /= 10
    return step / 2


def _amount(figures: str, decimal: str) -> float:
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", figures)
    if grouped and not (decimal == "." and figures.count(".") == 1 and "," not in figures):
        return float(re.sub(r"[.,]", "", figures))
    other = "," if decimal == "." else "."
    whole, _, fraction = figures.replace(other, "").partition(decimal)
    if decimal == "," and "." in figures and "," not in figures:  # Mexico writes "2.5 km"
        whole, _, fraction = figures.partition(".")
    return float(f"{whole}.{re.sub(r'[.,]', '', fraction) or 0}")
