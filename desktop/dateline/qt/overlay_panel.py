"""The panel of tracks and layers: shown or hidden with a tick, taken away with Delete."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dateline.model.overlays import Overlay, Overlays
from dateline.model.track import Track
from dateline.model.wording import count_words
from dateline.qt.connections import Connections
from dateline.qt.controls import named, plain_label
from dateline.qt.theme import Theme
from dateline.webmap.palette import overlay_colour

_NUMBER = Qt.ItemDataRole.UserRole
_SWATCH = 16
_GAPS: dict[str, float | None] = {
    "Automatic": None,
    "5 minutes": 5 / 1440,
    "15 minutes": 15 / 1440,
    "1 hour": 1 / 24,
    "6 hours": 0.25,
    "1 day": 1.0,
}
_NOTHING = (
    "Lay flights, ship tracks or layers of your own over the map: GPX, KML, GeoJSON, GeoPackage, "
    "Shapefile or CSV files."
)


class OverlayPanel(QWidget):
    """Lists what is laid over the map. `add_asked` fires when the reader wants to add to it."""

    add_asked = Signal()

    def __init__(self, overlays: Overlays, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overlays")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._overlays, self._theme = overlays, theme
        self.note = plain_label("overlayNote")
        self.list = _List()
        self.list.itemChanged.connect(self._toggled)
        self.list.remove_asked.connect(self.remove)
        self.add = QPushButton("Add…")
        self.add.setAccessibleName("Add tracks or layers")
        self.add.clicked.connect(self.add_asked)
        self.remove_button = QPushButton("Remove")
        self.remove_button.setAccessibleName("Remove the chosen track or layer")
        self.remove_button.clicked.connect(self.remove)
        self.list.currentRowChanged.connect(self._offer)
        self.gap = QComboBox()
        self.gap.addItems(list(_GAPS))
        self.gap.setAccessibleName("Dash tracks where positions are further apart than")
        self.gap.activated.connect(self._ask_gap)
        self._arrange()
        self._connections = Connections()
        self._connections.connect(overlays.contents_changed, self._rebuild)
        self._connections.connect(overlays.shown_changed, self._show)
        self._connections.connect(overlays.gap_changed, self._show)
        self._rebuild()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        self._theme = theme
        self._show()

    def remove(self) -> None:
        """Take away what is chosen in the list."""
        item = self.list.currentItem()
        if item is not None:
            self._overlays.remove(item.data(_NUMBER))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(18, 8, 18, 12)
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        self.gaps = QWidget()
        gap = QHBoxLayout(self.gaps)
        gap.setContentsMargins(18, 6, 18, 0)
        gap.addWidget(QLabel("Dash gaps over"))
        gap.addWidget(self.gap)
        gap.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.setAlignment(self.note, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list, 1)
        column.addWidget(self.gaps)
        column.addLayout(buttons)

    def _rebuild(self) -> None:
        row = self.list.currentRow()
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        for overlay in self._overlays:
            self.list.addItem(_item(overlay))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show()

    def _show(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        for row, overlay in enumerate(self._overlays):
            item = self.list.item(row)
            item.setCheckState(Qt.CheckState.Checked if overlay.shown else Qt.CheckState.Unchecked)
            colour = overlay_colour(overlay.number, dark=self._theme.dark)
            item.setIcon(_swatch(overlay, QColor(colour)))
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.note.setText("" if len(self._overlays) else _NOTHING)
        self.note.setVisible(not len(self._overlays))
        self.list.setVisible(bool(len(self._overlays)))
        self.gaps.setVisible(any(isinstance(o.content, Track) for o in self._overlays))
        self.gap.setCurrentIndex(list(_GAPS.values()).index(self._overlays.gap))
        self._offer()

    def _ask_gap(self) -> None:
        self._overlays.set_gap(_GAPS[self.gap.currentText()])

    def _offer(self) -> None:
        self.remove_button.setEnabled(self.list.currentItem() is not None)

    def _toggled(self, item: QListWidgetItem) -> None:
        self._overlays.show(item.data(_NUMBER), item.checkState() is Qt.CheckState.Checked)


class _List(QListWidget):
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "overlayList")
        self.setAccessibleName("Tracks and layers")
        self.setIconSize(QSize(_SWATCH, _SWATCH))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete takes the chosen one away; Space ticks it, as in any list."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
            return
        super().keyPressEvent(event)


def _item(overlay: Overlay) -> QListWidgetItem:
    content = overlay.content
    item = QListWidgetItem(content.name)
    item.setFlags(
        Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    )
    item.setData(_NUMBER, overlay.number)
    what = (
        count_words(len(content.time), "position")
        if isinstance(content, Track)
        else count_words(len(content.geometries), "feature")
    )
    item.setToolTip(what)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, what)
    return item


def _swatch(overlay: Overlay, colour: QColor) -> QIcon:
    """A wave for a track, a tinted square for a layer: how each is drawn on the map."""
    ratio = 3
    picture = QPixmap(_SWATCH * ratio, _SWATCH * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2))
    if isinstance(overlay.content, Track):
        painter.drawArc(1, 5, 8, 8, 20 * 16, 140 * 16)
        painter.drawArc(7, 3, 8, 8, 200 * 16, 140 * 16)
    else:
        tint = QColor(colour)
        tint.setAlpha(50)
        painter.setBrush(tint)
        painter.drawRect(2, 3, 12, 10)
    painter.end()
    return QIcon(picture)
