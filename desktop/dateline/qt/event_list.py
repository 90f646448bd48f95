"""The list of events: what the window holds, and apart what has no date or no place."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections
from dateline.qt.event_delegate import ROW_HEIGHT, EventDelegate
from dateline.qt.event_rows import EventRows, Index
from dateline.qt.theme import Theme


class EventList(QTableView):
    """Arrow keys open events one after another; Enter asks to read the one that is open.

    A table of one column: unlike Qt's lists it lays a million rows out without asking for each.
    """

    read_asked = Signal()

    def __init__(self, model: ViewerModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._refreshing = False
        self._rows = EventRows(model)
        self._delegate = EventDelegate(theme)
        self.setObjectName("eventList")
        self.setAccessibleName("Events")
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self._make_plain()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.activated.connect(self._activate)
        self._connections = Connections()
        for signal in (model.dossier_changed, model.window_changed, model.kinds_changed):
            self._connections.connect(signal, self._refresh)
        self._connections.connect(model.selection_changed, self._show_selection)
        self._connections.connect(model.chosen_changed, self._show_chosen)
        self._refresh()

    def _make_plain(self) -> None:
        """Leave out what makes a table look like one."""
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Open the event that the keys or the mouse came to."""
        super().currentChanged(current, previous)
        event = self._rows.event_at(current)
        if event is not None and not self._refreshing:
            self._model.select(event.id)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads: Qt passes over headings, but not when it begins with one."""
        to = QAbstractItemView.CursorAction
        if action is to.MoveEnd:
            return self._rows.last_event()
        if action is to.MoveHome or not self.currentIndex().isValid():
            return self._rows.first_event()
        return super().moveCursor(action, modifiers)

    def _refresh(self) -> None:
        """Show the rows of now; the open event stays current when it is still listed."""
        self._refreshing = True
        place = self.verticalScrollBar().value()
        self._rows.refresh()
        self._mark_selected()
        self.verticalScrollBar().setValue(place)
        self._refreshing = False

    def _show_chosen(self) -> None:
        self.viewport().update()

    def _show_selection(self) -> None:
        self._refreshing = True
        self._mark_selected()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._refreshing = False

    def _mark_selected(self) -> None:
        selected = self._model.selected
        index = self._rows.index_of(selected.id) if selected else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()

    def _activate(self, index: QModelIndex) -> None:
        event = self._rows.event_at(index)
        if event is not None:
            self._model.select(event.id)
            self.read_asked.emit()
