"""Play: the time window runs through time, one step after another."""

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.model.stepping import following, opening
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections

PAUSE_MS = 700
"""How long each step is looked at."""


class Player(QObject):
    """Moves the model's window on a timer. Playing goes on from where the window is."""

    playing_changed = Signal(bool)

    def __init__(self, model: ViewerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._advance)
        self._connections = Connections()
        self._connections.connect(model.dossier_changed, self.stop)

    @property
    def playing(self) -> bool:
        """Whether the window is running."""
        return self._timer.isActive()

    def play(self) -> None:
        """Run from here; from the end, start over. Nothing happens when nothing is dated."""
        extent, window = self._model.extent, self._model.window
        if self.playing or extent is None or window is None:
            return
        first = following(window, self._model.step, extent) or opening(extent, self._model.step)
        self._model.set_window(first)
        self._timer.start()
        self.playing_changed.emit(self.playing)

    def stop(self) -> None:
        """Stay here."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(self.playing)

    def toggle(self) -> None:
        """Play, or stop when playing."""
        if self.playing:
            self.stop()
        else:
            self.play()

    def shutdown(self) -> None:
        """Stop, and hear no more of the model."""
        self.stop()
        self._connections.close()

    def _advance(self) -> None:
        extent, window = self._model.extent, self._model.window
        later = following(window, self._model.step, extent) if window and extent else None
        if later is None:
            self.stop()
        else:
            self._model.set_window(later)
