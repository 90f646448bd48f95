"""The time slider: work on the window's thread for one step, one zoom and one switch of kinds.

Events are drawn at random over ten years: seven of ten exact, the others a month to ten years.
"""

import os
from functools import partial

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dateline.model.columns import EventColumns
from dateline.model.event import EventKind
from dateline.model.time_index import TimeIndex
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.player import Player
from dateline.qt.theme import ThemeKeeper
from dateline.qt.time_slider import TimeSlider

from .figures import Figure, milliseconds, spread

STEPS = 60
FIRST, LAST = 18_000.0, 21_650.0
A_FRAME = 16


def measure() -> list[Figure]:
    """For a million and for ten million events."""
    return [figure for count in (1_000_000, 10_000_000) for figure in _of(count)]


def _of(count: int) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    columns = _columns(count)
    sorting = float(milliseconds(TimeIndex, [columns])[0])
    model = _Many(columns)
    slider, close = _shown(model)
    windows = [Window(FIRST + i * 36, FIRST + i * 36 + 365) for i in range(STEPS)]
    kinds = [frozenset(list(EventKind)[: 1 + i % 7]) for i in range(STEPS)]
    zooms = [0.9] * (STEPS // 2) + [1.11] * (STEPS // 2)

    def drawn(change, argument) -> None:
        change(argument)
        app.processEvents()

    zoom = partial(drawn, lambda factor: slider.plot.zoom(factor, 500))
    events = f"{count:,} events"
    figures = [
        Figure(f"{events}: sorting, in a thread of its own", sorting / 1000, "s"),
        *spread(
            f"{events}: step", milliseconds(partial(drawn, model.set_window), windows), A_FRAME
        ),
        *spread(f"{events}: zoom", milliseconds(zoom, zooms), A_FRAME),
        *spread(f"{events}: kinds", milliseconds(partial(drawn, model.set_kinds), kinds), A_FRAME),
    ]
    close()
    return figures


class _Many(ViewerModel):
    """A model of events that are nothing but times and kinds."""

    def __init__(self, columns: EventColumns) -> None:
        super().__init__()
        self._columns = columns
        self._times = None
        self.reach(Window(FIRST, LAST))


def _columns(count: int) -> EventColumns:
    chance = np.random.default_rng(1)
    start = np.sort(chance.integers(0, int(LAST - FIRST) * 1440, count)) / 1440 + FIRST
    exact = chance.random(count) < 0.7
    vague = chance.choice([31, 365, 3650], count, p=[0.8, 0.19, 0.01])
    end = start + np.where(exact, chance.exponential(1, count), vague)
    kind = chance.integers(0, len(EventKind), count).astype(np.int8)
    return EventColumns((), {}, start, end, exact, kind)


def _shown(model: ViewerModel):
    app = QApplication.instance()
    themes, player = ThemeKeeper(app), Player(model)
    slider = TimeSlider(model, player, themes.theme)
    slider.resize(1280, 260)
    slider.show()
    while model.times is None:
        QTest.qWait(50)

    def close() -> None:
        slider.shutdown()
        player.shutdown()

    return slider, close
