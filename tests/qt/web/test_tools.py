"""The tools on the map: measuring and asking what is here, by pointer and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

PATIENCE = 30_000
STATUS = "document.querySelector('[role=status]').textContent"
POPUP = "document.querySelector('.here')?.textContent ?? ''"


@pytest.fixture
def driver(shown):
    shown.view.look((20, -10, 40, 10))
    shown.picture()
    return shown


def key(driver, pressed: Qt.Key) -> None:
    driver.evaluate("document.querySelector('.folium-map').focus()")
    QTest.keyClick(driver.view.focusProxy().focusProxy(), pressed)


def waited(driver, script: str, words: str) -> None:
    driver.qtbot.waitUntil(lambda: words in driver.evaluate(script), timeout=PATIENCE)


def test_a_distance_is_measured_by_pointer(driver):
    with driver.qtbot.waitSignal(driver.view.tool_changed) as taken:
        driver.view.use_tool("measure")
    assert taken.args == ["measure"]
    for longitude in (25, 26):
        driver.click(QPoint(*driver.pixel(longitude, 0)))
    waited(driver, STATUS, " km")
    km = float(driver.evaluate(STATUS).split(" km")[0])
    assert km == pytest.approx(111.3, rel=0.03)  # a degree; the pointer stands on whole pixels
    assert driver.model.selected is None


def test_keys_alone_measure_and_leave(driver):
    with driver.qtbot.waitSignal(driver.view.tool_changed):
        key(driver, Qt.Key.Key_M)
    key(driver, Qt.Key.Key_Space)
    driver.press("right")
    driver.picture()
    key(driver, Qt.Key.Key_Space)
    waited(driver, STATUS, " km")
    key(driver, Qt.Key.Key_Backspace)
    driver.qtbot.waitUntil(lambda: driver.evaluate(STATUS) == "", timeout=PATIENCE)
    with driver.qtbot.waitSignal(driver.view.tool_changed) as left:
        key(driver, Qt.Key.Key_Escape)
    assert left.args == [None]


def test_the_places_and_events_here_are_told_and_chosen(driver):
    with driver.qtbot.waitSignal(driver.view.tool_changed):
        driver.view.use_tool("here")
    driver.click(QPoint(*driver.pixel(32.6, 0.3)))
    waited(driver, POPUP, "Kampala")
    assert "<b>The drill</b>" in driver.evaluate(POPUP)
    assert "Uganda" in driver.evaluate(POPUP)
    with driver.qtbot.waitSignal(driver.model_signals.selected, timeout=PATIENCE) as selected:
        driver.evaluate("document.querySelector('.here button').click()")
    assert selected.args == ["drill"]


def test_tools_and_answers_speak_spanish(driver):
    driver.view.set_language("es")
    with driver.qtbot.waitSignal(driver.view.tool_changed):
        driver.view.use_tool("here")
    label = "document.querySelectorAll('.tools button')[2].getAttribute('aria-label')"
    assert driver.evaluate(label) == "Medir"
    driver.click(QPoint(*driver.pixel(32.6, 0.3)))
    waited(driver, POPUP, "Sucesos al alcance")


@pytest.mark.parametrize("part", ["relief", "depth", "labels"])
def test_a_part_of_the_basemap_is_left_out_and_comes_back(driver, part):
    before = driver.picture()
    driver.view.show_base(part, shown=False)
    assert driver.picture() != before
    driver.view.show_base(part, shown=True)
    assert driver.picture() == before


def test_while_a_tool_is_in_hand_events_are_no_targets(driver):
    with driver.qtbot.waitSignal(driver.view.tool_changed):
        driver.view.use_tool("measure")
    driver.click(QPoint(*driver.pixel(32.6, 0.3)))
    driver.click(QPoint(*driver.pixel(30, 3)))
    waited(driver, STATUS, " km")
    assert driver.model.selected is None
