"""Events sorted by time, so that counts and bars need no pass over them.

How many spans overlap a window is the number that have begun before its end less the number that
have ended by its start: two binary searches. Instants are kept as whole minutes since the first
of them in 32 bits, which reach 8,166 years; over a longer time the unit is a little longer.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dateline.model.columns import EventColumns
from dateline.model.event import EventKind
from dateline.model.instants import MINUTES_A_DAY, Instant
from dateline.model.timespan import Window

Ticks = npt.NDArray[np.uint32]
Shares = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]

_FIRST, _LAST = 0, 2**32 - 1
_MOST_POINTS = 2**20
"""Of the broken line that an inexact kind's shares are kept as."""


@dataclass(frozen=True)
class _Scale:
    """Instants as whole numbers, `unit` days apart.

    What is known lies at 2 or later; open ends lie at 0 and at the last number.
    """

    origin: Instant
    unit: float

    @classmethod
    def of(cls, columns: EventColumns) -> "_Scale":
        known = [times[np.isfinite(times)] for times in (columns.start, columns.end)]
        first = min((times.min() for times in known if len(times)), default=0.0)
        last = max((times.max() for times in known if len(times)), default=0.0)
        minutes = math.ceil((last - first) * MINUTES_A_DAY / (_LAST - 8))
        return cls(math.floor(first), max(minutes, 1) / MINUTES_A_DAY)

    def begun(self, start: npt.NDArray[np.float64]) -> Ticks:
        return self._clipped(np.floor((start - self.origin) / self.unit + 2 + _NOISE))

    def ended(self, end: npt.NDArray[np.float64]) -> Ticks:
        return self._clipped(np.ceil((end - self.origin) / self.unit + 2 - _NOISE))

    def asked(self, at: npt.NDArray[np.float64]) -> Ticks:
        """Instants that are asked about; those beyond what is known lie just beyond it."""
        return np.clip(self.begun(at), 1, _LAST - 1)

    def _clipped(self, ticks: npt.NDArray[np.float64]) -> Ticks:
        return np.clip(ticks, _FIRST, _LAST).astype(np.uint32)


_NOISE = 1e-5
"""Of a tick: sums of instants are not quite whole minutes."""


@dataclass(frozen=True)
class _Spans:
    """When the spans of one kind have begun and ended, each in its own order."""

    begun: Ticks
    ended: Ticks

    def overlapping(self, first: Ticks, after: Ticks) -> npt.NDArray[np.int64]:
        """How many overlap each stretch from `first` up to `after`."""
        begun = np.searchsorted(self.begun, after, side="left")
        return begun - np.searchsorted(self.ended, first, side="right")


@dataclass(frozen=True)
class _Similar:
    """Inexact spans of about one length, `longest` at most, by their start."""

    start: Ticks
    end: Ticks
    longest: int

    def covering(self, first: int, after: int) -> int:
        """How many begin before `first` and end after `after`: few need to be looked at."""
        if self.longest <= after - first:
            return 0
        reaching = np.uint32(max(after - self.longest, _FIRST))
        low = np.searchsorted(self.start, reaching, side="left")
        high = np.searchsorted(self.start, np.uint32(first), side="left")
        return int(np.count_nonzero(self.end[low:high] > after))


@dataclass(frozen=True)
class _Kind:
    lasting: _Spans
    inexact: _Spans
    similar: tuple[_Similar, ...]
    shares: Shares

    def inside(self, first: Ticks, after: Ticks) -> int:
        """How many of the inexact lie inside the stretch."""
        a, b = int(first[0]), int(after[0])
        covering = sum(group.covering(a, b) for group in self.similar)
        ended = np.searchsorted(self.inexact.ended, after, side="right")
        begun = np.searchsorted(self.inexact.begun, first, side="left")
        return int(ended[0]) - int(begun[0]) + covering


