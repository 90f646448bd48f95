"""The histogram over time with the windows that are dragged over it."""

import html
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QToolTip, QWidget

from dateline.model.brush import Grip
from dateline.model.calendar_units import CalendarUnit, boundaries
from dateline.model.histogram import Histogram, histogram
from dateline.model.instants import Instant
from dateline.model.time_axis import TimeAxis, bar_unit
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.model.wording import window_words
from dateline.qt.accessible import SliderPart
from dateline.qt.connections import Connections
from dateline.qt.player import Player
from dateline.qt.theme import Theme
from dateline.qt.time_keys import TimeKeys
from dateline.qt.time_paint import (
    MARGIN,
    Shown,
    TimePainter,
    bar_words,
    caption_words,
    field_of,
    grip_of,
    knob_of,
)
from dateline.qt.time_pointer import TimePointer
from dateline.qt.time_thumbs import Thumb

_NARROWEST_BAR = 6.0
_ZOOM_KEYS = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Equal: 0.8, Qt.Key.Key_Minus: 1.25}


class TimePlot(SliderPart):
    """Bars of events over time; the windows are dragged, brushed, wheeled and moved by keys.

    It has the keys of the time window as a whole; its thumbs have those of the other parts.
    """

    axis_changed = Signal()

    def __init__(
        self, model: ViewerModel, player: Player, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self._keys = TimeKeys(model, player)
        self._pointer = TimePointer(self, model, player)
        self._paint = TimePainter(theme)
        self.limits: TimeAxis | None = None
        self.axis: TimeAxis | None = None
        self._histogram: Histogram | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Time window")
        self.thumbs = self._make_thumbs()
        self._connections = Connections()
        self._connections.connect(model.dossier_changed, self._on_dossier)
        self._connections.connect(model.extent_changed, self._on_dossier)
        self._connections.connect(model.window_changed, self._on_window)
        self._connections.connect(model.other_changed, self._on_other)
        self._connections.connect(model.kinds_changed, self._on_window)
        self._connections.connect(model.times_changed, self._count)
        self._on_dossier()

    def _make_thumbs(self) -> list[Thumb]:
        parts = [(0, Grip.START), (0, Grip.END)]
        parts += [(1, grip) for grip in (Grip.BODY, Grip.START, Grip.END)]
        thumbs = [Thumb(which, grip, self._keys.pressed, self) for which, grip in parts]
        for thumb in thumbs:
            thumb.reached.connect(lambda which=thumb.which: self._bring_into_view(which))
            thumb.set_theme(self._theme)
        return thumbs

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()
        self._pointer.let_go()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme from now on."""
        self._theme = theme
        self._paint = TimePainter(theme)
        for thumb in self.thumbs:
            thumb.set_theme(theme)
        self.update()

    def show_all(self) -> None:
        """Zoom the axis out to the whole time."""
        self.set_axis(self.limits)

    @property
    def zoomed(self) -> bool:
        """Whether the axis shows only a part of the time."""
        return self.axis != self.limits

    @property
    def bars(self) -> Histogram | None:
        """The bars that are drawn; None before there are any."""
        return self._histogram

    def axis_window(self) -> Window | None:
        """The time that the axis shows."""
        return self.axis.window() if self.axis else None

    def bar_unit(self) -> tuple[CalendarUnit, int] | None:
        """What one bar stands for: a calendar unit and its multiple."""
        return bar_unit(self.axis, _NARROWEST_BAR, clocked=self._clocked()) if self.axis else None

    def _clocked(self) -> bool:
        times = self._model.times
        return times is not None and any(index.clocked for index in times.all)

    def caption(self) -> str:
        """How to read the plot: what a bar is, what stripes are, which clock it goes by."""
        unit = self.bar_unit()
        if not (unit and self._histogram):
            return ""
        if self._model.times is None:
            return "The events are being sorted by time."
        zone = "Times of day in UTC." if self._clocked() else "Dates as the documents write them."
        return f"{caption_words(self._histogram, *unit)} {zone}"

    def pixel_of(self, at: Instant) -> float:
        """Where an instant stands in the widget; 0 when there is no time to show."""
        return MARGIN + self.axis.x(at) if self.axis else 0.0

    def words_at(self, x: float) -> str:
        """What the bar at a pixel of the widget holds; "" beside the bars."""
        if not (self.axis and self._histogram):
            return ""
        bar = self._histogram.bar_at(self.axis.at(x - MARGIN))
        return "" if bar is None else bar_words(self._histogram, bar, self._model.kinds)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide, and as high as a few bars need."""
        return QSize(640, 98)

    # The model changed

    def _on_dossier(self) -> None:
        self._pointer.let_go()
        self._histogram = None
        self.limits = self._whole_axis()
        self.set_axis(self.limits)
        self._on_window()

    def _on_window(self) -> None:
        window = self._model.window
        self.setAccessibleDescription(self._model.words())
        self.set_spoken_value(window_words(window) if window else "")
        self._reach_out()
        if self.axis and self.limits and window and not self._pointer.dragging:
            self.set_axis(self.axis.showing(window, self.limits))
        self._place_thumbs()
        self.update()

    def _on_other(self) -> None:
        self._reach_out()
        self._place_thumbs()
        self.update()

    def _reach_out(self) -> None:
        """Let the axis reach windows that lie outside everything that is dated."""
        was_whole, limits = not self.zoomed, self._whole_axis()
        if limits == self.limits or self._pointer.dragging:
            return
        self.limits = limits
        if was_whole:
            self.set_axis(limits)

    def _whole_axis(self) -> TimeAxis | None:
        extent = self._model.extent
        if extent is None:
            return None
        windows = [extent, *(w for w in (self._model.window, self._model.other) if w)]
        hull = Window(min(w.start for w in windows), max(w.end for w in windows))
        return TimeAxis.around(hull, self.width() - 2 * MARGIN)

    def set_axis(self, axis: TimeAxis | None) -> None:
        """Show another stretch of time."""
        self.setVisible(axis is not None)
        if axis == self.axis and (self._histogram is not None or axis is None):
            return
        self.axis = axis
        self._count()
        self._place_thumbs()
        self.axis_changed.emit()

    def zoom(self, factor: float, x: float) -> None:
        """Zoom the axis around a pixel of the widget."""
        if self.axis and self.limits:
            self.set_axis(self.axis.zoomed(factor, x - MARGIN, self.limits))

    def _count(self) -> None:
        unit, times = self.bar_unit(), self._model.times
        if self.axis and unit:
            view = self.axis.window()
            begins = boundaries(view.start, view.end, *unit)
            edges = np.append(begins[begins < view.end], view.end)
            self._histogram = histogram(times.all if times else (), edges)
        self.update()

    # Parts

    def windows(self) -> list[Window]:
        """The time window, and the one it is compared with if there is one."""
        return [window for window in (self._model.window, self._model.other) if window]

    def field(self) -> QRectF:
        """Where the bars stand."""
        if self.axis is None:
            return QRectF()
        return field_of(self._model.other is not None, self.axis, self.height())

    def focus_part(self, which: int, grip: Grip) -> None:
        """Give the keys to the part that was taken hold of."""
        found = [t for t in self.thumbs if (t.which, t.grip) == (which, grip)]
        (found[0] if found else self).setFocus(Qt.FocusReason.MouseFocusReason)

    def _place_thumbs(self) -> None:
        windows = self.windows()
        for thumb in self.thumbs:
            thumb.setVisible(self.axis is not None and thumb.which < len(windows))
            if self.axis and thumb.which < len(windows):
                window = windows[thumb.which]
                thumb.stand(self._place_of(thumb, self.axis, window), window)

    def _place_of(self, thumb: Thumb, axis: TimeAxis, window: Window) -> QRectF:
        left, right = (MARGIN + min(max(x, 0.0), axis.width) for x in axis.edges(window))
        match thumb.grip:
            case Grip.START:
                return knob_of(self.field(), left, -1, thumb.which)
            case Grip.END:
                return knob_of(self.field(), right, 1, thumb.which)
        return grip_of(axis, window, thumb.which)

    def _bring_into_view(self, which: int) -> None:
        windows = self.windows()
        if self.axis and self.limits and which < len(windows) and not self._pointer.dragging:
            self.set_axis(self.axis.showing(windows[which], self.limits))

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the axis out anew, the same time in view."""
        was_zoomed, before = self.zoomed, self.axis
        self.limits = self._whole_axis()
        if was_zoomed and before and self.limits:
            self.set_axis(TimeAxis(before.first, before.last, self.limits.width))
        else:
            self.set_axis(self.limits)
        self._place_thumbs()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Bars, labels, windows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.axis and self._histogram:
            model = self._model
            shown = Shown(self.axis, self._histogram, model.kinds, model.window, model.other)
            self._paint.plot(painter, self.size(), self.devicePixelRatioF(), shown)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Draw the ring of the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Draw no ring any more."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys that the shortcut list names; others are left to the window."""
        key = Qt.Key(event.key())
        if key in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[key], self.width() / 2)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif not self._keys.pressed(event, 0, Grip.BODY):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Grip a handle, a body, or the track."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag what is gripped; otherwise show what could be."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go; a click on the track brings the window there."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """The whole time."""
        self._pointer.let_go()
        self._keys.whole()
        self.show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Lengthen or shorten the window; with Ctrl, zoom the axis under the pointer."""
        self._pointer.wheel(event)

    def event(self, event: QEvent) -> bool:
        """Tell what a bar holds when the pointer rests on it; zoom when two fingers spread."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.words_at(event.pos().x())
            QToolTip.showText(event.globalPos(), html.escape(words), self)
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._pinched_natively(event)
        if isinstance(event, QGestureEvent):
            return self._pinched(event.gesture(Qt.GestureType.PinchGesture))
        return super().event(event)

    def _pinched_natively(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoom(1 / max(1 + event.value(), 0.2), event.position().x())
        return True

    def _pinched(self, gesture: Any) -> bool:  # noqa: ANN401 - QGesture, which may be any kind
        if not isinstance(gesture, QPinchGesture):
            return False
        self.zoom(1 / max(gesture.scaleFactor(), 0.2), gesture.centerPoint().x())
        return True
