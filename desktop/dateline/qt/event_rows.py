"""The rows of the event list: two sections with their headings, as a Qt item model."""

import html
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dateline.model.event import Event
from dateline.model.table import place_among
from dateline.model.viewer import ViewerModel
from dateline.model.wording import count_words, span_words, window_words

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `Heading` or `EventRow` behind an index."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a section."""

    title: str
    note: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in the list: whether it lies only possibly in the window, and is selected."""

    event: Event
    possible: bool = False
    chosen: bool = False

    @property
    def place(self) -> str:
        """Where it was, in words."""
        return self.event.where.short_name if self.event.where else "no place"

    @property
    def date(self) -> str:
        """When it was, in few words."""
        return span_words(self.event.when, short=True)

    @property
    def line(self) -> str:
        """Place and date as a news story opens with them: "Lagos, 3 Feb 2025"."""
        return f"{self.place}, {self.date}"

    @property
    def lacking(self) -> str:
        """What the documents do not say, in words: "no date", "no date, no place" or ""."""
        return ", ".join(f"no {name}" for name in self.event.missing)

    def spoken(self) -> str:
        """The row as a screen reader says it."""
        maybe = "Possibly in the window." if self.possible else ""
        maybe += " Selected." if self.chosen else ""
        words = f"{self.event.kind_name.capitalize()}: {self.event.title}. {self.line}. {maybe}"
        return words.strip()


class EventRows(QAbstractListModel):
    """Both sections for Qt's views: a heading, what is in the window, a heading, what is apart.

    A row is made when it is looked at, so that a window over many events costs no loop over
    them. Headings can be neither selected nor focused.
    """

    def __init__(self, model: ViewerModel) -> None:
        super().__init__()
        self._model = model
        self._take()

    def refresh(self) -> None:
        """Take over what the model lists now."""
        self.beginResetModel()
        self._take()
        self.endResetModel()

    def index_of(self, event_id: str) -> QModelIndex:
        """Where an event stands; an invalid index when it is not listed."""
        position = self._columns.position.get(event_id)
        if position is not None:
            place = self._listed.place_of(position)
            return QModelIndex() if place is None else self.index(place + 1)
        place = place_among(self._apart, event_id)
        return QModelIndex() if place is None else self.index(len(self._listed) + 2 + place)

    def first_event(self) -> QModelIndex:
        """The first row that is an event; an invalid index when there is none."""
        return self.index(1 if len(self._listed) else 2)

    def last_event(self) -> QModelIndex:
        """The last row that is an event; an invalid index when there is none."""
        return self.index(self.rowCount() - 1) if self.first_event().isValid() else QModelIndex()

    def event_at(self, index: Index) -> Event | None:
        """The event at an index; None at a heading."""
        row = self.data(index, ROW_ROLE)
        return row.event if isinstance(row, EventRow) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """How many rows there are; none in an empty dossier."""
        if parent.isValid() or not self._model.dossier.events:
            return 0
        apart = len(self._apart)
        return 1 + len(self._listed) + (1 + apart if apart else 0)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are there to be read only."""
        if isinstance(self.data(index, ROW_ROLE), Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or its words for tool tips and screen readers."""
        if not index.isValid():
            return None
        row = self._row(index.row())
        if role == ROW_ROLE:
            return row
        if isinstance(row, Heading):
            return f"{row.title}, {row.note}" if role in _SPOKEN else None
        if role in _SPOKEN:
            return row.spoken()
        # tool tips guess whether they are markup, and titles come from documents
        return html.escape(row.event.title) if role == Qt.ItemDataRole.ToolTipRole else None

    def _take(self) -> None:
        self._columns = self._model.columns
        self._listed = self._model.in_window()
        self._apart = self._model.apart()
        window = self._model.window
        when = window_words(window) if window else "nothing is dated"
        title = "In the time window" if len(self._listed) else "Nothing in the time window"
        without = Heading(_WITHOUT, f"{count_words(len(self._apart))}, any time")
        self._headings = (Heading(title, when), without)

    def _row(self, row: int) -> "Heading | EventRow":
        listed = len(self._listed)
        if row == 0:
            return self._headings[0]
        if row <= listed:
            event = self._columns.events[self._listed[row - 1]]
            possible = not self._listed.certain(row - 1)
            return EventRow(event, possible, self._model.is_chosen(event))
        if row == listed + 1:
            return self._headings[1]
        event = self._apart[row - listed - 2]
        return EventRow(event, chosen=self._model.is_chosen(event))


_WITHOUT = "Without a date or a place"
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
