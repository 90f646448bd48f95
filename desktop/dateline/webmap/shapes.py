"""Event geometries made ready to draw: where the symbol stands, and the extent around it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dateline.model.extent import UNSAID, Extent

_TOLERANCE = 0.004
"""Degrees by which an outline may be off: half a pixel at zoom 8."""
_DECIMALS = 4
_DATE_LINE = 180.0

Drawing = dict[str, Any]
"""What the page draws of a place; every part only where there is one, all in WGS 84 degrees.

    areas, soft    rings, each [[longitude, latitude], ...]: with an edge, with a vague one
    lines, ways    the same, open: a line, a line that is gone along
    spots          [{"at": [longitude, latitude], "error", "radius": km, "from": [...]}]

Longitudes run beyond 180 degrees rather than jump.
"""


def anchor(geometry: BaseGeometry) -> tuple[float, float]:
    """Longitude and latitude of the symbol: a line's middle, an area's roomiest spot.

    ValueError when the geometry is empty.
    """
    if geometry.is_empty:
        raise ValueError("an empty geometry has no place on the map")
    if isinstance(geometry, shapely.Point):
        return geometry.x, geometry.y
    geometry = _unbroken(geometry)
    point = _middle(geometry) if geometry.length and not geometry.area else _inside(geometry)
    return point.x, point.y


def drawing(geometry: BaseGeometry, extents: Sequence[Extent] = ()) -> Drawing | None:
    """What is drawn around the symbol, no finer than the map shows; None when nothing is.

    `extents` are those of a location: one for the geometry, or one for each of its parts.
    """
    parts = [p for p in _parts(geometry, extents) if not p[0].is_empty]
    alone = len(parts) == 1
    spots = [spot for part, extent in parts if (spot := _spot(part, extent, alone=alone))]
    areas = [(part, extent.vague) for part, extent in parts if part.area]
    lines = [(part, extent.directed) for part, extent in parts if part.length and not part.area]
    made: Drawing = {
        "areas": _rings(part for part, vague in areas if not vague),
        "soft": _rings(part for part, vague in areas if vague),
        "lines": _strands(part for part, directed in lines if not directed),
        "ways": _strands(part for part, directed in lines if directed),
        "spots": spots,
    }
    return {name: part for name, part in made.items() if part} or None


def _parts(
    geometry: BaseGeometry, extents: Sequence[Extent]
) -> Iterator[tuple[BaseGeometry, Extent]]:
    """The points, lines and areas of a geometry, each with its extent."""
    whole = extents[0] if len(extents) == 1 else UNSAID
    if not isinstance(geometry, shapely.GeometryCollection | shapely.MultiPoint):
        yield geometry, whole
        return
    own = extents if len(extents) == len(geometry.geoms) else [whole] * len(geometry.geoms)
    for part, extent in zip(geometry.geoms, own, strict=True):
        yield from _parts(part, (extent,))


def _spot(part: BaseGeometry, extent: Extent, *, alone: bool) -> dict[str, Any] | None:
    """What is drawn of a point; nothing of a single one of which nothing more is known."""
    if not isinstance(part, shapely.Point):
        return None
    spot: dict[str, Any] = {}
    if extent.error_km:
        spot["error"] = round(extent.error_km, 3)
    if extent.radius_km:
        spot["radius"] = round(extent.radius_km, 3)
    if extent.reference is not None:
        spot["from"] = _positions(extent.reference)[0]
    return None if alone and not spot else {"at": _positions(part)[0], **spot}


def _rings(areas: Iterable[BaseGeometry]) -> list[Any]:
    """The rings of areas made one: overlapping ones would cut holes into each other."""
    valid = [shapely.make_valid(area) for area in areas]
    if not valid:
        return []
    whole = _unbroken(shapely.union_all(valid) if len(valid) > 1 else valid[0])
    polygons = (p for p in _flat(_plain(whole)) if isinstance(p, shapely.Polygon) and p.area)
    return [_positions(ring) for p in polygons for ring in (p.exterior, *p.interiors)]


def _strands(lines: Iterable[BaseGeometry]) -> list[Any]:
    parts = (strand for line in lines for strand in _flat(_plain(_unbroken(line))))
    return [_positions(strand) for strand in parts if strand.length]


def _plain(geometry: BaseGeometry) -> BaseGeometry:
    return geometry.simplify(_TOLERANCE, preserve_topology=True)


def _flat(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    for part in shapely.get_parts(geometry):
        if isinstance(part, shapely.MultiPolygon | shapely.GeometryCollection):
            yield from _flat(part)
        else:
            yield part


def _positions(part: BaseGeometry) -> list[Any]:
    points = np.round(shapely.get_coordinates(part), _DECIMALS)
    positions: list[Any] = points.tolist()
    return positions


def _unbroken(geometry: BaseGeometry) -> BaseGeometry:
    """The same in one piece where the date line cuts it, or a line jumps across it."""
    if geometry.area:
        return _joined(geometry)
    parts = [_without_jumps(part) for part in shapely.get_parts(geometry)]
    return parts[0] if len(parts) == 1 else shapely.union_all(parts)


def _joined(area: BaseGeometry) -> BaseGeometry:
    west, _, east, _ = area.bounds
    parts = shapely.get_parts(area)
    bounds = shapely.bounds(parts)
    spans = (bounds[:, 0] <= -_DATE_LINE) & (bounds[:, 2] >= _DATE_LINE)
    # A part around the pole spans the world as it is.
    if west > -_DATE_LINE or east < _DATE_LINE or spans.any():
        return area
    western = bounds[:, 2] < 0
    moved = shapely.transform(parts[western], lambda p: p + np.array([2 * _DATE_LINE, 0.0]))
    return shapely.union_all([*moved, *parts[~western]])


def _without_jumps(line: BaseGeometry) -> BaseGeometry:
    if not isinstance(line, shapely.LineString):
        return line
    points = shapely.get_coordinates(line)
    points[:, 0] = np.unwrap(points[:, 0], period=2 * _DATE_LINE)
    return shapely.LineString(points)


def _middle(line: BaseGeometry) -> shapely.Point:
    merged = shapely.get_parts(shapely.line_merge(line))
    longest = max(merged, key=shapely.length)
    middle = shapely.line_interpolate_point(longest, 0.5, normalized=True)
    return shapely.Point(middle.x, middle.y)


def _inside(area: BaseGeometry) -> shapely.Point:
    polygons = [p for p in shapely.get_parts(area) if isinstance(p, shapely.Polygon)]
    if not polygons:
        return area.representative_point()
    simple = max(polygons, key=shapely.area).simplify(_TOLERANCE * 5)
    if not isinstance(simple, shapely.Polygon) or not simple.is_valid or simple.is_empty:
        return area.representative_point()
    width = min(simple.bounds[2] - simple.bounds[0], simple.bounds[3] - simple.bounds[1])
    circle = shapely.maximum_inscribed_circle(simple, tolerance=max(width / 50, 1e-6))
    return shapely.Point(circle.coords[0])
