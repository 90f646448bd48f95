"""A large table of events in the real page: shown, hovered, clicked and scrubbed."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PySide6.QtCore import QPoint

from dateline.model.dossier import Dossier
from dateline.model.event import EventKind
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.storage.event_table import read_table

COUNT = 20_000


@pytest.fixture
def model(tmp_path: Path) -> ViewerModel:
    """Events all over Africa, one a day's thousandth; the first two alone in the far north."""
    random = np.random.default_rng(3)
    lon, lat = random.uniform(0, 30, COUNT), random.uniform(-20, 20, COUNT)
    lon[:2], lat[:2] = 15, (50, 51)
    columns = {
        "lon": lon,
        "lat": lat,
        "start": np.arange(COUNT) / 1000,
        "kind": ["exercise", "meeting"] + ["statement"] * (COUNT - 2),
        "title": [f"Title <{i}>" for i in range(COUNT)],
        "place": ["Here"] * COUNT,
    }
    path = tmp_path / "many.parquet"
    pq.write_table(pa.table(columns), path)
    return ViewerModel(Dossier("Many", events=read_table(path)))


def legend_is_shown(shown) -> bool:
    return bool(shown.evaluate("!document.querySelector('.crowd-legend').hidden"))


def test_many_events_are_a_crowd_and_few_are_symbols(shown):
    shown.picture()
    assert legend_is_shown(shown)
    shown.model.set_window(Window(0.0, 0.0015))
    assert shown.find(EventKind.EXERCISE) or shown.find(EventKind.MEETING)
    assert not legend_is_shown(shown)
    shown.model.set_window(Window(0.0, 20.0))
    shown.picture()
    assert legend_is_shown(shown)


def test_the_words_of_a_row_come_when_it_is_looked_at(shown, qtbot):
    shown.model.set_window(Window(0.001, 0.0015))
    place = shown.find(EventKind.MEETING)
    shown.hover(place)
    title = "document.querySelector('.card-title').textContent"
    qtbot.waitUntil(lambda: shown.evaluate(title) == "Title <1>", timeout=20_000)


def test_a_click_opens_the_row_and_a_selection_from_outside_is_drawn(shown, qtbot):
    shown.model.set_window(Window(0.001, 0.0015))
    place = shown.find(EventKind.MEETING)
    with qtbot.waitSignal(shown.model_signals.selected, timeout=20_000):
        shown.click(place)
    assert shown.model.selected.title == "Title <1>"
    shown.model.set_window(Window(0.0, 20.0))
    shown.model.select("0")
    assert shown.find(EventKind.EXERCISE)


def test_a_lone_event_in_a_cell_opens_with_a_click(shown, qtbot):
    shown.model.set_window(Window(0.001, 20.0))
    shown.picture()
    assert legend_is_shown(shown)
    x, y = shown.pixel(15, 51)
    with qtbot.waitSignal(shown.model_signals.selected, timeout=20_000):
        shown.click(QPoint(x, y))
    assert shown.model.selected.title == "Title <1>"


def test_a_crowd_comes_back_after_the_page_died(shown, qtbot, caplog):
    shown.model.set_window(Window(2.0, 12.0))
    shown.model.select("5000")
    shown.picture()
    with qtbot.waitSignal(shown.view.ready, timeout=30_000):
        shown.kill()
    shown.picture()
    assert legend_is_shown(shown)
    assert shown.find(EventKind.STATEMENT)
    caplog.clear()


def test_a_picture_of_a_crowd_is_never_a_moment_old(shown):
    shown.view.look((-20, -35, 50, 45))
    windows = [Window(0.0, 20.0), Window(0.0, 10.0)]
    cells = []
    for turn in range(12):
        shown.model.set_window(windows[turn % 2])
        cells.append(shown.picture())
    assert cells[0] != cells[1]
    assert all(picture == cells[turn % 2] for turn, picture in enumerate(cells))
