"""The names of places in English and Spanish: our own table, the gazetteer, and plain rules."""

import csv
import re
from functools import cache
from pathlib import Path

from dateline_gazetteer import Gazetteer
from dateline_gazetteer.place import PlaceKind

_TABLE = Path(__file__).with_name("names.csv")
_WATERS = frozenset({PlaceKind.SEA, PlaceKind.LAKE})

# How Spanish says the general word of a water's name; "of" goes without saying twice.
_GENERAL = {
    "Sea": "Mar de",
    "Gulf": "Golfo de",
    "Bay": "Bahía de",
    "Strait": "Estrecho de",
    "Channel": "Canal de",
    "Sound": "Estrecho de",
    "Basin": "Cuenca de",
    "Inlet": "Ensenada de",
    "Lake": "Lago",
}
_NAMED = re.compile(rf"(?P<name>.+) (?P<general>{'|'.join(_GENERAL)})")
_OF = re.compile(rf"(?P<general>{'|'.join(_GENERAL)})s? (?:of )?(?P<name>.+)")


def city(geonameid: int, name: str) -> tuple[str, str]:
    """A city's name in English and in Spanish."""
    known = _table().get(("cities", name))
    if known:
        return known
    try:
        place = _gazetteer().find(f"geonames:{geonameid}")
    except KeyError:
        return name, name
    spanish = _gazetteer().name(place, "es")
    return name, name if spanish == place.name else spanish


def water(name: str) -> tuple[str, str]:
    """A sea's, gulf's or bay's name in English and in Spanish."""
    known = _table().get(("seas", name))
    if known:
        return known
    for candidate in _gazetteer().candidates(name):
        place = candidate.place
        spanish = _gazetteer().name(place, "es")
        if place.kind in _WATERS and spanish != place.name:
            return place.name, spanish
    return name, _by_rule(name)


def _by_rule(name: str) -> str:
    found = _NAMED.fullmatch(name) or _OF.fullmatch(name)
    return f"{_GENERAL[found['general']]} {found['name']}" if found else name


@cache
def _table() -> dict[tuple[str, str], tuple[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {
            (row["class"], row["written"]): (row["english"], row["spanish"])
            for row in csv.DictReader(file)
        }


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.open()
