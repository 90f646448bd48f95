"""Light and dark: the colours, the style sheet and following the system."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from string import Template
from typing import Self

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from dateline.qt.fonts import SANS, SERIF, load_fonts, sans
from dateline.resources import asset

BASE_PIXELS = 14
"""The height of ordinary text, in device-independent pixels."""


class Appearance(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Theme:
    """Named colours, as "#rrggbb"."""

    dark: bool
    colours: dict[str, str]

    @classmethod
    def load(cls, *, dark: bool) -> Self:
        """The light or the dark theme from assets/themes."""
        path = asset("themes", "dark.toml" if dark else "light.toml")
        with path.open("rb") as file:
            table = tomllib.load(file)
        return cls(table["dark"], table["colours"])

    def colour(self, name: str) -> QColor:
        """One colour by its name; KeyError when the theme has none of that name."""
        return QColor(self.colours[name])

    def style_sheet(self) -> str:
        """assets/themes/dateline.qss with this theme's colours filled in."""
        sheet = Template(asset("themes", "dateline.qss").read_text(encoding="utf-8"))
        icons = asset("icons").as_posix()
        return sheet.substitute(self.colours, sans=SANS, serif=SERIF, icons=icons)

    def palette(self) -> QPalette:
        """The same colours for what Qt draws without the style sheet."""
        roles = {
            QPalette.ColorRole.Window: "canvas",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "paper",
            QPalette.ColorRole.AlternateBase: "hover",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Button: "paper",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.Mid: "rule",
            QPalette.ColorRole.Highlight: "selected",
            QPalette.ColorRole.HighlightedText: "ink",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.ToolTipBase: "paper",
            QPalette.ColorRole.ToolTipText: "ink",
        }
        palette = QPalette()
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("edge"))
        return palette


class ThemeKeeper(QObject):
    """Keeps the application in the theme that the user, or the system, asks for."""

    changed = Signal(Theme)

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        load_fonts()
        app.setStyle("fusion")
        app.setFont(sans(BASE_PIXELS))
        self._tell_qt()
        self._system = app.styleHints().colorScheme()
        self._theme = self._wanted()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def appearance(self) -> Appearance:
        """What the user asked for."""
        return self._appearance

    def ask(self, appearance: Appearance) -> None:
        """Use light, dark, or whatever the system uses."""
        self._appearance = appearance
        self._tell_qt()
        self._follow()

    def _tell_qt(self) -> None:
        """Title bars and the system's own dialogs go along."""
        schemes = {
            Appearance.LIGHT: Qt.ColorScheme.Light,
            Appearance.DARK: Qt.ColorScheme.Dark,
            Appearance.SYSTEM: Qt.ColorScheme.Unknown,
        }
        self._app.styleHints().setColorScheme(schemes[self._appearance])

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self._follow()

    def _wanted(self) -> Theme:
        system = self._system is Qt.ColorScheme.Dark
        follows = self._appearance is Appearance.SYSTEM
        return Theme.load(dark=system if follows else self._appearance is Appearance.DARK)

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self._theme:
            self._theme = wanted
            self._dress()
            self.changed.emit(wanted)

    def _dress(self) -> None:
        self._app.setPalette(self._theme.palette())
        self._app.setStyleSheet(self._theme.style_sheet())
