"""How many events were under way when: the bars of the time slider."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dateline.model.columns import EventColumns
from dateline.model.event import EventKind
from dateline.model.instants import MINUTES_A_DAY
from dateline.model.timespan import Window


@dataclass(frozen=True)
class Histogram:
    """Bars over time, stacked by kind.

    `edges` are instants, one more than there are bars; bar i reaches from `edges[i]` up to but
    not including `edges[i + 1]`. `counts[k, i]` is the number of events
    of the k-th member of `EventKind` expected to be under way in bar i: an exact event counts
    whole in every bar it touches, an inexact one is shared out evenly over the time that it may
    have happened in.
    """

    edges: npt.NDArray[np.float64]
    counts: npt.NDArray[np.float64]

    @property
    def highest(self) -> float:
        """The height of the highest bar; 0 when there is none."""
        return float(self.counts.sum(axis=0).max(initial=0.0))


def histogram(
    groups: Iterable[EventColumns],
    edges: npt.NDArray[np.float64],
    kinds: frozenset[EventKind],
) -> Histogram:
    """Bars between `edges`.

    Only events of `kinds` count. An open end reaches as far as the bars do.
    """
    counts = np.zeros((len(EventKind), len(edges) - 1))
    for columns in groups:
        counts += _counts(columns, edges, columns.of_kinds(kinds))
    return Histogram(edges, counts)


def _counts(
    columns: EventColumns, edges: npt.NDArray[np.float64], shown: npt.NDArray[np.bool_]
) -> npt.NDArray[np.float64]:
    counts = np.zeros((len(EventKind), len(edges) - 1))
    reaches = shown & columns.touching(Window(float(edges[0]), float(edges[-1])))
    lasting = columns.exact | (columns.start == columns.end)
    for kind in np.unique(columns.kind[reaches]):
        chosen = reaches & (columns.kind == kind)
        exact, inexact = chosen & lasting, chosen & ~lasting
        counts[kind] = _under_way(columns.start[exact], columns.end[exact], edges)
        counts[kind] += _shared_out(columns.start[inexact], columns.end[inexact], edges)
    return counts


def _under_way(
    start: npt.NDArray[np.float64], end: npt.NDArray[np.float64], edges: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """One for every span in every bar that it touches."""
    bars = len(edges) - 1
    begins = np.searchsorted(edges, np.maximum(start, edges[0]), side="right") - 1
    # a bar that begins where the span ends is not touched, unless the span has no length
    ends = np.searchsorted(edges, np.minimum(end, edges[-1]), side="left") - 1
    ends = np.maximum(ends, begins)
    steps = np.bincount(begins, minlength=bars + 1) - np.bincount(ends + 1, minlength=bars + 1)
    return np.cumsum(steps)[:bars].astype(np.float64)


def _shared_out(
    start: npt.NDArray[np.float64], end: npt.NDArray[np.float64], edges: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """The share of every span's time that falls into each bar.

    Summed over the spans, the share before an instant is a ramp that begins at `start` and ends
    at `end`; both are broken lines, so sorting once serves every edge.
    """
    shortest = 1 / MINUTES_A_DAY
    starts = np.where(np.isinf(start), np.minimum(edges[0], end - shortest), start)
    stops = np.where(np.isinf(end), np.maximum(edges[-1], starts + shortest), end)
    origin = edges[0]  # counting days from here keeps the sums small and so exact
    rates = 1.0 / (stops - starts)
    begun = _ramps(edges - origin, starts - origin, rates)
    ended = _ramps(edges - origin, stops - origin, rates)
    shares: npt.NDArray[np.float64] = np.maximum(np.diff(begun - ended), 0.0)
    return shares


def _ramps(
    at: npt.NDArray[np.float64], starts: npt.NDArray[np.float64], rates: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """The sum over all lines `rate * (at - start)` that have started."""
    order = np.argsort(starts, kind="stable")
    rate_sum = np.concatenate(([0.0], np.cumsum(rates[order])))
    moment_sum = np.concatenate(([0.0], np.cumsum((rates * starts)[order])))
    begun = np.searchsorted(starts[order], at, side="right")
    sums: npt.NDArray[np.float64] = rate_sum[begun] * at - moment_sum[begun]
    return sums
