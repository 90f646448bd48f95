"""Icons from SVG text, in any colour and sharp at any scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dateline.resources import asset

_SCALES = (1, 2, 3)


def control_icon(name: str, colour: str, faded: str) -> QIcon:
    """assets/icons/`name`.svg in one colour, and in another where the control is disabled."""
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faded)):
        svg = _source(name).replace("currentColor", ink)
        add_pixmaps(icon, svg, 20, mode)
    return icon


def app_icon() -> QIcon:
    """The icon of the app itself."""
    icon = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        icon.addPixmap(svg_pixmap(_source("dateline"), size, 1))
    return icon


def add_pixmaps(icon: QIcon, svg: str, size: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> None:
    """Add an SVG to an icon at every scale of the screen."""
    for scale in _SCALES:
        icon.addPixmap(svg_pixmap(svg, size, scale), mode)


def svg_pixmap(svg: str, size: int, scale: float) -> QPixmap:
    """An SVG drawn `size` device-independent pixels high and wide."""
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_svg(painter, svg, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def draw_svg(painter: QPainter, svg: str, target: QRectF) -> None:
    """Draw an SVG into a rectangle."""
    QSvgRenderer(QByteArray(svg.encode())).render(painter, target)


@cache
def _source(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")
