"""Messages in place, above the map: progress with Cancel, and what went wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dateline.qt.controls import icon_button, named, plain_label, set_icon
from dateline.qt.dialogs import NoticesDialog
from dateline.qt.theme import Theme

_SHOWN_AT_ONCE = 3


class ProgressStrip(QFrame):
    """How far the reading has come, with a way to stop it."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressStrip")
        self.setAccessibleName("Reading")
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Documents read")
        self.bar.setFixedWidth(180)
        self.cancel = QPushButton("Cancel")
        self.cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(14)
        row.addWidget(self.label, 1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self.hide()

    def begin(self) -> None:
        """Show that something has begun; how much there is to do is not known yet."""
        self.label.setText("Getting ready to read…")
        self.bar.setRange(0, 0)
        self.show()

    def update_to(self, done: int, total: int, name: str) -> None:
        """`done` of `total` documents are read and `name` has just begun."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        if done < total:
            self.label.setText(f"Reading {done + 1:,} of {total:,}: {name}")


class NoticeBar(QFrame):
    """Sentences about what went wrong; they stay until dismissed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAccessibleName("Notices")
        self._sentences: list[str] = []
        self.label = plain_label("noticeText", selectable=True)
        self.more = named(QPushButton(), "link")
        self.more.clicked.connect(lambda: NoticesDialog(self._sentences, self).open())
        self.dismiss = icon_button("close", "Dismiss")
        self.dismiss.clicked.connect(self.clear)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.label)
        texts.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.addLayout(texts, 1)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """What has been said and not dismissed."""
        return list(self._sentences)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme from now on."""
        set_icon(self.dismiss, "close", theme)

    def say(self, sentences: Sequence[str]) -> None:
        """Add sentences; none changes nothing."""
        self._sentences += sentences
        hidden = max(0, len(self._sentences) - _SHOWN_AT_ONCE)
        self.label.setText("\n".join(self._sentences[:_SHOWN_AT_ONCE]))
        self.more.setText(f"Show {hidden:,} more")
        self.more.setVisible(hidden > 0)
        self.setVisible(bool(self._sentences))

    def clear(self) -> None:
        """Take everything back."""
        self._sentences = []
        self.hide()
