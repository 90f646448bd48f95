"""How many events were under way when: the bars of the time slider."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dateline.model.columns import EventColumns
from dateline.model.event import EventKind


@dataclass(frozen=True)
class Histogram:
    """Bars over time, stacked by kind.

    `edges` are proleptic Gregorian ordinals, one more than there are bars; bar i holds the days
    from `edges[i]` up to but not including `edges[i + 1]`. `counts[k, i]` is the number of events
    of the k-th member of `EventKind` expected to be under way in bar i: an exact event counts
    whole in every bar it touches, an inexact one is shared out evenly over the days it may have
    happened on.
    """

    edges: npt.NDArray[np.int64]
    counts: npt.NDArray[np.float64]

    @property
    def highest(self) -> float:
        """The height of the highest bar; 0 when there is none."""
        return float(self.counts.sum(axis=0).max(initial=0.0))


def histogram(
    groups: Iterable[EventColumns],
    boundaries: Sequence[date],
    last: date,
    kinds: frozenset[EventKind],
) -> Histogram:
    """Bars that begin on `boundaries`, the last one ending with the day `last`.

    Only events of `kinds` count. An open end reaches as far as the bars do.
    """
    edges = np.array([*(day.toordinal() for day in boundaries), last.toordinal() + 1], np.int64)
    counts = np.zeros((len(EventKind), len(edges) - 1))
    for columns in groups:
        counts += _counts(columns, edges, columns.of_kinds(kinds))
    return Histogram(edges, counts)


def _counts(
    columns: EventColumns, edges: npt.NDArray[np.int64], shown: npt.NDArray[np.bool_]
) -> npt.NDArray[np.float64]:
    counts = np.zeros((len(EventKind), len(edges) - 1))
    reaches = shown & (columns.latest >= edges[0]) & (columns.earliest < edges[-1])
    for kind in np.unique(columns.kind[reaches]):
        chosen = reaches & (columns.kind == kind)
        exact, inexact = chosen & columns.exact, chosen & ~columns.exact
        counts[kind] = _under_way(columns.earliest[exact], columns.latest[exact], edges)
        counts[kind] += _shared_out(columns.earliest[inexact], columns.latest[inexact], edges)
    return counts


def _under_way(
    earliest: npt.NDArray[np.int64], latest: npt.NDArray[np.int64], edges: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """One for every span in every bar that it touches."""
    bars = len(edges) - 1
    begins = np.searchsorted(edges, np.maximum(earliest, edges[0]), side="right") - 1
    ends = np.searchsorted(edges, np.minimum(latest, edges[-1] - 1), side="right") - 1
    steps = np.bincount(begins, minlength=bars + 1) - np.bincount(ends + 1, minlength=bars + 1)
    return np.cumsum(steps)[:bars].astype(np.float64)


def _shared_out(
    earliest: npt.NDArray[np.int64], latest: npt.NDArray[np.int64], edges: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """The share of every span's days that falls into each bar.

    Summed over the spans, the share before day d is a ramp that starts at `earliest` and ends
    after `latest`; both are broken lines in d, so sorting once serves every edge.
    """
    open_start = earliest == date.min.toordinal()
    open_end = latest == date.max.toordinal()
    starts = np.where(open_start, np.minimum(edges[0], latest), earliest).astype(np.float64)
    stops = np.where(open_end, np.maximum(edges[-1] - 1, earliest), latest).astype(np.float64) + 1
    origin = edges[0]  # counting days from here keeps the sums small and so exact
    rates = 1.0 / (stops - starts)
    begun = _ramps(edges - origin, starts - origin, rates)
    ended = _ramps(edges - origin, stops - origin, rates)
    shares: npt.NDArray[np.float64] = np.maximum(np.diff(begun - ended), 0.0)
    return shares


def _ramps(
    at: npt.NDArray[np.int64], starts: npt.NDArray[np.float64], rates: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """The sum over all lines `rate * (at - start)` that have started."""
    order = np.argsort(starts, kind="stable")
    rate_sum = np.concatenate(([0.0], np.cumsum(rates[order])))
    moment_sum = np.concatenate(([0.0], np.cumsum((rates * starts)[order])))
    begun = np.searchsorted(starts[order], at, side="right")
    sums: npt.NDArray[np.float64] = rate_sum[begun] * at.astype(np.float64) - moment_sum[begun]
    return sums
