"""What the data files hold; the recipe writes them, the store reads them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline_gazetteer.place import NameType, PlaceKind

DATA = Path(__file__).with_name("data")
FORMAT = 2
"""Grows whenever older code could not read the files."""

PLACES = "places.npy"
TEXTS = "texts.marisa"
NAMES = "names.marisa"
INDEX = "index.npy"
SHAPES = "shapes.sqlite"
MANIFEST = "manifest.json"
FILES = (PLACES, TEXTS, NAMES, INDEX, SHAPES)

NOWHERE = 0xFFFFFFFF
"""Stands for "none" in the columns that point at another row or text."""

PLACE = {
    "id": "<u4",
    "name": "<u4",
    "admin1": "<u2",
    "admin2": "<u2",
    "latitude": "<i4",
    "longitude": "<i4",
    "population": "<u4",
    "prominence": "<u2",
    "country": "<u2",
    "source": "u1",
    "kind": "u1",
}
"""The columns of places.npy, most prominent place first. Texts are numbers of keys in texts.marisa;
`admin1` and `admin2` are places in `unit`; degrees are in steps of 0.00001; prominence in steps
of 1/65535; `country` is packed by `country_number`; `source` is a place in `cited`."""

INDEX_PARTS = {
    "start": "<u4",
    "order": "<u4",
    "signature": "<u4",
    "meaning": "<u4",
    "unit": "<u4",
    "cited": "<u4",
    "local": "<u4",
    "extent": "<i4",
}
"""The arrays of index.npy.

start: by number of a key in names.marisa, where its meanings begin. order: the numbers of the keys
in the order of the keys. signature: by number, the key's `signature`. meaning: what the names mean,
in the order of the keys, those of one name together, most prominent first, packed as `Meaning`;
the last one of a name has LAST. unit: NOWHERE, then the rows of places that others belong to.
cited: texts, the sources of places. local: (row, language, text)
of names in a language other than the one a place is shown by, in order. extent: one EXTENT for
each shape.
"""

EXTENT = np.dtype(
    [("row", "<i4"), ("west", "<i4"), ("south", "<i4"), ("east", "<i4"), ("north", "<i4")]
)
"""What a shape lies within, in steps of 1 / EXTENT_STEPS degree."""

DEGREE = 100_000
EXTENT_STEPS = 10_000
KINDS = tuple(PlaceKind)
NAME_TYPES = tuple(NameType)
LANGUAGES = ("en", "es")
"""The languages that names are known to belong to."""

LONGEST_GROUP = 4096
"""More meanings than any name has."""

ROW = (1 << 20) - 1
_TYPE = 20
TYPE = 3 << _TYPE
DEMONYM = NAME_TYPES.index(NameType.DEMONYM) << _TYPE
PLAIN = 1 << 22
LOWER = 1 << 23
MINOR = 1 << 24
CASED = 1 << 25
LANGUAGE = {code: 1 << 26 + i for i, code in enumerate(LANGUAGES)}
LAST = 1 << 31

PENALTY = round(0.2 * 0xFFFF)
"""What a name's prominence loses when it is plain, and when it is a minor one."""


Columns = dict[str, np.ndarray]
"""Arrays by name."""


def save_columns(path: Path, columns: Columns) -> None:
    """Write several arrays into one file, each as a whole, as the only record of an array."""
    parts = [(name, array.dtype, array.shape) for name, array in columns.items()]
    record = np.zeros(1, dtype=np.dtype(parts))
    for name, array in columns.items():
        record[name] = array
    np.save(path, record)


def map_columns(path: Path, types: dict[str, str]) -> Columns:
    """The arrays of a file that `save_columns` wrote, mapped; ValueError when it has others."""
    record = np.load(path, mmap_mode="r", allow_pickle=False)
    found = {name: record.dtype[name].base for name in record.dtype.names or ()}
    if found != {name: np.dtype(kind) for name, kind in types.items()} or record.shape != (1,):
        raise ValueError("it holds other columns")
    return {name: np.asarray(record[name][0]) for name in types}


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of a name: the row of a place, and how the name names it.

    `plain`: the name is a plain word that rarely means the place. `lower`: its last word is
    written without a capital ("Baja California peninsula"). `minor`: an alternate name that a
    source lists and nobody chose. `cased`: capitals count in it. `languages`: those it is known
    to belong to.
    """

    row: int
    name_type: NameType
    plain: bool = False
    lower: bool = False
    minor: bool = False
    cased: bool = False
    languages: frozenset[str] = frozenset()

    def pack(self) -> int:
        """The meaning in 28 bits: 20 for the row, 2 for the type, 1 for each flag."""
        flags = (
            (PLAIN if self.plain else 0)
            | (LOWER if self.lower else 0)
            | (MINOR if self.minor else 0)
            | (CASED if self.cased else 0)
        )
        for language in self.languages:
            flags |= LANGUAGE[language]
        return self.row | NAME_TYPES.index(self.name_type) << _TYPE | flags


def name_type(value: int) -> NameType:
    """How a packed meaning names its place."""
    return NAME_TYPES[value >> _TYPE & 3]


def penalty(value: int) -> int:
    """What the prominence of a meaning loses, in the steps it is stored in.

    A people's name that is a plain word means that people nevertheless.
    """
    plain = value & PLAIN and name_type(value) is not NameType.DEMONYM
    return PENALTY * (bool(plain) + bool(value & MINOR))


def rows_of(values: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The rows in packed meanings."""
    return values & np.uint32(ROW)


def country_number(code: str) -> int:
    """A country code of two letters, or none, as a number below 65536."""
    return int.from_bytes(code.encode("ascii"), "big")


def country_code(number: int) -> str:
    """The country code that `country_number` made a number of."""
    return number.to_bytes(2, "big").decode("ascii").strip("\0")


_FAMILIES = (
    *(
        (letter, times)
        for letter, most in {"a": 2, "n": 2, "e": 2, "i": 2, "o": 2, "r": 2, "s": 2, "l": 2}.items()
        for times in range(1, most + 1)
    ),
    *((letters, 1) for letters in (*"tuhcdmgkbp", "vw", "yj", "zx", "fq")),
    (" ", 1),
    (" ", 2),
)


def signature(key: str) -> int:
    """Which letters a key has, and which twice, in 32 bits.

    One edit of a letter sets at most one bit and clears at most one: keys that differ in more
    bits cannot be two edits apart. Rare letters share a bit.
    """
    bits = 0
    for place, (letters, times) in enumerate(_FAMILIES):
        if sum(map(key.count, letters)) >= times:
            bits |= 1 << place
    return bits
