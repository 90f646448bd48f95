"""How the time slider looks: bars, labels, windows and their handles."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from dateline.model.calendar_units import CalendarUnit
from dateline.model.event import EventKind
from dateline.model.histogram import Histogram
from dateline.model.time_axis import Tick, TimeAxis, ticks
from dateline.model.timespan import Window
from dateline.model.wording import count_words, window_words
from dateline.qt.fonts import sans
from dateline.qt.kind_icons import kind_colour
from dateline.qt.theme import Theme
from dateline.qt.time_bars import BarStyle, bars_image

MARGIN = 20
"""Room left and right of the axis, for a handle at its very end."""
STRIP = 14
"""Height of a strip above the bars, where a window's grip lies."""
HANDLE = 11
"""How far outside a window's edge its handle can be gripped."""

LABELS = 22
"""Height of the axis' labels."""
_LABEL_WIDTH = 66.0
_SHORTEST_PILL = 30.0
_FADED = 0.3
_ROUNDING = 1e-6
_LEAST = 0.05


@dataclass(frozen=True)
class Shown:
    """What the plot shows now: the bars may be older than the axis and are drawn where they lie."""

    axis: TimeAxis
    bars: Histogram
    kinds: frozenset[EventKind]
    window: Window | None
    other: Window | None


def field_of(shown_other: bool, axis: TimeAxis, height: int) -> QRectF:  # noqa: FBT001
    """Where the bars stand in a plot of this height."""
    top = STRIP * (2 if shown_other else 1)
    return QRectF(MARGIN, top, axis.width, max(height - top - LABELS, 1))


def pill(axis: TimeAxis, window: Window) -> tuple[float, float]:
    """The left and right end of a window's grip, in pixels of the axis."""
    left, right = axis.edges(window)
    left, right = max(left, 0.0), min(right, axis.width)
    lacking = max(0.0, _SHORTEST_PILL - (right - left)) / 2
    return left - lacking, right + lacking


def grip_of(axis: TimeAxis, window: Window, which: int) -> QRectF:
    """Where a window's grip lies in the plot."""
    left, right = pill(axis, window)
    return QRectF(MARGIN + left, 4 + STRIP * which, right - left, 6)


