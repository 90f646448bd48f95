"""Events as binary columns for the page: small, quick to read, sorted by time.

The layout, all little-endian: 4 bytes "DLEV", then uint32 version, number of events and number
of dated events; then one column after the other:

    x, y               float64  longitude and latitude of the symbol, WGS 84 degrees
    start, end         float64  days since 1970-01-01T00:00 UTC, as in model/timespan.py: whole
                                days end at the next midnight; infinite where open; both NaN
                                without a date
    index              uint32   position of the event in the dossier
    shape              int32    position of its line or area in the shapes, -1 for a point
    kind, status       uint8    positions in the details' "kinds" and "statuses"
    exact              uint8    1 when it lasted from `earliest` to `latest`

Dated events come first, by `start` (an open start before all others), then by `end`;
events without a date follow. Events without a place are left out.
"""

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus
from dateline.model.wording import span_words
from dateline.webmap.shapes import anchor, outline

MAGIC = b"DLEV"
VERSION = 2
_KINDS = {kind: i for i, kind in enumerate(EventKind)}
_STATUSES = {status: i for i, status in enumerate(EventStatus)}
_NO_SHAPE = -1


@dataclass(frozen=True, slots=True)
class EncodedEvents:
    """The columns, the words for cards and labels (JSON), and the shapes (GeoJSON)."""

    columns: bytes
    details: bytes
    shapes: bytes


def encode(dossier: Dossier) -> EncodedEvents:
    """Everything the page draws of a dossier."""
    outlines = _Outlines()
    rows = [
        _row(i, event, event.where.geometry, outlines)
        for i, event in enumerate(dossier.events)
        if event.where is not None and _has_place(event.where.geometry)
    ]
    return EncodedEvents(_columns(rows), _details(dossier.events), outlines.geojson())


def _has_place(geometry: BaseGeometry) -> bool:
    return not geometry.is_empty and bool(np.isfinite(geometry.bounds).all())


Row = tuple[float, float, float, float, int, int, int, int, bool]


class _Outlines:
    """The distinct lines and areas; events at one place share one."""

    def __init__(self) -> None:
        self._numbers: dict[BaseGeometry, int] = {}
        self._drawn: list[BaseGeometry] = []

    def number(self, geometry: BaseGeometry) -> int:
        """The position of a geometry's outline, or -1 for a point."""
        if isinstance(geometry, shapely.Point):
            return _NO_SHAPE
        known = self._numbers.get(geometry)
        if known is not None:
            return known
        drawn = outline(geometry)
        number = _NO_SHAPE if drawn is None else len(self._drawn)
        if drawn is not None:
            self._drawn.append(drawn)
        self._numbers[geometry] = number
        return number

    def geojson(self) -> bytes:
        """All outlines as a GeoJSON feature collection, in the order of their numbers."""
        features = ",".join(
            f'{{"type":"Feature","properties":{{}},"geometry":{shapely.to_geojson(shape)}}}'
            for shape in self._drawn
        )
        return f'{{"type":"FeatureCollection","features":[{features}]}}'.encode()


def _row(index: int, event: Event, geometry: BaseGeometry, outlines: _Outlines) -> Row:
    x, y = anchor(geometry)
    when = event.when
    return (
        x,
        y,
        when.start if when and not when.unbounded else np.nan,
        when.end if when and not when.unbounded else np.nan,
        index,
        outlines.number(geometry),
        _KINDS[event.kind],
        _STATUSES[event.status],
        bool(when and when.exact),
    )


_TYPES = ("<f8", "<f8", "<f8", "<f8", "<u4", "<i4", "u1", "u1", "u1")


def _columns(rows: Sequence[Row]) -> bytes:
    columns = [np.array([row[i] for row in rows], kind) for i, kind in enumerate(_TYPES)]
    order, dated = _by_time(columns[2], columns[3])
    header = MAGIC + struct.pack("<III", VERSION, len(rows), dated)
    return header + b"".join(column[order].tobytes() for column in columns)


def _by_time(
    start: npt.NDArray[np.float64], end: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.intp], int]:
    """The order of the rows, and how many of them have a date."""
    undated = np.isnan(start)
    return np.lexsort((end, start, undated)), int((~undated).sum())


def _details(events: Sequence[Event]) -> bytes:
    columns = {
        "kinds": list(EventKind),
        "statuses": list(EventStatus),
        "ids": [event.id for event in events],
        "titles": [event.title for event in events],
        "places": [event.where.short_name if event.where else "" for event in events],
        "times": [span_words(event.when) for event in events],
    }
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode()
