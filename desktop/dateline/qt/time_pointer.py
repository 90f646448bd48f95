"""Mouse and wheel over the time plot: what is gripped, and where that takes the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent

from dateline.model.brush import Drag, Grip, centred, grip_at, resized
from dateline.model.stepping import Lock, locked
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.player import Player
from dateline.qt.time_paint import HANDLE, MARGIN, STRIP, pill

if TYPE_CHECKING:
    from dateline.qt.time_plot import TimePlot

_CLICK_PIXELS = 3.0
_WHEEL_NOTCH = 120
_NOTCH = 0.8
_OUTWARD = 1.06
"""How much longer the axis gets with every beat while a handle is held beyond its edge."""
_BEAT_MS = 30
_CURSORS = {
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
    Grip.BODY: Qt.CursorShape.OpenHandCursor,
    Grip.TRACK: Qt.CursorShape.CrossCursor,
}


class TimePointer(QObject):
    """Drags the windows of a plot. Window 0 is the time window, 1 the one it is compared with."""

    def __init__(self, plot: "TimePlot", model: ViewerModel, player: Player) -> None:
        super().__init__(plot)
        self._plot, self._model, self._player = plot, model, player
        self._drag: Drag | None = None
        self._which = 0
        self._x = 0.0
        self._wheeled = 0
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(self._reach_further)

    @property
    def dragging(self) -> bool:
        """Whether something is gripped."""
        return self._drag is not None

    def let_go(self) -> None:
        """Grip nothing any more."""
        self._drag = None
        self._beat.stop()

    def press(self, event: QMouseEvent) -> None:
        """Grip what lies under the pointer."""
        extent, windows, axis = self._model.extent, self._plot.windows(), self._plot.axis
        if event.button() != Qt.MouseButton.LeftButton or not (axis and extent and windows):
            return
        self._player.stop()
        self._which, grip = self._grip(event.position())
        self._x = event.position().x() - MARGIN
        self._drag = Drag(grip, self._x, windows[self._which], axis, extent)
        self._plot.focus_part(self._which, grip)
        self._show_cursor(grip, held=True)

    def move(self, event: QMouseEvent) -> None:
        """Drag what is gripped; otherwise show what could be."""
        drag = self._drag
        if drag is None:
            self._show_cursor(self._grip(event.position())[1], held=False)
            return
        self._x = event.position().x() - MARGIN
        if drag.grip is not Grip.TRACK or abs(self._x - drag.x) >= _CLICK_PIXELS:
            self._set(drag.to(self._x), drag)
        if self._beyond() and not self._beat.isActive():
            self._beat.start()

    def release(self, event: QMouseEvent) -> None:
        """Let go; a click on the track brings the window there."""
        drag = self._drag
        self.let_go()
        x = event.position().x() - MARGIN
        if drag and drag.grip is Grip.TRACK and abs(x - drag.x) < _CLICK_PIXELS:
            self._set(centred(drag.window, drag.axis, x), drag)
        self._show_cursor(self._grip(event.position())[1], held=False)

    def wheel(self, event: QWheelEvent) -> None:
        """Lengthen or shorten the window; with Ctrl, zoom the axis under the pointer."""
        event.accept()
        turned = event.angleDelta().y() or -event.angleDelta().x()
        self._wheeled += turned
        notches, self._wheeled = _whole_notches(self._wheeled)
        extent, window, axis = self._model.extent, self._model.window, self._plot.axis
        if not notches or not (axis and extent and window):
            return
        factor = _NOTCH**notches
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._plot.zoom(factor, event.position().x())
            return
        changed = locked(window, resized(window, factor, extent, axis.snap), self._model.lock)
        if changed:
            self._model.set_window(changed)

    def _set(self, window: Window, drag: Drag) -> None:
        if self._which:
            self._model.set_other(window)
            return
        held = {Grip.START: Lock.START, Grip.END: Lock.END}.get(drag.grip)
        lock = self._model.lock
        # the end that is taken in hand moves, locked or not
        kept = window if held is lock else locked(drag.window, window, lock)
        if kept:
            self._model.set_window(kept)

    def _beyond(self) -> bool:
        axis = self._plot.axis
        return axis is not None and not 0 <= self._x <= axis.width

    def _reach_further(self) -> None:
        """Zoom out as long as the pointer is held beyond the edge of the axis."""
        drag, axis, limits = self._drag, self._plot.axis, self._plot.limits
        if not (drag and axis and limits and self._beyond()) or axis == limits:
            self._beat.stop()
            return
        kept = axis.width if self._x < 0 else 0.0
        self._plot.set_axis(axis.zoomed(_OUTWARD, kept, limits))
        longer = self._plot.axis or axis
        edge = 0.0 if self._x < 0 else longer.width
        windows = self._plot.windows()
        self._drag = Drag(drag.grip, self._held_at(drag), windows[self._which], longer, drag.extent)
        self._set(self._drag.to(edge), self._drag)

    def _held_at(self, drag: Drag) -> float:
        """The pixel of the longer axis that is in hand: the gripped edge, or the first click."""
        axis = self._plot.axis or drag.axis
        left, right = axis.edges(self._plot.windows()[self._which])
        match drag.grip:
            case Grip.START:
                return left
            case Grip.END:
                return right
            case Grip.TRACK:
                return axis.x(drag.axis.at(drag.x))
        return left if self._x < 0 else right

    def _grip(self, position: QPointF) -> tuple[int, Grip]:
        """The window and the part of it under the pointer; the compared window lies on top."""
        axis, windows = self._plot.axis, self._plot.windows()
        if axis is None:
            return 0, Grip.TRACK
        x = position.x() - MARGIN
        for which, window in enumerate(windows):
            left, right = pill(axis, window)
            if STRIP * which <= position.y() < STRIP * (which + 1) and left <= x <= right:
                return which, Grip.BODY
        for which in reversed(range(len(windows))):
            grip = grip_at(axis, windows[which], x, HANDLE)
            if grip is not Grip.TRACK:
                return which, grip
        return 0, Grip.TRACK

    def _show_cursor(self, grip: Grip, *, held: bool) -> None:
        closed = held and grip is Grip.BODY
        self._plot.setCursor(Qt.CursorShape.ClosedHandCursor if closed else _CURSORS[grip])


def _whole_notches(wheeled: int) -> tuple[int, int]:
    """Whole notches turned, and what is left over: touch pads turn in small parts."""
    notches = int(wheeled / _WHEEL_NOTCH)
    return notches, wheeled - notches * _WHEEL_NOTCH
