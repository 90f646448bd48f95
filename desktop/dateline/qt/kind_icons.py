"""The symbols of the map, as Qt icons for the list and the legend."""

from functools import cache

from PySide6.QtGui import QColor, QIcon, QPixmap

from dateline.model.event import EventKind
from dateline.qt.icons import add_pixmaps, svg_pixmap
from dateline.webmap.symbols import symbols

_ICON = 18
_NAMES = {EventKind.OTHER: "Other"}


def kind_name(kind: EventKind) -> str:
    """A kind as a heading writes it: "Surveillance flight"."""
    return _NAMES.get(kind, kind.value.capitalize())


def kind_colour(kind: EventKind, *, dark: bool) -> QColor:
    """The colour of a kind's symbol."""
    return QColor(symbols()[kind].colour(dark=dark))


@cache
def kind_pixmap(kind: EventKind, size: int, scale: float, *, dark: bool) -> QPixmap:
    """A kind's symbol, `size` device-independent pixels high, for a screen of this scale."""
    return svg_pixmap(symbols()[kind].svg(dark=dark), size, scale)


def kind_icon(kind: EventKind, *, dark: bool, faint: bool = False) -> QIcon:
    """A kind's symbol, sharp at every scale; `faint` where its events are hidden."""
    svg = symbols()[kind].svg(dark=dark)
    icon = QIcon()
    add_pixmaps(icon, svg.replace("<path", '<path opacity="0.3"') if faint else svg, _ICON)
    return icon
