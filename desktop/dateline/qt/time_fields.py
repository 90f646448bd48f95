"""The ends of the time window as they are typed, each with a lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from dateline.model.brush import Grip
from dateline.model.instants import MINUTES_A_DAY
from dateline.model.stepping import Lock
from dateline.model.timespan import Window
from dateline.model.typed_dates import NoDateError, meant_end, typed
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections
from dateline.qt.controls import icon_button, set_icon
from dateline.qt.theme import Theme
from dateline.qt.time_thumbs import edge_words

_WIDEST = "30 Mar 2025 23:59"
_HOW = "For example 3 Feb 2025, Feb 2025, 2025, 2025-02-03 14:30 or 44 BC"
_A_MINUTE = 1 / MINUTES_A_DAY


class InstantField(QLineEdit):
    """One end of the window: what is typed is a day, a month, a year, or a minute."""

    typed = Signal(Window)
    complained = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown = self._complaint = ""
        self.setObjectName("instant")
        self.setAccessibleName(name)
        self.setAccessibleDescription(_HOW)
        self.setToolTip(f"{name}. {_HOW}.")
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(_WIDEST) + 24)
        self.editingFinished.connect(self._read)

    def show_words(self, words: str) -> None:
        """Show an end of the window, in the form in which it can be typed."""
        self._shown = words
        self.setText(words)
        self._complain("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.show_words(self._shown)
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        if self.text() == self._shown:
            self._complain("")
            return
        try:
            window = typed(self.text())
        except NoDateError as error:
            self._complain(str(error))
        else:
            self._complain("")
            self.typed.emit(window)

    def _complain(self, sentence: str) -> None:
        if sentence == self._complaint:
            return
        self._complaint = sentence
        self.setAccessibleDescription(sentence or _HOW)
        self.setProperty("wrong", bool(sentence))
        self.style().polish(self)
        self.complained.emit(sentence)


class TimeFields(QWidget):
    """Both ends of the time window, and which of them stays when the window moves."""

    complained = Signal(str)

    def __init__(self, model: ViewerModel) -> None:
        super().__init__()
        self._model = model
        self.start = InstantField("Start of the time window")
        self.end = InstantField("End of the time window")
        self.locks = {
            Lock.START: self._lock("Keep the start: show all that has been so far", Lock.START),
            Lock.END: self._lock("Keep the end: show all that is still to come", Lock.END),
        }
        self.start.typed.connect(self._start_typed)
        self.end.typed.connect(self._end_typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.locks[Lock.START], self.start, QLabel("–"), self.end):
            row.addWidget(part)
        row.addWidget(self.locks[Lock.END])
        for field in (self.start, self.end):
            field.complained.connect(self.complained)
        self._connections = Connections()
        for signal in (model.dossier_changed, model.window_changed):
            self._connections.connect(signal, self._show_window)
        self._connections.connect(model.lock_changed, self._show_lock)
        self._show_window()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        for lock in self.locks.values():
            set_icon(lock, "lock", theme)

    def _lock(self, name: str, lock: Lock) -> QToolButton:
        button = icon_button("lock", name)
        button.setObjectName("lock")
        button.setCheckable(True)
        button.clicked.connect(lambda on: self._model.set_lock(lock if on else Lock.NONE))
        return button

    def _show_lock(self, shown: Lock) -> None:
        for lock, button in self.locks.items():
            button.setChecked(lock is shown)

    def _show_window(self) -> None:
        window = self._model.window
        self.start.show_words(edge_words(window, Grip.START) if window else "")
        self.end.show_words(edge_words(window, Grip.END) if window else "")
        for part in (self.start, self.end, *self.locks.values()):
            part.setEnabled(window is not None)

    def _start_typed(self, meant: Window) -> None:
        window = self._model.window
        if window:
            end = window.end if window.end > meant.start else meant.end
            self._set(Window(meant.start, end))

    def _end_typed(self, meant: Window) -> None:
        window = self._model.window
        if window:
            end = meant_end(meant)
            start = window.start if window.start < end else min(meant.start, end - _A_MINUTE)
            self._set(Window(start, end))

    def _set(self, window: Window) -> None:
        self._model.set_window(window)
        self._show_window()
