"""Event columns as the page reads them: quantised, in chunks, and written without a loop.

The layout, all little-endian: 4 bytes "DLEV", uint32 version, uint32 length of the header and
uint32 0; then the header, JSON with spaces after it; then one column after the other:

    start, end         float64  days since 1970-01-01T00:00 UTC, as in model/timespan.py: whole
                                days end at the next midnight; infinite where open; both NaN
                                without a date; a span without length ends a hair after its start
    place, fine        uint32   y * 65536 + x of the upper and lower 16 bits of the symbol's place
                                on the square of the Web Mercator projection, from north-west
    index              uint32   position of the event in the dossier
    shape              int32    position of its extent in the shapes, -1 for a plain point
    kind, status       uint8    positions in the details' "kinds" and "statuses"
    exact              uint8    1 when it lasted from `start` to `end`
    flags              uint8    1: its time or place is inferred, 2: several sources tell of it
    area               uint8    the symbol's area in 64ths of the usual one, by the event's count

The header has "count", "dated" (how many events have a date), "chunks" (their first rows) and
"columns" (which of the above there are, in this order). Left out are an index that counts the
rows, shapes, flags and areas when no event has any.

Rows lie in chunks of at most 32,768. A chunk holds spans of like length that begin one after the
other, so that most chunks lie wholly in a time window or wholly outside; within a chunk rows go
along the Z-order curve of `place`. Events without a date follow in chunks of their own.
"""

import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

MAGIC = b"DLEV"
VERSION = 4
CHUNK = 32_768
_NAMES = ("start", "end", "place", "fine", "index", "shape",
          "kind", "status", "exact", "flags", "area")  # fmt: skip
_POLE = 85.0511287798
_OPEN, _UNDATED = 60, 61
"""The classes of length of spans with an open end, and of events without a date."""

Column = npt.NDArray[Any]
Floats = npt.NDArray[np.float64]
Words = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Packing:
    """In which order rows are written, where the chunks begin, and how many rows have a date."""

    order: npt.NDArray[np.intp]
    chunks: tuple[int, ...]
    dated: int


def quantised(longitude: Floats, latitude: Floats) -> tuple[Words, Words]:
    """The columns `place` and `fine`; longitudes may run beyond the date line."""
    north = np.radians(np.clip(latitude, -_POLE, _POLE))
    x = _steps((longitude / 360 + 0.5) % 1.0)
    y = _steps(0.5 - np.arcsinh(np.tan(north)) / (2 * np.pi))
    low = np.uint32(0xFFFF)
    return (y & ~low) | (x >> np.uint32(16)), (y << np.uint32(16)) | (x & low)


def _steps(unit: Floats) -> Words:
    return np.clip(unit * 2.0**32, 0, 2.0**32 - 1).astype(np.uint32)


def packing(start: Floats, end: Floats, place: Words) -> Packing:
    """The order of rows with these spans and places."""
    lengths = _length_classes(start, end)
    order = np.argsort(start, kind="stable")
    order = order[np.argsort(lengths[order], kind="stable")]
    firsts = list(_firsts(np.bincount(lengths, minlength=_UNDATED + 1)))
    codes = interleaved(place)
    for first, after in pairwise([*firsts, len(order)]):
        rows = order[first:after]
        order[first:after] = rows[np.argsort(codes[rows])]
    return Packing(order, tuple(firsts), len(order) - int((lengths == _UNDATED).sum()))


def _length_classes(start: Floats, end: Floats) -> npt.NDArray[np.uint8]:
    """Shorter than a day: 0, and one more for each doubling."""
    classes = np.frexp(end - start)[1].clip(0, _OPEN - 1).astype(np.uint8)
    classes[np.isinf(start) | np.isinf(end)] = _OPEN
    classes[np.isnan(start)] = _UNDATED
    return classes


def _firsts(sizes: npt.NDArray[np.intp]) -> Iterator[int]:
    first = 0
    for size in sizes.tolist():
        yield from range(first, first + size, CHUNK)
        first += size


def interleaved(place: Words) -> Words:
    """Where each place lies on the Z-order curve."""
    return _spread(place & np.uint32(0xFFFF)) | (_spread(place >> np.uint32(16)) << np.uint32(1))


def _spread(bits: Words) -> Words:
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        bits = (bits | (bits << np.uint32(shift))) & np.uint32(mask)
    return bits


def page_ends(start: Floats, end: Floats) -> Floats:
    """The ends as the page wants them: after the start even where the span has no length."""
    ends: Floats = np.where(start == end, np.nextafter(start, np.inf), end)
    return ends


def packed(columns: Mapping[str, Column], order: Packing) -> Iterator[bytes]:
    """The file in parts, none larger than a column; `columns` are in their own order."""
    names = [name for name in _NAMES if name in columns]
    header = {"count": len(order.order), "dated": order.dated, "chunks": order.chunks}
    text = json.dumps({**header, "columns": names}).encode()
    text += b" " * (-len(text) % 8)
    yield MAGIC + struct.pack("<III", VERSION, len(text), 0) + text
    for name in names:
        yield columns[name][order.order].tobytes()
