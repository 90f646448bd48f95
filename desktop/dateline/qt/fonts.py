"""The app's own typefaces, so that text looks the same on a machine with no fonts at all."""

import logging
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

SANS = "Source Sans Pro"
SERIF = "Source Serif Pro"

_STYLES = ("Regular", "Semibold", "Bold", "It", "BoldIt")
_PACKAGES = {"font_source_sans_pro": "SourceSansPro", "font_source_serif_pro": "SourceSerifPro"}


def load_fonts() -> None:
    """Make both families known to Qt; needs a QGuiApplication."""
    if SERIF in QFontDatabase.families():
        return
    for package, stem in _PACKAGES.items():
        for style in _STYLES:
            path = files(package).joinpath("files", f"{stem}-{style}.ttf")
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                logging.getLogger(__name__).warning("The font %s cannot be loaded.", path)


def sans(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The typeface of controls and notes, `pixels` high."""
    return _font(SANS, pixels, weight)


def serif(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The typeface of titles and quotes, `pixels` high."""
    return _font(SERIF, pixels, weight)


def _font(family: str, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
