"""The panel of tracks and layers, and the way files come into it."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shapely.geometry import Point

from dateline.model.layer import Layer
from dateline.model.overlays import Overlays
from dateline.model.track import track
from dateline.qt.main_window import MainWindow
from dateline.qt.overlay_panel import OverlayPanel
from dateline.qt.theme import Theme

LOG = "time,lat,lon\n2021-05-01T00:00Z,10,20\n2021-05-01T01:00Z,11,22\n"
WELLS = "name,lat,lon\nA well,10,20\n"


@pytest.fixture
def overlays() -> Overlays:
    laid = Overlays()
    flight = track("Flight", np.arange(3.0), np.arange(3.0), np.arange(3.0))
    assert flight
    laid.add([flight, Layer("Camps", np.array([Point(1, 2)], dtype=object), ("A",))])
    return laid


@pytest.fixture
def panel(qtbot: QtBot, overlays: Overlays, theme: Theme) -> OverlayPanel:
    made = OverlayPanel(overlays, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_tick_hides_and_shows(panel: OverlayPanel, overlays: Overlays):
    panel.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert [overlay.shown for overlay in overlays] == [True, False]
    overlays.show(1, shown=True)
    assert panel.list.item(1).checkState() is Qt.CheckState.Checked


def test_it_works_by_keys_alone(panel: OverlayPanel, overlays: Overlays, qtbot: QtBot):
    panel.list.setFocus()
    panel.list.setCurrentRow(0)
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert [overlay.shown for overlay in overlays] == [False, True]
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert [overlay.content.name for overlay in overlays] == ["Camps"]
    assert not panel.gaps.isVisible()
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert len(overlays) == 0
    assert panel.note.isVisible()
    assert not panel.remove_button.isEnabled()


def test_the_gap_is_chosen_in_words(panel: OverlayPanel, overlays: Overlays, qtbot: QtBot):
    assert panel.gaps.isVisible()
    panel.gap.setFocus()
    qtbot.keyClick(panel.gap, Qt.Key.Key_Down)
    assert overlays.gap == pytest.approx(5 / 1440)


def test_files_are_laid_over_the_map(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    paths = [tmp_path / "log.csv", tmp_path / "wells.csv", tmp_path / "broken.gpx"]
    for path, text in zip(paths, (LOG, WELLS, "<gpx>"), strict=True):
        path.write_text(text, encoding="utf-8")
    with qtbot.waitSignal(window.opener.finished, timeout=60_000):
        window.open(paths)
    assert [overlay.content.name for overlay in window.overlays] == ["log", "wells"]
    assert window.overlay_panel.isVisible()
    assert window.pages.currentWidget() is window.map
    assert window.model.extent is not None
    assert any("broken.gpx: it cannot be read" in s for s in window.notices.sentences)
