"""Lanes under the time axis: events without a date, and events that happen again and again."""

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from dateline.model.event import Event
from dateline.model.viewer import ViewerModel
from dateline.model.wording import rate_words, span_words
from dateline.qt.connections import Connections
from dateline.qt.controls import named
from dateline.qt.kind_icons import kind_icon
from dateline.qt.theme import Theme
from dateline.qt.time_plot import TimePlot

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEIGHT = 26
_HEADING = 116
_GAP = 4
_CHIP_WIDEST = 230
_CHIP_NARROWEST = 90
_MORE = 84
_LEFT = 20
_MOST_IN_MENU = 200


class TimeLane(QWidget):
    """Events in a row, each a button that opens it; what finds no room is in a menu at the end.

    Recurring events stand where the axis has their beginning, the others from left to right.
    """

    def __init__(
        self, model: ViewerModel, plot: TimePlot, theme: Theme, *, recurring: bool
    ) -> None:
        super().__init__()
        self._model, self._plot, self._theme = model, plot, theme
        self._recurring = recurring
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self._heading = named(QLabel(self), "laneHeading")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self.chips: list[QToolButton] = []
        self.more = named(QToolButton(self), "chip")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._fill_menu)
        self._events: Sequence[Event] = ()
        self._first_left = 0
        self._connections = Connections()
        for signal in (model.dossier_changed, model.kinds_changed):
            self._connections.connect(signal, self._take)
        self._connections.connect(model.selection_changed, self._show_selection)
        if recurring:
            plot.axis_changed.connect(self._place)
        self._take()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        self._theme = theme
        self._place()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(400, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _take(self) -> None:
        model = self._model
        self._events = model.recurring if self._recurring else model.undated
        name = "Recurring" if self._recurring else "No date"
        self._heading.setText(f"{name}  {len(self._events):,}")
        self.setAccessibleName(f"{name}: {len(self._events):,}")
        self.setVisible(len(self._events) > 0)
        self._place()

    def _place(self) -> None:
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        self._heading.setGeometry(_LEFT, 0, _HEADING, _HEIGHT)
        x, right = _LEFT + _HEADING, self.width() - _LEFT
        self._first_left = len(self._events)
        for i, event in enumerate(self._events):
            room = right - (_MORE + _GAP if i + 1 < len(self._events) else 0)
            chip = self._chip(event)
            width = min(max(chip.sizeHint().width(), _CHIP_NARROWEST), _CHIP_WIDEST)
            at = max(x, min(self._begins(event), room - width))
            if at + width > room:
                chip.hide()
                chip.deleteLater()
                self._first_left = i
                break
            chip.setGeometry(QRect(at, 1, width, _HEIGHT - 2))
            chip.setText(_fitting(chip, width))
            chip.show()
            self.chips.append(chip)
            x = at + width + _GAP
        self._offer_more(right)

    def _begins(self, event: Event) -> int:
        """Where a recurring event begins on the axis; nowhere in particular for others."""
        if not self._recurring or event.when is None or event.when.unbounded_start:
            return 0
        return round(self._plot.pixel_of(event.when.start))

    def _offer_more(self, right: int) -> None:
        left = len(self._events) - self._first_left
        self.more.setVisible(left > 0)
        words = f"{left:,} more" if self.chips else f"All {left:,}"
        self.more.setText(words)
        self.more.setAccessibleName(f"{words} in this lane")
        self.more.setGeometry(right - _MORE, 1, _MORE, _HEIGHT - 2)

    def _chip(self, event: Event) -> QToolButton:
        chip = named(QToolButton(self), "chip")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIcon(kind_icon(event.kind, dark=self._theme.dark))
        chip.setIconSize(QSize(14, 14))
        chip.setCheckable(True)
        chip.setChecked(self._is_selected(event))
        chip.setText(_words(event))
        chip.setProperty("event", event.id)
        chip.setAccessibleName(_spoken(event))
        chip.setToolTip(html.escape(_spoken(event)))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(lambda _checked, chosen=event.id: self._model.select(chosen))
        return chip

    def _fill_menu(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for event in self._events[self._first_left : self._first_left + _MOST_IN_MENU]:
            action = menu.addAction(_spoken(event).replace("&", "&&"))
            action.setIcon(kind_icon(event.kind, dark=self._theme.dark))
            action.triggered.connect(lambda _checked, chosen=event.id: self._model.select(chosen))
        rest = len(self._events) - self._first_left - _MOST_IN_MENU
        if rest > 0:
            menu.addAction(f"and {rest:,} more in the list of events").setEnabled(False)

    def _is_selected(self, event: Event) -> bool:
        selected = self._model.selected
        return selected is not None and selected.id == event.id

    def _show_selection(self) -> None:
        selected = self._model.selected
        for chip in self.chips:
            chip.setChecked(selected is not None and chip.property("event") == selected.id)


def _words(event: Event) -> str:
    if event.rate is None:
        return event.title
    rate = rate_words(event.rate)
    return f"{rate[:1].upper()}{rate[1:]}: {event.title}"


def _spoken(event: Event) -> str:
    """The whole of it: how often, what, where and when."""
    place = event.where.short_name if event.where else "no place"
    return f"{_words(event)}. {place}, {span_words(event.when, short=True)}."


def _fitting(chip: QToolButton, width: int) -> str:
    room = width - chip.iconSize().width() - 22
    words = chip.fontMetrics().elidedText(chip.text(), Qt.TextElideMode.ElideRight, room)
    return words.replace("&", "&&")
