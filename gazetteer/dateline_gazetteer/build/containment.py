"""Which country, admin-1 and admin-2 unit a point lies in, where its source does not say."""

import numpy as np
import shapely

from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import PlaceKind

_POINTLIKE = frozenset(
    {
        PlaceKind.AIRPORT,
        PlaceKind.AIR_BASE,
        PlaceKind.BUILDING,
        PlaceKind.CITY,
        PlaceKind.ISLAND,
        PlaceKind.LAKE,
        PlaceKind.MILITARY,
    }
)
# Coastal places may lie just outside of a generalised outline.
_SHORE_DEGREES = 0.05


def add_units(places: Places) -> None:
    """Fill in `admin1` and `admin2` of points that lack them; a unit must be of their country."""
    for kind, field in ((PlaceKind.ADMIN1, "admin1"), (PlaceKind.ADMIN2, "admin2")):
        units = [p for p in places.values() if p.kind is kind and p.geometry is not None]
        points = [
            p
            for p in places.values()
            if p.kind in _POINTLIKE and p.country and not getattr(p, field)
        ]
        _add_unit(points, units, field)


def _add_unit(points: list[Record], units: list[Record], field: str) -> None:
    shapes = np.array([unit.geometry for unit in units])
    where = shapely.points([p.longitude for p in points], [p.latitude for p in points])
    pairs = shapely.STRtree(shapes).query(where, predicate="dwithin", distance=_SHORE_DEGREES)
    gaps = shapely.distance(where[pairs[0]], shapes[pairs[1]])
    for i in np.argsort(gaps, kind="stable"):
        point, unit = points[pairs[0][i]], units[pairs[1][i]]
        if unit.country == point.country and not getattr(point, field):
            setattr(point, field, unit.id)
