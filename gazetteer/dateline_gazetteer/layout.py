"""What the data files hold; the recipe writes them, the store reads them."""

import struct
from pathlib import Path

import numpy as np

from dateline_gazetteer.place import NameType, PlaceKind

DATA = Path(__file__).with_name("data")
FORMAT = 1
"""Grows whenever older code could not read the files."""

PLACES = "places.npy"
TEXTS = "texts.marisa"
NAMES = "names.marisa"
SHAPES = "shapes.sqlite"
MANIFEST = "manifest.json"
FILES = (PLACES, TEXTS, NAMES, SHAPES)

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

DEGREE = 100_000
KINDS = tuple(PlaceKind)
NAME_TYPES = tuple(NameType)

POSTING = "<I"
"""One meaning of a name: 24 bits for the row, 2 for the name's type, 1 for a plain word."""
PLAIN = 1 << 26
_ROW = (1 << 24) - 1


def pack_posting(row: int, name_type: NameType, *, plain: bool) -> bytes:
    """The bytes of one meaning of a name."""
    value = row | NAME_TYPES.index(name_type) << 24 | (PLAIN if plain else 0)
    return struct.pack(POSTING, value)


def unpack_posting(value: int) -> tuple[int, NameType, bool]:
    """(row, type of the name, whether it is a plain word)."""
    return value & _ROW, NAME_TYPES[value >> 24 & 3], bool(value & PLAIN)
