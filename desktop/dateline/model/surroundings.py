"""What is at a point: the places that tell where it is, and the events in reach."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from dateline.model.event import Event
from dateline_gazetteer import Gazetteer
from dateline_gazetteer.place import Nearby

Shapes = npt.NDArray[np.object_]
Column = npt.NDArray[np.float64]

_PLACES = 5
_EVENTS = 12
_EARTH_KM = 6371.0088


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The answer for one point, in WGS 84 degrees; `events` are the nearest of `in_reach`."""

    latitude: float
    longitude: float
    places: tuple[Nearby, ...]
    events: tuple[Event, ...]
    in_reach: int


def surroundings(
    gazetteer: Gazetteer, events: Sequence[Event], at: tuple[float, float], reach_km: float
) -> Surroundings:
    """What is at a latitude and longitude.

    In reach are events whose point lies within `reach_km`, and those whose area or line comes
    as near; points first, by distance on a sphere.
    """
    latitude, longitude = at
    placed = [event for event in events if event.where]
    shapes = np.array([event.where.geometry for event in placed if event.where], dtype=object)
    km = _distances_km(shapes, latitude, longitude)
    near = np.flatnonzero(km <= reach_km)
    extended = shapely.get_dimensions(shapes[near]) > 0
    order = near[np.lexsort((km[near], extended))]
    return Surroundings(
        latitude,
        longitude,
        tuple(gazetteer.reverse(latitude, longitude, _PLACES)),
        tuple(placed[i] for i in order[:_EVENTS]),
        len(order),
    )


def _distances_km(shapes: Shapes, latitude: float, longitude: float) -> Column:
    """To the nearest point of each shape, found on a map that is true around the place."""
    if not len(shapes):
        return np.empty(0)
    bounds = shapely.bounds(shapes)
    middles = (bounds[:, 0] + bounds[:, 2]) / 2
    turns = 360 * np.round((longitude - middles) / 360)  # a shape is met the short way round
    points, owners = shapely.get_coordinates(shapes, return_index=True)
    squeeze = max(float(np.cos(np.radians(latitude))), 1e-6)
    points[:, 0] = (points[:, 0] + turns[owners] - longitude) * squeeze
    points[:, 1] -= latitude
    flat = shapely.set_coordinates(shapes.copy(), points)
    degrees: Column = shapely.distance(flat, shapely.Point(0, 0))
    return np.radians(degrees) * _EARTH_KM
