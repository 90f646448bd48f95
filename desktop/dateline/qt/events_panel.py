"""The panel of events: the dossier's name, and the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.model.viewer import ViewerModel
from dateline.model.wording import count_words
from dateline.qt.chosen_strip import ChosenStrip
from dateline.qt.connections import Connections
from dateline.qt.controls import ElidedLabel, plain_label
from dateline.qt.event_list import EventList
from dateline.qt.theme import Theme


class EventsPanel(QWidget):
    """What the dossier holds, in numbers and as a list."""

    def __init__(self, model: ViewerModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("events")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self.title = ElidedLabel("dossierTitle")
        self.note = plain_label("dossierNote")
        self.list = EventList(model, theme)
        self.chosen = ChosenStrip(model)
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 6)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.chosen)
        column.addWidget(self.list, 1)
        self._connections = Connections()
        self._connections.connect(model.dossier_changed, self._show)
        self._show()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()
        self.chosen.shutdown()
        self.list.shutdown()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        self.list.set_theme(theme)

    def _show(self) -> None:
        dossier = self._model.dossier
        self.title.setText(dossier.name or "No dossier")
        documents = count_words(len(dossier.documents), "document")
        events = count_words(len(dossier.events)) if dossier.events else "no events found"
        apart = len(self._model.apart())
        lacking = f", {apart:,} without a date or a place" if apart else ""
        opened = f"{documents}, {events}{lacking}"
        self.note.setText(opened if dossier.begun else "Nothing is open yet.")
