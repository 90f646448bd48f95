"""What the data files hold; the recipe writes them, the store reads them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline_gazetteer.place import NameType, PlaceKind

DATA = Path(__file__).with_name("data")
FORMAT = 1
"""Grows whenever older code could not read the files."""

PLACES = "places.npy"
TEXTS = "texts.marisa"
NAMES = "names.marisa"
MEANINGS = "meanings.npy"
STARTS = "starts.npy"
SHAPES = "shapes.sqlite"
MANIFEST = "manifest.json"
FILES = (PLACES, TEXTS, NAMES, MEANINGS, STARTS, SHAPES)

COUNT = np.dtype("<u4")
"""meanings.npy: what the names mean, those of one name together, most prominent first.
starts.npy: where the meanings of each key of names.marisa begin, and at last their number."""

NOWHERE = 0xFFFFFFFF
"""Stands for "none" in the columns that point at another row or text."""

PLACE = np.dtype(
    [
        ("id", "<u4"),
        ("name", "<u4"),
        ("country", "<u4"),
        ("source", "<u4"),
        ("admin1", "<u4"),
        ("admin2", "<u4"),
        ("latitude", "<i4"),
        ("longitude", "<i4"),
        ("population", "<u4"),
        ("prominence", "<u2"),
        ("kind", "u1"),
    ]
)
"""One place, most prominent first. Texts are numbers of keys in texts.marisa; `admin1` and
`admin2` are rows; degrees are in steps of 0.00001; prominence in steps of 1/65535."""

EXTENT = np.dtype(
    [("row", "<u4"), ("west", "<i4"), ("south", "<i4"), ("east", "<i4"), ("north", "<i4")]
)
"""What a shape lies within, in steps of 0.0001 degree."""

DEGREE = 100_000
KINDS = tuple(PlaceKind)
NAME_TYPES = tuple(NameType)

_ROW = (1 << 24) - 1
_PLAIN = 1 << 26
_LOWER = 1 << 27


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of a name: the row of a place, and how the name names it.

    `plain`: the name is a plain word that rarely means the place. `lower`: its last word is
    written without a capital ("Baja California peninsula").
    """

    row: int
    name_type: NameType
    plain: bool
    lower: bool

    def pack(self) -> int:
        """The meaning in 28 bits: 24 for the row, 2 for the type, 1 for each flag."""
        flags = (_PLAIN if self.plain else 0) | (_LOWER if self.lower else 0)
        return self.row | NAME_TYPES.index(self.name_type) << 24 | flags

    @classmethod
    def unpack(cls, value: int) -> "Meaning":
        """The meaning that `pack` packed."""
        name_type = NAME_TYPES[value >> 24 & 3]
        return cls(value & _ROW, name_type, bool(value & _PLAIN), bool(value & _LOWER))


def rows_of(values: np.ndarray) -> np.ndarray:
    """The rows in an array of meanings."""
    return values & _ROW
