from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from dateline.model.calendar_units import CalendarUnit
from dateline.model.stepping import Lock
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.player import Player, Repeat

YEARS = [Window.of_days(date(y, 1, 1), date(y, 12, 31)) for y in range(2019, 2023)]


class Map(QObject):
    """A map that paints when it is told to."""

    framed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def ask_frame(self) -> int | None:
        self.asked += 1
        return self.asked


@pytest.fixture
def player(model: ViewerModel) -> Iterator[Player]:
    player = Player(model)
    player.set_speed(30)
    model.set_step(CalendarUnit.YEAR)
    yield player
    player.shutdown()


def visited(model: ViewerModel) -> list[Window]:
    seen: list[Window] = []
    model.window_changed.connect(seen.append)
    return seen


def test_no_step_comes_before_the_last_one_is_painted(
    qtbot: QtBot, model: ViewerModel, player: Player
):
    page = Map()
    player.wait_for(page)
    model.set_window(YEARS[0])
    seen = visited(model)
    player.play()
    qtbot.wait(200)  # as long as six steps at this speed
    assert seen == YEARS[1:2]
    page.framed.emit(page.asked)
    qtbot.waitUntil(lambda: seen == YEARS[1:3])
    page.framed.emit(page.asked - 1)
    assert seen == YEARS[1:3], "an older frame counts for nothing"
    player.stop()


def test_loop_begins_again(qtbot: QtBot, model: ViewerModel, player: Player):
    player.repeat = Repeat.LOOP
    model.set_window(YEARS[2])
    seen = visited(model)
    player.play()
    qtbot.waitUntil(lambda: len(seen) >= 4)
    assert seen[:4] == [YEARS[3], YEARS[0], YEARS[1], YEARS[2]]


def test_bounce_goes_back(qtbot: QtBot, model: ViewerModel, player: Player):
    player.repeat = Repeat.BOUNCE
    model.set_window(YEARS[2])
    seen = visited(model)
    player.play()
    qtbot.waitUntil(lambda: len(seen) >= 5)
    assert seen[:5] == [YEARS[3], YEARS[2], YEARS[1], YEARS[0], YEARS[1]]


def test_with_a_locked_start_everything_so_far_is_shown(
    qtbot: QtBot, model: ViewerModel, player: Player
):
    model.set_window(YEARS[0])
    model.set_lock(Lock.START)
    seen = visited(model)
    player.play()
    qtbot.waitUntil(lambda: not player.playing)
    assert [(w.start, w.end) for w in seen] == [(YEARS[0].start, y.end) for y in YEARS[1:]]
    player.play()
    assert seen[-1] == YEARS[0], "from the end, Play starts over"


def test_the_speed_can_change_while_it_plays(qtbot: QtBot, model: ViewerModel, player: Player):
    model.set_window(YEARS[0])
    player.set_speed(0.25)
    player.play()
    player.set_speed(30)
    qtbot.waitUntil(lambda: model.window == YEARS[3], timeout=2000)
