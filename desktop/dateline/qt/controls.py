"""Small controls that several views use."""

import html
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from dateline.qt.icons import control_icon
from dateline.qt.theme import Theme

Named = TypeVar("Named", bound=QWidget)


def named(widget: Named, name: str) -> Named:
    """The widget, with the name that the style sheet knows it by."""
    widget.setObjectName(name)
    return widget


def icon_button(icon: str, name: str) -> QToolButton:
    """A button that shows only an icon of assets/icons; `name` is what it is called."""
    button = named(QToolButton(), icon)
    button.setProperty("iconOnly", "true")
    button.setIconSize(QSize(20, 20))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def set_icon(button: QToolButton, icon: str, theme: Theme) -> None:
    """Give a button its icon in the colours of a theme."""
    button.setIcon(control_icon(icon, theme.colours["ink"], theme.colours["edge"]))


class ElidedLabel(QLabel):
    """One line that gives way: what does not fit ends in an ellipsis and shows as a tool tip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """As much of the text as fits."""
        room = self.contentsRect()
        fitting = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip("" if fitting == self.text() else html.escape(self.text()))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), fitting)
        painter.end()


def plain_label(name: str, *, selectable: bool = False) -> QLabel:
    """A wrapping label that shows its text as it is, never as markup."""
    label = named(QLabel(), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setIndent(0)
    label.setMinimumWidth(1)  # a word without end must not widen the window
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return label
