"""Several events are selected on the map: by box, lasso, Shift-click and keys."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from dateline.model.event import EventKind

PATIENCE = 30_000


@pytest.fixture
def driver(shown):
    shown.view.look((20, -10, 40, 10))
    shown.picture()
    return shown


def inner(driver):
    return driver.view.focusProxy().focusProxy()


def drag(driver, *places: tuple[float, float], keys=Qt.KeyboardModifier.NoModifier) -> None:
    points = [QPoint(*driver.pixel(*place)) for place in places]
    QTest.mousePress(inner(driver), Qt.MouseButton.LeftButton, keys, points[0])
    for point in points[1:]:
        QTest.mouseMove(inner(driver), point)
        driver.promise("new Promise(requestAnimationFrame)")
    QTest.mouseRelease(inner(driver), Qt.MouseButton.LeftButton, keys, points[-1])


def chosen(driver) -> set[str]:
    events = driver.model.dossier.events
    return {events[i].id for i in driver.model.chosen.nonzero()[0]}


def waited(driver, *wanted: str) -> None:
    driver.qtbot.waitUntil(lambda: chosen(driver) == set(wanted), timeout=PATIENCE)


def key(driver, pressed: Qt.Key) -> None:
    driver.evaluate("document.querySelector('.folium-map').focus()")
    QTest.keyClick(inner(driver), pressed)


def pan(driver, pressed: Qt.Key, arrived: Callable[..., bool]) -> None:
    """Press an arrow key until the map is where it should be: a press during a move is lost."""
    for _ in range(20):
        driver.picture()
        if arrived(*driver.bounds()):
            return
        key(driver, pressed)
    pytest.fail("the map does not move")


def test_a_box_selects_what_is_in_it_and_the_map_stays(driver):
    before = driver.bounds()
    with driver.qtbot.waitSignal(driver.view.tool_changed):
        driver.view.use_tool("box")
    drag(driver, (31, 3), (38, -3))
    waited(driver, "talks", "drill")
    assert driver.bounds() == before
    drag(driver, (36, 0), (38, -3), keys=Qt.KeyboardModifier.AltModifier)
    waited(driver, "drill")
    assert driver.model.selected is None


def test_shift_and_a_drag_add_without_a_tool(driver):
    drag(driver, (31, 3), (34, -1), keys=Qt.KeyboardModifier.ShiftModifier)
    waited(driver, "drill")
    drag(driver, (35, 0), (38, -3), keys=Qt.KeyboardModifier.ShiftModifier)
    waited(driver, "drill", "talks")


def test_a_lasso_selects_its_inside(driver):
    with driver.qtbot.waitSignal(driver.view.tool_changed):
        driver.view.use_tool("lasso")
    # around the drill, leaving the talks out
    drag(driver, (31, 2), (38, 2), (38, 0), (34, -0.5), (34, -3), (31, -3))
    waited(driver, "drill")


def test_shift_and_a_click_toggle_one(driver):
    place = QPoint(*driver.pixel(32.6, 0.3))
    for wanted in (["drill"], []):
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.mouseClick(inner(driver), Qt.MouseButton.LeftButton, shift, place)
        waited(driver, *wanted)
    assert driver.model.selected is None


def test_keys_alone_draw_a_box_and_step_through_events(driver):
    with driver.qtbot.waitSignal(driver.view.tool_changed):
        key(driver, Qt.Key.Key_B)
    key(driver, Qt.Key.Key_Space)
    # the talks stand at 36.8 east, 1.3 south: the box's second corner beyond them
    pan(driver, Qt.Key.Key_Right, lambda west, _, east, __: (west + east) / 2 > 38)
    pan(driver, Qt.Key.Key_Down, lambda _, south, __, north: (south + north) / 2 < -2)
    key(driver, Qt.Key.Key_Space)
    driver.qtbot.waitUntil(lambda: bool(chosen(driver)), timeout=PATIENCE)
    key(driver, Qt.Key.Key_Escape)
    for event in ("talks", "drill"):
        key(driver, Qt.Key.Key_N)
        driver.qtbot.waitUntil(
            lambda wanted=event: driver.model.selected and driver.model.selected.id == wanted,
            timeout=PATIENCE,
        )
    key(driver, Qt.Key.Key_P)
    driver.qtbot.waitUntil(lambda: driver.model.selected.id == "talks", timeout=PATIENCE)


def test_selected_events_are_fitted_and_forgotten(driver):
    marks = [event.id in ("drill", "talks") for event in driver.model.dossier.events]
    driver.model.choose(np.array(marks))
    driver.view.look((-60, -60, 60, 60))
    driver.picture()
    driver.view.fit_chosen()
    driver.picture()
    west, _, east, _ = driver.bounds()
    assert east - west < 30
    assert driver.find(EventKind.EXERCISE)
    driver.model.choose_none()
    waited(driver)
