"""What stands in the window while no document is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dateline.qt.controls import named, plain_label
from dateline.qt.icons import app_icon

_ICON = 72
_WIDTH = 520


class Welcome(QWidget):
    """Says what the app does and offers the ways to begin."""

    files_asked = Signal()
    folder_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        icon = QLabel()
        icon.setPixmap(app_icon().pixmap(_ICON))
        title = plain_label("welcomeTitle")
        title.setText("See where and when the news happened")
        text = plain_label("welcomeText")
        text.setText(
            "Open news documents: text, web pages, PDF, Word, mail, or archives of them. Dateline "
            "reads them on this computer, finds their places, dates and events, and draws the "
            "events on a map with a time slider."
        )
        hint = plain_label("welcomeHint")
        hint.setText("Or drop files and folders anywhere in this window.")
        self.sample = named(QPushButton("Open Sample Dossier"), "primary")
        self.sample.setDefault(True)
        self.files = QPushButton("Open Files…")
        self.folder = QPushButton("Open Folder…")
        self.sample.clicked.connect(self.sample_asked)
        self.files.clicked.connect(self.files_asked)
        self.folder.clicked.connect(self.folder_asked)
        self._lay_out([icon, title, text], [self.sample, self.files, self.folder], hint)

    def _lay_out(self, above: list[QLabel], buttons: list[QPushButton], hint: QLabel) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        inner = QWidget()
        inner.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(14)
        for widget in above:
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(row)
        column.addWidget(hint)
        centre = QHBoxLayout(self)
        centre.addStretch(1)
        centre.addWidget(inner, 0, Qt.AlignmentFlag.AlignVCenter)
        centre.addStretch(1)
