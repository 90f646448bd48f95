"""Stage 3, compile: which names a place keeps, how prominent it is, how its shape is drawn."""

import math
import re
from dataclasses import replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.borders import area_km2, length_km
from dateline_gazetteer.build.naming import ALWAYS_PLAIN, ends_lower, variants
from dateline_gazetteer.build.records import Name, Places, Record
from dateline_gazetteer.build.subdivisions import UNIT_TYPES
from dateline_gazetteer.names import CASED, fold, tidy
from dateline_gazetteer.place import NameType, PlaceKind
from dateline_gazetteer.shapes import FINE_STEPS, STEPS

_KIND_WEIGHT = {
    PlaceKind.COUNTRY: 0.2,
    PlaceKind.CITY: 0.0,
    PlaceKind.ADMIN1: -0.07,
    PlaceKind.ADMIN2: -0.15,
}
# From this many people a town is what a name shown for it means, sooner than what had it once.
_TOWN = 15_000
_TILED = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2})
_UNIT_WORDS = frozenset(word.casefold() for word in UNIT_TYPES)
_UNITS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2})
# Where news names the county as it names towns: "Kent" sooner than "England".
_COUNTIES_FIRST = frozenset({"GB"})
# Wide and empty, and yet in the news: a square kilometre of a state counts like this many people.
_PEOPLE_PER_KM2 = 3
# What part of its people live in the city that a unit is named like: not Montana City in Montana.
_NOTABLE = 20
_CAPITALISED = frozenset({PlaceKind.COUNTRY, PlaceKind.CITY, *_UNITS})
_CAPITAL_WEIGHT = 0.2
_FAME_WEIGHT = 0.1
_BEHIND = 0.01
_LARGE_COUNTRY, _LARGE_COUNTRY_WEIGHT = 1_000_000, 0.05
_LONGEST_CASED = 5
# "Punggye-ri": of the parts of such a name the last is written small.
_SMALL_END = re.compile(r"-[a-z]+$")
# From this weight a place counts that has one by hand: "Ream" and "The Wash" have less.
_KNOWN_FEATURE = 0.45
# From this many people a name counts even when it is also a plain word: "Nice", "Mecca".
_KNOWN = {NameType.OFFICIAL: 50_000, NameType.ALTERNATE: 300_000}
_TOLERANCE = {
    PlaceKind.COUNTRY: 0.015,
    PlaceKind.ADMIN1: 0.012,
    PlaceKind.ADMIN2: 0.012,
    PlaceKind.SEA: 0.02,
    PlaceKind.BORDER: 0.0005,
    PlaceKind.ISLAND: 0.01,
    PlaceKind.LAKE: 0.01,
    PlaceKind.RIVER: 0.02,
    PlaceKind.CONTINENT: 0.05,
}
_REGION_TOLERANCE = 0.02


def compile_places(places: Places) -> tuple[Places, dict[str, float]]:
    """The places ready to be written, and the lengths of borders in km by id."""
    lengths = border_lengths(places)
    measure_land(places)
    yield_to_countries(places)
    share_names(places)
    lend_names(places)
    simplify(places)
    return places, lengths


def border_lengths(places: Places) -> dict[str, float]:
    """Kilometres of every border by id, measured before its line is simplified."""
    borders = [p for p in places.values() if p.kind is PlaceKind.BORDER]
    return {p.id: length_km(p.geometry) for p in borders if p.geometry is not None}


def measure_land(places: Places) -> None:
    """Tell each admin-1 unit its area, but those with a city of their name: "Montana", not "Salta".

    The name of the others means the city as often, whatever lies around it.
    """
    named_after = {
        city.admin1
        for city in places.values()
        if city.kind is PlaceKind.CITY
        and city.admin1 in places
        and (city.population or 0) * _NOTABLE >= (places[city.admin1].population or 0)
        and fold(places[city.admin1].name) in {fold(name.text) for name in city.names}
    }
    for unit in places.values():
        own = unit.kind is PlaceKind.ADMIN1 and unit.id not in named_after
        if own and unit.geometry is not None:
            unit.land_km2 = area_km2(unit.geometry)


def yield_to_countries(places: Places) -> None:
    """Rank a capital after its country where they share a name: "Panama", "Luxembourg"."""
    countries = {p.country: p for p in places.values() if p.kind is PlaceKind.COUNTRY}
    for city in [p for p in places.values() if p.capital and p.country in countries]:
        country = countries[city.country]
        if fold(country.name) in {fold(name.text) for name in city.names}:
            city.weight = min(prominence(city), prominence(country) - _BEHIND)


def prominence(record: Record) -> float:
    """How likely the place is meant before anything is read, between 0 and 1."""
    if record.weight is not None:
        return record.weight
    worth = (record.population or 0) + _PEOPLE_PER_KM2 * record.land_km2
    people = math.log10(worth + 10) / 10
    bonus = _KIND_WEIGHT[record.kind] + (_CAPITAL_WEIGHT if record.capital else 0)
    if record.kind is PlaceKind.CITY:
        bonus += _fame(record)
    if record.kind is PlaceKind.COUNTRY and (record.population or 0) >= _LARGE_COUNTRY:
        bonus += _LARGE_COUNTRY_WEIGHT
    if record.country in _COUNTIES_FIRST and record.kind is PlaceKind.ADMIN2:
        bonus = _KIND_WEIGHT[PlaceKind.CITY]
    return min(1.0, max(0.01, people + bonus))


def _fame(city: Record) -> float:
    """What many languages have a name for is known far away: "Geneva", "Athens"."""
    return _FAME_WEIGHT * (math.log10(1 + city.known_as) - 1)


