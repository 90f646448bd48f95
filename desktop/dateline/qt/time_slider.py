"""The time slider under the map: the windows in words, typed dates, the plot, lanes, controls."""

from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dateline.model.viewer import ViewerModel
from dateline.model.wording import window_words
from dateline.qt.connections import Connections
from dateline.qt.controls import ElidedLabel, named, plain_label
from dateline.qt.flow import FlowLayout
from dateline.qt.player import Player
from dateline.qt.theme import Theme
from dateline.qt.time_controls import Compare, Pace, Spans, Transport
from dateline.qt.time_fields import TimeFields
from dateline.qt.time_lanes import TimeLane
from dateline.qt.time_plot import TimePlot
from dateline.qt.time_sorting import TimeSorter

_SIDE = 20
_NARROW = 760


class _Part(Protocol):
    def shutdown(self) -> None: ...


class _Dressed(Protocol):
    def set_theme(self, theme: Theme) -> None: ...


class TimeSlider(QWidget):
    """Everything that moves the time window, and what the window holds in words."""

    def __init__(
        self, model: ViewerModel, player: Player, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeSlider")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._sorter = TimeSorter(model, self)
        self.plot = TimePlot(model, player, theme, self)
        self.words = ElidedLabel("timeWords")
        self.other_words = ElidedLabel("otherWords")
        self.fields = TimeFields(model)
        self.complaint = plain_label("complaint")
        self.zoom_words = named(QLabel(), "caption")
        self.reset = named(QPushButton("Show all of time"), "link")
        self.reset.clicked.connect(self.plot.show_all)
        self.lanes = [TimeLane(model, self.plot, theme, recurring=again) for again in (True, False)]
        self.transport, self.pace = Transport(model, player), Pace(model, player)
        self.spans = Spans(model, self.plot.show_all)
        self.compare = Compare(model)
        self.caption = ElidedLabel("caption")
        self._lay_out()
        self._connections = Connections()
        for signal in (model.window_changed, model.kinds_changed, model.other_changed):
            self._connections.connect(signal, self._show_words)
        for signal in (model.dossier_changed, model.times_changed):
            self._connections.connect(signal, self._show_all)
        self.fields.complained.connect(self._complain)
        self.plot.axis_changed.connect(self._show_axis)
        self.set_theme(theme)
        self._show_all()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()
        parts: list[_Part] = [self.plot, self.fields, self.transport, self.pace, self.spans]
        for part in (*parts, self.compare, *self.lanes, self._sorter):
            part.shutdown()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        dressed: list[_Dressed] = [self.plot, self.fields, self.transport, *self.lanes]
        for part in dressed:
            part.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the typed dates under the words where there is no room beside them."""
        narrow = event.size().width() < _NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._head_row.setDirection(direction)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        column.addLayout(self._head())
        column.addWidget(self._indented(self.complaint))
        column.addWidget(self.plot)
        for lane in self.lanes:
            column.addWidget(lane)
        column.addWidget(self._controls())
        column.addWidget(self._foot())
        self.complaint.hide()
        self._order_tabs()

    def _head(self) -> QHBoxLayout:
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.words)
        both.addWidget(self.other_words)
        self._head_row = QHBoxLayout()
        self._head_row.setContentsMargins(_SIDE, 0, _SIDE - 8, 2)
        self._head_row.setSpacing(6)
        self._head_row.addLayout(both, 1)
        left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._head_row.addWidget(self.fields, 0, left)
        return self._head_row

    def _controls(self) -> QWidget:
        controls = QWidget()
        flow = FlowLayout(controls, QMargins(_SIDE - 6, 4, _SIDE - 6, 2), gap=10, row_gap=4)
        for part in (self.transport, self.spans, self.pace, self.compare):
            flow.addWidget(part)
        return controls

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self.caption, 1)
        row.addWidget(self.zoom_words)
        row.addWidget(self.reset)
        return foot

    def _indented(self, widget: QWidget) -> QWidget:
        widget.setContentsMargins(_SIDE, 0, _SIDE, 0)
        return widget

    def _order_tabs(self) -> None:
        first, back, forward, last = self.transport.moves
        buttons = [first, back, self.transport.play, forward, last]
        fields = [self.fields.start, self.fields.end, *self.fields.locks.values()]
        spans = [*self.spans.buttons.values(), self.spans.all]
        pace = [self.pace.step, self.pace.speed, self.pace.repeat, self.compare.button]
        pace.append(self.compare.manner)
        chain = [*fields, self.plot, *self.plot.thumbs, *self.lanes]
        for before, after in pairwise([*chain, *buttons, *spans, *pace, self.reset]):
            QWidget.setTabOrder(before, after)

    # The model changed

    def _show_all(self) -> None:
        self._show_words()
        self._show_axis()

    def _show_words(self) -> None:
        window, other = self._model.window, self._model.other
        words = self._model.words() if window else "Nothing here has a date."
        self.words.setText(f"A  {words}" if other else words)
        self.other_words.setText(f"B  {self._model.other_words()}" if other else "")
        self.other_words.setVisible(other is not None)
        if self.words.property("compared") != bool(other):
            self.words.setProperty("compared", bool(other))
            self.words.style().polish(self.words)

    def _show_axis(self) -> None:
        zoomed, view = self.plot.zoomed, self.plot.axis_window()
        self.reset.setVisible(zoomed)
        self.zoom_words.setVisible(zoomed)
        self.zoom_words.setText(f"Showing {window_words(view.rounded())}" if view else "")
        self.caption.setText(self.plot.caption())

    def _complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
