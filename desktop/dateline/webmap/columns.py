"""A dossier's events for the page: columns, words and shapes. The layout is in packing.py.

Events without a place are left out of the columns.
"""

import json
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from shapely.geometry.base import BaseGeometry

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.table import EventTable
from dateline.model.wording import span_words
from dateline.webmap.packing import packed, packing, page_ends, quantised
from dateline.webmap.shapes import Drawing, anchor, drawing
from dateline.webmap.table_columns import page_columns

_KINDS = {kind: i for i, kind in enumerate(EventKind)}
_STATUSES = {status: i for i, status in enumerate(EventStatus)}
_NO_SHAPE = -1
_INFERRED, _SEVERAL_SOURCES = 1, 2
_USUAL_AREA = 64
_LEAST_AREA, _MOST_AREA = 40, 255


@dataclass(frozen=True, slots=True)
class EncodedEvents:
    """The columns, the words for cards and labels, and the shapes (both JSON).

    The columns of an event table stand in a file, and its words are asked for row by row.
    """

    columns: bytes | Path
    details: bytes
    shapes: bytes
    table: EventTable | None = None


def encode(dossier: Dossier) -> EncodedEvents:
    """Everything the page draws of a dossier."""
    if isinstance(dossier.events, EventTable):
        table = dossier.events
        return EncodedEvents(page_columns(table), _table_details(), b"[]", table=table)
    shapes, usual = _Shapes(), _usual_counts(dossier.events)
    rows = [
        _row(i, event, event.where, shapes, usual)
        for i, event in enumerate(dossier.events)
        if event.where is not None and _has_place(event.where.geometry)
    ]
    return EncodedEvents(_columns(rows), _details(dossier.events), shapes.json())


def _has_place(geometry: BaseGeometry) -> bool:
    return not geometry.is_empty and bool(np.isfinite(geometry.bounds).all())


Row = tuple[float, float, float, float, int, int, int, int, bool, int, int]


class _Shapes:
    """The distinct extents; events at one place share one."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._drawn: list[Drawing] = []

    def number(self, where: Location) -> int:
        """The position of a place's extent, or -1 for a plain point."""
        key = where.geometry, where.extents
        known = self._numbers.get(key)
        if known is not None:
            return known
        drawn = drawing(where.geometry, where.extents)
        number = _NO_SHAPE if drawn is None else len(self._drawn)
        if drawn is not None:
            self._drawn.append(drawn)
        self._numbers[key] = number
        return number

    def json(self) -> bytes:
        """All extents in the order of their numbers."""
        return json.dumps(self._drawn, separators=(",", ":")).encode()


def _usual_counts(events: Sequence[Event]) -> dict[EventKind, float]:
    """The median count of each kind: what a symbol of the usual size stands for."""
    counts: dict[EventKind, list[int]] = {}
    for event in events:
        if event.count and event.count > 0:
            counts.setdefault(event.kind, []).append(event.count)
    return {kind: float(np.median(known)) for kind, known in counts.items()}


def _row(
    index: int, event: Event, where: Location, shapes: _Shapes, usual: dict[EventKind, float]
) -> Row:
    x, y = anchor(where.geometry)
    when = event.when
    return (
        x,
        y,
        when.start if when and not when.unbounded else np.nan,
        when.end if when and not when.unbounded else np.nan,
        index,
        shapes.number(where),
        _KINDS[event.kind],
        _STATUSES[event.status],
        bool(when and when.exact),
        _INFERRED * bool(event.inferred) + _SEVERAL_SOURCES * (event.sources > 1),
        _area(event, usual),
    )


def _area(event: Event, usual: dict[EventKind, float]) -> int:
    """In proportion to the count, within bounds; an event without one has the usual area."""
    if not event.count or event.count < 0:
        return _USUAL_AREA
    area = _USUAL_AREA * event.count / usual[event.kind]
    return round(min(max(area, _LEAST_AREA), _MOST_AREA))


_NAMES = ("longitude", "latitude", "start", "end", "index", "shape",
          "kind", "status", "exact", "flags", "area")  # fmt: skip
_TYPES = ("<f8", "<f8", "<f8", "<f8", "<u4", "<i4", "u1", "u1", "u1", "u1", "u1")


def _columns(rows: Sequence[Row]) -> bytes:
    columns: dict[str, npt.NDArray[Any]] = {
        name: np.array([row[i] for row in rows], kind)
        for i, (name, kind) in enumerate(zip(_NAMES, _TYPES, strict=True))
    }
    start, end = columns["start"], columns["end"]
    place, fine = quantised(columns.pop("longitude"), columns.pop("latitude"))
    columns |= {"place": place, "fine": fine, "end": page_ends(start, end)}
    return b"".join(packed(columns, packing(start, end, place)))


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


def _table_details() -> bytes:
    """The words of a table are asked for row by row."""
    return json.dumps({"kinds": list(EventKind), "statuses": list(EventStatus)}).encode()


def row_words(table: EventTable, row: int) -> bytes:
    """What cards and labels say of one row of a table (JSON)."""
    event = table[row]
    place = event.where.short_name if event.where else ""
    words = {"title": event.title, "place": place, "time": span_words(event.when)}
    return json.dumps(words, ensure_ascii=False).encode()
