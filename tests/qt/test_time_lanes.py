from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus, Rate
from dateline.model.timespan import TimeSpan
from dateline.model.viewer import ViewerModel
from dateline.qt.player import Player
from dateline.qt.theme import Theme
from dateline.qt.time_slider import TimeSlider

MakeEvent = Callable[..., Event]


@pytest.fixture
def model(make_event: MakeEvent) -> ViewerModel:
    since = TimeSpan.of_days(date(2020, 5, 1), None, exact=True, edtf="2020-05-01/..")
    patrol = replace(
        make_event("patrol", since, EventKind.OPERATION),
        status=EventStatus.RECURRING,
        rate=Rate("P1M", 1, "about one patrol a month"),
    )
    undated = [make_event(f"rumour {i}", None) for i in range(40)]
    dated = [make_event("dam", TimeSpan.day(date(year, 6, 5))) for year in (2019, 2023)]
    return ViewerModel(Dossier("x", (), (*dated, patrol, *undated)))


@pytest.fixture
def slider(qtbot: QtBot, model: ViewerModel, theme: Theme) -> Iterator[TimeSlider]:
    player = Player(model)
    slider = TimeSlider(model, player, theme)
    qtbot.addWidget(slider)
    slider.resize(900, 300)
    slider.show()
    yield slider
    slider.shutdown()
    player.shutdown()


def test_a_recurring_event_tells_its_rate_where_the_axis_has_its_beginning(slider: TimeSlider):
    (chip,) = slider.lanes[0].chips
    assert chip.accessibleName().startswith("About once a month: Operation about the lake")
    begins = slider.plot.pixel_of(TimeSpan.day(date(2020, 5, 1)).start)
    assert chip.x() == pytest.approx(begins, abs=2)
    slider.plot.zoom(0.5, 0)
    (chip,) = slider.lanes[0].chips
    assert chip.x() > begins


def test_undated_events_are_all_there_and_open_on_a_click(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    lane = slider.lanes[1]
    lane.more.menu().aboutToShow.emit()
    assert len(lane.chips) + len(lane.more.menu().actions()) == 40
    qtbot.keyClick(lane.chips[1], Qt.Key.Key_Space)
    assert model.selected is not None
    assert model.selected.id == "rumour 1"
    lane.more.menu().actions()[-1].trigger()
    assert model.selected.id == "rumour 39"


def test_lanes_follow_the_kinds_and_go_when_they_are_empty(slider: TimeSlider, model: ViewerModel):
    recurring, undated = slider.lanes
    model.set_kinds(frozenset({EventKind.OPERATION}))
    assert recurring.isVisible()
    assert not undated.isVisible()
    model.open(Dossier())
    assert not recurring.isVisible()
