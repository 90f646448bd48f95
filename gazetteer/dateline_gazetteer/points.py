"""The places that are points, ordered by latitude, so that the nearest are found quickly."""

from collections.abc import Callable
from math import degrees, inf

import numpy as np
from numpy.typing import NDArray

from dateline_gazetteer import layout
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.store import Store

Rows = NDArray[np.intp]
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
_FIRST_BAND = 0.25
_WIDER = 4
_POLE_TO_POLE = 180.0


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
        rows = np.flatnonzero(np.isin(store.table["kind"], kinds))
        latitudes = store.table["latitude"][rows]
        order = np.argsort(latitudes, kind="stable")
        self._rows = rows[order]
        self._latitudes = latitudes[order] / layout.DEGREE
        self._longitudes = store.table["longitude"][self._rows] / layout.DEGREE

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
        furthest = min(_POLE_TO_POLE, degrees(within_km / _EARTH_KM))
        band = min(_FIRST_BAND, furthest)
        while True:
            rows, angles = self._band(latitude, longitude, band)
            fits = angles <= furthest
            if allowed is not None:
                fits &= allowed(rows)
            rows, angles = rows[fits], angles[fits]
            best = np.argsort(angles, kind="stable")[:limit]
            # What lies outside of the band is further away than the band is wide.
            if band >= furthest or (len(best) == limit and angles[best[-1]] <= band):
                kilometres = np.radians(angles[best]) * _EARTH_KM
                return list(zip(rows[best].tolist(), kilometres.tolist(), strict=True))
            band = min(band * _WIDER, furthest)

    def _band(
        self, latitude: float, longitude: float, width: float
    ) -> tuple[Rows, NDArray[np.float64]]:
        """The rows at most `width` degrees north or south, and their angles in degrees."""
        first = np.searchsorted(self._latitudes, latitude - width, "left")
        last = np.searchsorted(self._latitudes, latitude + width, "right")
        others = np.radians(self._latitudes[first:last])
        turn = np.radians(self._longitudes[first:last] - longitude)
        here = np.radians(latitude)
        haversine = np.sin((others - here) / 2) ** 2
        haversine += np.cos(here) * np.cos(others) * np.sin(turn / 2) ** 2
        return self._rows[first:last], np.degrees(2 * np.arcsin(np.sqrt(haversine.clip(0, 1))))
