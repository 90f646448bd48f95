"""Dated events as arrays, so that a moving window costs no loop over events."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dateline.model.event import Event, EventKind
from dateline.model.timespan import Window

_KINDS = tuple(EventKind)


@dataclass(frozen=True)
class EventColumns:
    """Events in time order with their times side by side; all arrays have one entry an event.

    `position` finds an event's entry by its id. `start` and `end` are those of `TimeSpan`: days
    since 1970-01-01T00:00 UTC, infinite where open. `kind` counts the members of `EventKind`.
    """

    events: tuple[Event, ...]
    position: dict[str, int]
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


def _by_time(event: Event) -> tuple[float, float, str]:
    when = event.when
    return (when.start, when.end, event.id) if when else (-math.inf, math.inf, event.id)
