"""The places that are points, as vectors, so that the nearest are found quickly."""

from collections.abc import Callable
from math import inf

import numpy as np
from numpy.typing import NDArray

from dateline_gazetteer import layout
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.store import Store

Rows = NDArray[np.uint32]
Angles = NDArray[np.float64]
Flags = NDArray[np.bool_]

_KINDS = (
    PlaceKind.CITY,
    PlaceKind.AIRPORT,
    PlaceKind.AIR_BASE,
    PlaceKind.MILITARY,
    PlaceKind.BUILDING,
)
_MOST_DEGREES = 1_000_000
_EARTH_KM = 6371.0088
_FIRST_REACH = 0.004
_WIDER = 3
# What cosines of 32 bits may be off, some times over.
_ROUNDING = 1e-6


def checked(latitude: float, longitude: float) -> tuple[float, float]:
    """The point with its longitude between -180 and 180; ValueError when it is none."""
    if not -90 <= latitude <= 90:
        raise ValueError(f"the latitude {latitude} is not between -90 and 90")
    if not abs(longitude) <= _MOST_DEGREES:
        raise ValueError(f"the longitude {longitude} is not a number of degrees")
    return float(latitude), (float(longitude) + 180) % 360 - 180


class Points:
    """Cities, airports, bases and buildings by where they are. Threads may share it."""

    def __init__(self, store: Store) -> None:
        kinds = [layout.KINDS.index(kind) for kind in _KINDS]
        self._table = store.table
        self._rows = np.flatnonzero(np.isin(store.table["kind"], kinds)).astype("<u4")
        vectors = _vectors(*self._radians(self._rows))
        self._vectors = [np.asarray(part, dtype=np.float32) for part in vectors]

    def nearest(
        self,
        latitude: float,
        longitude: float,
        limit: int,
        allowed: Callable[[Rows], Flags] | None = None,
        within_km: float = inf,
    ) -> list[tuple[int, float]]:
        """(row, km) of the places nearest to a point, nearest first.

        Distances are on a sphere, within 0.6 % of the ellipsoid's. `allowed` says of each of some
        rows whether it may be in the answer.
        """
        if limit < 1:
            return []
        here = np.radians(latitude), np.radians(longitude)
        # Not a product of matrices: for so few columns, starting threads takes longer.
        x, y, z = map(np.multiply, self._vectors, map(np.float32, _vectors(*here)))
        cosines = x + y + z
        furthest = min(np.pi, within_km / _EARTH_KM)
        reach = min(float(np.arccos(min(1.0, cosines.max()))) + _FIRST_REACH, furthest)
        while True:
            rows = self._rows[cosines >= np.cos(reach) - _ROUNDING]
            angles = _angles(*here, *self._radians(rows))
            fits = angles <= furthest
            if allowed is not None:
                fits &= allowed(rows)
            rows, angles = rows[fits], angles[fits]
            best = np.argsort(angles, kind="stable")[:limit]
            # What was left out is further away than the reach.
            if reach >= furthest or (len(best) == limit and angles[best[-1]] <= reach):
                return list(
                    zip(rows[best].tolist(), (angles[best] * _EARTH_KM).tolist(), strict=True)
                )
            reach = min(reach * _WIDER, furthest)

    def _radians(self, rows: Rows) -> tuple[Angles, Angles]:
        """The latitudes and longitudes of some rows."""
        latitudes, longitudes = self._table["latitude"][rows], self._table["longitude"][rows]
        return np.radians(latitudes / layout.DEGREE), np.radians(longitudes / layout.DEGREE)


def _vectors(latitude: Angles | float, longitude: Angles | float) -> tuple[Angles, Angles, Angles]:
    """The points of a sphere of radius 1, as x, y and z."""
    flat = np.cos(latitude)
    return flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude)


def _angles(latitude: float, longitude: float, latitudes: Angles, longitudes: Angles) -> Angles:
    """The angles between a point and others: haversines, which are exact for near ones."""
    haversine = np.sin((latitudes - latitude) / 2) ** 2
    haversine += np.cos(latitude) * np.cos(latitudes) * np.sin((longitudes - longitude) / 2) ** 2
    angles: Angles = 2 * np.arcsin(np.sqrt(haversine.clip(0, 1)))
    return angles
