"""The events of a large file as columns: ten million of them are no ten million objects."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import overload

import numpy as np
import numpy.typing as npt
import shapely

from dateline.model.columns import EventColumns
from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.instants import civil, is_midnight
from dateline.model.timespan import TimeSpan

_KM_A_DEGREE = 111.0
_KINDS, _STATUSES = tuple(EventKind), tuple(EventStatus)


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says in words; "" where it says nothing. `kind` is as the file has it."""

    title: str = ""
    place: str = ""
    kind: str = ""


@dataclass(frozen=True)
class TableColumns:
    """One entry an event: dated and placed ones by time, then dated, placed, and other ones.

    `start` and `end` are those of `TimeSpan`, NaN without a date; `longitude` and `latitude` are
    in WGS 84 degrees, NaN without a place; `kind` and `status` count the members of their enums.
    `row` is where the file has the event and `rank` the entry of each row of the file. `sizes` are
    the lengths of the four parts, `kinds` how many events there are of each, `reach` the first
    and the last instant that is known, empty without a date.
    """

    start: npt.NDArray[np.float64]
    end: npt.NDArray[np.float64]
    exact: npt.NDArray[np.bool_]
    kind: npt.NDArray[np.int8]
    status: npt.NDArray[np.int8]
    longitude: npt.NDArray[np.float64]
    latitude: npt.NDArray[np.float64]
    row: npt.NDArray[np.uint32]
    rank: npt.NDArray[np.uint32]
    sizes: tuple[int, int, int, int]
    kinds: tuple[int, ...]
    reach: tuple[float, ...]


class EventTable(Sequence[Event]):
    """Events in the order of their file; an `Event` is made when it is asked for.

    An event's id is the number of its row in the file. `words` tells what a row says; `folder` is
    where the columns are mapped from, `home` what keeps it there for as long as the table lives.
    """

    def __init__(
        self,
        columns: TableColumns,
        words: Callable[[int], RowWords],
        folder: Path,
        home: object = None,
    ) -> None:
        self.columns, self.words, self.folder, self._home = columns, words, folder, home
        dated, unplaced = columns.sizes[:2]
        self.placed = self._part(0, dated)
        self.unplaced = self._part(dated, dated + unplaced)
        self.undated = Picked(self, slice(dated + unplaced, None))
        self.incomplete = Picked(self, slice(dated, None))

    def _part(self, first: int, after: int) -> EventColumns:
        columns, part = self.columns, slice(first, after)
        return EventColumns(
            Picked(self, part),
            _Positions(self, first, after),
            columns.start[part],
            columns.end[part],
            columns.exact[part],
            columns.kind[part],
        )

    def __len__(self) -> int:
        return len(self.columns.row)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self.at(int(self.columns.rank[index]))

    def position(self, event_id: str) -> int:
        """Where the event with this id stands in the file; KeyError when there is none."""
        if not event_id.isdecimal() or int(event_id) >= len(self):
            raise KeyError(event_id)
        return int(event_id)

    def near(self, longitude: float, latitude: float, km: float, most: int) -> Sequence[Event]:
        """At most so many of the events in a box that reaches `km` around a place."""
        columns = self.columns
        north = km / _KM_A_DEGREE
        east = north / max(math.cos(math.radians(latitude)), 0.01)
        beside = np.abs((columns.longitude - longitude + 180) % 360 - 180) <= east
        found = np.flatnonzero(beside & (np.abs(columns.latitude - latitude) <= north))
        return Picked(self, found)[:most]

    def of_status(self, status: EventStatus) -> "Picked":
        """The events of one status."""
        return Picked(self, np.flatnonzero(self.columns.status == _STATUSES.index(status)))

    def kind_counts(self) -> dict[EventKind, int]:
        """How many events there are of each kind."""
        return dict(zip(_KINDS, self.columns.kinds, strict=True))

    def at(self, entry: int) -> Event:
        """The event of an entry of the columns."""
        columns = self.columns
        row = int(columns.row[entry])
        words, kind = self.words(row), _KINDS[columns.kind[entry]]
        named = words.kind if words.kind != kind else ""
        return Event(
            id=str(row),
            kind=kind,
            title=words.title or (named or kind.value).capitalize(),
            status=_STATUSES[columns.status[entry]],
            when=_span(columns, entry),
            where=_location(columns, entry, words.place),
            count=None,
            actors=(),
            confidence=1.0,
            inferred=frozenset(),
            evidence=(),
            named_kind=named,
        )


