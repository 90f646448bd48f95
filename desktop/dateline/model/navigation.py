"""The ways through time that keys, buttons, menus and Play share."""

from dataclasses import dataclass

from dateline.model import stepping
from dateline.model.calendar_units import CalendarUnit
from dateline.model.stepping import Lock
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel


@dataclass(frozen=True, slots=True)
class _Run:
    """Steps taken one after another: where they began, how many, and where they have come to."""

    begun: Window
    unit: CalendarUnit
    steps: int
    reached: Window


class Navigation:
    """Moves the model's time window. Where there is nowhere to go, nothing happens.

    An end that is locked stays; the other one goes where the window would have gone.
    """

    def __init__(self, model: ViewerModel) -> None:
        self._model = model
        self._run: _Run | None = None

    def step(self, direction: int) -> bool:
        """One step later (1) or earlier (-1); whether there was somewhere to go."""
        move = stepping.following if direction > 0 else stepping.preceding
        ways = self._known()
        if ways is None:
            return False
        window, unit, extent = ways
        moved = move(window, unit, extent, self._model.lock)
        if moved and self._model.lock is Lock.NONE and not window.holds(extent):
            moved = self._counted(window, unit, direction)
        return self._go(moved)

    def _counted(self, window: Window, unit: CalendarUnit, direction: int) -> Window:
        """The step as counted from where the steps began: 31 January, 28 February, 31 March."""
        run = self._run
        if run is None or run.unit is not unit or run.reached != window:
            run = _Run(window, unit, 0, window)
        moved = stepping.stepped(run.begun, unit, run.steps + direction)
        self._run = _Run(run.begun, unit, run.steps + direction, moved)
        return moved

    def start_over(self, direction: int) -> None:
        """To where Play begins when it runs later (1) or earlier (-1)."""
        if ways := self._known():
            self._go(stepping.restarted(*ways, direction, self._model.lock))

    def pan(self, direction: int) -> None:
        """Later (1) or earlier (-1) by the window's own length."""
        if ways := self._known():
            window, _, extent = ways
            self._go_locked(stepping.panned(window, direction, extent))

    def first(self) -> None:
        """To the beginning of time, the window keeping its length."""
        if ways := self._known():
            self._go_locked(stepping.first(ways[0], ways[2]))

    def last(self) -> None:
        """To the end of time, the window keeping its length."""
        if ways := self._known():
            self._go_locked(stepping.last(ways[0], ways[2]))

    def whole(self) -> None:
        """To a window that shows everything, and nothing locked."""
        if ways := self._known():
            self._model.set_lock(Lock.NONE)
            self._go(ways[2])

    def span(self, unit: CalendarUnit) -> None:
        """To the unit of the calendar where the window begins; from everything, to the last."""
        if ways := self._known():
            window, _, extent = ways
            lock = self._model.lock
            if lock is Lock.NONE:
                whole = window.holds(extent)
                at = max(window.start, extent.start)
                self._go(
                    stepping.closing(extent, unit) if whole else stepping.unit_around(at, unit)
                )
            else:
                self._go(stepping.reaching(window, unit, lock))

    def coarser(self) -> None:
        """Longer steps; the window stays."""
        self._model.set_step(stepping.coarser(self._model.step))

    def finer(self) -> None:
        """Shorter steps; the window stays."""
        self._model.set_step(stepping.finer(self._model.step))

    def _known(self) -> tuple[Window, CalendarUnit, Window] | None:
        window, extent = self._model.window, self._model.extent
        return (window, self._model.step, extent) if window and extent else None

    def _go_locked(self, moved: Window | None) -> None:
        window = self._model.window
        if window:
            self._go(stepping.locked(window, moved, self._model.lock))

    def _go(self, window: Window | None) -> bool:
        if window:
            self._model.set_window(window)
        return window is not None
