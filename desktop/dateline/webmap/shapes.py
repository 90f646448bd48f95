"""Event geometries made ready to draw: where the symbol stands, and the outline around it."""

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

_TOLERANCE = 0.004
"""Degrees by which an outline may be off: half a pixel at zoom 8."""
_DECIMALS = 4


def anchor(geometry: BaseGeometry) -> tuple[float, float]:
    """Longitude and latitude of the symbol: a line's middle, an area's roomiest spot.

    ValueError when the geometry is empty.
    """
    if geometry.is_empty:
        raise ValueError("an empty geometry has no place on the map")
    if isinstance(geometry, shapely.Point):
        return geometry.x, geometry.y
    point = _middle(geometry) if geometry.length and not geometry.area else _inside(geometry)
    return point.x, point.y


def outline(geometry: BaseGeometry) -> BaseGeometry | None:
    """The line or area to draw, no finer than the map shows; None for points."""
    if geometry.is_empty or not geometry.length:
        return None
    if isinstance(geometry, shapely.GeometryCollection):
        geometry = _merged(geometry)
    simple = geometry.simplify(_TOLERANCE, preserve_topology=True)
    return shapely.transform(simple, _rounded)


def _merged(collection: shapely.GeometryCollection) -> BaseGeometry:
    """The same with its areas made one: overlapping ones would cut holes into each other."""
    parts = shapely.make_valid(shapely.get_parts(collection))
    flat = shapely.get_dimensions(parts) == 2
    areas = shapely.union_all(parts[flat])
    return shapely.GeometryCollection([areas, *parts[~flat]])


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


def _rounded(coordinates: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.round(coordinates, _DECIMALS)
