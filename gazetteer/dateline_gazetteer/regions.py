"""Where places lie: inside a shape, near a point, at a distance from another place."""

import numpy as np
import shapely
from geopy.distance import geodesic
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer import layout
from dateline_gazetteer.place import Place
from dateline_gazetteer.store import Store

_POINTLIKE = ("city", "airport", "air base", "military installation", "building")
_WORLD = 360.0


def within(store: Store, area: BaseGeometry) -> list[Place]:
    """The places whose point lies in `area` (WGS 84 degrees), most prominent first."""
    longitude, latitude = _degrees(store)
    west, south, east, north = area.bounds
    near = (west <= longitude) & (longitude <= east) & (south <= latitude) & (latitude <= north)
    rows = np.flatnonzero(near)
    shapely.prepare(area)
    inside = shapely.contains_xy(area, longitude[rows], latitude[rows])
    return [store.place(int(row)) for row in rows[inside]]


def nearest(store: Store, latitude: float, longitude: float, limit: int) -> list[Place]:
    """The cities, airports, bases and buildings nearest to a point, nearest first."""
    x, y = _degrees(store)
    kinds = [layout.KINDS.index(kind) for kind in layout.KINDS if kind in _POINTLIKE]
    rows = np.flatnonzero(np.isin(store.table["kind"], kinds))
    distance = _central_angle(latitude, longitude, y[rows], x[rows])
    best = rows[np.argsort(distance, kind="stable")[:limit]]
    return [store.place(int(row)) for row in best]


def relative(place: Place, distance_km: float, bearing_deg: float) -> tuple[float, float]:
    """(latitude, longitude) of the point `distance_km` from a place, along the geodesic.

    `bearing_deg` is clockwise from north: 225 is southwest.
    """
    start = (place.latitude, place.longitude)
    point = geodesic(kilometers=distance_km).destination(start, bearing_deg)
    return float(point.latitude), float(point.longitude)


def _degrees(store: Store) -> tuple[np.ndarray, np.ndarray]:
    longitude = store.table["longitude"] / layout.DEGREE
    return longitude, store.table["latitude"] / layout.DEGREE


def _central_angle(
    latitude: float, longitude: float, latitudes: np.ndarray, longitudes: np.ndarray
) -> np.ndarray:
    """The haversine of the angle between a point and each of the others."""
    turn = np.radians(longitudes - longitude)
    rise = np.radians(latitudes - latitude)
    here = np.cos(np.radians(latitude)) * np.cos(np.radians(latitudes))
    angle: np.ndarray = np.sin(rise / 2) ** 2 + here * np.sin(turn / 2) ** 2
    return angle
