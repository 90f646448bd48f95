import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dateline.qt.fonts import SANS, SERIF, sans, serif
from dateline.qt.theme import Appearance, Theme, ThemeKeeper


def luminance(colour: QColor) -> float:
    """Relative luminance after WCAG 2."""
    channels = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]
    ]
    return sum(c * w for c, w in zip(channels, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"),
        ("ink", "canvas"),
        ("ink", "selected"),
        ("ink", "hover"),
        ("muted", "paper"),
        ("muted", "canvas"),
        ("muted", "selected"),
        ("accent", "paper"),
        ("on_accent", "accent"),
        ("alert", "alert_paper"),
        ("alert", "paper"),
    ],
)
def test_text_is_legible(dark: bool, text: str, ground: str):
    theme = Theme.load(dark=dark)
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


def test_both_themes_name_the_same_colours():
    light, dark = Theme.load(dark=False), Theme.load(dark=True)
    assert light.colours.keys() == dark.colours.keys()
    assert (light.dark, dark.dark) == (False, True)


def test_asking_for_dark_changes_what_is_drawn(qtbot: QtBot, themes: ThemeKeeper):
    label = QLabel("words")
    qtbot.addWidget(label)
    label.show()
    before = label.palette().color(label.foregroundRole())
    with qtbot.waitSignal(themes.changed):
        themes.ask(Appearance.DARK)
    assert themes.theme.dark
    assert label.palette().color(label.foregroundRole()) != before


def test_the_system_is_followed(qtbot: QtBot, qapp: QApplication, themes: ThemeKeeper):
    themes.ask(Appearance.SYSTEM)
    with qtbot.waitSignal(themes.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert themes.theme.dark
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not themes.theme.dark


def test_who_asked_for_light_keeps_it(qapp: QApplication, themes: ThemeKeeper):
    themes.ask(Appearance.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not themes.theme.dark


@pytest.mark.usefixtures("themes")
def test_the_apps_own_typefaces_are_used():
    assert QFontInfo(sans(14)).family() == SANS
    assert QFontInfo(serif(14)).family() == SERIF
