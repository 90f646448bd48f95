"""The point that stands for a shape, and outlines drawn by hand."""

import math

import shapely
from shapely.geometry.base import BaseGeometry

_ROUNDING = 0.08
_WORLD = shapely.box(-180, -90, 180, 90)


def middle(shape: BaseGeometry) -> tuple[float, float]:
    """(latitude, longitude) of the shape's centre, or of the point of the shape nearest to it."""
    centre = shape.centroid
    if not shape.intersects(centre):
        centre = shapely.Point(shapely.shortest_line(shape, centre).coords[0])
    return centre.y, centre.x


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
