"""Dated events as arrays, so that a moving window costs no loop over events."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dateline.model.event import Event, EventKind
from dateline.model.timespan import Window

_KINDS = tuple(EventKind)


@dataclass(frozen=True)
class EventColumns:
    """Events in time order with their days side by side; all arrays have one entry an event.

    `position` finds an event's entry by its id. `earliest` and `latest` are proleptic Gregorian
    ordinals, both days included; an open end is the first or last day `date` knows. `kind`
    counts the members of `EventKind`.
    """

    events: tuple[Event, ...]
    position: dict[str, int]
    earliest: npt.NDArray[np.int64]
    latest: npt.NDArray[np.int64]
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
            np.array([(s.earliest or date.min).toordinal() for s in spans], np.int64),
            np.array([(s.latest or date.max).toordinal() for s in spans], np.int64),
            np.array([s.exact for s in spans], np.bool_),
            np.array([_KINDS.index(e.kind) for e in dated], np.int8),
        )

    def of_kinds(self, kinds: frozenset[EventKind]) -> npt.NDArray[np.bool_]:
        """Which events are of one of these kinds."""
        shown = np.array([kind in kinds for kind in _KINDS], np.bool_)
        return shown[self.kind]

    def touching(self, window: Window) -> npt.NDArray[np.bool_]:
        """Which events lie in the window, certainly or possibly."""
        start, end = window.start.toordinal(), window.end.toordinal()
        return (self.latest >= start) & (self.earliest <= end)

    def certain(self, window: Window) -> npt.NDArray[np.bool_]:
        """Which events lie certainly in the window, as `timespan.certainty` says."""
        start, end = window.start.toordinal(), window.end.toordinal()
        inside = (self.earliest >= start) & (self.latest <= end)
        return self.touching(window) & (self.exact | inside)


def _by_time(event: Event) -> tuple[date, date, str]:
    when = event.when
    earliest = when.earliest if when and when.earliest else date.min
    latest = when.latest if when and when.latest else date.max
    return earliest, latest, event.id
