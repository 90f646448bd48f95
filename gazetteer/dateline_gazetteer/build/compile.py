"""Stage 3, compile: which names a place keeps, how prominent it is, how its shape is drawn."""

import math
from collections.abc import Iterable

import numpy as np
import shapely

from dateline_gazetteer.build.naming import variants
from dateline_gazetteer.build.records import Name, Places, Record
from dateline_gazetteer.names import CASED, fold, tidy
from dateline_gazetteer.place import NameType, PlaceKind

_KIND_WEIGHT = {
    PlaceKind.COUNTRY: 0.25,
    PlaceKind.CITY: 0.0,
    PlaceKind.ADMIN1: -0.05,
    PlaceKind.ADMIN2: -0.15,
}
_CAPITAL_WEIGHT = 0.08
_LONGEST_CASED = 5
# Above this prominence a name counts even when it is also a plain word: "Nice", "Reading".
_KNOWN = 0.5
_TOLERANCE = {
    PlaceKind.COUNTRY: 0.015,
    PlaceKind.ADMIN1: 0.012,
    PlaceKind.ADMIN2: 0.012,
    PlaceKind.SEA: 0.02,
    PlaceKind.BORDER: 0.0005,
}
_REGION_TOLERANCE = 0.02


def prominence(record: Record) -> float:
    """How likely the place is meant before anything is read, between 0 and 1."""
    if record.weight is not None:
        return record.weight
    people = math.log10((record.population or 0) + 10) / 10
    bonus = _KIND_WEIGHT[record.kind] + (_CAPITAL_WEIGHT if record.capital else 0)
    return min(1.0, max(0.01, people + bonus))


def keyed_names(record: Record, plain_words: frozenset[str]) -> dict[str, Name]:
    """The names of a place by their key; the first of several types of one key stays."""
    order = {NameType.OFFICIAL: 0, NameType.ABBREVIATION: 1, NameType.DEMONYM: 2}
    names = sorted(record.names, key=lambda name: order.get(name.type, 3))
    keyed: dict[str, Name] = {}
    for name in names:
        for text in [name.text, *variants(name.text)]:
            key = key_of(text, name.type)
            if len(key) > 1:
                plain = name.plain or _is_plain(record, name, key, plain_words)
                keyed.setdefault(key, Name(text, name.type, plain))
    return keyed


def key_of(text: str, name_type: NameType) -> str:
    """The key under which a name is stored: one with capitals when they tell it from a word."""
    short = len(text) <= _LONGEST_CASED and text.isupper()
    cased = name_type is NameType.ABBREVIATION or short
    return tidy(text) if cased else fold(text)


def _is_plain(record: Record, name: Name, key: str, plain_words: frozenset[str]) -> bool:
    if key.startswith(CASED) or name.type is NameType.DEMONYM or record.weight is not None:
        return False
    known = name.type is NameType.OFFICIAL and prominence(record) >= _KNOWN
    return key in plain_words and not known


def simplify(places: Places) -> None:
    """Draw shapes with fewer corners; neighbours keep a common edge."""
    for kind in PlaceKind:
        chosen = [p for p in places.values() if p.kind is kind and p.geometry is not None]
        tolerance = _TOLERANCE.get(kind, _REGION_TOLERANCE)
        if kind in (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2):
            _simplify_coverage(chosen, tolerance)
        else:
            for place in chosen:
                place.geometry = shapely.simplify(place.geometry, tolerance)


def _simplify_coverage(places: Iterable[Record], tolerance: float) -> None:
    chosen = list(places)
    shapes = np.array([shapely.set_precision(place.geometry, 1e-5) for place in chosen])
    for place, shape in zip(chosen, shapely.coverage_simplify(shapes, tolerance), strict=True):
        place.geometry = shape
