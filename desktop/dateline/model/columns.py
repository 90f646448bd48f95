"""Dated events as arrays, so that a moving window costs no loop over events."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

import numpy as np
import numpy.typing as npt

from dateline.model.event import Event, EventKind
from dateline.model.timespan import Window

_KINDS = tuple(EventKind)
BLOCK = 4096
"""How many entries share one latest end."""


@dataclass(frozen=True)
class EventColumns:
    """Events in time order with their times side by side; all arrays have one entry an event.

    `position` finds an event's entry by its id. `start` and `end` are those of `TimeSpan`: days
    since 1970-01-01T00:00 UTC, infinite where open. `kind` counts the members of `EventKind`.
    """

    events: Sequence[Event]
    position: Mapping[str, int]
    start: npt.NDArray[np.float64]
    end: npt.NDArray[np.float64]
    exact: npt.NDArray[np.bool_]
    kind: npt.NDArray[np.int8]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "EventColumns":
        """Columns of those events that have a date, by time."""
        dated = sorted((e for e in events if "date" not in e.missing), key=_by_time)
        spans = [e.when for e in dated if e.when]
        return cls(
            tuple(dated),
            {event.id: i for i, event in enumerate(dated)},
            np.array([s.start for s in spans], np.float64),
            np.array([s.end for s in spans], np.float64),
            np.array([s.exact for s in spans], np.bool_),
            np.array([_KINDS.index(e.kind) for e in dated], np.int8),
        )

    @cached_property
    def block_ends(self) -> npt.NDArray[np.float64]:
        """The latest ends of every `BLOCK` entries."""
        if not len(self.end):
            return np.empty(0)
        firsts = np.arange(0, len(self.end), BLOCK)
        latest: npt.NDArray[np.float64] = np.maximum.reduceat(self.end, firsts)
        return latest

    def of_kinds(self, kinds: frozenset[EventKind]) -> npt.NDArray[np.bool_]:
        """Which events are of one of these kinds."""
        shown = np.array([kind in kinds for kind in _KINDS], np.bool_)
        return shown[self.kind]

    def touching(self, window: Window) -> npt.NDArray[np.bool_]:
        """Which events lie in the window, certainly or possibly."""
        reaches = (self.end > window.start) | (self.start >= window.start)
        return (self.start < window.end) & reaches

    def certain(self, window: Window) -> npt.NDArray[np.bool_]:
        """Which events lie certainly in the window, as `timespan.certainty` says."""
        inside = (self.start >= window.start) & (self.end <= window.end)
        return self.touching(window) & (self.exact | inside)


class Listed(Sequence[int]):
    """Positions of the events in a window, by time, found without looking at every event."""

    def __init__(self, columns: EventColumns, window: Window, kinds: frozenset[EventKind]) -> None:
        self._columns, self._window = columns, window
        begin, after = np.searchsorted(columns.start, (window.start, window.end)).tolist()
        self._running = _running(columns, window.start, begin)
        self._begun: range | npt.NDArray[np.intp] = range(begin, max(begin, after))
        if len(kinds) < len(_KINDS):
            shown = np.array([kind in kinds for kind in _KINDS], np.bool_)
            self._running = self._running[shown[columns.kind[self._running]]]
            self._begun = np.flatnonzero(shown[columns.kind[begin:after]]) + begin

    def __len__(self) -> int:
        return len(self._running) + len(self._begun)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        running = len(self._running)
        return int(self._running[index] if index < running else self._begun[index - running])

    def place_of(self, position: int) -> int | None:
        """Where a position stands in the list; None when it is not in it."""
        for part, before in ((self._running, 0), (self._begun, len(self._running))):
            at = _found(part, position)
            if at is not None:
                return before + at
        return None

    def certain(self, index: int) -> bool:
        """Whether an event of the list lies certainly in the window."""
        at, window, columns = self[index], self._window, self._columns
        inside = columns.start[at] >= window.start and columns.end[at] <= window.end
        return bool(columns.exact[at] or inside)

    def kind_counts(self) -> list[int]:
        """How many there are of each kind, in the order of `EventKind`."""
        counts = np.zeros(len(_KINDS), np.intp)
        begun = self._begun
        rows = slice(begun.start, begun.stop) if isinstance(begun, range) else begun
        for part in (self._running, rows):
            counts += np.bincount(self._columns.kind[part], minlength=len(_KINDS))
        found: list[int] = counts.tolist()
        return found


def _found(positions: range | npt.NDArray[np.intp], position: int) -> int | None:
    if isinstance(positions, range):
        return position - positions.start if position in positions else None
    at = int(np.searchsorted(positions, position))
    return at if at < len(positions) and positions[at] == position else None


def _running(columns: EventColumns, moment: float, begin: int) -> npt.NDArray[np.intp]:
    """The events before `begin` that go on after a moment."""
    blocks = np.flatnonzero(columns.block_ends[: -(-begin // BLOCK)] > moment)
    found = [
        np.flatnonzero(columns.end[first : min(first + BLOCK, begin)] > moment) + first
        for first in (blocks * BLOCK).tolist()
    ]
    return np.concatenate(found) if found else np.empty(0, np.intp)


def _by_time(event: Event) -> tuple[float, float, str]:
    when = event.when
    return (when.start, when.end, event.id) if when else (-math.inf, math.inf, event.id)
