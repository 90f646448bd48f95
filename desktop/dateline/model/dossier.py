"""Documents and the events they tell of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.model.document import Document
from dateline.model.event import Event, EventKind
from dateline.model.instants import MINUTES_A_DAY, Instant, on_minute
from dateline.model.table import EventTable
from dateline.model.timespan import Window

_A_MINUTE = 1 / MINUTES_A_DAY


@dataclass(frozen=True)
class Dossier:
    """A set of documents and the events read from them. `name` stands in the window title."""

    name: str = ""
    documents: tuple[Document, ...] = ()
    events: Sequence[Event] = ()
    _positions: dict[str, int] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        if not isinstance(self.events, EventTable):
            self._positions.update((event.id, i) for i, event in enumerate(self.events))

    @property
    def begun(self) -> bool:
        """Whether it holds anything."""
        return bool(self.documents) or len(self.events) > 0

    def event(self, event_id: str) -> Event:
        """The event with this id; KeyError when there is none."""
        return self.events[self.position(event_id)]

    def position(self, event_id: str) -> int:
        """Where the event with this id stands among `events`; KeyError when there is none."""
        if isinstance(self.events, EventTable):
            return self.events.position(event_id)
        return self._positions[event_id]

    def kind_counts(self) -> Mapping[EventKind, int]:
        """How many events there are of each kind."""
        if isinstance(self.events, EventTable):
            return self.events.kind_counts()
        return Counter(event.kind for event in self.events)

    def document(self, document_id: str) -> Document:
        """The document with this id; KeyError when there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def extent(self) -> Window | None:
        """The shortest window that holds every dated event; None when nothing is dated."""
        if isinstance(self.events, EventTable):
            known = self.events.columns.reach
            return Window(known[0], on_minute(known[1] + _A_MINUTE)) if known else None
        spans = [e.when for e in self.events if e.when]
        starts = [s.start for s in spans if not s.unbounded_start]
        ends = [s.end for s in spans if not s.unbounded_end]
        if not starts and not ends:
            return None
        first, last = min(starts + ends), max(starts + ends)
        # what has no length still needs a window that it lies in
        moments = [s.start for s in spans if s.start == s.end == last]
        return Window(first, on_minute(last + _A_MINUTE) if moments or first == last else last)

    def window(self, start: Instant | None, end: Instant | None) -> Window | None:
        """The window from `start` to `end`; what is not given lies where the events end.

        None when neither is given. `start` must be before `end`.
        """
        extent = self.extent()
        if start is not None:
            latest = extent.end if extent else start
            return Window(start, max(latest, start + 1) if end is None else end)
        if end is not None:
            return Window(min(extent.start if extent else end, end - 1), end)
        return None
