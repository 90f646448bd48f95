"""How many events were under way when: the bars of the time slider."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dateline.model.event import EventKind
from dateline.model.time_index import TimeIndex

Amounts = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Histogram:
    """Bars over time, stacked by kind.

    `edges` are instants, one more than there are bars; bar i reaches from `edges[i]` up to but
    not including `edges[i + 1]`. `lasting[k, i]` is the number of exact events of the k-th member
    of `EventKind` that were under way in bar i; `inexact[k, i]` the number of others to be
    expected there, each shared out evenly over the time that it may have happened in.
    """

    edges: npt.NDArray[np.float64]
    lasting: Amounts
    inexact: Amounts

    @property
    def highest(self) -> float:
        """The height of the highest bar; 0 when there is none."""
        return float((self.lasting + self.inexact).sum(axis=0).max(initial=0.0))

    def bar_at(self, at: float) -> int | None:
        """The bar that holds an instant; None beside the bars."""
        bar = int(np.searchsorted(self.edges, at, side="right")) - 1
        return bar if 0 <= bar < len(self.edges) - 1 else None


def histogram(times: Iterable[TimeIndex], edges: npt.NDArray[np.float64]) -> Histogram:
    """Bars of all these events between `edges`."""
    lasting = np.zeros((len(EventKind), len(edges) - 1))
    inexact = np.zeros_like(lasting)
    for index in times:
        lasting += index.lasting(edges)
        inexact += index.inexact(edges)
    return Histogram(edges, lasting, inexact)
