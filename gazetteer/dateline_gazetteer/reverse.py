"""From a point to the places that tell where it is."""

from math import inf

import numpy as np
import shapely

from dateline_gazetteer import layout
from dateline_gazetteer.areas import Areas
from dateline_gazetteer.place import Nearby, PlaceKind
from dateline_gazetteer.points import Flags, Points, Rows
from dateline_gazetteer.store import Store

# A place so near is the place itself, whatever the outlines, drawn for 1:10m maps, say.
_HERE_KM = 0.5
# Coasts are drawn too roughly to tell a beach from the water.
_SHORE_DEGREES, _SHORE_KM, _TOWN_KM = 0.02, 3.0, 15.0
# Where nothing is near, the unit says more than a place days of travel away.
_FAR_KM = 50.0
_REGION_KM = 1000.0

_REACH_KM = {
    PlaceKind.AIRPORT: 3.0,
    PlaceKind.AIR_BASE: 3.0,
    PlaceKind.MILITARY: 3.0,
    PlaceKind.BUILDING: 0.25,
}
"""How far from its point a place that is no city still is where you are."""

_CITY = layout.KINDS.index(PlaceKind.CITY)
_UNITS = (PlaceKind.ADMIN2, PlaceKind.ADMIN1, PlaceKind.COUNTRY)


class Surroundings:
    """What is at a point; made for one question."""

    def __init__(self, store: Store, points: Points, areas: Areas, at: tuple[float, float]) -> None:
        self._store = store
        self._points = points
        self._areas = areas
        self._at = at

    def places(self, limit: int) -> list[Nearby]:
        """The most telling places first.

        On land the nearest of the same country and admin-1 unit; at sea and on lakes the water,
        then the nearest; far from everything the smallest unit, then these.
        """
        if limit < 1:
            return []
        near = self._near(limit, [])
        if near and near[0].distance_km <= _HERE_KM:
            return near
        inside = self._areas.containing(*self._at)
        land = self._of_kinds(inside, PlaceKind.COUNTRY)
        waters = self._of_kinds(inside, PlaceKind.LAKE, *([] if land else [PlaceKind.SEA]))
        if waters and not self._ashore(near):
            return (self._around(waters) + near)[:limit]
        units = self._of_kinds(inside, *_UNITS)
        near = self._near(limit, units) if units else near
        far = [] if _within(near, _FAR_KM) else units[:1]
        return (self._around(far) + near)[:limit] or self._near(limit, [], inf)

    def _ashore(self, near: list[Nearby]) -> bool:
        """Whether the place nearest to a point in the water lies on the shore beside it."""
        if not _within(near, _TOWN_KM):
            return False
        units = self._store.units(self._store.row(near[0].place.id))
        shapes = [shape for unit in units if (shape := self._store.shape(unit))]
        point = shapely.Point(self._at[1], self._at[0])
        beside = bool(shapes) and shapes[-1].distance(point) <= _SHORE_DEGREES
        return beside or _within(near, _SHORE_KM)

    def _of_kinds(self, rows: list[int], *kinds: PlaceKind) -> list[int]:
        return [row for row in rows if self._kind(row) in kinds]

    def _kind(self, row: int) -> PlaceKind:
        return layout.KINDS[int(self._store.table["kind"][row])]

    def _around(self, rows: list[int]) -> list[Nearby]:
        return [Nearby(self._store.place(row), 0.0) for row in rows]

    def _near(self, limit: int, units: list[int], within_km: float = _REGION_KM) -> list[Nearby]:
        """The nearest cities, and what else the point lies at, in the units that are given."""

        def cities(rows: Rows) -> Flags:
            return self._of_kind(rows, _CITY) & self._same_units(rows, units)

        def sites(rows: Rows) -> Flags:
            return ~self._of_kind(rows, _CITY) & self._same_units(rows, units)

        found = self._points.nearest(*self._at, limit, cities, within_km)
        others = self._points.nearest(*self._at, limit, sites, max(_REACH_KM.values()))
        found += [(row, km) for row, km in others if km <= _REACH_KM[self._kind(row)]]
        found.sort(key=lambda place: place[1])
        return [Nearby(self._store.place(row), round(km, 3)) for row, km in found[:limit]]

    def _of_kind(self, rows: Rows, kind: int) -> Flags:
        flags: Flags = self._store.table["kind"][rows] == kind
        return flags

    def _same_units(self, rows: Rows, units: list[int]) -> Flags:
        """Whether places lie in the same country and admin-1 unit, as far as these are drawn."""
        table = self._store.table
        fits = np.ones(len(rows), dtype=bool)
        if units:
            country = table["country"][rows]
            fits &= np.isin(country, table["country"][units])
            fits |= ~np.isin(country, self._areas.drawn_countries)
        if admin1 := self._of_kinds(units, PlaceKind.ADMIN1):
            unit = table["admin1"][rows]
            drawn = self._areas.shaped[np.where(unit == layout.NOWHERE, 0, unit)]
            fits &= np.isin(unit, admin1) | (unit == layout.NOWHERE) | ~drawn
        return fits


def _within(near: list[Nearby], km: float) -> bool:
    return bool(near) and near[0].distance_km <= km
