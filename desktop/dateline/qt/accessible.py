"""Parts of a drawn control that a screen reader knows as sliders with a value in words.

Qt's own sliders speak a number; a place in time is spoken as a date.
"""

import sys

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleValueChangeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class SliderPart(QWidget):
    """A focusable widget with the role of a slider; `set_spoken_value` says where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = ""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be known as a slider.

        Not by a factory: Qt for Python calls one for every object, and fails on the web view's.
        Not before: a method that is connected makes Qt forget what it knew of the first widget.
        """
        super().showEvent(event)
        if QAccessible.queryAccessibleInterface(self).role() != QAccessible.Role.Slider:
            interface = _SpokenSlider(self)
            _registered.append(interface)
            QAccessible.registerAccessibleInterface(interface)

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


_registered: list[_SpokenSlider] = []
"""Qt ends them with their widgets; until then Python must not."""
