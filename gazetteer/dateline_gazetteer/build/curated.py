"""Places, regions, aliases and demonyms written by hand: data/curated/*.csv.

A `ref` or `extent` names other places by code: "MX" (ISO 3166-1), "US-AZ" (ISO 3166-2),
"border:MX-US", or a place's id.
"""

from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.acquire import BuildError
from dateline_gazetteer.build.geometry import generous, middle, rounded
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.build.tables import rows
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "curated"
# An airfield that news has a short name for is a well-known one.
_FIELDS = frozenset({PlaceKind.AIRPORT, PlaceKind.AIR_BASE})
_WELL_KNOWN_FIELD = 0.48
# So is a sea or strait, however small: "Bosporus".
_WELL_KNOWN_SEA = 0.42


def index(places: Places) -> dict[str, Record]:
    """Places by the codes that curated rows use; an id always works too."""
    kinds = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2)
    coded = {place.code: place for place in places.values() if place.kind in kinds and place.code}
    return {**coded, **places}


def load_points(table: Path) -> Places:
    """places.csv, features.csv: key, name, kind, country, latitude, longitude, weight and names."""
    places: Places = {}
    for row in rows(table):
        record = _record(row, float(row["latitude"]), float(row["longitude"]))
        record.country = row["country"]
        places[record.id] = record
    return places


def load_regions(table: Path, known: dict[str, Record]) -> Places:
    """regions.csv: key, name, kind, weight, extent, names, source.

    An `extent` is a list of codes whose shapes are joined ("ET ER DJ SO"), or a rough outline of
    our own ("longitude latitude,longitude latitude,…"), or an outline and the codes whose land it
    is cut to ("longitude latitude,… in US-CA US-NV").
    """
    places: Places = {}
    for row in rows(table):
        shape = _extent(row["extent"], {**known, **places})
        if shape.is_empty:
            raise BuildError(f"the region {row['key']} has no area: look at its extent")
        record = _record(row, *middle(shape))
        record.geometry = shape
        places[record.id] = record
    return places


def add_extents(table: Path, known: dict[str, Record]) -> None:
    """extents.csv: ref, extent, source; the shape of a place that another table has."""
    for row in rows(table):
        _named(row["ref"], known).geometry = _extent(row["extent"], known)


def add_names(table: Path, known: dict[str, Record]) -> None:
    """aliases.csv, borders.csv: ref, name, type, source, and "en" or "es" in a column language.

    The type "display" renames the place.
    """
    for row in rows(table):
        place = _named(row["ref"], known)
        if row["type"] == "display":
            place.name = row["name"]
        kind = NameType.OFFICIAL if row["type"] == "display" else NameType(row["type"])
        place.add(row["name"], kind, row.get("language", ""))
        if place.kind in _FIELDS:
            place.weight = _WELL_KNOWN_FIELD
        if place.kind is PlaceKind.SEA:
            place.weight = max(place.weight or 0.0, _WELL_KNOWN_SEA)


def move(table: Path, known: dict[str, Record]) -> None:
    """points.csv: ref, latitude, longitude, source; the usual point of a country or unit."""
    for row in rows(table):
        place = _named(row["ref"], known)
        place.latitude, place.longitude = float(row["latitude"]), float(row["longitude"])


def add_demonyms(table: Path, known: dict[str, Record]) -> None:
    """demonyms.csv: ref, english, spanish, source; forms are parted by ";"."""
    for row in rows(table):
        place = _named(row["ref"], known)
        for language, column in (("en", "english"), ("es", "spanish")):
            for form in row[column].split(";"):
                place.add(form, NameType.DEMONYM, language)


def _record(row: dict[str, str], latitude: float, longitude: float) -> Record:
    record = Record(
        id=f"{SOURCE}:{row['key']}",
        name=row["name"],
        kind=PlaceKind(row["kind"]),
        country="",
        latitude=latitude,
        longitude=longitude,
        source=SOURCE,
        weight=float(row["weight"]),
    )
    record.add(row["name"], NameType.OFFICIAL)
    for name in row["names"].split(";"):
        record.add(name)
    return record


def _named(ref: str, known: dict[str, Record]) -> Record:
    if ref not in known:
        raise BuildError(f"a curated row names the place {ref!r}, which no source has")
    return known[ref]


def _extent(extent: str, known: dict[str, Record]) -> BaseGeometry:
    if "," not in extent:
        return _joined(extent, known)
    outline, _, codes = extent.partition(" in ")
    corners = _corners(outline)
    return _joined(codes, known).intersection(generous(corners)) if codes else rounded(corners)


def _corners(outline: str) -> list[tuple[float, float]]:
    pairs = (corner.split() for corner in outline.split(","))
    return [(float(longitude), float(latitude)) for longitude, latitude in pairs]


def _joined(codes: str, known: dict[str, Record]) -> BaseGeometry:
    shapes = [_named(code, known).geometry for code in codes.split()]
    return shapely.union_all([shape for shape in shapes if shape is not None])
