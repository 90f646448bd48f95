"""The point that stands for a shape."""

import shapely
from shapely.geometry.base import BaseGeometry


def middle(shape: BaseGeometry) -> tuple[float, float]:
    """(latitude, longitude) of the shape's centre, or of the point of the shape nearest to it."""
    centre = shape.centroid
    if not shape.intersects(centre):
        centre = shapely.Point(shapely.shortest_line(shape, centre).coords[0])
    return centre.y, centre.x
