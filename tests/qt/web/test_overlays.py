"""Tracks and layers in the real page."""

from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from shapely.geometry import box

from dateline.model.dossier import Dossier
from dateline.model.instants import from_date
from dateline.model.layer import Layer
from dateline.model.overlays import Overlays
from dateline.model.timespan import Window
from dateline.model.track import track
from dateline.model.viewer import ViewerModel
from dateline.webmap.palette import overlay_colour

DAY = from_date(date(2021, 5, 1))
TRACK, LAYER = 0, 1
PATIENCE = 30_000


@pytest.fixture
def overlays() -> Overlays:
    laid = Overlays()
    hours = np.arange(0, 4.01, 0.05)
    flight = track("DUKE21 <b>", DAY + hours / 24, 20 + 4 * hours, 10 + 0 * hours, 9000 + 0 * hours)
    assert flight
    laid.add(
        [flight, Layer("Zones", np.array([box(22, 0, 26, 4)], dtype=object), ("North & south",))]
    )
    return laid


@pytest.fixture
def model(overlays: Overlays) -> ViewerModel:
    made = ViewerModel(Dossier())
    made.reach(overlays.span())
    return made


@pytest.fixture
def driver(shown):
    shown.view.look((10, -10, 46, 20))
    shown.picture()  # the page has then said what it really shows
    return shown


def middle(driver, number: int) -> QPoint | None:
    return driver.middle(overlay_colour(number, dark=False))


def test_the_trail_ends_where_the_window_does(driver):
    driver.model.set_window(Window(DAY, DAY + 1 / 24))
    early = middle(driver, TRACK)
    driver.model.set_window(Window(DAY + 2 / 24, DAY + 3 / 24))
    late = middle(driver, TRACK)
    assert early
    assert late
    assert late.x() - early.x() > 0.6 * (driver.pixel(28, 10)[0] - driver.pixel(20, 10)[0])
    driver.model.set_window(Window(DAY + 2, DAY + 3))
    assert middle(driver, TRACK) is None


def test_what_is_hidden_or_taken_away_is_not_drawn(driver, overlays: Overlays):
    edge = driver.pixel(24, 4)
    assert is_tinted(driver, edge)
    overlays.show(LAYER, shown=False)
    assert not is_tinted(driver, edge)
    overlays.show(LAYER, shown=True)
    assert is_tinted(driver, edge)
    overlays.remove(LAYER)
    driver.qtbot.waitUntil(lambda: not is_tinted(driver, edge), timeout=PATIENCE)
    assert middle(driver, TRACK)


def is_tinted(driver, place: tuple[int, int]) -> bool:
    """Whether the area's edge is drawn: something darker than the ground beside it."""
    picture = driver.picture()
    x, y = place
    edge = min(picture.pixelColor(x, y + step).lightness() for step in (-1, 0, 1))
    return edge < picture.pixelColor(x, y - 12).lightness() - 15


@pytest.mark.parametrize(
    ("longitude", "latitude", "words"),
    [
        (28, 10, "DUKE21 <b>1 May 2021, 02:00 UTC · 9,000 m"),
        (24, 2, "North & southZones"),
    ],
)
def test_the_card_tells_track_and_layer(driver, longitude: int, latitude: int, words: str):
    driver.hover(QPoint(*driver.pixel(longitude, latitude)))
    card = "document.querySelector('.card')"
    driver.qtbot.waitUntil(lambda: not driver.evaluate(f"{card}.hidden"), timeout=PATIENCE)
    said = driver.evaluate(f"{card}.textContent")
    assert said.replace("01:59", "02:00").replace("02:01", "02:00") == words


def test_a_page_that_died_shows_them_again(driver, caplog):
    driver.picture()
    with driver.qtbot.waitSignal(driver.view.ready, timeout=PATIENCE):
        driver.kill()
    caplog.clear()
    assert middle(driver, TRACK)
