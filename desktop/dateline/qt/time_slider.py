"""The time slider under the map: window in words, typed dates, steps, Play and the plot."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from dateline.model.calendar_units import CalendarUnit
from dateline.model.instants import to_date
from dateline.model.navigation import Navigation
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.model.wording import window_words
from dateline.qt.connections import Connections
from dateline.qt.controls import ElidedLabel, icon_button, set_icon
from dateline.qt.player import Player
from dateline.qt.theme import Theme
from dateline.qt.time_plot import TimePlot

_FIRST_TYPED = QDate(100, 1, 1)
"""The earliest day that QDateEdit takes."""


class TimeSlider(QWidget):
    """Everything that moves the time window, and what the window holds in words."""

    def __init__(
        self, model: ViewerModel, player: Player, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeSlider")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model, self._player, self._theme = model, player, theme
        self.plot = TimePlot(model, player, theme, self)
        self._make_controls(Navigation(model))
        self._lay_out()
        self._connections = Connections()
        self._connections.connect(model.window_changed, self._show_window)
        self._connections.connect(model.dossier_changed, self._show_window)
        self._connections.connect(model.kinds_changed, self._show_window)
        self._connections.connect(model.step_changed, self._show_step)
        player.playing_changed.connect(self._show_playing)
        self.plot.zoomed_changed.connect(self._show_zoom)
        self.set_theme(theme)
        self._show_window()
        self._show_step(model.step)

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()
        self.plot.shutdown()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        self._theme = theme
        self.plot.set_theme(theme)
        for button in self.move_buttons:
            set_icon(button, button.objectName(), theme)
        self._show_playing(self._player.playing)

    def _make_controls(self, go: Navigation) -> None:
        self.words = ElidedLabel("timeWords")
        self.reset = QToolButton()
        self.reset.setText("Show all of time")
        self.reset.setAccessibleName("Zoom the time axis out to all of time")
        self.reset.clicked.connect(self.plot.show_all)
        self.reset.hide()
        self.start = self._date_field("First day of the time window")
        self.end = self._date_field("Last day of the time window")
        self.step = QComboBox()
        self.step.setAccessibleName("Length of a step")
        self.step.setToolTip("Length of a step")
        for unit in CalendarUnit:
            self.step.addItem(f"By {unit.value}", unit)
        self.step.currentIndexChanged.connect(self._step_chosen)
        self.play = icon_button("play", "Play")
        self.play.setObjectName("playButton")
        self.play.clicked.connect(self._player.toggle)
        self.move_buttons = [
            self._move_button("first", "First", go.first),
            self._move_button("step-back", "Step back", lambda: go.step(-1)),
            self._move_button("step-forward", "Step forward", lambda: go.step(1)),
            self._move_button("last", "Last", go.last),
            self._move_button("whole", "Whole time", self._whole),
        ]

    def _move_button(self, icon: str, name: str, action: object) -> QToolButton:
        button = icon_button(icon, name)
        button.clicked.connect(action)
        return button

    def _date_field(self, name: str) -> QDateEdit:
        field = QDateEdit()
        field.setDisplayFormat("d MMM yyyy")
        field.setCalendarPopup(True)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # red would mean something
            field.calendarWidget().setWeekdayTextFormat(day, QTextCharFormat())
        field.setKeyboardTracking(False)
        field.setMinimumDate(_FIRST_TYPED)
        field.setSpecialValueText("no date")
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.dateChanged.connect(self._dates_typed)
        return field

    def _lay_out(self) -> None:
        first, back, forward, last, whole = self.move_buttons
        transport = QGridLayout()
        transport.setContentsMargins(16, 0, 0, 0)
        transport.setHorizontalSpacing(4)
        transport.setVerticalSpacing(2)
        for column, buttons in enumerate(((back, first), (self.play, whole), (forward, last))):
            for row, button in enumerate(buttons):
                transport.addWidget(button, row, column, Qt.AlignmentFlag.AlignCenter)
        transport.addWidget(self.step, 2, 0, 1, 3)
        transport.setRowStretch(3, 1)
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 20, 0)
        head.setSpacing(6)
        head.addWidget(self.words, 1)
        for widget in (self.reset, self.start, QLabel("–"), self.end):
            head.addWidget(widget)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 6)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(4)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addLayout(transport, 1, 0)
        grid.addWidget(self.plot, 1, 1)
        grid.setColumnStretch(1, 1)
        self._order_tabs([back, self.play, forward, first, whole, last])

    def _order_tabs(self, buttons: list[QToolButton]) -> None:
        chain = [self.plot, *buttons, self.step, self.reset, self.start, self.end]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    # The model changed

    def _show_window(self) -> None:
        window = self._model.window
        self.words.setText(self._model.words() if window else "Nothing here has a date.")
        for field, day in (
            (self.start, window and to_date(window.start)),
            (self.end, window and to_date(window.end - 1)),
        ):
            field.setEnabled(window is not None)
            with QSignalBlocker(field):
                field.setDate(QDate(day.year, day.month, day.day) if day else _FIRST_TYPED)
        for button in (*self.move_buttons, self.play):
            button.setEnabled(window is not None)

    def _show_step(self, step: CalendarUnit) -> None:
        with QSignalBlocker(self.step):
            self.step.setCurrentIndex(list(CalendarUnit).index(step))

    def _show_playing(self, playing: bool) -> None:  # noqa: FBT001
        name = "Pause" if playing else "Play"
        set_icon(self.play, "pause" if playing else "play", self._theme)
        self.play.setAccessibleName(name)
        self.play.setToolTip(f"{name} (Space)")

    def _show_zoom(self, zoomed: bool) -> None:  # noqa: FBT001
        self.reset.setVisible(zoomed)
        view = self.plot.axis_window()
        if view:
            self.reset.setToolTip(f"The axis shows {window_words(view)}.")

    # The user asked

    def _dates_typed(self) -> None:
        start, end = _day(self.start), _day(self.end)
        changed = self.sender()
        if start > end:
            start, end = (start, start) if changed is self.start else (end, end)
        self._model.set_window(Window.of_days(start, end))

    def _step_chosen(self, index: int) -> None:
        self._model.set_step(list(CalendarUnit)[index])

    def _whole(self) -> None:
        self.plot.show_all()
        Navigation(self._model).whole()


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
