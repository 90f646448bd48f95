"""Compass words and distances as news writes them."""

import re

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
}

_NUMBER = r"\d[\d,]*(?:\.\d+)?|" + "|".join(sorted(_WORDS, key=len, reverse=True))
_UNIT = "|".join(re.escape(u) for u in sorted(_UNITS, key=len, reverse=True))
QUANTITY = rf"(?P<number>{_NUMBER})[\s-]*(?P<unit>{_UNIT})\b"
"""Regular expression of a distance, with the groups `number` and `unit`."""


def bearing(direction: str) -> float:
    """Degrees clockwise from north of a compass point or a part ("south-west", "northern")."""
    name = re.sub(r"far|extreme|deep|ern|most|[\s-]", "", direction.lower())
    return _BEARINGS[name] if name in _BEARINGS else _HALFWAY[name]


def kilometres(number: str, unit: str) -> float:
    """The distance in km of a matched QUANTITY."""
    words = re.sub(r"\s+", " ", number.lower())
    amount = _WORDS[words] if words in _WORDS else float(words.replace(",", ""))
    return amount * _UNITS[re.sub(r"\s+", " ", unit.lower())]
