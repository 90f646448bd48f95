from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from dateline.model import viewer
from dateline.model.dossier import Dossier
from dateline.model.event import Event
from dateline.model.timespan import TimeSpan
from dateline.model.viewer import ViewerModel
from dateline.qt.player import Player
from dateline.qt.theme import Theme
from dateline.qt.time_slider import TimeSlider


def test_many_events_are_sorted_away_from_the_window(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    dossier: Dossier,
    make_event: Callable[..., Event],
    theme: Theme,
):
    monkeypatch.setattr(viewer, "_SORTED_AT_ONCE", 1)
    model = ViewerModel(dossier)
    player = Player(model)
    slider = TimeSlider(model, player, theme)
    qtbot.addWidget(slider)
    assert slider.caption.text() == "The events are being sorted by time."
    assert slider.words.text() == "counting, 5 Jun 2019 – 30 Nov 2022"
    assert slider.plot.bars.highest == 0
    only = make_event("only", TimeSpan.day(date(1999, 1, 1)))
    other = make_event("other", TimeSpan.day(date(1999, 1, 2)))
    model.open(Dossier("Other", (), (only, other)))
    qtbot.waitUntil(lambda: model.times is not None)
    assert slider.caption.text().startswith("A bar is a day, 1 event at most")
    assert slider.plot.bars.lasting.sum() == 2
    slider.shutdown()
    player.shutdown()
