"""The places that are areas, found by a point that lies in them."""

from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from dateline_gazetteer import layout
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.store import Store

_LINES = (PlaceKind.BORDER, PlaceKind.RIVER)


class Areas:
    """Countries, units, seas, lakes and regions by what they cover. Threads may share it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        extents = store.extents
        lines = [layout.KINDS.index(kind) for kind in _LINES]
        self._extents = extents[~np.isin(store.table["kind"][extents["row"]], lines)]

    def containing(self, latitude: float, longitude: float) -> list[int]:
        """The rows of the areas that a point lies in, smallest first."""
        x, y = longitude * layout.EXTENT_STEPS, latitude * layout.EXTENT_STEPS
        box = self._extents
        near = (box["west"] <= x) & (x <= box["east"]) & (box["south"] <= y) & (y <= box["north"])
        found = [(row, self._store.shape(row)) for row in box["row"][near].tolist()]
        point = shapely.Point(longitude, latitude)
        # shapely.contains_xy would prepare the shapes, which threads share.
        inside = [(shape.area, row) for row, shape in found if shape and shape.intersects(point)]
        return [row for _, row in sorted(inside)]

    @cached_property
    def shaped(self) -> NDArray[np.bool_]:
        """By row, whether the place has an area at all."""
        flags = np.zeros(self._store.size, dtype=bool)
        flags[self._extents["row"]] = True
        return flags

    @cached_property
    def drawn_countries(self) -> NDArray[np.uint32]:
        """The numbers of the countries that have an area, as the table's column has them."""
        table = self._store.table
        countries = table["kind"] == layout.KINDS.index(PlaceKind.COUNTRY)
        return np.unique(table["country"][countries & self.shaped])