class Picked(Sequence[Event]):
    """Some entries of a table as a sequence of events, made when they are asked for."""

    def __init__(self, table: EventTable, entries: slice | npt.NDArray[np.intp]) -> None:
        self._table = table
        everything = range(len(table.columns.row))
        self.entries = everything[entries] if isinstance(entries, slice) else entries

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return self._table.at(int(self.entries[index]))

    def of_kinds(self, kinds: frozenset[EventKind]) -> "Picked":
        """Those of these kinds."""
        if len(kinds) == len(_KINDS):
            return self
        shown = np.array([kind in kinds for kind in _KINDS], np.bool_)
        entries = np.asarray(self.entries, np.intp)
        return Picked(self._table, entries[shown[self._table.columns.kind[entries]]])

    def position(self, event_id: str) -> int | None:
        """Where an event stands; None when it is not among these."""
        if not event_id.isdecimal() or int(event_id) >= len(self._table):
            return None
        entry = int(self._table.columns.rank[int(event_id)])
        if isinstance(self.entries, range):
            return self.entries.index(entry) if entry in self.entries else None
        at = int(np.searchsorted(self.entries, entry))
        return at if at < len(self.entries) and self.entries[at] == entry else None


def place_among(events: Sequence[Event], event_id: str) -> int | None:
    """Where an event stands among others; None when it is not there."""
    if isinstance(events, Picked):
        return events.position(event_id)
    return next((i for i, event in enumerate(events) if event.id == event_id), None)


class _Positions(Mapping[str, int]):
    """Where each event of a part of the table stands in it, by its id."""

    def __init__(self, table: EventTable, first: int, after: int) -> None:
        self._table, self._first, self._after = table, first, after

    def __getitem__(self, event_id: str) -> int:
        columns = self._table.columns
        if event_id.isdecimal() and int(event_id) < len(columns.rank):
            entry = int(columns.rank[int(event_id)])
            if self._first <= entry < self._after:
                return entry - self._first
        raise KeyError(event_id)

    def __len__(self) -> int:
        return self._after - self._first

    def __iter__(self) -> Iterator[str]:
        return map(str, self._table.columns.row[self._first : self._after])


def _span(columns: TableColumns, entry: int) -> TimeSpan | None:
    start, end = float(columns.start[entry]), float(columns.end[entry])
    if np.isnan(start):
        return None
    return TimeSpan(start, end, bool(columns.exact[entry]), edtf=_edtf(start, end))


def _edtf(start: float, end: float) -> str:
    """The span in EDTF; whole days as days."""
    days = end > start and all(np.isinf(at) or is_midnight(at) for at in (start, end))
    last = end - 1 if days else end
    first, final = (_moment(at, days=days) for at in (start, last))
    return first if first == final else f"{first}/{final}"


def _moment(at: float, *, days: bool) -> str:
    if np.isinf(at):
        return ".."
    moment = civil(at)
    day = f"{moment.year:0{5 if moment.year < 0 else 4}d}-{moment.month:02d}-{moment.day:02d}"
    return day if days else f"{day}T{moment.hour:02d}:{moment.minute:02d}:00Z"


def _location(columns: TableColumns, entry: int, name: str) -> Location | None:
    x, y = float(columns.longitude[entry]), float(columns.latitude[entry])
    if np.isnan(x):
        return None
    return Location(name or f"{y:.4f}, {x:.4f}", shapely.Point(x, y), "", 1.0)
