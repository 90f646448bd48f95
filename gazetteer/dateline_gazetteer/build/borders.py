"""Land borders: the lines that the full-detail polygons of two countries share."""

import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build import edges, inegi, naturalearth
from dateline_gazetteer.build.progress import track
from dateline_gazetteer.build.records import Name, Places, Record
from dateline_gazetteer.place import NameType, PlaceKind

_GEOD = Geod(ellps="WGS84")
_ONE_STEP_KM = 1.0
_LONGER = 1.01

Shapes = dict[str, BaseGeometry]


def load_borders(shapes: Shapes, places: Places, surveyed: Shapes, lines: Shapes) -> Places:
    """Every land border as a record.

    `shapes` are the countries by code. `surveyed` lines (by id) replace the common edges, and so
    do `lines` that are longer: of two lines on one map the longer one is cut off less.
    """
    named = {p.code: p for p in places.values() if p.kind is PlaceKind.COUNTRY}
    codes = sorted(shapes)
    tree = shapely.STRtree([shapes[code] for code in codes])
    found: Places = {}
    for i, code in enumerate(track(codes, "borders")):
        for j in sorted(tree.query(shapes[code])):
            line = _shared(shapes[code], shapes[codes[j]]) if j > i else None
            if line is not None:
                best, source = _best(f"border:{code}-{codes[j]}", line, surveyed, lines)
                record = _record(named[code], named[codes[j]], best, source)
                found[record.id] = record
    return found


def length_km(line: BaseGeometry) -> float:
    """Geodesic length on the WGS 84 ellipsoid."""
    return float(_GEOD.geometry_length(line)) / 1000


def area_km2(shape: BaseGeometry) -> float:
    """Geodesic area on the WGS 84 ellipsoid."""
    return abs(float(_GEOD.geometry_area_perimeter(shape)[0])) / 1_000_000


def _shared(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry | None:
    common = shapely.intersection(a.boundary, b.boundary)
    lines = [part for part in shapely.get_parts(common) if part.geom_type == "LineString"]
    if not lines:
        return None
    line = shapely.line_merge(shapely.union_all(lines))
    return line if length_km(line) >= _ONE_STEP_KM else None


def _best(
    key: str, line: BaseGeometry, surveyed: Shapes, lines: Shapes
) -> tuple[BaseGeometry, str]:
    """The best line of a border, and the package that it is from."""
    if key in surveyed:
        return surveyed[key], inegi.SOURCE
    if key in lines and length_km(lines[key]) > _LONGER * length_km(line):
        return lines[key], edges.SOURCE
    return line, naturalearth.SOURCE


def _record(a: Record, b: Record, line: BaseGeometry, source: str) -> Record:
    key = f"border:{a.code}-{b.code}"
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
        source=source,
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
