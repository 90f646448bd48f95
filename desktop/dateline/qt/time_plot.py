"""The histogram over time with the window that is dragged over it."""

import html

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dateline.model.brush import Drag, Grip, centred, grip_at, resized
from dateline.model.calendar_units import boundaries
from dateline.model.histogram import Histogram, histogram
from dateline.model.instants import Instant
from dateline.model.navigation import Navigation
from dateline.model.time_axis import TimeAxis, bar_unit
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections
from dateline.qt.player import Player
from dateline.qt.theme import Theme
from dateline.qt.time_paint import HANDLE, MARGIN, STRIP, TimePainter, bar_words

_NARROWEST_BAR = 5.0
_CLICK_PIXELS = 3.0
_WHEEL_NOTCH = 120
_CURSORS = {
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
    Grip.BODY: Qt.CursorShape.OpenHandCursor,
    Grip.TRACK: Qt.CursorShape.CrossCursor,
}


class TimePlot(QWidget):
    """Bars of events over time; the window is dragged, brushed, wheeled and moved by keys."""

    zoomed_changed = Signal(bool)

    def __init__(
        self, model: ViewerModel, player: Player, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._player = player
        self._navigation = Navigation(model)
        self._paint = TimePainter(theme)
        self._limits: TimeAxis | None = None
        self._axis: TimeAxis | None = None
        self._histogram: Histogram | None = None
        self._drag: Drag | None = None
        self._wheeled = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Time window")
        self._connections = Connections()
        self._connections.connect(model.dossier_changed, self._on_dossier)
        self._connections.connect(model.extent_changed, self._on_dossier)
        self._connections.connect(model.window_changed, self._on_window)
        self._connections.connect(model.kinds_changed, self._on_kinds)
        self._on_dossier()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme from now on."""
        self._paint = TimePainter(theme)
        self.update()

    def show_all(self) -> None:
        """Zoom the axis out to the whole time."""
        self._set_axis(self._limits)

    @property
    def zoomed(self) -> bool:
        """Whether the axis shows only a part of the time."""
        return self._axis != self._limits

    def axis_window(self) -> Window | None:
        """The time that the axis shows."""
        return self._axis.window() if self._axis else None

    def pixel_of(self, at: Instant) -> float:
        """Where an instant stands in the widget; 0 when there is no time to show."""
        return MARGIN + self._axis.x(at) if self._axis else 0.0

    def words_at(self, x: float) -> str:
        """What the bar at a pixel of the widget holds; "" beside the bars."""
        if not (self._axis and self._histogram):
            return ""
        edges = self._histogram.edges
        bar = int(np.searchsorted(edges, self._axis.at(x - MARGIN), side="right")) - 1
        return bar_words(self._histogram, bar) if 0 <= bar < len(edges) - 1 else ""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide, and as high as a few bars need."""
        return QSize(640, 104)

    # The model changed

    def _on_dossier(self) -> None:
        self._drag = None
        self._limits = self._whole_axis()
        self._set_axis(self._limits)
        self._on_window()

    def _on_window(self) -> None:
        window = self._model.window
        self.setAccessibleDescription(self._model.words())
        if self._axis and self._limits and window and self._drag is None:
            self._set_axis(self._axis.showing(window, self._limits))
        self.update()

    def _on_kinds(self) -> None:
        self._count()
        self._on_window()

    def _whole_axis(self) -> TimeAxis | None:
        extent = self._model.extent
        return TimeAxis.around(extent, self.width() - 2 * MARGIN) if extent else None

    def _set_axis(self, axis: TimeAxis | None) -> None:
        was_zoomed = self.zoomed
        changed, self._axis = axis != self._axis, axis
        if changed or self._histogram is None:
            self._count()
        if was_zoomed != self.zoomed or changed:
            self.zoomed_changed.emit(self.zoomed)

    def _count(self) -> None:
        self._histogram = None
        if self._axis:
            view = self._axis.window()
            begins = boundaries(view.start, view.end, *bar_unit(self._axis, _NARROWEST_BAR))
            edges = np.append(begins[begins < view.end], view.end)
            self._histogram = histogram(
                (self._model.columns, self._model.unplaced), edges, self._model.kinds
            )
        self._paint.forget()
        self.update()

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the axis out anew, the same time in view."""
        was_zoomed, before = self.zoomed, self._axis
        self._limits = self._whole_axis()
        if was_zoomed and before and self._limits:
            self._set_axis(TimeAxis(before.first, before.last, self._limits.width))
        else:
            self._set_axis(self._limits)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Bars, labels, window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._axis and self._histogram:
            self._paint.plot(painter, self, self._axis, self._histogram, self._model.window)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys that the shortcut list names; others are left to the window."""
        handled = self._moved(event) if event.key() in _MOVES else self._commanded(event)
        if not handled:
            super().keyPressEvent(event)

    def _moved(self, event: QKeyEvent) -> bool:
        direction = _MOVES[Qt.Key(event.key())]
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            self._navigation.pan(direction)
        elif modifiers == Qt.KeyboardModifier.ControlModifier:
            self._to_end(direction)
        elif modifiers == Qt.KeyboardModifier.NoModifier:
            self._navigation.step(direction)
        else:
            return False
        return True

    def _to_end(self, direction: int) -> None:
        if direction > 0:
            self._navigation.last()
        else:
            self._navigation.first()

    def _commanded(self, event: QKeyEvent) -> bool:
        commands = {
            Qt.Key.Key_Home: self._navigation.first,
            Qt.Key.Key_End: self._navigation.last,
            Qt.Key.Key_PageUp: lambda: self._navigation.pan(-1),
            Qt.Key.Key_PageDown: lambda: self._navigation.pan(1),
            Qt.Key.Key_Up: self._navigation.coarser,
            Qt.Key.Key_Down: self._navigation.finer,
            Qt.Key.Key_Space: self._player.toggle,
            Qt.Key.Key_Escape: self._player.stop,
            Qt.Key.Key_Plus: lambda: self._zoom(0.8, self.width() / 2),
            Qt.Key.Key_Minus: lambda: self._zoom(1.25, self.width() / 2),
            Qt.Key.Key_0: self.show_all,
        }
        command = commands.get(Qt.Key(event.key()))
        if command:
            command()
        return command is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Grip a handle, the body, or the track."""
        extent, window = self._model.extent, self._model.window
        if event.button() != Qt.MouseButton.LeftButton or not (self._axis and extent and window):
            return
        self._player.stop()
        grip = self._grip(event.position())
        self._drag = Drag(grip, event.position().x() - MARGIN, window, self._axis, extent)
        self._show_cursor(grip, dragging=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag what is gripped; otherwise show what could be."""
        x = event.position().x() - MARGIN
        if self._drag is None:
            self._show_cursor(self._grip(event.position()), dragging=False)
        elif self._drag.grip is not Grip.TRACK or abs(x - self._drag.x) >= _CLICK_PIXELS:
            self._model.set_window(self._drag.to(x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go; a click on the track brings the window there."""
        drag, self._drag = self._drag, None
        x = event.position().x() - MARGIN
        if drag and drag.grip is Grip.TRACK and abs(x - drag.x) < _CLICK_PIXELS:
            self._model.set_window(centred(drag.window, drag.axis, x))
        self._show_cursor(self._grip(event.position()), dragging=False)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """The whole time."""
        self._drag = None
        self.show_all()
        self._navigation.whole()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Lengthen or shorten the window; with Ctrl, zoom the axis under the pointer."""
        event.accept()
        turned = event.angleDelta().y() or -event.angleDelta().x()
        self._wheeled += turned
        notches, self._wheeled = _whole_notches(self._wheeled)
        extent, window = self._model.extent, self._model.window
        if not notches or not (self._axis and extent and window):
            return
        factor = 0.8**notches
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(factor, event.position().x())
        else:
            self._model.set_window(resized(window, factor, extent, self._axis.snap))

    def event(self, event: QEvent) -> bool:
        """Tell what a bar holds when the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.words_at(event.pos().x())
            QToolTip.showText(event.globalPos(), html.escape(words), self)
            return True
        return super().event(event)

    # Helpers

    def _grip(self, position: QPointF) -> Grip:
        window = self._model.window
        if not (self._axis and window):
            return Grip.TRACK
        x = position.x() - MARGIN
        left, right = self._paint.pill(self._axis, window)
        if position.y() <= STRIP and left <= x <= right:
            return Grip.BODY
        return grip_at(self._axis, window, x, HANDLE)

    def _show_cursor(self, grip: Grip, *, dragging: bool) -> None:
        held = dragging and grip is Grip.BODY
        self.setCursor(Qt.CursorShape.ClosedHandCursor if held else _CURSORS[grip])

    def _zoom(self, factor: float, x: float) -> None:
        if self._axis and self._limits:
            self._set_axis(self._axis.zoomed(factor, x - MARGIN, self._limits))


_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def _whole_notches(wheeled: int) -> tuple[int, int]:
    """Whole notches turned, and what is left over: touch pads turn in small parts."""
    notches = int(wheeled / _WHEEL_NOTCH)
    return notches, wheeled - notches * _WHEEL_NOTCH
