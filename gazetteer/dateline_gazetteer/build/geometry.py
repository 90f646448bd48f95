"""The point that stands for a shape, and outlines drawn by hand."""

import math

import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

_ROUNDING = 0.08
_WORLD = shapely.box(-180, -90, 180, 90)


def middle(shape: BaseGeometry) -> tuple[float, float]:
    """(latitude, longitude) of the shape's centre, or of the point of the shape nearest to it."""
    whole = _eastward(shape)
    centre = whole.centroid
    if not whole.intersects(centre):
        centre = shapely.Point(shapely.shortest_line(whole, centre).coords[0])
    return centre.y, (centre.x + 180) % 360 - 180


def _eastward(shape: BaseGeometry) -> BaseGeometry:
    """A shape that is cut at 180 degrees put together: its western parts go on past them."""
    parts = shapely.get_parts(shape)
    turned = [translate(part, 360) if part.centroid.x < 0 else part for part in parts]
    joined = shapely.geometrycollections(turned)
    return joined if _width(joined) < _width(shape) else shape


def _width(shape: BaseGeometry) -> float:
    west, _, east, _ = shape.bounds
    return float(east - west)


def rounded(corners: list[tuple[float, float]]) -> BaseGeometry:
    """A rough outline of (longitude, latitude) corners, with its corners rounded off."""
    outline = shapely.Polygon(corners)
    radius = _ROUNDING * math.sqrt(outline.area)
    smooth = outline.buffer(-radius).buffer(2 * radius).buffer(-radius)
    return smooth.intersection(_WORLD)


def generous(corners: list[tuple[float, float]]) -> BaseGeometry:
    """A rough outline, a little enlarged: to be cut to what is land."""
    outline = shapely.Polygon(corners)
    return outline.buffer(_ROUNDING * math.sqrt(outline.area))
