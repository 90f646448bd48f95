"""Outlines of islands, and the coasts of the world: Natural Earth 10m, public domain."""

import re
from pathlib import Path

import numpy as np
import pyogrio
import shapely

from dateline_gazetteer.build.records import Places
from dateline_gazetteer.place import PlaceKind

_NEAR_DEGREES = 0.03
# Greater than Baffin Island, smaller than Australia; in square degrees.
_LARGEST = 200.0
_SEVERAL = re.compile(
    r"\b(Islands|Archipelago|Isles|Keys|Hebrides|Visayas|Rocks|Banks|Shoal|Reef|Antilles)$"
)


def load_land(folder: Path) -> np.ndarray:
    """The polygons of the world's coasts: continents and islands."""
    path = next(folder.glob("**/natural_earth_10m/ne_10m_land.shp"))
    shapes = pyogrio.read_dataframe(path).geometry.to_numpy()
    parts: np.ndarray = shapely.get_parts(shapely.make_valid(shapes))
    return parts[shapely.area(parts) > 0]


def add_outlines(land: np.ndarray, places: Places) -> None:
    """Give each island that has no shape the coast that its point lies within."""
    tree = shapely.STRtree(land)
    for island in places.values():
        if island.kind is PlaceKind.ISLAND and not island.geometry and not _several(island.name):
            point = shapely.Point(island.longitude, island.latitude)
            found = tree.query_nearest(point, max_distance=_NEAR_DEGREES)
            if len(found) and land[found[0]].area < _LARGEST:
                island.geometry = land[found[0]]


def _several(name: str) -> bool:
    return bool(_SEVERAL.search(name))
