"""A layout that sets widgets side by side like words and begins a new row where it must."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """As many rows as it takes; the widgets of a row are centred on its height."""

    def __init__(self, parent: QWidget, margins: QMargins, gap: int, row_gap: int) -> None:
        super().__init__(parent)
        self.setContentsMargins(margins)
        self._items: list[QLayoutItem] = []
        self._gap, self._row_gap = gap, row_gap

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Add one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """One of them; None past the end, as Qt wants it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Remove one of them."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """A narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Set the widgets into their rows."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """No wider than its widest widget needs."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """The widest and the highest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        y = room.top()
        for row in self._rows(room.width()):
            height = max(item.sizeHint().height() for item in row)
            x = room.left()
            for item in row:
                size = item.sizeHint()
                if move:
                    down = (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(x, y + down), size))
                x += size.width() + self._gap
            y += height + self._row_gap
        return y - self._row_gap + self.contentsMargins().bottom() - rect.top()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = width
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not rows or used + self._gap + wide > width:
                rows.append([])
                used = -self._gap
            rows[-1].append(item)
            used += self._gap + wide
        return rows
