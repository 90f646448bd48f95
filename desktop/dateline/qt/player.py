"""Play: the time window runs through time, one step after another."""

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from dateline.model.navigation import Navigation
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""Steps a second to choose from."""
_PATIENCE_MS = 5000


class Repeat(StrEnum):
    """What Play does at the end of time."""

    ONCE = "once"
    LOOP = "loop"
    BOUNCE = "bounce"


class Frames(Protocol):
    """Where the map says that it has painted a step. `framed` fires with the token asked for."""

    framed: SignalInstance

    def ask_frame(self) -> int | None:
        """Ask for `framed` once everything said so far is painted; None when nothing paints."""


class Player(QObject):
    """Moves the model's window, from where it is. No step comes before the last one is painted."""

    playing_changed = Signal(bool)

    def __init__(self, model: ViewerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._go = Navigation(model)
        self._frames: Frames | None = None
        self._token: int | None = None
        self._direction = 1
        self._playing = False
        self.repeat = Repeat.ONCE
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._advance_when_painted)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._painted(self._token))
        self._speed = 1.0
        self.set_speed(1.0)
        self._connections = Connections()
        self._connections.connect(model.dossier_changed, self.stop)

    def wait_for(self, frames: Frames) -> None:
        """From now on let every step be painted before the next."""
        self._frames = frames
        frames.framed.connect(self._painted)

    @property
    def playing(self) -> bool:
        """Whether the window is running."""
        return self._playing

    @property
    def speed(self) -> float:
        """Steps a second, or fewer when the map needs longer to paint one."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Take this many steps a second."""
        self._speed = speed
        self._timer.setInterval(round(1000 / speed))

    def play(self) -> None:
        """Run from here; from the end, start over. Nothing happens when nothing is dated."""
        if self._playing or self._model.window is None:
            return
        self._direction = 1
        if not self._go.step(1):
            self._go.start_over(1)
        self._playing = True
        self._look()
        self.playing_changed.emit(True)  # noqa: FBT003 - a signal's value

    def stop(self) -> None:
        """Stay here."""
        if self._playing:
            self._playing = False
            self._token = None
            self._timer.stop()
            self._patience.stop()
            self.playing_changed.emit(False)  # noqa: FBT003 - a signal's value

    def toggle(self) -> None:
        """Play, or stop when playing."""
        if self._playing:
            self.stop()
        else:
            self.play()

    def shutdown(self) -> None:
        """Stop, and hear no more of the model."""
        self.stop()
        self._connections.close()

    def _look(self) -> None:
        """Look at a step for its time, and until it is painted."""
        self._token = self._frames.ask_frame() if self._frames else None
        if self._token is not None:
            self._patience.start()
        self._timer.start()

    def _painted(self, token: int | None) -> None:
        if token is None or token != self._token:
            return
        self._token = None
        self._patience.stop()
        self._advance_when_painted()

    def _advance_when_painted(self) -> None:
        if self._playing and self._token is None and not self._timer.isActive():
            self._advance()

    def _advance(self) -> None:
        if self._go.step(self._direction) or self._turned():
            self._look()
        else:
            self.stop()

    def _turned(self) -> bool:
        """At the end of time: begin again, or go back; False when the end is the end."""
        match self.repeat:
            case Repeat.LOOP:
                before = self._model.window
                self._go.start_over(self._direction)
                return self._model.window != before
            case Repeat.BOUNCE:
                self._direction = -self._direction
                return self._go.step(self._direction)
        return False
