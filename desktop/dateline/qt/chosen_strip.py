"""How many events are selected, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dateline.model.chosen import Marks
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections
from dateline.qt.controls import named, plain_label


class ChosenStrip(QWidget):
    """Seen while events are selected. `fit_asked` fires when they are to be brought into view."""

    fit_asked = Signal()

    def __init__(self, model: ViewerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain_label("chosenWords")
        self.fit = named(QPushButton("Show on the map"), "link")
        self.fit.clicked.connect(self.fit_asked)
        self.clear = named(QPushButton("Clear"), "link")
        self.clear.setAccessibleName("Clear the selection")
        self.clear.clicked.connect(model.choose_none)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 6)
        row.setSpacing(14)
        row.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(self.fit)
        row.addWidget(self.clear)
        self._connections = Connections()
        self._connections.connect(model.chosen_changed, self._show)
        self._show(model.chosen)

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def _show(self, chosen: Marks) -> None:
        count = int(chosen.sum())
        self.words.setText(f"{count:,} selected")
        self.setVisible(count > 0)
