"""How the time slider looks: bars, labels, window and handles."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from dateline.model.event import EventKind
from dateline.model.histogram import Histogram
from dateline.model.time_axis import Tick, TimeAxis, ticks
from dateline.model.timespan import Window
from dateline.model.wording import count_words, window_words
from dateline.qt.fonts import sans
from dateline.qt.kind_icons import kind_colour
from dateline.qt.theme import Theme

MARGIN = 20
"""Room left and right of the axis, for a handle at its very end."""
STRIP = 14
"""Height of the strip above the bars, where the window's grip lies."""
HANDLE = 11
"""How far outside the window's edge its handle can be gripped."""

_LABELS = 24.0
_LABEL_WIDTH = 62.0
_SHORTEST_PILL = 30.0
_FADED = 0.32
_ROUNDING = 1e-6


class TimePainter:
    """Paints the time plot in one theme. Bars are kept as pictures until `forget`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._bars: QPixmap | None = None

    def forget(self) -> None:
        """Draw the bars anew next time."""
        self._bars = None

    def pill(self, axis: TimeAxis, window: Window) -> tuple[float, float]:
        """The left and right end of the window's grip, in pixels of the axis."""
        left, right = axis.edges(window)
        left, right = max(left, 0.0), min(right, axis.width)
        lacking = max(0.0, _SHORTEST_PILL - (right - left)) / 2
        return left - lacking, right + lacking

    def plot(
        self,
        painter: QPainter,
        widget: QWidget,
        axis: TimeAxis,
        bars: Histogram,
        window: Window | None,
    ) -> None:
        """The whole plot, filling `widget`."""
        field = QRectF(MARGIN, STRIP, axis.width, widget.height() - STRIP - _LABELS)
        painter.fillRect(field, self._theme.colour("track"))
        lit = self._lit(axis, field, window)
        painter.fillRect(lit, self._theme.colour("window"))
        self._grid(painter, field, axis)
        self._draw_bars(painter, widget, axis, bars, (field, lit))
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        if window:
            self._draw_window(painter, field, axis, window)
        if widget.hasFocus():
            self._draw_focus(painter, widget)

    def _lit(self, axis: TimeAxis, field: QRectF, window: Window | None) -> QRectF:
        if window is None:
            return QRectF()
        left, right = axis.edges(window)
        right = max(right, left + 2)
        return QRectF(MARGIN + left, field.top(), right - left, field.height()) & field

    def _grid(self, painter: QPainter, field: QRectF, axis: TimeAxis) -> None:
        for tick in ticks(axis, _LABEL_WIDTH):
            x = MARGIN + axis.x(tick.at)
            painter.setPen(QPen(self._theme.colour("edge" if tick.major else "rule"), 1))
            painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom() + 5))
            self._label(painter, tick, x, field)

    def _label(self, painter: QPainter, tick: Tick, x: float, field: QRectF) -> None:
        weight = QFont.Weight.DemiBold if tick.major else QFont.Weight.Normal
        painter.setFont(sans(12, weight))
        painter.setPen(self._theme.colour("ink" if tick.major else "muted"))
        width = painter.fontMetrics().horizontalAdvance(tick.label) + 2
        if x + 4 + width > field.right() + MARGIN:
            return
        box = QRectF(x + 4, field.bottom() + 3, width, _LABELS - 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, tick.label)

    def _draw_bars(
        self,
        painter: QPainter,
        widget: QWidget,
        axis: TimeAxis,
        bars: Histogram,
        areas: tuple[QRectF, QRectF],
    ) -> None:
        field, lit = areas
        if self._bars is None or self._bars.deviceIndependentSize() != widget.size().toSizeF():
            self._bars = self._picture(widget, axis, bars, field)
        painter.setOpacity(_FADED)
        painter.drawPixmap(QPointF(0, 0), self._bars)
        painter.setOpacity(1)
        painter.save()
        painter.setClipRect(lit)
        painter.fillRect(lit, self._theme.colour("window"))
        painter.drawPixmap(QPointF(0, 0), self._bars)
        painter.restore()

    def _picture(self, widget: QWidget, axis: TimeAxis, bars: Histogram, field: QRectF) -> QPixmap:
        ratio = widget.devicePixelRatioF()
        picture = QPixmap(widget.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(field)
        painter.setPen(Qt.PenStyle.NoPen)
        scale = (field.height() - 6) / max(bars.highest, 1.0)
        for i in np.flatnonzero(bars.counts.sum(axis=0)):
            left, right = (MARGIN + axis.x(float(edge)) for edge in bars.edges[i : i + 2])
            self._stack(painter, (left, max(right - 1, left + 1.5)), bars.counts[:, i] * scale)
        painter.end()
        return picture

    def _stack(self, painter: QPainter, sides: tuple[float, float], heights: np.ndarray) -> None:
        left, right = sides
        bottom = painter.clipBoundingRect().bottom()
        for kind, height in zip(EventKind, heights, strict=True):
            if height > 0:
                painter.setBrush(QBrush(kind_colour(kind, dark=self._theme.dark)))
                painter.drawRect(QRectF(left, bottom - height, right - left, height))
                bottom -= float(height)

    def _draw_window(
        self, painter: QPainter, field: QRectF, axis: TimeAxis, window: Window
    ) -> None:
        accent = self._theme.colour("accent")
        left, right = self.pill(axis, window)
        if right < 0 or left > axis.width:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        grip = QRectF(MARGIN + left, 3, right - left, 6)
        painter.drawRoundedRect(grip, 3, 3)
        for x, outward in zip(axis.edges(window), (-1, 1), strict=True):
            if -1 <= x <= axis.width + 1:
                self._draw_handle(painter, field, MARGIN + x, outward)

    def _draw_handle(self, painter: QPainter, field: QRectF, x: float, outward: int) -> None:
        """A line at the window's edge with a knob outside it: the knobs never meet."""
        accent = self._theme.colour("accent")
        painter.setPen(QPen(accent, 1.5))
        painter.drawLine(QPointF(x, 6), QPointF(x, field.bottom()))
        knob = QRectF(x - 4 + 4 * outward, field.center().y() - 11, 8, 22)
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRoundedRect(knob, 3, 3)
        painter.drawLine(knob.center() + QPointF(0, -4), knob.center() + QPointF(0, 4))

    def _draw_focus(self, painter: QPainter, widget: QWidget) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("focus"), 2))
        painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), 4, 4)


def bar_words(bars: Histogram, bar: int) -> str:
    """What one bar holds: "1 Mar 2021 – 31 Mar 2021: 2 meetings, about 1.5 exercises"."""
    days = window_words(Window(*(float(edge) for edge in bars.edges[bar : bar + 2])))
    amounts = bars.counts[:, bar]
    parts = [
        _amount(float(amount), kind)
        for kind, amount in zip(EventKind, amounts, strict=True)
        if amount > 0
    ]
    return f"{days}: {', '.join(parts) or 'nothing'}"


def _amount(amount: float, kind: EventKind) -> str:
    noun = "other event" if kind is EventKind.OTHER else str(kind)
    if abs(amount - round(amount)) < _ROUNDING:
        return count_words(round(amount), noun)
    return f"about {amount:.1f} {noun}s"
