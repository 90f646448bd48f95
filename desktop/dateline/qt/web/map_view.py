"""The map as a widget: it shows the model's events and sends what the reader does back to it."""

import base64
import logging
from collections.abc import Callable, Mapping
from itertools import count

import shiboken6
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.model.chosen import Marks, packed, unpacked
from dateline.model.dossier import Dossier
from dateline.model.event import EventKind
from dateline.model.overlays import Overlays
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections
from dateline.qt.web.bridge import Bridge
from dateline.qt.web.here import Guide
from dateline.qt.web.overlay_sender import OverlaySender
from dateline.qt.web.page import MapPage, make_profile
from dateline.qt.web.pictures import PictureTaker
from dateline.qt.web.scheme import PAGE_URL, RequestGuard, channel_script
from dateline.webmap import heard, messages
from dateline.webmap.comparing import comparison
from dateline.webmap.site import MapSite

_log = logging.getLogger(__name__)

# The page's own water: what is seen in the moment before the page has painted.
_WATER = {False: QColor("#d3e0e5"), True: QColor("#18212a")}


class MapView(QWidget):
    """Shows the events of a model on a map; needs `register_scheme` before the QApplication.

    `ready` fires when the page listens, `drawn` with its token when everything asked for before
    `ask_drawn` is painted, `framed` likewise for the events alone, `view_changed` with west,
    south, east, north after every move, `tool_changed` with the name of the map's tool in hand,
    or None, `legend_shown` when the reader opens or closes the legend on the map.
    """

    ready = Signal()
    drawn = Signal(int)
    framed = Signal(int)
    view_changed = Signal(tuple)
    tool_changed = Signal(object)
    legend_shown = Signal(bool)

    def __init__(
        self,
        model: ViewerModel,
        parent: QWidget | None = None,
        *,
        overlays: Overlays | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._overlays = Overlays() if overlays is None else overlays
        self._site = MapSite({"qwebchannel.js": channel_script()})
        self.guard = RequestGuard(self)
        self._profile = make_profile(self._site, self.guard, self)
        self._page = MapPage(self._profile)
        self._bridge = Bridge(self)
        self._view = QWebEngineView(self)
        self._connections = Connections()
        self._tokens = count(1)
        self._pictures = PictureTaker(self._view, self._send)
        self._revision = self._site.show(model.dossier)
        self._guide = Guide(self)
        self._guide.answered.connect(self._send)
        self._overlay_revision = 0
        self._overlay_sender = OverlaySender(self._overlays, self._lay_over, self)
        self._dark = False
        self._language, self._graticule, self._legend = "en", False, False
        self._base_hidden: frozenset[str] = frozenset()
        self._listening = False
        self._clicked = False
        self._bounds: messages.Bounds | None = None
        self._build()
        self._follow_model()
        if len(self._overlays):
            self._overlay_sender.send()
        self._page.load(QUrl(PAGE_URL))

    def _build(self) -> None:
        channel = QWebChannel(self)
        channel.registerObject("bridge", self._bridge)
        self._page.setWebChannel(channel)
        self._page.setBackgroundColor(_WATER[self._dark])
        self._page.renderProcessTerminated.connect(self._revive)
        self._bridge.received.connect(self._hear)
        self._view.setPage(self._page)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._view.setAcceptDrops(False)
        self._view.setAccessibleName("Map")
        self.setFocusProxy(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)

    def _follow_model(self) -> None:
        connect = self._connections.connect
        connect(self._model.dossier_changed, self._show_dossier)
        connect(self._model.window_changed, self._show_window)
        connect(self._model.other_changed, self._compare)
        connect(self._model.beside_changed, self._compare)
        connect(self._model.kinds_changed, self._show_kinds)
        connect(self._model.selection_changed, self._show_selection)
        connect(self._model.chosen_changed, self._show_chosen)
        connect(self._overlays.contents_changed, self._overlay_sender.send)
        connect(self._overlays.shown_changed, self._hide_overlays)
        connect(self._overlays.gap_changed, self._show_gap)

    @property
    def bounds(self) -> messages.Bounds | None:
        """West, south, east, north of what is seen; None before the page has said it."""
        return self._bounds

    def set_dark(self, dark: bool) -> None:  # noqa: FBT001 - a setter
        """Use the dark colours, or the light ones."""
        self._dark = dark
        self._page.setBackgroundColor(_WATER[dark])
        self._send(messages.ShowTheme(dark))

    def set_language(self, language: str) -> None:
        """Write names and words on the map in "en" or "es"."""
        self._language = language
        self._send(messages.ShowLanguage(language))

    def show_graticule(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Draw meridians and parallels, or leave them out."""
        self._graticule = shown
        self._send(messages.ShowGraticule(shown))

    def show_base(self, part: str, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Draw a part of the basemap ("depth", "relief", "labels"), or leave it out."""
        self._base_hidden = self._base_hidden - {part} if shown else self._base_hidden | {part}
        self._send(messages.ShowBase(sorted(self._base_hidden)))

    def show_legend(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Open the legend on the map, or close it."""
        self._legend = shown
        self._send(messages.ShowLegend(shown))

    def fit(self) -> None:
        """Bring every shown event into view."""
        self._send(messages.Fit())

    def fit_chosen(self) -> None:
        """Bring the selected events into view, or the open one when none is selected."""
        self._send(messages.FitChosen())

    def use_tool(self, name: str | None) -> None:
        """Take up "box", "lasso", "measure" or "here" on the map; None puts the tool away."""
        self._send(messages.UseTool(name))

    def look(self, bounds: messages.Bounds) -> None:
        """Bring west, south, east, north into view."""
        self._bounds = bounds
        self._send(messages.ShowView(bounds))

    def ask_drawn(self) -> int:
        """Ask for `drawn` once everything said so far is painted; return its token."""
        token = next(self._tokens)
        self._send(messages.AskDrawn(token))
        return token

    def ask_frame(self) -> int | None:
        """Ask for `framed` once the events are painted as said so far; return its token.

        None while the page does not paint: before it listens, or when it is not seen.
        """
        if not (self._listening and self._view.isVisible()):
            return None
        token = next(self._tokens)
        self._send(messages.AskFrame(token))
        return token

    def picture(self, done: Callable[[QImage], None], *, bare: bool = False) -> None:
        """Call `done` with the map as it looks when everything is painted, at device resolution.

        `bare` leaves out the zoom buttons and the attribution, which must then stand elsewhere.
        The widget must be shown, if only offscreen: a hidden page is not painted.
        """
        self._pictures.take(done, bare=bare)

    def shutdown(self) -> None:
        """Let go of the model and end the page; the widget is of no use afterwards."""
        self._connections.close()
        self._overlay_sender.close()
        self._guide.close()
        self._listening = False
        # A profile must outlive its page.
        for part in (self._view, self._page, self._profile):
            if shiboken6.isValid(part):
                shiboken6.delete(part)

    def _send(self, message: messages.ToPage) -> None:
        # A page that does not listen yet is told everything when it is ready.
        if self._listening:
            self._bridge.send(message)

    def _show_dossier(self, dossier: Dossier) -> None:
        self._revision = self._site.show(dossier)
        self._bounds = None
        self._tell_everything()

    def _show_window(self, window: Window | None) -> None:
        first, last = (window.start, window.end) if window else (0.0, 0.0)
        self._send(messages.ShowWindow(first, last, self._model.whole))

        if self._model.other:
            self._compare()

    def _compare(self) -> None:
        windows = comparison(self._model.window, self._model.other)
        self._send(messages.Compare(windows, self._model.beside))

    def _show_kinds(self, kinds: frozenset[EventKind]) -> None:
        self._send(messages.ShowKinds(sorted(kinds)))

    def _show_selection(self, event_id: str | None) -> None:
        # What the reader clicked is before his eyes already.
        self._send(messages.Select(event_id, fly=not self._clicked))

    def _lay_over(self, files: Mapping[str, bytes]) -> None:
        self._overlay_revision = self._site.lay_over(files)
        self._show_overlays()

    def _show_overlays(self) -> None:
        if self._overlay_revision:
            self._send(messages.ShowOverlays(self._overlay_revision))
        self._hide_overlays()

    def _show_gap(self, days: float | None) -> None:
        self._send(messages.ShowGap(days))

    def _hide_overlays(self) -> None:
        hidden = [overlay.number for overlay in self._overlays if not overlay.shown]
        self._send(messages.HideOverlays(hidden))

    def _show_chosen(self, chosen: Marks) -> None:
        marks = packed(chosen) if chosen.any() else b""
        self._send(messages.ShowChosen(base64.b64encode(marks).decode()))

    def _choose(self, asked: heard.Choosing) -> None:
        marks = unpacked(asked.marks, len(self._model.dossier.events))
        self._model.choose(marks, asked.combine)

    def _tell_everything(self) -> None:
        selected = self._model.selected
        self._send(messages.ShowTheme(self._dark))
        self._send(messages.ShowLanguage(self._language))
        self._send(messages.ShowGraticule(self._graticule))
        self._send(messages.ShowLegend(self._legend))
        self._send(messages.ShowEvents(self._revision))
        self._show_gap(self._overlays.gap)
        self._show_overlays()
        self._show_window(self._model.window)
        self._compare()
        self._show_kinds(self._model.kinds)
        self._send(messages.Fit() if self._bounds is None else messages.ShowView(self._bounds))
        self._send(messages.ShowBase(sorted(self._base_hidden)))
        self._send(messages.Select(selected.id if selected else None, fly=False))
        self._show_chosen(self._model.chosen)

    def _hear(self, message: heard.FromPage) -> None:
        match message:
            case heard.Ready():
                self._start()
            case heard.PageError(text):
                _log.warning("The map page reports: %s", text)
            case heard.ViewChanged() | heard.Drawn() | heard.Framed():
                self._pass_on(message)
            case heard.ToolUsed() | heard.LegendShown():
                self._pass_on(message)
            case _:
                self._obey(message)

    def _obey(self, message: heard.FromPage) -> None:
        """Do what the reader wants."""
        match message:
            case heard.Clicked(event_id):
                self._click(event_id)
            case heard.Choosing():
                self._choose(message)
            case heard.StepAsked(direction):
                self._model.select_neighbour(direction)
            case heard.HereAsked():
                self._guide.ask(message, self._model.dossier.events, self._language)

    def _pass_on(self, message: heard.FromPage) -> None:
        """Tell those outside who listen to the map."""
        match message:
            case heard.ViewChanged(bounds=bounds):
                self._bounds = bounds if self._listening else None
                self.view_changed.emit(bounds)
            case heard.Drawn(token):
                if not self._pictures.painted(token):
                    self.drawn.emit(token)
            case heard.Framed(token):
                self.framed.emit(token)
            case heard.ToolUsed(name):
                self.tool_changed.emit(name)
            case heard.LegendShown(shown):
                self._legend = shown
                self.legend_shown.emit(shown)

    def _start(self) -> None:
        self._listening = True
        self._tell_everything()
        self._pictures.begin()
        self.ready.emit()

    def _click(self, event_id: str | None) -> None:
        self._clicked = True
        try:
            self._model.select(event_id)
        except KeyError:
            _log.warning("The map page clicked an event that the dossier does not have.")
        finally:
            self._clicked = False

    def _revive(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        self._listening = False
        if status is not QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            _log.error("The map's process ended unexpectedly (code %d); it starts again.", code)
            self._page.load(QUrl(PAGE_URL))
