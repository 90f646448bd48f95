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


def load(folder: Path) -> np.ndarray:
    """The outlines of the 3,235 US counties."""
    path = next(folder.glob("**/cb_2023_us_county_5m.shp"))
    shapes: np.ndarray = pyogrio.read_dataframe(path).geometry.to_numpy()
    return shapes


def add_polygons(polygons: np.ndarray, units: Places, cities: Places) -> None:
    """Give admin-2 units their polygon, and its middle for their point."""
    inside = _votes(polygons, [city for city in cities.values() if city.admin2 in units])
    taken: set[str] = set()
    for (polygon, unit), _ in sorted(inside.items(), key=lambda item: (-item[1], item[0])):
        if polygon not in taken and unit not in taken:
            taken |= {polygon, unit}
            _shape(units[unit], polygons[int(polygon)])


def _votes(polygons: np.ndarray, cities: list[Record]) -> Counter[tuple[str, str]]:
    points = shapely.points([city.longitude for city in cities], [city.latitude for city in cities])
    pairs = shapely.STRtree(polygons).query(points, predicate="intersects").T
    return Counter((str(polygon), cities[city].admin2) for city, polygon in pairs)


def _shape(unit: Record, polygon: BaseGeometry) -> None:
    unit.geometry = shapely.make_valid(polygon)
    unit.latitude, unit.longitude = middle(unit.geometry)
