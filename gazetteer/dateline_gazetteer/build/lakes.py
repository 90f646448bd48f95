"""Outlines of lakes: Natural Earth 10m, public domain."""

from pathlib import Path

import pyogrio
import shapely

from dateline_gazetteer.build.records import Places
from dateline_gazetteer.place import PlaceKind

_NEAR_DEGREES = 0.3


def add_outlines(folder: Path, places: Places) -> None:
    """Give each lake the outline that its point lies in, or the nearest one close by.

    The package has the outlines without their names.
    """
    path = next(folder.glob("**/ne_10m_lakes.shp"))
    shapes = shapely.make_valid(pyogrio.read_dataframe(path).geometry.to_numpy())
    tree = shapely.STRtree(shapes)
    for lake in places.values():
        if lake.kind is PlaceKind.LAKE and lake.geometry is None:
            point = shapely.Point(lake.longitude, lake.latitude)
            found = tree.query_nearest(point, max_distance=_NEAR_DEGREES)
            lake.geometry = shapes[found[0]] if len(found) else None
