"""Land borders between countries."""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.place import Place
from dateline_gazetteer.store import Store


@dataclass(frozen=True, slots=True)
class Border:
    """The land border of two countries.

    `geometry` is a line in WGS 84 degrees, x = longitude; `length_km` is geodesic, measured on
    the line before it was simplified for drawing.
    """

    place: Place
    geometry: BaseGeometry
    length_km: float


def find_border(store: Store, a: str, b: str) -> Border:
    """The border of two countries by ISO code, in either order; KeyError when they share none."""
    known = a.isascii() and b.isascii()
    found = store.border(a.upper(), b.upper()) if known else None
    line = store.shape(found[0]) if found else None
    if found is None or line is None:
        raise KeyError(f"{a} and {b} share no land border")
    return Border(store.place(found[0]), line, found[1])
