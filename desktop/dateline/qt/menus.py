"""The menus: every action of the window, its words and its keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from dateline.model.navigation import Navigation
from dateline.model.stepping import Lock
from dateline.qt.dialogs import AboutDialog, ShortcutsDialog
from dateline.qt.theme import Appearance, ThemeKeeper
from dateline.qt.time_controls import SPANS

if TYPE_CHECKING:
    from dateline.qt.main_window import MainWindow

_LANGUAGES = {"en": "&English", "es": "E&spañol"}
_APPEARANCES = {
    Appearance.SYSTEM: "Like the &System",
    Appearance.LIGHT: "&Light",
    Appearance.DARK: "&Dark",
}


class Menus:
    """Fills a window's menu bar. `actions` finds an action by its words, without the "&"."""

    def __init__(self, window: "MainWindow", themes: ThemeKeeper) -> None:
        self._window, self._themes = window, themes
        self.actions: dict[str, QAction] = {}
        self._file()
        self._view()
        self._time()
        self._help()

    def offer_map(self, there: bool) -> None:  # noqa: FBT001
        """Offer what needs a map on the screen, or grey it out."""
        for words in ("Export Map Image…", "Fit to Events", "Map Legend", "Graticule"):
            self.actions[words].setEnabled(there)

    def _file(self) -> None:
        window, menu = self._window, self._menu("&File")
        opener = window.opener
        self._add(menu, "&Open Files…", opener.ask_files, QKeySequence.StandardKey.Open)
        self._add(menu, "Open &Folder…", opener.ask_folder, "Ctrl+Shift+O")
        self._add(menu, "Open &Sample Dossier", opener.open_sample)
        self._add(menu, "&Add Tracks or Layers…", opener.ask_overlays, "Ctrl+Shift+L")
        menu.addSeparator()
        self._add(menu, "&Export Map Image…", window.exporter.ask, "Ctrl+E")
        menu.addSeparator()
        leave = self._add(menu, "&Quit", window.close, QKeySequence.StandardKey.Quit)
        leave.setMenuRole(QAction.MenuRole.QuitRole)

    def _view(self) -> None:
        window, menu = self._window, self._menu("&View")
        self._add(menu, "&Fit to Events", window.map.fit, "Ctrl+Shift+F")
        legend = self._add(menu, "Map &Legend", window.map.show_legend, "Ctrl+L", checked=False)
        window.map.legend_shown.connect(legend.setChecked)
        self._basemap(menu.addMenu("&Basemap"))
        self._languages(menu.addMenu("Map La&nguage"))
        self._add(menu, "Fit to &Selection", window.map.fit_chosen, "Ctrl+Shift+J")
        self._add(menu, "&Clear Selection", window.model.choose_none, "Ctrl+Shift+A")
        self._add(menu, "Ne&xt Event", lambda: window.model.select_neighbour(1), "Ctrl+Down")
        self._add(menu, "Pre&vious Event", lambda: window.model.select_neighbour(-1), "Ctrl+Up")
        menu.addSeparator()
        self._tools(menu)
        menu.addSeparator()
        for dock in window.docks:
            toggle = dock.toggleViewAction()
            menu.addAction(toggle)
            self.actions[toggle.text()] = toggle
        slider = self._add(menu, "&Time Slider", window.slider.setVisible, checked=True)
        slider.setChecked(True)
        menu.addSeparator()
        self._appearance(menu.addMenu("&Appearance"))
        full = self._add(menu, "F&ull Screen", self._full_screen, "F11", checked=False)
        full.setMenuRole(QAction.MenuRole.NoRole)
        self._add(menu, "&Next Part", lambda: self._next_part(1), "F6")
        self._add(menu, "&Previous Part", lambda: self._next_part(-1), "Shift+F6")

    def _basemap(self, menu: QMenu) -> None:
        """Parts of the map beneath the events, each of which can be left out."""
        show = self._window.map.show_base
        for part, words in (
            ("relief", "&Relief"),
            ("depth", "&Sea Depth"),
            ("labels", "Place &Names"),
        ):
            action = self._add(menu, words, checked=True)
            action.toggled.connect(lambda shown, name=part: show(name, shown))
        self._add(menu, "&Graticule", self._window.map.show_graticule, "Ctrl+G", checked=False)

    def _tools(self, menu: QMenu) -> None:
        """What takes over the pointer on the map; the map's own buttons do the same."""
        for name, words, keys in (
            ("box", "Select by &Box", "Ctrl+B"),
            ("lasso", "Select by &Lasso", "Ctrl+Shift+B"),
            ("measure", "&Measure Distance and Area", "Ctrl+M"),
            ("here", "&What Is Here?", "Ctrl+H"),
        ):
            action = self._add(menu, words, keys=keys, checked=False)
            action.triggered.connect(
                lambda checked, tool=name: self._window.map.use_tool(tool if checked else None)
            )
            self._window.map.tool_changed.connect(
                lambda used, tool=name, shown=action: shown.setChecked(used == tool)
            )

    def _languages(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for language, words in _LANGUAGES.items():
            action = self._add(menu, words, checked=language == self._window.map_language)
            action.triggered.connect(lambda _checked, asked=language: self._window.speak(asked))
            group.addAction(action)

    def _appearance(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for appearance, words in _APPEARANCES.items():
            action = self._add(menu, words, checked=appearance is self._themes.appearance)
            action.triggered.connect(lambda _checked, asked=appearance: self._ask(asked))
            group.addAction(action)

    def _time(self) -> None:
        window, menu = self._window, self._menu("&Time")
        go = Navigation(window.model)
        self._add(menu, "&Play or Pause", window.player.toggle, "Ctrl+Space")
        self._add(menu, "Step &Later", lambda: go.step(1), "Ctrl+.")
        self._add(menu, "Step &Earlier", lambda: go.step(-1), "Ctrl+,")
        menu.addSeparator()
        self._add(menu, "&First", go.first)
        self._add(menu, "L&ast", go.last)
        self._add(menu, "&Whole Time", self._whole_time, "Ctrl+0")
        menu.addSeparator()
        self._add(menu, "L&onger Steps", go.coarser)
        self._add(menu, "S&horter Steps", go.finer)
        self._spans(menu.addMenu("Length of the &Window"), go)
        menu.addSeparator()
        self._locks(menu)
        compare = self._add(
            menu, "&Compare Two Windows", window.slider.compare.button.click, "Ctrl+D"
        )
        compare.setCheckable(True)
        menu.aboutToShow.connect(lambda: compare.setChecked(window.model.other is not None))

    def _spans(self, menu: QMenu, go: Navigation) -> None:
        for unit in SPANS:
            self._add(menu, f"One {unit.value.capitalize()}", lambda unit=unit: go.span(unit))

    def _locks(self, menu: QMenu) -> None:
        model = self._window.model
        for lock, words in ((Lock.START, "Keep the &Start"), (Lock.END, "Keep the &End")):
            action = self._add(menu, words, lambda lock=lock: self._lock(lock))
            action.setCheckable(True)
            menu.aboutToShow.connect(
                lambda action=action, lock=lock: action.setChecked(model.lock is lock)
            )

    def _lock(self, lock: Lock) -> None:
        model = self._window.model
        model.set_lock(Lock.NONE if model.lock is lock else lock)

    def _help(self) -> None:
        window, menu = self._window, self._menu("&Help")
        keys = self._add(menu, "&Keyboard Shortcuts", lambda: ShortcutsDialog(window).open())
        keys.setShortcuts([QKeySequence("F1"), QKeySequence("?")])
        about = self._add(menu, "&About Dateline", lambda: AboutDialog(window).open())
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _menu(self, words: str) -> QMenu:
        menu: QMenu = self._window.menuBar().addMenu(words)
        return menu

    def _add(
        self,
        menu: QMenu,
        words: str,
        call: Callable[..., object] | None = None,
        keys: str | QKeySequence.StandardKey | None = None,
        *,
        checked: bool | None = None,
    ) -> QAction:
        action = QAction(words, self._window)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if call is not None and checked is not None:
            action.toggled.connect(call)
        elif call is not None:
            action.triggered.connect(lambda _checked: call())
        menu.addAction(action)
        self.actions[words.replace("&", "")] = action
        return action

    def _ask(self, appearance: Appearance) -> None:
        self._themes.ask(appearance)

    def _full_screen(self, full: bool) -> None:  # noqa: FBT001
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _whole_time(self) -> None:
        self._window.slider.plot.show_all()
        Navigation(self._window.model).whole()

    def _next_part(self, direction: int) -> None:
        parts = self._window.parts()
        inside = [i for i, part in enumerate(parts) if _holds_focus(part)]
        at = (inside[0] + direction) % len(parts) if inside else 0
        parts[at].setFocus()


def _holds_focus(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (part is focus or part.isAncestorOf(focus))
