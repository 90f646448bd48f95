from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.model.calendar_units import CalendarUnit
from dateline.model.event import EventKind
from dateline.model.instants import from_date
from dateline.model.stepping import Lock
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.player import Player
from dateline.qt.theme import Theme
from dateline.qt.time_slider import TimeSlider

MARCH = Window.of_days(date(2021, 3, 1), date(2021, 3, 31))


@pytest.fixture
def player(model: ViewerModel) -> Iterator[Player]:
    player = Player(model)
    yield player
    player.shutdown()


@pytest.fixture
def slider(qtbot: QtBot, model: ViewerModel, player: Player, theme: Theme) -> Iterator[TimeSlider]:
    slider = TimeSlider(model, player, theme)
    qtbot.addWidget(slider)
    slider.resize(900, 160)
    slider.show()
    yield slider
    slider.shutdown()


def press(qtbot: QtBot, slider: TimeSlider, key: Qt.Key, **modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(slider.plot, key, modifier.get("modifier", Qt.KeyboardModifier.NoModifier))


def point(slider: TimeSlider, day: date, *, y: int = 40) -> QPoint:
    return QPoint(round(slider.plot.pixel_of(from_date(day))), y)


def drag(qtbot: QtBot, slider: TimeSlider, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(slider.plot, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(slider.plot, (start + end) / 2)
    qtbot.mouseMove(slider.plot, end)
    qtbot.mouseRelease(slider.plot, Qt.MouseButton.LeftButton, pos=end)


def turn_wheel(slider: TimeSlider, notches: int, modifier: Qt.KeyboardModifier) -> None:
    place = QPointF(slider.plot.rect().center())
    event = QWheelEvent(
        place,
        slider.plot.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider.plot, event)


def test_the_window_stands_there_in_words(slider: TimeSlider, model: ViewerModel):
    model.set_window(Window.of_days(date(2021, 3, 5), date(2021, 3, 20)))
    assert slider.words.text() == "2 events, 1 possibly, 1 without a place, 5 Mar – 20 Mar 2021"
    assert slider.plot.accessibleDescription() == slider.words.text()


def test_arrow_keys_step_by_the_chosen_unit(qtbot: QtBot, slider: TimeSlider, model: ViewerModel):
    model.set_window(MARCH)
    model.set_step(CalendarUnit.MONTH)
    press(qtbot, slider, Qt.Key.Key_Right)
    assert model.window == Window.of_days(date(2021, 4, 1), date(2021, 4, 30))
    press(qtbot, slider, Qt.Key.Key_Left)
    assert model.window == MARCH


def test_shift_arrows_pan_by_the_window(qtbot: QtBot, slider: TimeSlider, model: ViewerModel):
    model.set_window(Window.of_days(date(2021, 3, 1), date(2021, 3, 10)))
    press(qtbot, slider, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert model.window == Window.of_days(date(2021, 3, 11), date(2021, 3, 20))


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_end_goes_to_the_last_position(
    qtbot: QtBot,
    slider: TimeSlider,
    model: ViewerModel,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
):
    model.set_window(MARCH)
    press(qtbot, slider, key, modifier=modifier)
    assert model.window == Window.of_days(date(2022, 10, 31), date(2022, 11, 30))


def test_up_and_down_change_the_step_and_keep_the_position(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    model.set_window(MARCH)
    model.set_step(CalendarUnit.MONTH)
    press(qtbot, slider, Qt.Key.Key_Up)
    assert (model.step, slider.pace.step.currentText()) == (CalendarUnit.QUARTER, "By quarter")
    press(qtbot, slider, Qt.Key.Key_Down)
    press(qtbot, slider, Qt.Key.Key_Down)
    assert model.step is CalendarUnit.WEEK
    assert model.window == MARCH


def test_space_plays_and_escape_stops(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel, player: Player
):
    model.set_window(MARCH)
    model.set_step(CalendarUnit.MONTH)
    press(qtbot, slider, Qt.Key.Key_Space)
    assert player.playing
    assert slider.transport.play.accessibleName() == "Pause"
    qtbot.waitUntil(lambda: model.window == Window.of_days(date(2021, 5, 1), date(2021, 5, 31)))
    press(qtbot, slider, Qt.Key.Key_Escape)
    assert not player.playing


def test_play_starts_over_at_the_end_and_stops_there(
    qtbot: QtBot, model: ViewerModel, player: Player
):
    model.set_step(CalendarUnit.YEAR)
    model.set_window(Window.of_days(date(2022, 1, 1), date(2022, 12, 31)))
    player.set_speed(30)
    player.play()
    assert model.window == Window.of_days(date(2019, 1, 1), date(2019, 12, 31))
    with qtbot.waitSignal(player.playing_changed, timeout=5000):
        pass
    assert model.window == Window.of_days(date(2022, 1, 1), date(2022, 12, 31))


def test_taking_hold_of_the_window_stops_playing(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel, player: Player
):
    model.set_window(MARCH)
    player.play()
    qtbot.mousePress(slider.plot, Qt.MouseButton.LeftButton, pos=point(slider, date(2021, 3, 9)))
    assert not player.playing


def test_dragging_the_body_moves_the_window(qtbot: QtBot, slider: TimeSlider, model: ViewerModel):
    model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 12, 31)))
    drag(qtbot, slider, point(slider, date(2020, 7, 1)), point(slider, date(2021, 7, 1)))
    assert model.window is not None
    assert model.window.length == 366
    assert abs(model.window.start - from_date(date(2020, 12, 31))) <= 2


@pytest.mark.parametrize(("edge", "offset"), [("start", -4), ("end", 4)])
def test_dragging_a_handle_resizes_the_window(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel, edge: str, offset: int
):
    model.set_window(MARCH)
    old = date(2021, 3, 1) if edge == "start" else date(2021, 4, 1)
    new = date(2020, 3, 1) if edge == "start" else date(2022, 4, 1)
    shift = QPoint(offset, 0)
    drag(qtbot, slider, point(slider, old) + shift, point(slider, new) + shift)
    assert model.window is not None
    moved, kept = (
        (model.window.start, model.window.end == MARCH.end)
        if edge == "start"
        else (model.window.end, model.window.start == MARCH.start)
    )
    assert kept
    assert abs(moved - from_date(new)) <= 2


def test_dragging_beside_the_window_draws_a_new_one(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    model.set_window(MARCH)
    drag(qtbot, slider, point(slider, date(2020, 2, 1)), point(slider, date(2019, 8, 1)))
    assert model.window is not None
    assert abs(model.window.start - from_date(date(2019, 8, 1))) <= 2
    assert abs(model.window.end - from_date(date(2020, 2, 1))) <= 2


def test_a_click_beside_the_window_brings_it_there(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    model.set_window(MARCH)
    place = point(slider, date(2020, 2, 1))
    qtbot.mouseClick(slider.plot, Qt.MouseButton.LeftButton, pos=place)
    assert model.window is not None
    assert model.window.length == 31
    assert model.window.start < from_date(date(2020, 2, 1)) < model.window.end


def test_even_a_window_of_one_day_can_be_dragged_by_its_grip(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 1, 1)))
    start = point(slider, date(2020, 1, 1), y=5)
    drag(qtbot, slider, start, start + QPoint(100, 0))
    assert model.window is not None
    assert model.window.length == 1
    assert model.window.start > from_date(date(2020, 3, 1))


def test_a_double_click_shows_the_whole_time(qtbot: QtBot, slider: TimeSlider, model: ViewerModel):
    model.set_window(MARCH)
    qtbot.mouseDClick(slider.plot, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert model.whole


def test_the_wheel_resizes_around_the_middle(slider: TimeSlider, model: ViewerModel):
    model.set_window(MARCH)
    turn_wheel(slider, -2, Qt.KeyboardModifier.NoModifier)
    assert model.window is not None
    assert model.window.length > 40
    assert model.window.start < MARCH.start
    assert model.window.end > MARCH.end


def test_control_wheel_zooms_the_axis_and_the_button_resets_it(
    slider: TimeSlider, model: ViewerModel
):
    before = model.window
    turn_wheel(slider, 4, Qt.KeyboardModifier.ControlModifier)
    assert slider.plot.zoomed
    assert slider.reset.isVisible()
    slider.reset.click()
    assert not slider.plot.zoomed
    assert not slider.reset.isVisible()
    assert model.window == before


def test_bars_say_what_they_hold(slider: TimeSlider, model: ViewerModel):
    model.set_kinds(frozenset({EventKind.EXERCISE}))
    words = slider.plot.words_at(slider.plot.pixel_of(from_date(date(2021, 3, 9))) + 0.1)
    assert words == "1 Mar – 31 Mar 2021: 2 exercises; hidden: 1 statement"


def test_without_dates_the_slider_says_so_and_offers_nothing(
    slider: TimeSlider, model: ViewerModel
):
    model.open(type(model.dossier)())
    assert slider.words.text() == "Nothing here has a date."
    assert not slider.plot.isVisible()
    assert not slider.transport.play.isEnabled()
    assert not slider.fields.start.isEnabled()
    assert not slider.compare.button.isEnabled()


def test_a_handle_held_beyond_the_edge_zooms_the_axis_out(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    model.set_window(MARCH)
    slider.plot.zoom(0.05, slider.plot.pixel_of(MARCH.start))
    end = QPoint(round(slider.plot.pixel_of(MARCH.end)) + 4, 40)
    qtbot.mousePress(slider.plot, Qt.MouseButton.LeftButton, pos=end)
    qtbot.mouseMove(slider.plot, QPoint(slider.plot.width() + 30, 40))
    qtbot.waitUntil(lambda: model.window.end > from_date(date(2022, 6, 1)))
    qtbot.mouseRelease(slider.plot, Qt.MouseButton.LeftButton, pos=end)
    assert model.window.start == MARCH.start


def test_the_wheel_over_a_locked_start_moves_the_end_alone(slider: TimeSlider, model: ViewerModel):
    model.set_window(MARCH)
    slider.fields.locks[Lock.START].click()
    turn_wheel(slider, -2, Qt.KeyboardModifier.NoModifier)
    assert model.window is not None
    assert model.window.start == MARCH.start
    assert model.window.end > MARCH.end


def test_a_step_with_a_locked_start_adds_to_what_is_shown(
    qtbot: QtBot, slider: TimeSlider, model: ViewerModel
):
    model.set_window(MARCH)
    model.set_step(CalendarUnit.MONTH)
    slider.fields.locks[Lock.START].click()
    press(qtbot, slider, Qt.Key.Key_Right)
    assert model.window == Window.of_days(date(2021, 3, 1), date(2021, 4, 30))
    press(qtbot, slider, Qt.Key.Key_Left)
    press(qtbot, slider, Qt.Key.Key_Left)
    assert model.window == MARCH


@pytest.mark.parametrize(
    ("name", "window"),
    [
        ("day", Window.of_days(date(2021, 3, 10), date(2021, 3, 10))),
        ("week", Window.of_days(date(2021, 3, 8), date(2021, 3, 14))),
        ("month", MARCH),
        ("quarter", Window.of_days(date(2021, 1, 1), date(2021, 3, 31))),
        ("year", Window.of_days(date(2021, 1, 1), date(2021, 12, 31))),
    ],
)
def test_a_span_is_set_where_the_window_begins(
    slider: TimeSlider, model: ViewerModel, name: str, window: Window
):
    model.set_window(Window.of_days(date(2021, 3, 10), date(2021, 5, 1)))
    button = slider.spans.buttons[CalendarUnit(name)]
    button.click()
    assert model.window == window
    assert button.isChecked()
    slider.spans.all.click()
    assert model.whole
    assert not button.isChecked()


def test_bars_do_not_stop_at_the_edge_of_what_is_dated(slider: TimeSlider, model: ViewerModel):
    model.set_window(Window.of_days(date(2035, 1, 1), date(2035, 12, 31)))
    assert slider.plot.axis_window().end >= model.window.end
