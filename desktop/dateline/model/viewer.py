"""What is looked at: the dossier, the time window, the kinds shown, the selection."""

from psygnal import Signal

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind
from dateline.model.timespan import Certainty, Window, certainty


class ViewerModel:
    """The state every view reads and sends its intents to. Plain Python with change signals.

    A signal fires only when its value really changes; views never talk to one another.
    """

    dossier_changed = Signal(Dossier)
    window_changed = Signal(object)
    kinds_changed = Signal(frozenset)
    selection_changed = Signal(object)

    def __init__(self, dossier: Dossier | None = None) -> None:
        self._dossier = dossier or Dossier()
        self._window = self._dossier.extent()
        self._kinds = frozenset(EventKind)
        self._selected: str | None = None

    @property
    def dossier(self) -> Dossier:
        """The documents and events looked at."""
        return self._dossier

    def open(self, dossier: Dossier) -> None:
        """Look at another dossier: the whole of its time, nothing selected."""
        self._dossier = dossier
        self._window = dossier.extent()
        self._selected = None
        self.dossier_changed.emit(dossier)
        self.window_changed.emit(self._window)
        self.selection_changed.emit(None)

    @property
    def window(self) -> Window | None:
        """The time window; None when nothing in the dossier is dated."""
        return self._window

    def set_window(self, window: Window) -> None:
        """Look at another stretch of time."""
        if window != self._window:
            self._window = window
            self.window_changed.emit(window)

    @property
    def whole(self) -> bool:
        """Whether the window holds every dated event."""
        extent = self._dossier.extent()
        window = self._window
        return (
            extent is None
            or window is None
            or (window.start <= extent.start and window.end >= extent.end)
        )

    @property
    def kinds(self) -> frozenset[EventKind]:
        """The event kinds that are shown."""
        return self._kinds

    def set_kinds(self, kinds: frozenset[EventKind]) -> None:
        """Show these event kinds and no others."""
        if kinds != self._kinds:
            self._kinds = kinds
            self.kinds_changed.emit(kinds)

    @property
    def selected(self) -> Event | None:
        """The event that is open, if any."""
        return self._dossier.event(self._selected) if self._selected else None

    def select(self, event_id: str | None) -> None:
        """Open an event, or none; KeyError when the dossier has no such event."""
        if event_id is not None:
            self._dossier.event(event_id)
        if event_id != self._selected:
            self._selected = event_id
            self.selection_changed.emit(event_id)

    def certainty(self, event: Event) -> Certainty:
        """How an event lies in the window."""
        if self._window is None:
            return Certainty.UNDATED
        return certainty(event.when, self._window)

    def listed(self) -> list[Event]:
        """Events with a date and a place in the window, by time; kinds that are hidden left out."""
        shown = [
            e
            for e in self._dossier.events
            if e.kind in self._kinds
            and not e.missing
            and self.certainty(e) in (Certainty.CERTAIN, Certainty.POSSIBLE)
        ]
        return sorted(shown, key=_by_time)

    def apart(self) -> list[Event]:
        """Events that lack a date or a place, whatever the window: nothing is dropped."""
        return [e for e in self._dossier.events if e.kind in self._kinds and e.missing]


def _by_time(event: Event) -> tuple[str, str, str]:
    when = event.when
    earliest = when.earliest.isoformat() if when and when.earliest else ""
    latest = when.latest.isoformat() if when and when.latest else ""
    return earliest, latest, event.id
