"""Side panels that remember their place, with a calm title of their own."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QWidget

from dateline.qt.controls import icon_button, named, set_icon
from dateline.qt.theme import Theme


class Dock(QDockWidget):
    """A panel at the side of the window; drag its title to move it, close it with the cross."""

    def __init__(self, title: str, name: str, content: QWidget, window: QMainWindow) -> None:
        super().__init__(title, window)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._close = icon_button("close", f"Close {title}")
        self._close.setIconSize(QSize(14, 14))
        self._close.clicked.connect(self.close)
        bar = named(QWidget(), "dockTitle")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(18, 0, 6, 0)
        row.addWidget(QLabel(title))
        row.addStretch(1)
        row.addWidget(self._close)
        self.setTitleBarWidget(bar)
        self.setWidget(content)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        set_icon(self._close, "close", theme)
