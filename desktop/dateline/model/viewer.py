"""What is looked at: the dossier, the time window, the kinds shown, the selection."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from psygnal import Signal

from dateline.model.calendar_units import CalendarUnit
from dateline.model.chosen import Combine, Marks, combined
from dateline.model.columns import EventColumns, Listed
from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus
from dateline.model.stepping import Lock, suitable_step
from dateline.model.table import EventTable, Picked
from dateline.model.time_index import SortedTimes, sorted_times
from dateline.model.timespan import Certainty, Window, certainty, united
from dateline.model.wording import summary_words, window_words

_SORTED_AT_ONCE = 100_000
"""More events than this are sorted by time elsewhere: it takes longer than a frame."""


class ViewerModel:
    """The state every view reads and sends its intents to. Plain Python with change signals.

    A signal fires only when its value really changes; views never talk to one another.
    """

    dossier_changed = Signal(Dossier)
    extent_changed = Signal(object)
    window_changed = Signal(object)
    kinds_changed = Signal(frozenset)
    selection_changed = Signal(object)
    chosen_changed = Signal(object)
    step_changed = Signal(CalendarUnit)
    lock_changed = Signal(Lock)
    other_changed = Signal(object)
    beside_changed = Signal(bool)
    times_changed = Signal()

    def __init__(self, dossier: Dossier | None = None) -> None:
        self._kinds = frozenset(EventKind)
        self._beside: Window | None = None
        self._beside_one_another = False
        self._take(dossier or Dossier())

    def _take(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._columns, self._unplaced, self._incomplete = _parts(dossier.events)
        self._extent = united(dossier.extent(), self._beside)
        self._window = self._extent
        self._other: Window | None = None
        self._lock = Lock.NONE
        few = len(self._columns.events) + len(self._unplaced.events) <= _SORTED_AT_ONCE
        self._times = sorted_times(self._columns, self._unplaced) if few else None
        self._undated, self._recurring = _lanes(dossier.events)
        self._step = suitable_step(self._extent)
        self._selected: str | None = None
        self._chosen = np.zeros(len(dossier.events), np.bool_)

    @property
    def dossier(self) -> Dossier:
        """The documents and events looked at."""
        return self._dossier

    def open(self, dossier: Dossier) -> None:
        """Look at another dossier: the whole of its time, nothing selected."""
        self._take(dossier)
        self.dossier_changed.emit(dossier)
        self.window_changed.emit(self._window)
        self.lock_changed.emit(self._lock)
        self.other_changed.emit(self._other)
        self.step_changed.emit(self._step)
        self.selection_changed.emit(None)
        self.chosen_changed.emit(self._chosen)

    def reach(self, beside: Window | None) -> None:
        """Let time reach over this window as well: tracks lie in it, beside the events."""
        was_whole, before = self.whole, self._extent
        self._beside = beside
        self._extent = united(self._dossier.extent(), beside)
        if self._extent == before:
            return
        if was_whole or self._extent is None:
            self._window = self._extent
            self.set_step(suitable_step(self._extent))
        self.extent_changed.emit(self._extent)
        self.window_changed.emit(self._window)

    @property
    def columns(self) -> EventColumns:
        """The events with a date and a place, by time, as arrays."""
        return self._columns

    @property
    def unplaced(self) -> EventColumns:
        """The events that have a date but no place, by time, as arrays."""
        return self._unplaced

    @property
    def extent(self) -> Window | None:
        """The shortest window that holds all events and tracks; None when nothing is dated."""
        return self._extent

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
    def other(self) -> Window | None:
        """The window that the time window is compared with; None when it is with none."""
        return self._other

    def set_other(self, window: Window | None) -> None:
        """Compare the time window with another one, or with none."""
        if window != self._other:
            self._other = window
            self.other_changed.emit(window)

    @property
    def beside(self) -> bool:
        """Whether compared windows are shown side by side, not as their difference."""
        return self._beside_one_another

    def set_beside(self, beside: bool) -> None:  # noqa: FBT001 - a setter
        """Show compared windows side by side, or their difference."""
        if beside != self._beside_one_another:
            self._beside_one_another = beside
            self.beside_changed.emit(beside)

    @property
    def lock(self) -> Lock:
        """Which end of the window stays when the window is moved."""
        return self._lock

    def set_lock(self, lock: Lock) -> None:
        """Let an end of the window stay, or neither."""
        if lock != self._lock:
            self._lock = lock
            self.lock_changed.emit(lock)

    @property
    def times(self) -> SortedTimes | None:
        """The times of all dated events, sorted; None while many are still being sorted."""
        return self._times

    def set_times(self, times: SortedTimes) -> None:
        """Take the sorted times, if they are those of the events looked at."""
        placed, unplaced = times.columns
        if placed is self._columns and unplaced is self._unplaced:
            self._times = times
            self.times_changed.emit()

    @property
    def undated(self) -> Sequence[Event]:
        """The shown kinds' events without a date that do not recur, in the dossier's order."""
        return _of_kinds(self._undated, self._kinds)

    @property
    def recurring(self) -> Sequence[Event]:
        """The shown kinds' events that happen again and again, in the order of the dossier."""
        return _of_kinds(self._recurring, self._kinds)

    @property
    def whole(self) -> bool:
        """Whether the window holds every dated event."""
        extent, window = self._extent, self._window
        return extent is None or window is None or window.holds(extent)

    @property
    def step(self) -> CalendarUnit:
        """How far one step of the time window goes."""
        return self._step

    def set_step(self, step: CalendarUnit) -> None:
        """Take longer or shorter steps; the window stays where it is."""
        if step != self._step:
            self._step = step
            self.step_changed.emit(step)

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

    @property
    def chosen(self) -> Marks:
        """Which events are selected; each selection makes a new array."""
        return self._chosen

    def choose(self, found: Marks, combine: Combine = Combine.REPLACE) -> None:
        """Select these events of the dossier, or add them to those that are, or take them away."""
        chosen = combined(self._chosen, found, combine)
        if not np.array_equal(chosen, self._chosen):
            self._chosen = chosen
            self.chosen_changed.emit(chosen)

    def is_chosen(self, event: Event) -> bool:
        """Whether an event is among those selected."""
        return bool(self._chosen[self._dossier.position(event.id)])

    def choose_none(self) -> None:
        """Select no events any more; the open one stays open."""
        self.choose(np.zeros_like(self._chosen))

    def select_neighbour(self, direction: int) -> None:
        """Open the listed event after (1) or before (-1) the open one; at either end it stays."""
        if following := self.neighbour(direction):
            self.select(following)

    def neighbour(self, direction: int) -> str | None:
        """The listed event after (1) or before (-1) the open one, by time; None at either end."""
        listed = self.in_window()
        place = self._columns.position.get(self._selected or "")
        if place is None:
            at = 0 if direction > 0 else len(listed) - 1
        else:
            at = bisect_right(listed, place) if direction > 0 else bisect_left(listed, place) - 1
        return self._columns.events[listed[at]].id if 0 <= at < len(listed) else None

    def certainty(self, event: Event) -> Certainty:
        """How an event lies in the window."""
        if self._window is None:
            return Certainty.UNDATED
        return certainty(event.when, self._window)

    def in_window(self) -> Listed:
        """Positions in `columns.events` of what is listed, by time."""
        window = self._window or _NO_TIME
        return Listed(self._columns, window, self._kinds if self._window else frozenset())

    def listed(self) -> list[Event]:
        """Events with a date and a place in the window, by time; kinds that are hidden left out."""
        return [self._columns.events[i] for i in self.in_window()]

    def counts(self, window: Window | None = None) -> tuple[int, int]:
        """How many placed events lie in a window, and how many of them only possibly.

        Without a window, in the time window.
        """
        window = window or self._window
        if window is None:
            return 0, 0
        if self._times:
            return self._times.placed.counts(window, self._kinds)
        shown = self._columns.touching(window) & self._columns.of_kinds(self._kinds)
        certain = self._columns.certain(window)[shown]
        return len(certain), int((~certain).sum())

    def words(self) -> str:
        """What the window holds: "7 events, 2 possibly, 1 without a place, 20 Jan 2025 – …"."""
        if self._times is None and self._window:
            return f"counting, {window_words(self._window)}"
        return summary_words(*self.counts(), self._unplaced_in(self._window), self._window)

    def other_words(self) -> str:
        """What the other window holds; "" when there is none."""
        if self._other is None:
            return ""
        counts = self.counts(self._other)
        return summary_words(*counts, self._unplaced_in(self._other), self._other)

    def _unplaced_in(self, window: Window | None) -> int:
        if window is None:
            return 0
        if self._times:
            return self._times.unplaced.counts(window, self._kinds)[0]
        shown = self._unplaced.of_kinds(self._kinds)
        return int((self._unplaced.touching(window) & shown).sum())

    def apart(self) -> Sequence[Event]:
        """Events that lack a date or a place, whatever the window: nothing is dropped."""
        return _of_kinds(self._incomplete, self._kinds)


_NO_TIME = Window(0, 1)


def _parts(events: Sequence[Event]) -> tuple[EventColumns, EventColumns, Sequence[Event]]:
    """Events with a date and a place, those with a date alone, and all that lack something."""
    if isinstance(events, EventTable):
        return events.placed, events.unplaced, events.incomplete
    return (
        EventColumns.of(e for e in events if not e.missing),
        EventColumns.of(e for e in events if e.missing == ("place",)),
        [event for event in events if event.missing],
    )


def _lanes(events: Sequence[Event]) -> tuple[Sequence[Event], Sequence[Event]]:
    """Events that do not recur and have no date, and those that happen again and again.

    What of a table recurs without a date is among both: looking for it would take too long.
    """
    if isinstance(events, EventTable):
        return events.undated, events.of_status(EventStatus.RECURRING)
    recurring = tuple(e for e in events if e.status is EventStatus.RECURRING)
    undated = (e for e in events if "date" in e.missing)
    return tuple(e for e in undated if e.status is not EventStatus.RECURRING), recurring


def _of_kinds(events: Sequence[Event], kinds: frozenset[EventKind]) -> Sequence[Event]:
    if isinstance(events, Picked):
        return events.of_kinds(kinds)
    return [event for event in events if event.kind in kinds]
