"""Documents and the events they tell of."""

from dataclasses import dataclass, field
from datetime import date

from dateline.model.document import Document
from dateline.model.event import Event
from dateline.model.timespan import Window


@dataclass(frozen=True)
class Dossier:
    """A set of documents and the events read from them. `name` stands in the window title."""

    name: str = ""
    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    _by_id: dict[str, Event] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_id.update((event.id, event) for event in self.events)

    def event(self, event_id: str) -> Event:
        """The event with this id; KeyError when there is none."""
        return self._by_id[event_id]

    def document(self, document_id: str) -> Document:
        """The document with this id; KeyError when there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def extent(self) -> Window | None:
        """The shortest window that holds every dated event; None when nothing is dated."""
        spans = [e.when for e in self.events if e.when]
        days = [d for s in spans for d in (s.earliest, s.latest) if d]
        return Window(min(days), max(days)) if days else None

    def window(self, start: date | None, end: date | None) -> Window | None:
        """The window between two days; an end that is not given lies where the events end.

        None when neither is given. `start` must not be after `end`.
        """
        given = start or end
        if given is None:
            return None
        extent = self.extent() or Window(given, given)
        first = start or min(extent.start, given)
        return Window(first, end or max(extent.end, first))
