"""Fixtures for everything that opens a window: no display, settings apart, nothing left behind."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shapely import Point

from dateline.model.document import Document
from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus, Evidence, Location
from dateline.model.timespan import TimeSpan
from dateline.model.viewer import ViewerModel
from dateline.qt import environment
from dateline.qt.main_window import MainWindow
from dateline.qt.theme import Appearance, Theme, ThemeKeeper
from dateline.qt.web.scheme import register_scheme

os.environ["QT_QPA_PLATFORM"] = "offscreen"
environment.prepare()

# What Qt says of every offscreen window, and of a machine without a graphics card.
NOTHING_TO_DO_WITH_US = (
    "propagateSizeHints",
    "QRhiGles2: Failed to create",
    "Failed to create RHI for backend",
    "createPlatformVulkanInstance",
    "QVulkanInstance: Failed to initialize",
    "GBM is not supported with the current configuration",
    "GPUInfo not initialized",
    "Sandboxing disabled by user",
)

MakeEvent = Callable[..., Event]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*NOTHING_TO_DO_WITH_US))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    register_scheme()  # Qt takes schemes only before there is an application
    return QApplication


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    assert multiprocessing.active_children() == []
    assert set(threading.enumerate()) <= before


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper(qapp, Appearance.LIGHT)
    yield keeper
    keeper.deleteLater()


@pytest.fixture
def theme(themes: ThemeKeeper) -> Theme:
    return themes.theme


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def make_event() -> MakeEvent:
    def make(
        name: str,
        when: TimeSpan | None,
        kind: EventKind = EventKind.MEETING,
        *,
        placed: bool = True,
    ) -> Event:
        where = Location("Nairobi", Point(36.82, -1.29), "test:nairobi", 0.9)
        return Event(
            id=name,
            kind=kind,
            title=f"{kind.value.capitalize()} about the lake: {name}",
            status=EventStatus.OCCURRED,
            when=when,
            where=where if placed else None,
            count=None,
            actors=("Kenya", "Uganda"),
            confidence=0.8,
            inferred=frozenset(),
            evidence=(Evidence("lake", 0, 27, f"They met about the {name}."),),
        )

    return make


@pytest.fixture
def dossier(make_event: MakeEvent) -> Dossier:
    march = TimeSpan.of_days(date(2021, 3, 1), date(2021, 3, 31), exact=False, edtf="2021-03")
    published = date(2021, 4, 2)
    lake = Document("lake", "…", title="The lake", publisher="The Ledger", published=published)
    events = (
        make_event("dam", TimeSpan.day(date(2019, 6, 5))),
        make_event("quota", march, EventKind.STATEMENT),
        make_event("ferry", TimeSpan.day(date(2021, 3, 9)), EventKind.EXERCISE),
        make_event("port", TimeSpan.day(date(2022, 11, 30)), EventKind.STATEMENT),
        make_event("rumour", None),
        make_event("vessel", TimeSpan.day(date(2021, 3, 12)), EventKind.EXERCISE, placed=False),
    )
    return Dossier("Lake", (lake,), events)


@pytest.fixture
def model(dossier: Dossier) -> ViewerModel:
    return ViewerModel(dossier)


@pytest.fixture
def window(
    qtbot: QtBot, themes: ThemeKeeper, settings: QSettings, tmp_path: Path
) -> Iterator[MainWindow]:
    """An empty main window, shown."""
    opened = MainWindow(ViewerModel(), themes, settings, tmp_path / "log.txt")
    qtbot.addWidget(opened)
    opened.show()
    yield opened
    opened.close()
