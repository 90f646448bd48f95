"""The legend that filters: one switch for each kind of event in the dossier."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget

from dateline.model.event import EventKind
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections
from dateline.qt.controls import named
from dateline.qt.kind_icons import kind_icon, kind_name
from dateline.qt.theme import Theme

_SIDE, _TOP = 15, 5
_GAP, _ROW = 4, 28


class KindBar(QWidget):
    """Symbols with their names and counts; switching one off hides its events everywhere."""

    def __init__(self, model: ViewerModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kindBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Kinds of events shown")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._model, self._theme = model, theme
        self.switches: dict[EventKind, QCheckBox] = {}
        self.show_all = named(QPushButton("Show all", self), "link")
        self.show_all.setAccessibleName("Show all kinds of events")
        self.show_all.clicked.connect(lambda: model.set_kinds(frozenset(EventKind)))
        self._connections = Connections()
        self._connections.connect(model.dossier_changed, self._rebuild)
        self._connections.connect(model.kinds_changed, self._show)
        self._rebuild()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        self._theme = theme
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Use as many rows as it takes."""
        super().resizeEvent(event)
        self._place()

    def _rebuild(self) -> None:
        for switch in self.switches.values():
            switch.deleteLater()
        counts = self._model.dossier.kind_counts()
        kinds = [kind for kind in EventKind if counts.get(kind)]
        self.switches = {kind: self._switch(kind, counts[kind]) for kind in kinds}
        self._show()

    def _place(self) -> None:
        """Set the switches side by side like words, and be as high as that makes them."""
        left, top = _SIDE, _TOP
        cells: list[QWidget] = [*self.switches.values()]
        if not self.show_all.isHidden():
            cells.append(self.show_all)
        for cell in cells:
            size = cell.sizeHint()
            if left > _SIDE and left + size.width() > self.width() - _SIDE:
                left, top = _SIDE, top + _ROW
            cell.setGeometry(left, top, size.width(), _ROW)
            left += size.width() + _GAP
        self.setFixedHeight(top + _ROW)

    def _switch(self, kind: EventKind, count: int) -> QCheckBox:
        switch = QCheckBox(f" {kind_name(kind)} {count:,}", self)
        switch.show()
        switch.setAccessibleName(f"{kind_name(kind)}, {count:,}")
        switch.toggled.connect(lambda shown: self._toggle(kind, shown=shown))
        return switch

    def _toggle(self, kind: EventKind, *, shown: bool) -> None:
        kinds = self._model.kinds
        self._model.set_kinds(kinds | {kind} if shown else kinds - {kind})

    def _show(self) -> None:
        for kind, switch in self.switches.items():
            shown = kind in self._model.kinds
            switch.setChecked(shown)
            switch.setIcon(kind_icon(kind, dark=self._theme.dark, faint=not shown))
            verb = "Hide" if shown else "Show"
            switch.setToolTip(f"{verb} events of this kind: {kind_name(kind).lower()}")
        self.show_all.setVisible(not self._model.kinds.issuperset(self.switches))
        self._place()
