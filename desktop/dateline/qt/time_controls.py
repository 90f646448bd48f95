"""The buttons of the time slider: transport, step, speed, span and comparison."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from dateline.model.calendar_units import CalendarUnit
from dateline.model.navigation import Navigation
from dateline.model.stepping import suggested_other
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections
from dateline.qt.controls import icon_button, named, set_icon
from dateline.qt.player import SPEEDS, Player, Repeat
from dateline.qt.theme import Theme

SPANS = (
    CalendarUnit.DAY,
    CalendarUnit.WEEK,
    CalendarUnit.MONTH,
    CalendarUnit.QUARTER,
    CalendarUnit.YEAR,
)
"""The lengths that the window can be set to at once."""
_FRACTIONS = {0.25: "¼", 0.5: "½"}
_REPEATS = {Repeat.ONCE: "Once", Repeat.LOOP: "Loop", Repeat.BOUNCE: "Bounce"}


class Transport(QWidget):
    """First, back, Play, forward, last; how far a step goes, how fast, and what comes after."""

    def __init__(self, model: ViewerModel, player: Player) -> None:
        super().__init__()
        self._model, self._player = model, player
        self._theme: Theme | None = None
        go = Navigation(model)
        self.play = named(icon_button("play", "Play"), "playButton")
        self.play.clicked.connect(player.toggle)
        self.moves = [
            self._button("first", "First", go.first),
            self._button("step-back", "Step back", lambda: go.step(-1)),
            self._button("step-forward", "Step forward", lambda: go.step(1)),
            self._button("last", "Last", go.last),
        ]
        first, back, forward, last = self.moves
        _row(self, [first, back, self.play, forward, last])
        self._connections = Connections()
        for signal in (model.dossier_changed, model.window_changed):
            self._connections.connect(signal, self._show_window)
        player.playing_changed.connect(self._show_playing)
        self._show_window()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        self._theme = theme
        for button in self.moves:
            set_icon(button, button.objectName(), theme)
        self._show_playing(self._player.playing)

    def _button(self, icon: str, name: str, action: Callable[[], object]) -> QToolButton:
        button = icon_button(icon, name)
        button.clicked.connect(lambda _checked: action())
        return button

    def _show_window(self) -> None:
        for button in (*self.moves, self.play):
            button.setEnabled(self._model.window is not None)

    def _show_playing(self, playing: bool) -> None:  # noqa: FBT001
        name = "Pause" if playing else "Play"
        if self._theme:
            set_icon(self.play, "pause" if playing else "play", self._theme)
        self.play.setAccessibleName(name)
        self.play.setToolTip(f"{name} (Space)")


class Pace(QWidget):
    """How far a step goes, how fast Play takes steps, and what it does at the end."""

    def __init__(self, model: ViewerModel, player: Player) -> None:
        super().__init__()
        self._model, self._player = model, player
        self.step = _choice("Length of a step", [f"By {unit}" for unit in CalendarUnit])
        self.speed = _choice("Speed of Play, in steps", [_speed_words(speed) for speed in SPEEDS])
        self.repeat = _choice("At the end of Play", list(_REPEATS.values()))
        self.speed.setCurrentIndex(SPEEDS.index(player.speed))
        self.step.currentIndexChanged.connect(lambda i: model.set_step(list(CalendarUnit)[i]))
        self.speed.currentIndexChanged.connect(lambda i: player.set_speed(SPEEDS[i]))
        self.repeat.currentIndexChanged.connect(self._repeat_chosen)
        _row(self, [self.step, self.speed, self.repeat], gap=4)
        self._connections = Connections()
        self._connections.connect(model.step_changed, self._show_step)
        self._show_step(model.step)

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def _repeat_chosen(self, index: int) -> None:
        self._player.repeat = list(_REPEATS)[index]

    def _show_step(self, step: CalendarUnit) -> None:
        with QSignalBlocker(self.step):
            self.step.setCurrentIndex(list(CalendarUnit).index(step))


class Spans(QWidget):
    """How long the window is: a day, a week, ... or all of time."""

    def __init__(self, model: ViewerModel, show_all: Callable[[], None]) -> None:
        super().__init__()
        self._model = model
        self._go = Navigation(model)
        self.setAccessibleName("Length of the time window")
        self.buttons = {unit: self._button(unit) for unit in SPANS}
        self.all = _text_button("All", "All of time")
        self.all.clicked.connect(lambda _checked: self._all(show_all))
        _row(self, [*self.buttons.values(), self.all], gap=0)
        self._connections = Connections()
        for signal in (model.dossier_changed, model.window_changed):
            self._connections.connect(signal, self._show_window)
        self._show_window()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def _button(self, unit: CalendarUnit) -> QToolButton:
        button = _text_button(unit.value.capitalize(), f"One {unit.value}")
        button.clicked.connect(lambda _checked: self._chosen(unit))
        return button

    def _chosen(self, unit: CalendarUnit) -> None:
        self._go.span(unit)
        self._show_window()

    def _all(self, show_all: Callable[[], None]) -> None:
        self._go.whole()
        show_all()
        self._show_window()

    def _show_window(self) -> None:
        window = self._model.window
        whole = window is not None and self._model.whole
        self.all.setChecked(whole)
        for unit, button in self.buttons.items():
            button.setChecked(window is not None and window.is_unit(unit) and not whole)
        for button in (*self.buttons.values(), self.all):
            button.setEnabled(window is not None)


class Compare(QWidget):
    """Sets a second window beside the time window, takes it away, and says how both are shown."""

    def __init__(self, model: ViewerModel) -> None:
        super().__init__()
        self._model = model
        self.button = named(QToolButton(), "segment")
        self.button.setText("Compare")
        self.button.setCheckable(True)
        self.button.setToolTip(
            "Compare with a second window: where there was more, and where fewer"
        )
        self.button.setAccessibleName("Compare with a second window")
        self.button.clicked.connect(self._asked)
        self.manner = _choice("How both windows are shown", ["Difference", "Side by side"])
        self.manner.currentIndexChanged.connect(lambda i: model.set_beside(bool(i)))
        _row(self, [self.button, self.manner], gap=4)
        self._connections = Connections()
        self._connections.connect(model.other_changed, self._show_other)
        self._connections.connect(model.beside_changed, self._show_other)
        self._connections.connect(model.dossier_changed, self._show_other)
        self._show_other()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def _asked(self, compared: bool) -> None:  # noqa: FBT001
        window, extent = self._model.window, self._model.extent
        if not compared or window is None or extent is None:
            self._model.set_other(None)
            return
        window, other = suggested_other(window, extent)
        self._model.set_window(window)
        self._model.set_other(other)

    def _show_other(self) -> None:
        compared = self._model.other is not None
        self.button.setChecked(compared)
        self.button.setEnabled(self._model.window is not None)
        self.manner.setVisible(compared)
        with QSignalBlocker(self.manner):
            self.manner.setCurrentIndex(int(self._model.beside))


def _row(widget: QWidget, parts: list[QWidget], gap: int = 2) -> None:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for part in parts:
        row.addWidget(part)


def _choice(name: str, words: list[str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setObjectName("pace")
    box.addItems(words)
    return box


def _text_button(words: str, name: str) -> QToolButton:
    button = named(QToolButton(), "segment")
    button.setText(words)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setCheckable(True)
    return button


def _speed_words(speed: float) -> str:
    number = _FRACTIONS.get(speed, f"{speed:g}")
    return f"{number} a second"
