"""Parts of a drawn control that a screen reader knows as sliders with a value in words.

Qt's own sliders speak a number; a place in time is spoken as a date.
"""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class SliderPart(QWidget):
    """A focusable widget with the role of a slider; `set_spoken_value` says where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        _install()
        super().__init__(parent)
        self._spoken = ""

    @property
    def spoken_value(self) -> str:
        """The value in words."""
        return self._spoken

    def set_spoken_value(self, words: str) -> None:
        """Say where the part stands, aloud when it has the focus."""
        if words == self._spoken:
            return
        self._spoken = words
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, words))
        # Linux screen readers take a slider's value as a number, so they are told in words
        if self.hasFocus() and sys.platform == "linux":
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


class _SpokenSlider(QAccessibleWidget):
    def __init__(self, part: SliderPart) -> None:
        super().__init__(part, QAccessible.Role.Slider)

    def text(self, kind: QAccessible.Text) -> str:
        """The value in words; everything else as Qt has it."""
        part = self.object()
        if kind == QAccessible.Text.Value and isinstance(part, SliderPart):
            return part.spoken_value
        return super().text(kind)


_installed: list[object] = []


def _install() -> None:
    """Tell Qt once how parts are spoken of."""
    if not _installed:
        _installed.append(_interface)
        QAccessible.installFactory(_interface)


def _interface(_name: str, spoken_of: QObject | None) -> QAccessibleInterface | None:
    return _SpokenSlider(spoken_of) if isinstance(spoken_of, SliderPart) else None
