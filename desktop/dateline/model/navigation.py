"""The ways through time that keys, buttons and menus share."""

from dateline.model import stepping
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel


class Navigation:
    """Moves the model's time window. Where there is nowhere to go, nothing happens."""

    def __init__(self, model: ViewerModel) -> None:
        self._model = model

    def step(self, direction: int) -> None:
        """One step later (1) or earlier (-1)."""
        move = stepping.following if direction > 0 else stepping.preceding
        if ways := self._known():
            window, extent = ways
            self._go(move(window, self._model.step, extent))

    def pan(self, direction: int) -> None:
        """Later (1) or earlier (-1) by the window's own length."""
        if ways := self._known():
            window, extent = ways
            self._go(stepping.panned(window, direction, extent))

    def first(self) -> None:
        """To the beginning of time, the window keeping its length."""
        if ways := self._known():
            self._go(stepping.first(*ways))

    def last(self) -> None:
        """To the end of time, the window keeping its length."""
        if ways := self._known():
            self._go(stepping.last(*ways))

    def whole(self) -> None:
        """To a window that shows everything."""
        if ways := self._known():
            self._go(ways[1])

    def coarser(self) -> None:
        """Longer steps; the window stays."""
        self._model.set_step(stepping.coarser(self._model.step))

    def finer(self) -> None:
        """Shorter steps; the window stays."""
        self._model.set_step(stepping.finer(self._model.step))

    def _known(self) -> tuple[Window, Window] | None:
        window, extent = self._model.window, self._model.extent
        return (window, extent) if window and extent else None

    def _go(self, window: Window | None) -> None:
        if window:
            self._model.set_window(window)
