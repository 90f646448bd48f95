"""The open event: what, when, where, who, and the words of the documents that say so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dateline.model.dossier import Dossier
from dateline.model.event import Disagreement, Event, EventStatus, Evidence
from dateline.model.timespan import Certainty
from dateline.model.viewer import ViewerModel
from dateline.model.wording import day_words, rate_words, span_words
from dateline.qt.connections import Connections
from dateline.qt.controls import named, plain_label
from dateline.qt.kind_icons import kind_pixmap
from dateline.qt.theme import Theme

_ICON = 22
_REMARKS = {
    Certainty.POSSIBLE: "Its date is not exact: it lies only possibly in the time window.",
    Certainty.OUTSIDE: "It lies outside the time window.",
}
_STATUS = {
    EventStatus.OCCURRED: "",
    EventStatus.PLANNED: "planned",
    EventStatus.RECURRING: "recurring",
    EventStatus.HYPOTHETICAL: "hypothetical",
}


class EventPanel(QScrollArea):
    """Shows the model's selected event, or what to do when none is selected."""

    left = Signal()
    """The reader is done here and wants to go back to where the event was chosen."""

    def __init__(self, model: ViewerModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.setObjectName("eventPanel")
        self.setAccessibleName("Event")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._connections = Connections()
        self._connections.connect(model.selection_changed, self._show)
        self._connections.connect(model.dossier_changed, self._show)
        self._connections.connect(model.window_changed, self._show_remark)
        self._show()

    def shutdown(self) -> None:
        """Hear no more of the model."""
        self._connections.close()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        self._theme = theme
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves; the arrow keys scroll."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        super().keyPressEvent(event)

    def words(self) -> list[str]:
        """Everything the panel says, from top to bottom."""
        return [label.text() for label in self._page.findChildren(QLabel) if label.text()]

    def _show(self) -> None:
        event = self._model.selected
        self._page = named(QWidget(), "eventPage")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(6)
        self._remark = plain_label("eventRemark")
        if event:
            self._fill(column, event)
        else:
            column.addWidget(_said("eventHint", _hint(self._model.dossier)))
        column.addStretch(1)
        self.setWidget(self._page)
        self._show_remark()

    def _fill(self, column: QVBoxLayout, event: Event) -> None:
        column.addLayout(self._kind(event))
        column.addWidget(_said("eventTitle", event.title, selectable=True))
        column.addWidget(self._remark)
        column.addLayout(_facts(event))
        column.addSpacing(8)
        column.addWidget(_said("quoteHeading", "What the documents say"))
        for evidence in event.evidence:
            column.addWidget(_quote(evidence, self._model.dossier))

    def _kind(self, event: Event) -> QHBoxLayout:
        icon, scale = QLabel(), self.devicePixelRatioF()
        icon.setPixmap(kind_pixmap(event.kind, _ICON, scale, dark=self._theme.dark))
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(icon)
        row.addWidget(_said("eventKind", _kind_words(event)), 1)
        return row

    def _show_remark(self) -> None:
        event = self._model.selected
        words = _REMARKS.get(self._model.certainty(event), "") if event else ""
        self._remark.setText(words)
        self._remark.setVisible(bool(words))


def _hint(dossier: Dossier) -> str:
    if dossier.events:
        return "Click an event on the map or in the list to read what the documents say about it."
    return "Events show here once documents are open."


def _kind_words(event: Event) -> str:
    words = (event.kind_name, _STATUS[event.status])
    return " · ".join(word for word in words if word).upper()


def _facts(event: Event) -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 6, 0, 0)
    form.setHorizontalSpacing(14)
    form.setVerticalSpacing(4)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    for name, words in _named_facts(event):
        value = _said("factValue", words, selectable=True)
        label = _said("factName", name)
        label.setWordWrap(False)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        form.addRow(label, value)
        value.setAccessibleName(f"{name}: {words}")
    return form


def _named_facts(event: Event) -> list[tuple[str, str]]:
    where = event.where
    facts = [
        ("When", _inferred(span_words(event.when), event, "time")),
        ("Where", _inferred(where.name if where else "no place", event, "place")),
        ("Who", ", ".join(event.actors)),
        ("How many", _counted(event)),
        ("How often", rate_words(event.rate) if event.rate else ""),
        ("With", ", ".join(event.means)),
        ("Confidence", _confidence(event)),
        ("Sources", f"{event.sources} independent ones" if event.sources > 1 else ""),
        ("Others say", "; ".join(map(_otherwise, event.disagreements))),
    ]
    return [(name, words) for name, words in facts if words]


def _counted(event: Event) -> str:
    return f"{event.count:,} {event.counted}".strip() if event.count is not None else ""


def _otherwise(told: Disagreement) -> str:
    """What other documents say: "count 45 (wire.txt, daily.txt)"."""
    return f"{told.part} {told.value} ({', '.join(told.documents)})"


def _inferred(words: str, event: Event, part: str) -> str:
    return f"{words} (inferred)" if part in event.inferred else words


def _confidence(event: Event) -> str:
    words = f"{event.confidence:.0%}"
    return f"{words}, of the place {event.where.confidence:.0%}" if event.where else words


def _quote(evidence: Evidence, dossier: Dossier) -> QFrame:
    frame = named(QFrame(), "quote")
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 2, 0, 2)
    column.setSpacing(3)
    column.addWidget(_said("quoteText", f"“{evidence.text.strip()}”", selectable=True))
    column.addWidget(_said("quoteSource", _source(evidence, dossier)))
    return frame


_DOUBTFUL = ("file name", "file properties")
"""Where a day of publication may stand that is worth saying: it need not be that of the text."""


def _source(evidence: Evidence, dossier: Dossier) -> str:
    document = dossier.document(evidence.document)
    published = day_words(document.published) if document.published else ""
    if document.published_from in _DOUBTFUL:
        published += f" (from the {document.published_from})"
    parts = (document.title or document.id, document.publisher, published)
    return " · ".join(part for part in parts if part)


def _said(name: str, words: str, *, selectable: bool = False) -> QLabel:
    label = plain_label(name, selectable=selectable)
    label.setText(words)
    return label
