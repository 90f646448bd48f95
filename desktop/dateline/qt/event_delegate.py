"""How a row of the event list looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dateline.qt.event_rows import ROW_ROLE, EventRow, Heading
from dateline.qt.fonts import sans, serif
from dateline.qt.kind_icons import kind_pixmap
from dateline.qt.theme import Theme

ROW_HEIGHT = 52
"""All rows are equally high, so that a long list need not be measured."""

_SIDE = 18
_ICON = 22
_TEXT = _SIDE + _ICON + 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class EventDelegate(QStyledItemDelegate):
    """Paints headings, and events with their symbol, title, place and date."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._heading_font = serif(16, QFont.Weight.Bold)
        self._title_font = sans(14, QFont.Weight.DemiBold)
        self._note_font = sans(13)
        self._remark_font = sans(13)
        self._remark_font.setItalic(True)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, Heading):
            self._heading(painter, option.rect, row, first=index.row() == 0)
        elif isinstance(row, EventRow):
            self._ground(painter, option)
            self._event(painter, option, row)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, row: Heading, *, first: bool) -> None:
        if not first:
            painter.setPen(QPen(self.theme.colour("rule"), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        inner = rect.adjusted(_SIDE, 7, -_SIDE, -3)
        half = inner.height() // 2
        self._text(painter, inner.adjusted(0, 0, 0, -half), row.title, self._heading_font, "ink")
        self._text(painter, inner.adjusted(0, half, 0, 0), row.note, self._note_font, "muted")

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, accent = option.rect, self.theme.colour("accent")
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("selected"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("hover"))

    def _event(self, painter: QPainter, option: QStyleOptionViewItem, row: EventRow) -> None:
        rect = option.rect
        scale = painter.device().devicePixelRatioF()
        icon = kind_pixmap(row.event.kind, _ICON, scale, dark=self.theme.dark)
        painter.setOpacity(0.55 if row.possible else 1)
        painter.drawPixmap(rect.left() + _SIDE, rect.top() + (ROW_HEIGHT - _ICON) // 2, icon)
        painter.setOpacity(1)
        if row.chosen:
            self._ring(painter, rect)
        inner = rect.adjusted(_TEXT, 6, -_SIDE, -6)
        half = inner.height() // 2
        self._text(
            painter, inner.adjusted(0, 0, 0, -half), row.event.title, self._title_font, "ink"
        )
        self._line(painter, inner.adjusted(0, half, 0, 0), row)

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        """Around the symbol of a selected event, as on the map."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("accent"), 1.8))
        side = _ICON + 8
        top = rect.top() + (ROW_HEIGHT - side) // 2
        painter.drawEllipse(rect.left() + _SIDE - 4, top, side, side)

    def _line(self, painter: QPainter, rect: QRect, row: EventRow) -> None:
        remark = "possibly" if row.possible else ""
        if remark:
            width = QFontMetrics(self._remark_font).horizontalAdvance(remark)
            right = QRect(rect.right() - width, rect.top(), width + 1, rect.height())
            self._text(painter, right, remark, self._remark_font, "muted")
            rect = rect.adjusted(0, 0, -width - 10, 0)
        metrics = QFontMetrics(self._note_font)
        after = f", {row.date}"
        left = rect.width() - metrics.horizontalAdvance(after)
        place = metrics.elidedText(row.place, Qt.TextElideMode.ElideRight, left)
        self._text(painter, rect, place + after, self._note_font, "muted")

    def _text(self, painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self.theme.colour(colour))
        fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, fitting)
