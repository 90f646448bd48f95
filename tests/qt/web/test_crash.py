"""When the map's process dies the map comes back as it was."""

from datetime import date

import pytest

from dateline.model.event import EventKind
from dateline.model.timespan import Window


@pytest.fixture
def crashed(shown, qtbot, caplog):
    """A map whose process was killed after the reader had moved about."""
    shown.model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 12, 31)))
    shown.model.select("drill")
    shown.view.look((30, -3, 36, 3))
    shown.picture()
    with qtbot.waitSignal(shown.view.ready, timeout=30_000):
        shown.kill()
    assert "it starts again" in caplog.text
    caplog.clear()
    return shown


def test_the_map_comes_back_with_its_window_and_view(crashed):
    assert crashed.find(EventKind.EXERCISE)
    assert not crashed.find(EventKind.MEETING)
    west, _, east, _ = crashed.bounds()
    assert 20 < west <= 30
    assert 36 <= east < 46


def test_a_picture_asked_for_before_the_crash_is_still_taken(shown, qtbot, caplog):
    shown.picture()
    taken: list[object] = []
    shown.kill()
    shown.view.picture(taken.append)
    qtbot.waitUntil(lambda: bool(taken), timeout=30_000)
    caplog.clear()
