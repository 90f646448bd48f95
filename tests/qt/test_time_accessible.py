"""What a screen reader is told of the time slider, through Qt's accessibility interface."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.model.calendar_units import CalendarUnit
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.player import Player
from dateline.qt.theme import Theme
from dateline.qt.time_slider import TimeSlider

MARCH = Window.of_days(date(2021, 3, 1), date(2021, 3, 31))


@pytest.fixture
def slider(qtbot: QtBot, model: ViewerModel, theme: Theme) -> Iterator[TimeSlider]:
    player = Player(model)
    slider = TimeSlider(model, player, theme)
    qtbot.addWidget(slider)
    slider.resize(900, 280)
    slider.show()
    model.set_window(MARCH)
    model.set_step(CalendarUnit.MONTH)
    yield slider
    slider.shutdown()
    player.shutdown()


def spoken(widget: QWidget) -> tuple[str, QAccessible.Role, str]:
    part: QAccessibleInterface = QAccessible.queryAccessibleInterface(widget)
    return part.text(QAccessible.Text.Name), part.role(), part.text(QAccessible.Text.Value)


def test_the_window_and_its_ends_are_sliders_whose_values_are_dates(slider: TimeSlider):
    slot = QAccessible.Role.Slider
    start, end = slider.plot.thumbs[:2]
    assert spoken(slider.plot) == ("Time window", slot, "1 Mar – 31 Mar 2021")
    assert spoken(start) == ("Start of the time window", slot, "1 Mar 2021")
    assert spoken(end) == ("End of the time window", slot, "31 Mar 2021")
    described = QAccessible.queryAccessibleInterface(slider.plot)
    assert described.text(QAccessible.Text.Description) == slider.words.text()


def test_the_parts_of_a_compared_window_are_there_while_it_is(slider: TimeSlider):
    others = slider.plot.thumbs[2:]
    assert not any(part.isVisible() for part in others)
    slider.compare.button.click()
    assert [spoken(part)[0] for part in others] == [
        "Compared window",
        "Start of the compared window",
        "End of the compared window",
    ]
    assert spoken(others[0])[2] == "1 Feb – 28 Feb 2021"
    assert all(part.isVisible() for part in others)


@pytest.mark.parametrize(
    ("key", "start"),
    [
        (Qt.Key.Key_Right, "1 Apr 2021"),
        (Qt.Key.Key_Up, "1 Apr 2021"),
        (Qt.Key.Key_Left, "1 Feb 2021"),
        (Qt.Key.Key_Down, "1 Feb 2021"),
        (Qt.Key.Key_PageDown, "1 Dec 2020"),
        (Qt.Key.Key_Home, "5 Jun 2019"),
    ],
)
def test_a_focused_start_moves_by_keys_and_says_where_it_is(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel, key: Qt.Key, start: str
):
    model.set_window(Window.of_days(date(2021, 3, 1), date(2021, 6, 30)))
    thumb = slider.plot.thumbs[0]
    thumb.setFocus()
    qtbot.keyClick(thumb, key)
    assert thumb.spoken_value == spoken(thumb)[2] == start
    assert model.window.end == Window.of_days(date(2021, 6, 30), date(2021, 6, 30)).end


def test_a_focused_end_goes_to_the_end_of_time(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    qtbot.keyClick(slider.plot.thumbs[1], Qt.Key.Key_End)
    assert model.window == Window.of_days(date(2021, 3, 1), date(2022, 11, 30))
    qtbot.keyClick(slider.plot.thumbs[1], Qt.Key.Key_Home)
    assert model.window.length == pytest.approx(1 / 1440)


def test_the_compared_window_moves_by_keys_alone(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    slider.compare.button.click()
    body, start, _ = slider.plot.thumbs[2:]
    qtbot.keyClick(body, Qt.Key.Key_Left)
    assert model.other == Window.of_days(date(2021, 1, 1), date(2021, 1, 31)), "a month earlier"
    qtbot.keyClick(start, Qt.Key.Key_Left)
    assert model.other == Window.of_days(date(2020, 12, 1), date(2021, 1, 31))
    assert model.window == MARCH


def test_tab_reaches_every_part_and_every_part_has_a_name(qtbot: QtBot, slider: TimeSlider):
    slider.plot.zoom(0.5, 300)
    slider.fields.start.setFocus()
    reached: list[QWidget] = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        if focus in reached:
            break
        reached.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    expected = [slider.plot, *slider.plot.thumbs[:2], slider.transport.play, slider.pace.step]
    expected += [slider.compare.button, slider.reset, slider.fields.end, *slider.lanes[1].chips]
    assert [part for part in expected if part not in reached] == []
    assert [part for part in reached if not spoken(part)[0]] == []