def keyed_names(record: Record, plain_words: frozenset[str]) -> dict[str, Name]:
    """The names of a place by their key; the first of several types of one key stays."""
    order = {NameType.OFFICIAL: 0, NameType.ABBREVIATION: 1, NameType.DEMONYM: 2}
    names = sorted(record.names, key=lambda name: order.get(name.type, 3))
    keyed: dict[str, Name] = {}
    for name in names:
        for text in _forms(record, name.text):
            key = key_of(text, name.type)
            if len(key) > 1:
                plain = name.plain or _is_small(name)
                plain = plain or _is_plain(record, name, key, plain_words)
                known = keyed.get(key, Name(text, name.type, plain))
                lower = _is_small(name) or _SMALL_END.search(text) is not None
                lower = lower or (record.kind not in _CAPITALISED and ends_lower(text))
                keyed[key] = replace(known, lower=known.lower or lower)
    return keyed


def _is_small(name: Name) -> bool:
    """Whether it is a demonym that is written small, as in Spanish: "mexicano"."""
    return name.type is NameType.DEMONYM and name.text[0].islower()


def _forms(record: Record, text: str) -> list[str]:
    # "The Hague" is a city's whole name, but "the Pentagon" is a Pentagon with an article.
    articled = record.kind is not PlaceKind.CITY and text.startswith(("The ", "the "))
    return [text[4:]] if articled else [text, *variants(text)]


def key_of(text: str, name_type: NameType) -> str:
    """The key under which a name is stored: one with capitals when they tell it from a word."""
    short = len(text) <= _LONGEST_CASED and text.isupper()
    cased = name_type is NameType.ABBREVIATION or short
    return tidy(text) if cased else fold(text)


def _is_plain(record: Record, name: Name, key: str, plain_words: frozenset[str]) -> bool:
    if key.startswith(CASED) or name.type is NameType.DEMONYM:
        return False
    if record.weight is not None:
        known = record.kind is PlaceKind.BUILDING or record.weight >= _KNOWN_FEATURE
        return not known and key in plain_words
    if key in ALWAYS_PLAIN:
        return True
    kind = NameType.ALTERNATE if record.kind in _UNITS else name.type
    return key in plain_words and (record.population or 0) < _KNOWN.get(kind, math.inf)


def share_names(places: Places) -> None:
    """Make a city's name official when its province is officially called so: "Seville".

    What says that it is the province is left to it: "Orleans Parish".
    """
    official = {p.id: _keys(p, NameType.OFFICIAL) for p in places.values() if p.kind in _UNITS}
    for city in places.values():
        if city.kind is PlaceKind.CITY:
            shared = official.get(city.admin1, set()) | official.get(city.admin2, set())
            city.names = [n for n in city.names if not _names_unit(n, city, places)]
            city.names = [
                replace(name, type=NameType.OFFICIAL)
                if name.type is NameType.ALTERNATE and fold(name.text) in shared
                else name
                for name in city.names
            ]


def lend_names(places: Places) -> None:
    """Weigh a listed name of a city less where another city is shown by it: "Salisbury".

    Harare was called so once, and other languages call Vienna as France does a town of its own.
    """
    shown = {
        fold(city.name)
        for city in places.values()
        if city.kind is PlaceKind.CITY and (city.population or 0) >= _TOWN
    }
    for city in places.values():
        if city.kind is PlaceKind.CITY:
            own = fold(city.name)
            city.names = [
                replace(name, plain=True)
                if name.type is NameType.ALTERNATE and fold(name.text) in shown
                and fold(name.text) not in own
                else name
                for name in city.names
            ]  # fmt: skip


def _names_unit(name: Name, city: Record, places: Places) -> bool:
    """Whether a city's name is rather that of its unit: "Orleans Parish", "Cook County"."""
    words = name.text.split()
    if len(words) < 2 or name.text == city.name or words[-1].casefold() not in _UNIT_WORDS:
        return False
    units = [places[unit] for unit in (city.admin1, city.admin2) if unit in places]
    return any(fold(name.text) == fold(own.text) for unit in units for own in unit.names)


def _keys(record: Record, name_type: NameType) -> set[str]:
    """The keys of a unit's names of one type, but of those that say what it is: "Pima County"."""
    keys = {fold(name.text) for name in record.names if name.type is name_type}
    return {key for key in keys if not _UNIT_WORDS & set(key.split())}


def simplify(places: Places) -> None:
    """Draw shapes with fewer corners; neighbours keep a common edge."""
    for kind in PlaceKind:
        chosen = [p for p in places.values() if p.kind is kind and p.geometry is not None]
        shapes = np.array([place.geometry for place in chosen])
        tolerance = _TOLERANCE.get(kind, _REGION_TOLERANCE)
        if kind in _TILED:
            shapes = shapely.coverage_simplify(shapely.set_precision(shapes, 1e-5), tolerance)
        else:
            shapes = shapely.simplify(shapes, tolerance)
        for place, shape in zip(chosen, shapes, strict=True):
            steps = FINE_STEPS if kind is PlaceKind.BORDER else STEPS
            flat = shapely.get_dimensions(shape) == 2
            place.geometry = _areas(shape) if flat else _lines(shape, 1 / steps)


def _lines(shape: BaseGeometry, step: float) -> BaseGeometry:
    """The lines of a shape on the grid that it is stored on, without what is shorter than it."""
    parts = shapely.set_precision(shapely.get_parts(shape), step)
    return shapely.line_merge(shapely.union_all(parts[shapely.length(parts) > step]))


def _areas(shape: BaseGeometry) -> BaseGeometry:
    """The areas of a shape on the grid that it is stored on, where they stay valid."""
    snapped = shapely.set_precision(shape, 1 / STEPS)
    if snapped.geom_type == "GeometryCollection":
        parts = shapely.get_parts(snapped)
        snapped = shapely.union_all([part for part in parts if part.area > 0])
    return snapped
