from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dateline.model.dossier import Dossier
from dateline.model.viewer import ViewerModel
from dateline.qt.main_window import MainWindow
from dateline.qt.theme import Appearance, ThemeKeeper


def test_an_empty_window_says_how_to_begin(window: MainWindow):
    assert window.pages.currentWidget() is window.welcome
    assert window.welcome.sample.isVisible()
    assert not window.slider.isVisible()
    assert not window.menus.actions["Export Map Image…"].isEnabled()
    assert window.windowTitle() == "Dateline"


def test_the_welcome_opens_the_sample_dossier(qtbot: QtBot, window: MainWindow):
    with qtbot.waitSignal(window.opener.finished, timeout=60_000) as finished:
        window.welcome.sample.click()
    assert finished.args == [True]
    assert window.windowTitle() == "Sample dossier — Dateline"
    assert window.model.listed()


def test_a_dossier_brings_the_map_the_slider_and_its_name(window: MainWindow, dossier: Dossier):
    window.model.open(dossier)
    assert window.pages.currentWidget() is window.map
    assert window.slider.isVisible()
    assert window.windowTitle() == "Lake — Dateline"
    assert window.events.note.text() == "1 document, 6 events, 2 without a date or a place"


def test_the_map_shows_and_opens_events(qtbot: QtBot, window: MainWindow, dossier: Dossier):
    window.model.open(dossier)
    pictures: list[QImage] = []
    window.map.picture(pictures.append)
    qtbot.waitUntil(lambda: bool(pictures), timeout=20_000)
    assert pictures[0].width() >= window.map.width()


def test_enter_in_the_list_reads_and_escape_returns(
    qtbot: QtBot, window: MainWindow, dossier: Dossier
):
    window.model.open(dossier)
    window.activateWindow()
    window.events.list.setFocus()
    qtbot.keyClick(window.events.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.events.list, Qt.Key.Key_Return)
    assert window.event_panel.hasFocus()
    qtbot.keyClick(window.event_panel, Qt.Key.Key_Escape)
    assert window.events.list.hasFocus()


def test_f6_goes_through_the_parts_of_the_window(window: MainWindow, dossier: Dossier):
    window.model.open(dossier)
    window.activateWindow()
    window.slider.plot.setFocus()
    visited = []
    for _ in range(4):
        window.menus.actions["Next Part"].trigger()
        visited.append(QApplication.focusWidget())
    assert visited[:2] == [window.events.list, window.event_panel]
    assert window.map.isAncestorOf(visited[2]) or visited[2] is window.map
    assert visited[3] is window.slider.plot


def test_time_goes_by_menu_from_anywhere(window: MainWindow, dossier: Dossier):
    window.model.open(dossier)
    window.menus.actions["Step Later"].trigger()
    assert not window.model.whole
    window.menus.actions["Whole Time"].trigger()
    assert window.model.whole
    window.menus.actions["Play or Pause"].trigger()
    assert window.player.playing


def test_panels_close_and_come_back(window: MainWindow):
    toggle = window.menus.actions["Event"]
    toggle.trigger()
    assert not window.docks[1].isVisible()
    toggle.trigger()
    assert window.docks[1].isVisible()


def test_the_time_slider_can_be_hidden(window: MainWindow, dossier: Dossier):
    window.model.open(dossier)
    window.menus.actions["Time Slider"].trigger()
    assert not window.slider.isVisible()


def test_dark_and_light_reach_every_part(window: MainWindow, themes: ThemeKeeper):
    window.menus.actions["Dark"].trigger()
    assert themes.appearance is Appearance.DARK
    window.menus.actions["Light"].trigger()
    assert not themes.theme.dark


def test_the_window_remembers_its_place(
    qtbot: QtBot, window: MainWindow, themes: ThemeKeeper, settings: QSettings, tmp_path: Path
):
    window.resize(790, 640)
    window.docks[1].close()
    window.close()
    again = MainWindow(ViewerModel(), themes, settings, tmp_path / "log.txt")
    qtbot.addWidget(again)
    again.show()
    assert (again.width(), again.height()) == (790, 640)
    assert again.docks[1].isHidden()
    again.close()


def test_a_closed_window_hears_nothing_more(window: MainWindow, dossier: Dossier):
    window.close()
    window.model.open(dossier)
    assert window.windowTitle() == "Dateline"


def test_every_control_has_an_accessible_name_or_text(window: MainWindow, dossier: Dossier):
    window.model.open(dossier)
    controls: list[QWidget] = []
    for kind in (QAbstractButton, QComboBox, QDateEdit):
        controls += window.findChildren(kind)
    own = [c for c in controls if c.isVisible() and not c.objectName().startswith("qt_")]
    unnamed = [c for c in own if not (c.accessibleName() or getattr(c, "text", str)())]
    assert own
    assert unnamed == []


def test_help_lists_every_key_and_about_names_the_data(window: MainWindow):
    window.menus.actions["About Dateline"].trigger()
    window.menus.actions["Keyboard Shortcuts"].trigger()
    titles = {w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()}
    assert {"About Dateline", "Keyboard Shortcuts"} <= titles


def test_export_writes_the_map_with_its_words(
    qtbot: QtBot,
    window: MainWindow,
    dossier: Dossier,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    window.model.open(dossier)
    chosen = str(tmp_path / "lake")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    with qtbot.waitSignal(window.exporter.written, timeout=20_000):
        window.menus.actions["Export Map Image…"].trigger()
    picture = QImage(f"{chosen}.png")
    assert picture.text("Title") == "Lake"
    assert picture.width() == window.map.width()
    assert picture.height() > window.map.height()


def test_an_export_that_fails_says_why_and_leaves_nothing(
    qtbot: QtBot, window: MainWindow, dossier: Dossier, tmp_path: Path
):
    window.model.open(dossier)
    target = tmp_path / "missing" / "map.png"
    window.exporter.export(target)
    qtbot.waitUntil(lambda: bool(window.notices.sentences), timeout=20_000)
    assert str(target) in window.notices.sentences[0]
    assert not target.parent.exists()


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_dropped_files_are_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    story = tmp_path / "story.txt"
    story.write_text("NAIROBI, Kenya (May 3, 2021) - Ministers of Kenya and Uganda met here today.")
    with qtbot.waitSignal(window.opener.finished, timeout=60_000) as finished:
        drop(window, story)
        assert window.strip.isVisible()
        assert window.pages.currentWidget() is window.map
    assert finished.args == [True]
    assert len(window.model.dossier.documents) == 1
    assert not window.strip.isVisible()


def test_what_cannot_be_read_is_said_and_what_was_open_stays(
    qtbot: QtBot, window: MainWindow, dossier: Dossier, tmp_path: Path
):
    window.model.open(dossier)
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x00\xff\xfe\x00" * 100)
    with qtbot.waitSignal(window.opener.finished, timeout=60_000):
        window.open([broken])
    assert any("broken.txt" in sentence for sentence in window.notices.sentences)
    assert window.model.dossier is dossier


def test_reading_can_be_cancelled_and_leaves_what_was_open(
    qtbot: QtBot, window: MainWindow, dossier: Dossier, tmp_path: Path
):
    window.model.open(dossier)
    (tmp_path / "story.txt").write_text("Nothing much happened.")
    window.open([tmp_path / "story.txt"])
    with qtbot.waitSignal(window.opener.finished) as finished:
        qtbot.mouseClick(window.strip.cancel, Qt.MouseButton.LeftButton)
    assert finished.args == [False]
    assert window.model.dossier is dossier
