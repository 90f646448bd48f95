"""The main window: the map, the time slider under it, the panels beside it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from dateline.model.overlays import Overlays
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections
from dateline.qt.docks import Dock
from dateline.qt.event_panel import EventPanel
from dateline.qt.events_panel import EventsPanel
from dateline.qt.exporting import Exporter
from dateline.qt.icons import app_icon
from dateline.qt.kind_bar import KindBar
from dateline.qt.menus import Menus
from dateline.qt.notices import NoticeBar, ProgressStrip
from dateline.qt.opening import Opener, dropped_paths
from dateline.qt.overlay_panel import OverlayPanel
from dateline.qt.player import Player
from dateline.qt.theme import Theme, ThemeKeeper
from dateline.qt.time_slider import TimeSlider
from dateline.qt.web.map_view import MapView
from dateline.qt.welcome import Welcome

_PANEL_WIDTH = 380
_LAYOUT_VERSION = 2
"""Raised when the docks change, so that an older arrangement is not forced on new ones."""


class MainWindow(QMainWindow):
    """Puts the views around the model; every view reads the model and none talks to another."""

    def __init__(
        self, model: ViewerModel, themes: ThemeKeeper, settings: QSettings, log: Path
    ) -> None:
        super().__init__()
        self.model, self._settings = model, settings
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.player = Player(model, self)
        self.overlays = Overlays()
        self.map = MapView(model, self, overlays=self.overlays)
        self.player.wait_for(self.map)
        self.kinds = KindBar(model, themes.theme)
        self.slider = TimeSlider(model, self.player, themes.theme)
        self.events = EventsPanel(model, themes.theme)
        self.event_panel = EventPanel(model, themes.theme)
        self.overlay_panel = OverlayPanel(self.overlays, themes.theme)
        self.strip, self.notices = ProgressStrip(), NoticeBar(themes.theme)
        self.welcome = Welcome()
        self.opener = Opener(model, self.overlays, self.strip, self.notices, log, self)
        self.exporter = Exporter(model, self.map, themes, self.notices, self)
        self._arrange()
        self.menus = Menus(self, themes)
        self._connect(themes)
        self._restore()
        self.map.set_language(self.map_language)
        self.show_theme(themes.theme)
        self._show_dossier()

    def open(self, paths: Sequence[Path]) -> None:
        """Read files and folders and show them."""
        self.opener.open(paths)

    def show_theme(self, theme: Theme) -> None:
        """Draw everything in this theme from now on."""
        self.map.set_dark(theme.dark)
        views = (self.kinds, self.slider, self.events, self.event_panel, self.overlay_panel)
        for view in (*views, self.notices):
            view.set_theme(theme)
        for dock in self.docks:
            dock.set_theme(theme)

    @property
    def map_language(self) -> str:
        """The language of the map, "en" or "es", as it was chosen last."""
        return "es" if self._settings.value("mapLanguage") == "es" else "en"

    def speak(self, language: str) -> None:
        """Write names and words on the map in "en" or "es", now and next time."""
        self._settings.setValue("mapLanguage", language)
        self.map.set_language(language)

    def parts(self) -> list[QWidget]:
        """The parts that F6 goes through, in order; those that are hidden are left out."""
        parts = [
            self.map,
            self.slider.plot,
            self.events.list,
            self.event_panel,
            self.overlay_panel.list,
        ]
        return [part for part in parts if part.isVisible()]

    def _arrange(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.map)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.strip, self.notices):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        self.time = QWidget()
        under = QVBoxLayout(self.time)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(0)
        under.addWidget(self.kinds)
        under.addWidget(self.slider)
        column.addWidget(self.time)
        self.setCentralWidget(centre)
        self.docks = [
            Dock("Events", "eventsDock", self.events, self),
            Dock("Event", "eventDock", self.event_panel, self),
            Dock("Layers", "layersDock", self.overlay_panel, self),
        ]
        for dock in self.docks:
            self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.resize(1280, 800)
        events, event, layers = self.docks
        side = Qt.DockWidgetArea.RightDockWidgetArea
        self.setTabPosition(side, QTabWidget.TabPosition.North)
        self.tabifyDockWidget(event, layers)
        layers.hide()
        self.resizeDocks([events, event], [_PANEL_WIDTH] * 2, Qt.Orientation.Horizontal)
        self.resizeDocks([events, event], [430, 370], Qt.Orientation.Vertical)

    def _connect(self, themes: ThemeKeeper) -> None:
        themes.changed.connect(self.show_theme)
        self.welcome.sample_asked.connect(self.opener.open_sample)
        self.welcome.files_asked.connect(self.opener.ask_files)
        self.welcome.folder_asked.connect(self.opener.ask_folder)
        self.opener.started.connect(self._show_page)
        self.opener.finished.connect(self._show_page)
        self.events.chosen.fit_asked.connect(self.map.fit_chosen)
        self.events.list.read_asked.connect(self.event_panel.setFocus)
        self.event_panel.left.connect(self.events.list.setFocus)
        self._connections = Connections()
        self._connections.connect(self.model.dossier_changed, self._show_dossier)
        self._connections.connect(self.overlays.contents_changed, self._show_overlays)
        self.overlay_panel.add_asked.connect(self.opener.ask_overlays)

    def _show_dossier(self) -> None:
        name = self.model.dossier.name
        self.setWindowTitle(f"{name} — Dateline" if name else "Dateline")
        self._show_page()

    def _show_overlays(self) -> None:
        """What has just been laid over the map is listed in sight, and time reaches over it."""
        self.model.reach(self.overlays.span())
        if len(self.overlays):
            dock = self.docks[-1]
            dock.show()
            dock.raise_()
        self._show_page()

    def _show_page(self) -> None:
        """The map once there is, or soon will be, something on it; until then the welcome."""
        dossier = self.model.dossier
        begun = bool(dossier.documents or dossier.events or len(self.overlays))
        self.pages.setCurrentWidget(self.map if begun or self.opener.busy else self.welcome)
        self.time.setVisible(begun)
        self.menus.offer_map(begun)

    def _restore(self) -> None:
        geometry, state = self._settings.value("geometry"), self._settings.value("state")
        if geometry:
            self.restoreGeometry(geometry)
        if state:
            self.restoreState(state, _LAYOUT_VERSION)

    # Qt's events

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remember the window's place and let go of the model."""
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("state", self.saveState(_LAYOUT_VERSION))
        self.opener.cancel()
        self._connections.close()
        views = (
            *(self.player, self.kinds, self.slider, self.events, self.event_panel),
            *(self.overlay_panel, self.map),
        )
        for view in views:
            view.shutdown()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc stops playing wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self.player.stop()
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files and folders of this computer."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what was dropped."""
        self.open(dropped_paths(event.mimeData()))
        event.acceptProposedAction()
