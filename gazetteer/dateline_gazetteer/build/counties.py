"""Polygons of admin-2 units: US counties (Census Bureau, public domain), given to their unit.

The package has the counties' outlines without their names. A polygon goes to the unit that most
of the cities inside belong to, and a unit keeps the polygon that most of its cities lie in.
"""

from collections import Counter
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.geometry import middle
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import PlaceKind

FIRST_LEVEL = frozenset({"PR"})
"""Territories of the United States whose counties are admin-1 units."""


def load(folder: Path) -> np.ndarray:
    """The outlines of the 3,235 US counties."""
    path = next(folder.glob("**/cb_2023_us_county_5m.shp"))
    shapes: np.ndarray = pyogrio.read_dataframe(path).geometry.to_numpy()
    return shapes


def add_polygons(
    polygons: np.ndarray, units: Places, cities: Places, countries: frozenset[str] = frozenset()
) -> None:
    """Give units their polygon, and its middle for their point.

    They are admin-2 units of any country, or the admin-1 units of `countries`.
    """
    kind = PlaceKind.ADMIN1 if countries else PlaceKind.ADMIN2
    field = "admin1" if countries else "admin2"
    eligible = {
        unit.id: unit
        for unit in units.values()
        if unit.kind is kind and (not countries or unit.country in countries)
    }
    inside = _votes(polygons, [c for c in cities.values() if getattr(c, field) in eligible], field)
    taken: set[str] = set()
    for (polygon, unit), _ in sorted(inside.items(), key=lambda item: (-item[1], item[0])):
        if polygon not in taken and unit not in taken:
            taken |= {polygon, unit}
            _shape(units[unit], polygons[int(polygon)])


def _votes(polygons: np.ndarray, cities: list[Record], field: str) -> Counter[tuple[str, str]]:
    points = shapely.points([city.longitude for city in cities], [city.latitude for city in cities])
    pairs = shapely.STRtree(polygons).query(points, predicate="intersects").T
    return Counter((str(polygon), getattr(cities[city], field)) for city, polygon in pairs)


def _shape(unit: Record, polygon: BaseGeometry) -> None:
    unit.geometry = shapely.make_valid(polygon)
    unit.latitude, unit.longitude = middle(unit.geometry)
