"""Where places lie: inside a shape, at a distance from another place."""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer import layout
from dateline_gazetteer.place import Place
from dateline_gazetteer.store import Store

_WORLD = 360.0


def within(store: Store, area: BaseGeometry) -> list[Place]:
    """The places whose point lies in or on `area` (WGS 84 degrees), most prominent first.

    An area may reach past 180 degrees: box(170, -20, 190, 0) lies on both sides of the meridian.
    ValueError when a coordinate is infinite or no number.
    """
    if not isinstance(area, BaseGeometry):
        raise TypeError(f"the area must be a shapely geometry, not {type(area).__name__}")
    if area.is_empty:
        return []
    if not np.isfinite(shapely.get_coordinates(area)).all():
        raise ValueError("the area has a coordinate that is infinite or no number")
    longitude = store.table["longitude"] / layout.DEGREE
    latitude = store.table["latitude"] / layout.DEGREE
    west, south, east, north = area.bounds
    shapely.prepare(area)
    inside = np.zeros(len(longitude), dtype=bool)
    for turn in (-_WORLD, 0.0, _WORLD):
        x = longitude + turn
        near = (west <= x) & (x <= east) & (south <= latitude) & (latitude <= north)
        rows = np.flatnonzero(near)
        inside[rows] |= shapely.intersects_xy(area, x[rows], latitude[rows])
    return [store.place(int(row)) for row in np.flatnonzero(inside)]


def relative(place: Place, distance_km: float, bearing_deg: float) -> tuple[float, float]:
    """(latitude, longitude) of the point `distance_km` from a place, along the geodesic.

    `bearing_deg` is clockwise from north: 225 is southwest.
    """
    # geopy brings an HTTP client: a third of what importing the gazetteer would take.
    from geopy.distance import geodesic  # noqa: PLC0415

    start = (place.latitude, place.longitude)
    point = geodesic(kilometers=distance_km).destination(start, bearing_deg)
    return float(point.latitude), float(point.longitude)
