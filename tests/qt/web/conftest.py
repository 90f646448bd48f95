"""A real map page, in which any console message or request outside fails the test."""

import json
import logging
import math
import os
import signal
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shapely import LineString, Point, box
from shapely.geometry.base import BaseGeometry

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.overlays import Overlays
from dateline.model.timespan import TimeSpan
from dateline.model.viewer import ViewerModel
from dateline.qt.web.map_view import MapView
from dateline.qt.web.scheme import register_scheme
from dateline.webmap.symbols import symbols

# Before any test anywhere has made a QApplication.
register_scheme()

PATIENCE = 30_000
PAPER = "#ffffff"


def event(
    name: str,
    when: TimeSpan | None,
    geometry: BaseGeometry,
    kind: EventKind = EventKind.MEETING,
    status: EventStatus = EventStatus.OCCURRED,
) -> Event:
    """An event at a place that is called after it."""
    where = Location(f"Place of {name}", geometry, f"test:{name}", 0.9)
    return Event(
        id=name,
        kind=kind,
        title=f"<b>The {name}</b>",
        status=status,
        when=when,
        where=where,
        count=None,
        actors=(),
        confidence=0.8,
        inferred=frozenset(),
        evidence=(),
    )


def day(text: str) -> TimeSpan:
    """One exact day."""
    return TimeSpan.day(date.fromisoformat(text))


DOSSIER = Dossier(
    "Lakes",
    (),
    (
        event("talks", day("2019-06-05"), Point(36.8, -1.3)),
        event("drill", day("2020-03-01"), Point(32.6, 0.3), EventKind.EXERCISE),
        event("patrol", day("2021-09-09"), LineString([(29, -8), (29, -3)]), EventKind.OPERATION),
        event("flood", day("2021-11-01"), box(22, -5, 27, 0), EventKind.OTHER),
        event("rumour", None, Point(39.2, -6.8), EventKind.STATEMENT),
    ),
)


class ModelSignals(QObject):
    """The model's signals as Qt's, to wait for."""

    selected = Signal(object)

    def __init__(self, model: ViewerModel) -> None:
        super().__init__()
        model.selection_changed.connect(self.selected.emit)


class Driver:
    """Looks at a shown map and works on it."""

    def __init__(self, qtbot: QtBot, view: MapView, model: ViewerModel) -> None:
        self.qtbot = qtbot
        self.view = view
        self.model = model
        self.model_signals = ModelSignals(model)

    def picture(self, *, bare: bool = False) -> QImage:
        """The map when everything is painted."""
        taken: list[QImage] = []
        self.view.picture(taken.append, bare=bare)
        self.qtbot.waitUntil(lambda: bool(taken), timeout=PATIENCE)
        return taken[0]

    def find(self, kind: EventKind, *, dark: bool = False) -> QPoint | None:
        """The middle of what is painted in the colour of a kind, in view coordinates."""
        return middle_of(self.picture(), symbols()[kind].colour(dark=dark))

    def middle(self, colour: str) -> QPoint | None:
        """The middle of what is painted in a colour, in view coordinates."""
        return middle_of(self.picture(), colour)

    def in_picture(self, picture: QImage, kind: EventKind, *, dark: bool = False) -> bool:
        """Whether the colour of a kind is in a picture."""
        return middle_of(picture, symbols()[kind].colour(dark=dark)) is not None

    def click(self, place: QPoint) -> None:
        """Click with the left button."""
        QTest.mouseClick(self._page_widget(), Qt.MouseButton.LeftButton, pos=place)

    def hover(self, place: QPoint) -> None:
        """Move the pointer there."""
        # From elsewhere: the pointer may rest there since the last test, and not move at all.
        for stop in (QPoint(2, self.view.height() - 2), place):
            QTest.mouseMove(self._page_widget(), stop)

    def press(self, key: str) -> None:
        """Press a key on the map."""
        self.evaluate("document.querySelector('.folium-map').focus()")
        keys = {"+": Qt.Key.Key_Plus, "right": Qt.Key.Key_Right}
        QTest.keyClick(self._page_widget(), keys[key])

    def evaluate(self, script: str) -> Any:
        """The value of an expression in the page."""
        answers: list[str] = []
        self._page().runJavaScript(f"JSON.stringify({script})", 0, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
        return json.loads(answers[0] or "null")

    def promise(self, script: str) -> Any:
        """What a promise in the page is kept with."""
        self.evaluate(f"{script}.then((value) => {{ globalThis.kept = [value]; }})")
        self.qtbot.waitUntil(lambda: self.evaluate("Boolean(globalThis.kept)"), timeout=PATIENCE)
        return self.evaluate("globalThis.kept[0]")

    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of what is seen, as last told."""
        if self.view.bounds is None:
            self.picture()
        bounds = self.view.bounds
        assert bounds
        return bounds

    def pixel(self, longitude: float, latitude: float) -> tuple[int, int]:
        """Where a place lies in the view."""
        west, south, east, north = self.bounds()
        top, bottom, wanted = (
            math.asinh(math.tan(math.radians(v))) for v in (north, south, latitude)
        )
        x = (longitude - west) / (east - west) * self.view.width()
        y = (top - wanted) / (top - bottom) * self.view.height()
        return round(x), round(y)

    def has_symbol_at(self, longitude: float, latitude: float) -> bool:
        """Whether the white edge of a symbol is painted around a place."""
        x, y = self.pixel(longitude, latitude)
        around = self.picture().copy(x - 14, y - 14, 28, 28)
        return middle_of(around, PAPER) is not None

    def kill(self) -> None:
        """End the page's process as a crash would."""
        os.kill(self._page().renderProcessPid(), signal.SIGKILL)

    def profile(self) -> QWebEngineProfile:
        """The profile that the page belongs to."""
        return self._page().profile()

    def _page(self) -> QWebEnginePage:
        return self.view.findChild(QWebEngineView).page()

    def _page_widget(self) -> QWidget:
        # Input goes to the widget inside the view, as it does from a real mouse.
        inner = self.view.focusProxy().focusProxy()
        assert isinstance(inner, QWidget)
        return inner


def middle_of(picture: QImage, colour: str) -> QPoint | None:
    """The mean place of all pixels of a colour, in device-independent pixels."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.width())
    rows, columns = np.nonzero(pixels & 0xFFFFFF == int(colour[1:], 16))
    if not len(rows):
        return None
    ratio = picture.devicePixelRatio()
    return QPoint(round(columns.mean() / ratio), round(rows.mean() / ratio))


@pytest.fixture
def model() -> ViewerModel:
    return ViewerModel(DOSSIER)


@pytest.fixture
def make_dossier() -> Callable[[str, BaseGeometry, EventKind], Dossier]:
    def make(name: str, geometry: BaseGeometry, kind: EventKind) -> Dossier:
        return Dossier(name, (), (event(name, day("2022-02-02"), geometry, kind),))

    return make


@pytest.fixture
def overlays() -> Overlays:
    return Overlays()


@pytest.fixture
def shown(
    qtbot: QtBot, model: ViewerModel, overlays: Overlays, caplog: pytest.LogCaptureFixture
) -> Iterator[Driver]:
    """A map view on the screen whose page is ready."""
    view = MapView(model, overlays=overlays)
    qtbot.addWidget(view)
    outside: list[str] = []
    view.guard.blocked.connect(outside.append)
    view.resize(800, 600)
    with qtbot.waitSignal(view.ready, timeout=PATIENCE):
        view.show()
    yield Driver(qtbot, view, model)
    view.shutdown()
    warnings = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
    assert warnings == []
    assert outside == []
