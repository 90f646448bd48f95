"""Which country, admin-1 and admin-2 unit a place lies in, where its source does not say."""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.progress import track
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
        PlaceKind.MOUNTAINS,
        PlaceKind.REGION,
    }
)
_FEATURES = frozenset(
    {
        PlaceKind.DESERT,
        PlaceKind.ISLAND,
        PlaceKind.LAKE,
        PlaceKind.MOUNTAINS,
        PlaceKind.PENINSULA,
        PlaceKind.REGION,
        PlaceKind.RIVER,
    }
)
# Coastal places may lie just outside of a generalised outline, islets are missing on it.
_SHORE_DEGREES = 0.05
_ISLET_DEGREES = 0.4
_ROUND = frozenset({PlaceKind.ISLAND, PlaceKind.LAKE})
# In square degrees: a larger one is in a country, but in no one unit.
_SMALL = 0.5
# A feature lies in a unit when this much of it does: outlines are rough.
_SHARE = 0.97


def add_countries(places: Places, countries: dict[str, BaseGeometry]) -> None:
    """Fill in `country` of features that lie in one country; `countries` are polygons by code."""
    codes = sorted(countries)
    _add_area(
        [p for p in places.values() if p.kind in _FEATURES and not p.country],
        [(code, countries[code]) for code in codes],
        "country",
    )


def add_units(places: Places) -> None:
    """Fill in `admin1` and `admin2` of places that lack them; a unit must be of their country."""
    for kind, field in ((PlaceKind.ADMIN1, "admin1"), (PlaceKind.ADMIN2, "admin2")):
        units = [p for p in places.values() if p.kind is kind and p.geometry is not None]
        points = [
            p
            for p in places.values()
            if p.kind in _POINTLIKE and p.country and not getattr(p, field) and _is_small(p)
        ]
        _add_unit(points, units, field)


def _is_small(place: Record) -> bool:
    """Whether a place is a point to a unit: a park, a summit, an island, but not a region."""
    shape = place.geometry
    return shape is None or (place.kind in _ROUND and shape.area < _SMALL)


def _add_area(features: list[Record], areas: list[tuple[str, BaseGeometry]], field: str) -> None:
    """Fill in the one area that a feature lies in; a feature without a shape is its point."""
    tree = shapely.STRtree([area for _, area in areas])
    for feature in track(features, "countries of features"):
        shape = feature.geometry or shapely.Point(feature.longitude, feature.latitude)
        where = shape if shape.geom_type == "Point" else _coarse(shape)
        reach = _ISLET_DEGREES if where.geom_type == "Point" else 0.0
        found = tree.query(where, "dwithin", distance=reach)
        if len(found):
            chosen = [areas[i] for i in _without_wholes(where, found, areas)]
            inside = [_share(where, area) for _, area in chosen]
            best = int(np.argmax(inside))
            if inside[best] >= _SHARE * sum(inside):
                setattr(feature, field, chosen[best][0])


def _without_wholes(
    shape: BaseGeometry, found: np.ndarray, areas: list[tuple[str, BaseGeometry]]
) -> list[int]:
    """Of areas that hold the same spot only the smallest: Martinique, not France as well."""
    spot = shape.representative_point()
    same = [i for i in found if areas[i][1].intersects(spot)]
    if len(same) < 2:
        return list(found)
    smallest = min(same, key=lambda i: areas[i][1].area)
    part = areas[smallest][1]
    wholes = [i for i in same if i != smallest and areas[i][1].intersection(part).area > 0]
    return [i for i in found if i not in wholes]


def _coarse(shape: BaseGeometry) -> BaseGeometry:
    return shapely.make_valid(shapely.simplify(shape, 0.05))


def _share(shape: BaseGeometry, area: BaseGeometry) -> float:
    """How much of a shape lies in an area: square degrees, degrees, or nearness of a point."""
    if shape.geom_type == "Point":
        return 1.0 if area.intersects(shape) else 1e-3 / (1e-3 + shape.distance(area))
    common = shape.intersection(area)
    return common.area if shapely.get_dimensions(shape) == 2 else common.length


def _add_unit(points: list[Record], units: list[Record], field: str) -> None:
    shapes = np.array([unit.geometry for unit in units])
    where = shapely.points([p.longitude for p in points], [p.latitude for p in points])
    pairs = shapely.STRtree(shapes).query(where, predicate="dwithin", distance=_SHORE_DEGREES)
    gaps = shapely.distance(where[pairs[0]], shapes[pairs[1]])
    for i in np.argsort(gaps, kind="stable"):
        point, unit = points[pairs[0][i]], units[pairs[1][i]]
        if unit.country == point.country and not getattr(point, field):
            setattr(point, field, unit.id)
