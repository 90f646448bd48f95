"""Painting a picture of the map: title and window above, legend and attribution below."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QImageWriter, QPainter

from dateline.export.snapshot import LegendEntry, SnapshotLayout
from dateline.qt.fonts import sans, serif
from dateline.qt.icons import draw_svg
from dateline.qt.kind_icons import kind_name
from dateline.qt.theme import Theme
from dateline.webmap.symbols import symbols

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SIDE = 20.0
_TITLE, _TEXT, _SMALL = 26, 15, 12
_LEADING = 1.4
_ICON = 18.0
_GAP = 22.0


@dataclass(frozen=True)
class Frame:
    """The words around a map, set for one width; lengths in device-independent pixels."""

    layout: SnapshotLayout
    theme: Theme
    width: float
    scale: float = 1.0

    @property
    def above(self) -> int:
        """The height of the band above the map."""
        return round(self.scale * (14 + self._height_above() + 10))

    @property
    def below(self) -> int:
        """The height of the band below the map."""
        return round(self.scale * (10 + self._height_below() + 10))

    def around(self, picture: QImage) -> QImage:
        """The finished picture: `picture` of the map with the bands above and below it."""
        ratio = picture.devicePixelRatio()
        bands = round((self.above + self.below) * ratio)
        whole = QImage(picture.size() + QSize(0, bands), QImage.Format.Format_RGB32)
        whole.setDevicePixelRatio(ratio)
        whole.fill(self.theme.colour("paper"))
        painter = QPainter(whole)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(
            QRectF(0, self.above, picture.width() / ratio, picture.height() / ratio), picture
        )
        height = whole.height() / ratio
        painter.scale(self.scale, self.scale)
        self._paint_above(painter)
        self._paint_below(painter, height / self.scale)
        painter.end()
        _describe(whole, self.layout)
        return whole

    @property
    def _inner(self) -> float:
        return self.width / self.scale - 2 * _SIDE

    def _height_above(self) -> float:
        lines = _TITLE + _TEXT + (_TEXT if self.layout.selected else 0)
        return lines * _LEADING

    def _height_below(self) -> float:
        return len(self._legend_rows()) * _ICON * _LEADING + len(self._notes()) * _SMALL * _LEADING

    def _paint_above(self, painter: QPainter) -> None:
        layout = self.layout
        summary = " · ".join(part for part in (layout.window, layout.summary) if part)
        lines = [
            (layout.title, serif(_TITLE, QFont.Weight.Bold), "ink"),
            (summary, sans(_TEXT, QFont.Weight.DemiBold), "ink"),
            (layout.selected, sans(_TEXT), "muted"),
        ]
        top = 14.0
        for words, font, colour in lines:
            if words:
                top = self._line(painter, words, font, colour, top)

    def _line(self, painter: QPainter, words: str, font: QFont, colour: str, top: float) -> float:
        height = font.pixelSize() * _LEADING
        fitting = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, self._inner)
        painter.setFont(font)
        painter.setPen(self.theme.colour(colour))
        painter.drawText(QRectF(_SIDE, top, self._inner, height), _LEFT, fitting)
        return top + height

    def _paint_below(self, painter: QPainter, height: float) -> None:
        top = height - self.below / self.scale
        painter.fillRect(QRectF(0, top, self.width / self.scale, 1), self.theme.colour("rule"))
        top += 10
        for row in self._legend_rows():
            left = _SIDE
            for entry, advance in row:
                self._entry(painter, entry, left, top)
                left += advance
            top += _ICON * _LEADING
        for words in self._notes():
            top = self._line(painter, words, sans(_SMALL), "muted", top)

    def _entry(self, painter: QPainter, entry: LegendEntry, left: float, top: float) -> None:
        height = _ICON * _LEADING
        icon = QRectF(left, top + (height - _ICON) / 2, _ICON, _ICON)
        draw_svg(painter, symbols()[entry.kind].svg(dark=self.theme.dark), icon)
        painter.setFont(sans(_TEXT))
        painter.setPen(self.theme.colour("ink"))
        place = QRectF(left + _ICON + 7, top, self._inner, height)
        painter.drawText(place, _LEFT, _legend_words(entry))

    def _legend_rows(self) -> list[list[tuple[LegendEntry, float]]]:
        """Entries with their widths, broken into rows that fit."""
        metrics = QFontMetricsF(sans(_TEXT))
        rows: list[list[tuple[LegendEntry, float]]] = []
        left = self._inner
        for entry in self.layout.legend:
            advance = _ICON + 7 + metrics.horizontalAdvance(_legend_words(entry)) + _GAP
            if left + advance - _GAP > self._inner:
                rows.append([])
                left = 0.0
            rows[-1].append((entry, advance))
            left += advance
        return rows

    def _notes(self) -> list[str]:
        return [words for words in (self.layout.note, self.layout.attribution) if words]


def png(image: QImage) -> bytes:
    """An image as the bytes of a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def _legend_words(entry: LegendEntry) -> str:
    return f"{kind_name(entry.kind)} ({entry.count:,})"


def _describe(image: QImage, layout: SnapshotLayout) -> None:
    """What the picture is, for those who open the file with other tools."""
    image.setText("Title", layout.title)
    image.setText("Description", layout.described())
    image.setText("Copyright", layout.attribution)
    image.setText("Software", "Dateline")
