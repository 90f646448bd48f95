"""The keys of the time plot and of its parts."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from dateline.model import stepping
from dateline.model.brush import Grip
from dateline.model.calendar_units import CalendarUnit, added
from dateline.model.instants import MINUTES_A_DAY, Instant
from dateline.model.navigation import Navigation
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.player import Player

_DIRECTIONS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
_SHORTEST = 1 / MINUTES_A_DAY


class TimeKeys:
    """Moves the time window (0) or the one it is compared with (1), as a whole or by one end.

    Ends move like the thumbs of a slider with several (WAI-ARIA): arrows by a step, Page Up and
    Page Down by the next longer one, Home and End as far as they go.
    """

    def __init__(self, model: ViewerModel, player: Player) -> None:
        self._model, self._player = model, player
        self._go = Navigation(model)

    def pressed(self, event: QKeyEvent, which: int, grip: Grip) -> bool:
        """Do what a key means on a part; whether it means anything."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if modifiers == Qt.KeyboardModifier.NoModifier:
            if grip in (Grip.START, Grip.END) and self._end_moved(key, which, grip):
                return True
            return self._other_moved(key) if which else self._moved(key)
        if which or key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        direction = _DIRECTIONS[key]
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            self._go.pan(direction)
        elif modifiers == Qt.KeyboardModifier.ControlModifier:
            self._to_end(direction)
        else:
            return False
        return True

    def whole(self) -> None:
        """To a window that shows everything."""
        self._go.whole()

    def _moved(self, key: Qt.Key) -> bool:
        commands = {
            Qt.Key.Key_Left: lambda: self._go.step(-1),
            Qt.Key.Key_Right: lambda: self._go.step(1),
            Qt.Key.Key_Home: self._go.first,
            Qt.Key.Key_End: self._go.last,
            Qt.Key.Key_PageUp: lambda: self._go.pan(1),
            Qt.Key.Key_PageDown: lambda: self._go.pan(-1),
            Qt.Key.Key_Up: self._go.coarser,
            Qt.Key.Key_Down: self._go.finer,
            Qt.Key.Key_Space: self._player.toggle,
            Qt.Key.Key_Escape: self._player.stop,
        }
        command = commands.get(key)
        if command:
            command()
        return command is not None

    def _to_end(self, direction: int) -> None:
        if direction > 0:
            self._go.last()
        else:
            self._go.first()

    def _other_moved(self, key: Qt.Key) -> bool:
        other, extent = self._model.other, self._model.extent
        if key not in _WHOLE_MOVES or not (other and extent):
            return False
        moved = _WHOLE_MOVES[key](other, extent, self._model.step)
        self._model.set_other(moved or other)
        return True

    def _end_moved(self, key: Qt.Key, which: int, grip: Grip) -> bool:
        window = self._model.other if which else self._model.window
        extent = self._model.extent
        if not (window and extent):
            return False
        at = window.start if grip is Grip.START else window.end
        to = self._target(key, at, extent)
        if to is None:
            return False
        start = min(to, window.end - _SHORTEST) if grip is Grip.START else window.start
        end = max(to, window.start + _SHORTEST) if grip is Grip.END else window.end
        (self._model.set_other if which else self._model.set_window)(Window(start, end))
        return True

    def _target(self, key: Qt.Key, at: Instant, extent: Window) -> Instant | None:
        step = self._model.step
        match key:
            case Qt.Key.Key_Home:
                return extent.start
            case Qt.Key.Key_End:
                return extent.end
            case Qt.Key.Key_PageUp:
                return added(at, _longer(step), 1)
            case Qt.Key.Key_PageDown:
                return added(at, _longer(step), -1)
        return added(at, step, _DIRECTIONS[key]) if key in _DIRECTIONS else None


def _longer(step: CalendarUnit) -> CalendarUnit:
    return stepping.coarser(step)


_WHOLE_MOVES: dict[Qt.Key, Callable[[Window, Window, CalendarUnit], Window | None]] = {
    Qt.Key.Key_Left: lambda window, extent, step: stepping.preceding(window, step, extent),
    Qt.Key.Key_Right: lambda window, extent, step: stepping.following(window, step, extent),
    Qt.Key.Key_PageDown: lambda window, extent, _: stepping.panned(window, -1, extent),
    Qt.Key.Key_PageUp: lambda window, extent, _: stepping.panned(window, 1, extent),
    Qt.Key.Key_Home: lambda window, extent, _: stepping.first(window, extent),
    Qt.Key.Key_End: lambda window, extent, _: stepping.last(window, extent),
}