class TimeIndex:
    """The times of a set of events, by kind. `clocked`: some have a time of day."""

    def __init__(self, columns: EventColumns) -> None:
        self._scale = _Scale.of(columns)
        # a moment lasts for the minute that it is known to
        moment = columns.start == columns.end
        begun = self._scale.begun(columns.start)
        ended = np.where(moment, begun + 1, self._scale.ended(columns.end)).astype(np.uint32)
        lasting = columns.exact | moment
        self.clocked = _has_times_of_day(columns)
        self._kinds: dict[int, _Kind] = {}
        for kind in np.unique(columns.kind):
            of_kind = columns.kind == kind
            self._kinds[int(kind)] = _kind(begun, ended, of_kind & lasting, of_kind & ~lasting)

    def counts(self, window: Window, kinds: frozenset[EventKind]) -> tuple[int, int]:
        """How many events of these kinds lie in the window, and how many only possibly."""
        first, after = (self._scale.asked(np.array([at])) for at in (window.start, window.end))
        shown = [self._kinds[i] for i, kind in enumerate(EventKind) if self._has(i, kind, kinds)]
        lasting = sum(int(kind.lasting.overlapping(first, after)[0]) for kind in shown)
        inexact = sum(int(kind.inexact.overlapping(first, after)[0]) for kind in shown)
        inside = sum(kind.inside(first, after) for kind in shown)
        return lasting + inexact, inexact - inside

    def lasting(self, edges: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """How many exact events of each kind were under way between every two `edges`."""
        at = self._scale.asked(edges)
        found = np.zeros((len(EventKind), len(edges) - 1))
        for i, kind in self._kinds.items():
            found[i] = kind.lasting.overlapping(at[:-1], at[1:])
        return found

    def inexact(self, edges: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """How many inexact events of each kind to expect between every two `edges`.

        Each is shared out evenly over the time that it may have happened in, as far as it is
        known when that began and ended.
        """
        ticks = (edges - self._scale.origin) / self._scale.unit + 2
        found = np.zeros((len(EventKind), len(edges) - 1))
        for i, kind in self._kinds.items():
            found[i] = np.diff(np.interp(ticks, *kind.shares))
        return found

    def _has(self, i: int, kind: EventKind, shown: frozenset[EventKind]) -> bool:
        return kind in shown and i in self._kinds


@dataclass(frozen=True)
class SortedTimes:
    """The times of the events with a place and of those without, and the columns they are of."""

    columns: tuple[EventColumns, EventColumns]
    placed: TimeIndex
    unplaced: TimeIndex

    @property
    def all(self) -> tuple[TimeIndex, TimeIndex]:
        """Both together."""
        return self.placed, self.unplaced


def sorted_times(placed: EventColumns, unplaced: EventColumns) -> SortedTimes:
    """Sort the times of both; takes about half a second for a million events."""
    return SortedTimes((placed, unplaced), TimeIndex(placed), TimeIndex(unplaced))


def _kind(
    begun: Ticks, ended: Ticks, lasting: npt.NDArray[np.bool_], inexact: npt.NDArray[np.bool_]
) -> _Kind:
    start, end = begun[inexact], ended[inexact]
    return _Kind(
        _Spans(begun[lasting], np.sort(ended[lasting])),
        _Spans(start, np.sort(end)),
        _similar(start, end),
        _shares(start, end),
    )


def _has_times_of_day(columns: EventColumns) -> bool:
    """Whether some event begins or ends otherwise than at midnight."""
    ends = (columns.start, columns.end)
    return any(bool(np.any((at != np.floor(at)) & np.isfinite(at))) for at in ends)


def _similar(start: Ticks, end: Ticks) -> tuple[_Similar, ...]:
    """The spans in groups whose lengths differ by no more than four to one."""
    lengths = end - start
    classes = (np.log2(np.maximum(lengths, 1)) / 2).astype(np.int8)
    groups = []
    for one in np.unique(classes):
        chosen = classes == one
        groups.append(_Similar(start[chosen], end[chosen], int(lengths[chosen].max())))
    return tuple(groups)


def _shares(start: Ticks, end: Ticks) -> Shares:
    """The sum over all spans of the share that lies before each of some points, as a line.

    An open end is taken for the first or last end that is known.
    """
    if not len(start):
        return np.zeros(1), np.zeros(1)
    known = np.concatenate((start[start > _FIRST], end[end < _LAST], [2]))
    begins = np.where(start > _FIRST, start, np.minimum(known.min(), end - 1)).astype(np.float64)
    ends = np.where(end < _LAST, end, known.max()).astype(np.float64)
    ends = np.maximum(ends, begins + 1)
    at = np.concatenate((begins, ends))
    if len(at) > _MOST_POINTS:  # a point apart cannot be seen
        apart = max(np.ptp(at) / _MOST_POINTS, 1.0)
        points = at.min() + np.arange(_MOST_POINTS + 2) * apart
        where = np.rint((at - at.min()) / apart).astype(np.int32)
    else:
        points, where = np.unique(at, return_inverse=True)
    rates = 1.0 / (ends - begins)
    bends = np.bincount(where, weights=np.concatenate((rates, -rates)), minlength=len(points))
    before = np.concatenate(([0.0], np.cumsum(np.cumsum(bends)[:-1] * np.diff(points))))
    return points, before