class TimePainter:
    """Paints the time plot in one theme. The bars are kept as a picture while they stay."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._image = QImage()
        self._drawn: tuple[object, ...] = ()

    def plot(self, painter: QPainter, size: QSize, ratio: float, shown: Shown) -> None:
        """The whole plot."""
        axis = shown.axis
        field = field_of(shown.other is not None, axis, size.height())
        painter.fillRect(field, self._theme.colour("track"))
        windows = [window for window in (shown.window, shown.other) if window]
        lit = [self._lit(axis, field, window) for window in windows]
        for area in lit:
            painter.fillRect(area, self._theme.colour("window"))
        self._grid(painter, field, axis)
        self._bars(painter, field, ratio, shown, lit)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        for i, window in enumerate(windows):
            self._window(painter, field, axis, window, i)

    def accent(self, which: int) -> QColor:
        """The colour of the time window, or of the one it is compared with."""
        return self._theme.colour("compared" if which else "accent")

    def _lit(self, axis: TimeAxis, field: QRectF, window: Window) -> QRectF:
        left, right = axis.edges(window)
        right = max(right, left + 2)
        return QRectF(MARGIN + left, field.top(), right - left, field.height()) & field

    def _grid(self, painter: QPainter, field: QRectF, axis: TimeAxis) -> None:
        ends = field.left()
        for tick in ticks(axis, _LABEL_WIDTH):
            x = round(MARGIN + axis.x(tick.at)) + 0.5
            painter.setPen(QPen(self._theme.colour("edge" if tick.major else "rule"), 1))
            painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom() + 5))
            ends = self._label(painter, tick, x, field, ends)

    def _label(self, painter: QPainter, tick: Tick, x: float, field: QRectF, ends: float) -> float:
        """Write a label unless it would touch the one before or be cut; where it ends."""
        weight = QFont.Weight.DemiBold if tick.major else QFont.Weight.Normal
        painter.setFont(sans(12, weight))
        painter.setPen(self._theme.colour("ink" if tick.major else "muted"))
        width = painter.fontMetrics().horizontalAdvance(tick.label) + 2
        if x + 4 < ends or x + 4 + width > field.right() + MARGIN:
            return ends
        box = QRectF(x + 4, field.bottom() + 2, width, LABELS - 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, tick.label)
        return x + 4 + width + 4

    def _bars(
        self, painter: QPainter, field: QRectF, ratio: float, shown: Shown, lit: list[QRectF]
    ) -> None:
        image = self._bars_image(field, ratio, shown)
        painter.setOpacity(_FADED if lit else 1)
        painter.drawImage(field.topLeft() + QPointF(0, 4), image)
        painter.setOpacity(1)
        for area in lit:
            painter.save()
            painter.setClipRect(area)
            painter.drawImage(field.topLeft() + QPointF(0, 4), image)
            painter.restore()

    def _bars_image(self, field: QRectF, ratio: float, shown: Shown) -> QImage:
        size = (round(field.width()), round(field.height()) - 4)
        drawn = (id(shown.bars), shown.axis, size, ratio, shown.kinds)
        if drawn != self._drawn:
            self._drawn = drawn
            style = BarStyle(
                tuple(kind_colour(kind, dark=self._theme.dark) for kind in EventKind),
                tuple(kind in shown.kinds for kind in EventKind),
                self._theme.colour("edge"),
            )
            self._image = bars_image(shown.bars, shown.axis, size, ratio, style)
        return self._image

    def _window(
        self, painter: QPainter, field: QRectF, axis: TimeAxis, window: Window, which: int
    ) -> None:
        grip = grip_of(axis, window, which)
        if grip.right() < MARGIN or grip.left() > MARGIN + axis.width:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.accent(which))
        painter.drawRoundedRect(grip, 3, 3)
        for x, outward in zip(axis.edges(window), (-1, 1), strict=True):
            if -1 <= x <= axis.width + 1:
                self._handle(painter, field, MARGIN + x, outward, which)

    def _handle(self, painter: QPainter, field: QRectF, x: float, outward: int, which: int) -> None:
        """A line at the window's edge with a knob outside it: the knobs never meet."""
        painter.setPen(QPen(self.accent(which), 1.5))
        painter.drawLine(QPointF(x, 7 + STRIP * which), QPointF(x, field.bottom()))
        knob = knob_of(field, x, outward, which)
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRoundedRect(knob, 3, 3)
        painter.drawLine(knob.center() + QPointF(0, -4), knob.center() + QPointF(0, 4))


def knob_of(field: QRectF, x: float, outward: int, which: int) -> QRectF:
    """Where the knob of a handle lies: that of the other window lower than that of the first."""
    middle = field.top() + field.height() * (0.72 if which else 0.4)
    return QRectF(x - 4 + 4 * outward, middle - 11, 8, 22)


def bar_words(bars: Histogram, bar: int, shown: frozenset[EventKind]) -> str:
    """What one bar holds: "1 Mar – 31 Mar 2021: 2 meetings, about 1.5 exercises"."""
    days = window_words(Window(*(float(edge) for edge in bars.edges[bar : bar + 2])))
    amounts = bars.lasting[:, bar] + bars.inexact[:, bar]
    there = [
        (kind, _amount(float(amount), kind))
        for kind, amount in zip(EventKind, amounts, strict=True)
        if amount > _ROUNDING
    ]
    seen = ", ".join(words for kind, words in there if kind in shown)
    hidden = ", ".join(words for kind, words in there if kind not in shown)
    return f"{days}: {seen or 'nothing'}" + (f"; hidden: {hidden}" if hidden else "")


def caption_words(bars: Histogram, unit: CalendarUnit, multiple: int) -> str:
    """What the bars are: "A bar is a month, 34 events at most; striped: the date is not exact."."""
    length = f"a {unit}" if multiple == 1 else f"{multiple:,} {unit}s"
    length = length.replace("a hour", "an hour")
    most = bars.highest
    at_most = count_words(round(most)) if most >= 1 else "less than one event"
    striped = "; striped: the date is not exact" if bars.inexact.any() else ""
    return f"A bar is {length}, {at_most} at most{striped}."


def _amount(amount: float, kind: EventKind) -> str:
    noun = "other event" if kind is EventKind.OTHER else str(kind)
    if abs(amount - np.round(amount)) < _ROUNDING:
        return count_words(round(amount), noun)
    return f"about {amount:.1f} {noun}s" if amount >= _LEAST else f"fewer than 0.1 {noun}s"
