"""The windows that open over the main one to be read and closed."""

from collections.abc import Sequence
from importlib.metadata import version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dateline.model.attribution import DATA_SOURCES
from dateline.qt.controls import named, plain_label
from dateline.qt.icons import app_icon

SHORTCUTS = {
    "Time (the time slider has the focus)": (
        ("Left, Right", "one step earlier, later"),
        ("Shift+Left, Shift+Right", "earlier, later by the window's own length"),
        ("Home, End or Ctrl+Left, Ctrl+Right", "first, last"),
        ("Up, Down", "longer, shorter steps"),
        ("Space", "play, pause"),
        ("Esc", "stop"),
        ("Page Down, Page Up", "earlier, later by the window's own length"),
        ("Tab", "to the start, the end, the compared window, the lanes"),
        ("+, −, 0", "zoom the axis in, out, to all of time"),
    ),
    "Time (a handle has the focus)": (
        ("Arrows", "one step earlier, later"),
        ("Page Down, Page Up", "one longer step earlier, later"),
        ("Home, End", "to the beginning, the end of time"),
    ),
    "Time (from anywhere)": (
        ("Ctrl+Space", "play, pause"),
        ("Ctrl+, and Ctrl+.", "one step earlier, later"),
        ("Ctrl+0", "the whole time"),
        ("Ctrl+D", "compare two windows, or one again"),
    ),
    "With the mouse, on the time slider": (
        ("Drag a handle or the body", "resize or move the window"),
        ("Drag beside the window", "draw a new window"),
        ("Drag past the edge", "zoom the axis out"),
        ("Double click", "the whole time"),
        ("Wheel", "shorter or longer window"),
        ("Ctrl+Wheel or pinch", "zoom the axis"),
    ),
    "Events": (
        ("Up, Down in the list", "open the event above, below"),
        ("Enter in the list", "read the open event"),
        ("Esc", "back to the list"),
        ("F6, Shift+F6", "next, previous part of the window"),
    ),
    "Map": (
        ("Arrows, +, −", "move, zoom"),
        ("N, P or Ctrl+Down, Ctrl+Up", "next, previous event in time"),
        ("B or Ctrl+B, L or Ctrl+Shift+B", "select by box, by lasso; Shift adds, Alt takes away"),
        ("Shift+Click", "add an event to those selected, or take it away"),
        ("Ctrl+Shift+J, Ctrl+Shift+A", "fit to the selection, clear it"),
        ("M or Ctrl+M", "measure; Space or a click sets a corner, Backspace takes it away"),
        ("W or Ctrl+H", "what is here?"),
        ("Ctrl+L, Ctrl+G", "legend, graticule"),
        ("Esc", "put the tool away"),
    ),
    "Window": (
        ("Ctrl+O", "open files"),
        ("Ctrl+Shift+O", "open a folder"),
        ("Ctrl+Shift+L", "add tracks or layers"),
        ("Ctrl+E", "export the map as an image"),
        ("Ctrl+Shift+F", "fit the map to the events"),
        ("F11", "full screen"),
        ("F1 or ?", "this list"),
        ("Ctrl+Q", "quit"),
    ),
}
"""What the keys do, by where they do it."""


class ShortcutsDialog(QDialog):
    """The list of keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard Shortcuts")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for title, keys in SHORTCUTS.items():
            row = grid.rowCount()
            grid.addWidget(_said("dialogHeading", title), row, 0, 1, 2)
            for key, what in keys:
                row = grid.rowCount()
                grid.addWidget(_said("key", key), row, 0)
                grid.addWidget(_said("dialogText", what), row, 1)
        page = named(QWidget(), "dialogPage")
        page.setLayout(grid)
        _fill(self, _scrolled(page))
        self.resize(600, 640)


class NoticesDialog(QDialog):
    """Many sentences, to scroll through and to copy."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Notices")
        text = QPlainTextEdit("\n".join(sentences))
        text.setReadOnly(True)
        text.setAccessibleName("Notices")
        _fill(self, text)
        self.resize(640, 420)


class AboutDialog(QDialog):
    """What this is, whose data it shows, and under which licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Dateline")
        page = named(QWidget(), "dialogPage")
        column = QVBoxLayout(page)
        column.setSpacing(6)
        icon = QLabel()
        icon.setPixmap(app_icon().pixmap(56))
        column.addWidget(icon)
        column.addWidget(_said("welcomeTitle", f"Dateline {version('dateline')}"))
        column.addWidget(
            _said(
                "dialogText",
                "Reads news documents offline and draws their dated events on a map with a "
                "time slider. Nothing you open leaves this computer.",
            )
        )
        column.addWidget(_said("dialogText", "Dateline is free software under the MIT licence."))
        column.addWidget(_said("dialogHeading", "Data"))
        for source in DATA_SOURCES:
            words = f"{source.name}: {source.what} ({source.licence})"
            column.addWidget(_said("dialogText", words))
        column.addWidget(_said("dialogHeading", "Made with"))
        for words in _LIBRARIES:
            column.addWidget(_said("dialogText", words))
        column.addStretch(1)
        _fill(self, _scrolled(page))
        self.resize(560, 600)


_LIBRARIES = (
    "Qt for Python (LGPL 3), with Qt WebEngine",
    "Leaflet (BSD 2-Clause) by way of folium (MIT), protomaps-leaflet (BSD 3-Clause)",
    "spaCy and its small English model (MIT)",
    "GeoPandas, Shapely (BSD 3-Clause), geopy (MIT)",
    "Source Sans and Source Serif (SIL Open Font License)",
)


def _said(name: str, words: str) -> QLabel:
    label = plain_label(name, selectable=True)
    label.setText(words)
    return label


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area


def _fill(dialog: QDialog, content: QWidget) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(content)
    column.addWidget(buttons)
