"""The parts of the time plot that the keyboard reaches one by one."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dateline.model.brush import Grip
from dateline.model.instants import is_midnight
from dateline.model.timespan import Window
from dateline.model.typed_dates import typed_form
from dateline.model.wording import window_words
from dateline.qt.accessible import SliderPart
from dateline.qt.theme import Theme

_NAMES = {
    (0, Grip.START): "Start of the time window",
    (0, Grip.END): "End of the time window",
    (1, Grip.START): "Start of the compared window",
    (1, Grip.BODY): "Compared window",
    (1, Grip.END): "End of the compared window",
}
_RING = 4


class Thumb(SliderPart):
    """Lies over a part that the plot draws, and takes its keys; the mouse goes to the plot."""

    reached = Signal()

    def __init__(
        self,
        which: int,
        grip: Grip,
        pressed: Callable[[QKeyEvent, int, Grip], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.which, self.grip = which, grip
        self._pressed = pressed
        self._theme: Theme | None = None
        self.setObjectName(f"{'compared' if which else 'window'}-{grip.value}")
        self.setAccessibleName(_NAMES[which, grip])
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        """Draw the ring of the focus in this theme."""
        self._theme = theme
        self.update()

    def stand(self, knob: QRectF, window: Window) -> None:
        """Lie over a knob, and say where in time it stands."""
        self.setGeometry(knob.toAlignedRect().adjusted(-_RING, -_RING, _RING, _RING))
        self.set_spoken_value(edge_words(window, self.grip))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move this part; what means nothing here is left to the plot."""
        if not self._pressed(event, self.which, self.grip):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Let the plot bring this part into view."""
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Draw no ring any more."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The ring of the focus; the knob itself is the plot's."""
        if not (self.hasFocus() and self._theme):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()


def edge_words(window: Window, grip: Grip) -> str:
    """Where a part stands: the first or the last day, a moment, or the whole window."""
    match grip:
        case Grip.START:
            return typed_form(window.start)
        case Grip.END:
            return typed_form(window.end - 1 if is_midnight(window.end) else window.end)
    return window_words(window)
