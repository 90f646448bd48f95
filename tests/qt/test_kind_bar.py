from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dateline.model.event import EventKind
from dateline.model.viewer import ViewerModel
from dateline.qt.kind_bar import KindBar
from dateline.qt.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, model: ViewerModel, theme: Theme) -> Iterator[KindBar]:
    bar = KindBar(model, theme)
    qtbot.addWidget(bar)
    bar.resize(900, 40)
    bar.show()
    yield bar
    bar.shutdown()


def test_kinds_that_occur_are_named_and_counted(bar: KindBar):
    assert [switch.text().strip() for switch in bar.switches.values()] == [
        "Meeting 2",
        "Exercise 2",
        "Statement 2",
    ]


def test_a_switch_hides_its_kind(bar: KindBar, model: ViewerModel):
    bar.switches[EventKind.EXERCISE].click()
    assert EventKind.EXERCISE not in model.kinds
    bar.switches[EventKind.EXERCISE].click()
    assert EventKind.EXERCISE in model.kinds


def test_one_click_shows_everything_again(bar: KindBar, model: ViewerModel):
    assert not bar.show_all.isVisible()
    model.set_kinds(frozenset({EventKind.MEETING}))
    assert bar.show_all.isVisible()
    bar.show_all.click()
    assert model.kinds == frozenset(EventKind)
    assert all(switch.isChecked() for switch in bar.switches.values())


def test_a_narrow_bar_takes_more_rows_and_cuts_nothing(bar: KindBar):
    low = bar.height()
    bar.resize(130, low)
    assert bar.height() > low
    for switch in bar.switches.values():
        assert switch.width() >= switch.sizeHint().width()
        assert bar.rect().contains(switch.geometry())
