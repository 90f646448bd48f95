"""The whole window as a picture, for a machine without a display."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from dateline.qt.main_window import MainWindow
from dateline.qt.picture import png
from dateline.storage.files import WritingError, write_whole

_SIZE = (1440, 900)
_LONGEST_WAIT_MS = 60_000
_LATE = "The map was not drawn within a minute."


class WindowPicture(QObject):
    """Opens paths in a window, waits until everything is drawn, and saves what it looks like."""

    ended = Signal(int)
    """The exit status: 0 when the picture is written, 1 when not."""

    def __init__(self, window: MainWindow, target: Path) -> None:
        super().__init__(window)
        self._window, self._target = window, target
        window.resize(*_SIZE)

    def take_after(self, paths: Sequence[Path]) -> None:
        """Read the paths and save the picture; without paths, the window as it opens."""
        if not paths:
            self._save(self._window.grab().toImage())
            return
        self._window.opener.finished.connect(self._opened)
        self._window.open(paths)

    def fail(self, sentence: str) -> None:
        """Give up, saying why."""
        sys.stderr.write(f"dateline: {sentence}\n")
        self.ended.emit(1)

    def _opened(self, opened: bool) -> None:  # noqa: FBT001
        sentences = self._window.notices.sentences
        if not opened:
            self.fail(" ".join(sentences))
            return
        for sentence in sentences:
            sys.stderr.write(f"dateline: {sentence}\n")
        QTimer.singleShot(_LONGEST_WAIT_MS, self, lambda: self.fail(_LATE))
        self._window.map.picture(self._compose)

    def _compose(self, map_picture: QImage) -> None:
        """Put the map where it belongs: Qt's own picture of a window leaves web pages out."""
        window = self._window
        whole = window.grab().toImage()
        painter = QPainter(whole)
        painter.drawImage(window.map.mapTo(window, QPoint(0, 0)), map_picture)
        painter.end()
        self._save(whole)

    def _save(self, picture: QImage) -> None:
        target = self._target.absolute()
        try:
            write_whole(target, png(picture))
        except WritingError as error:
            self.fail(str(error))
            return
        sys.stdout.write(f"There is no display here: the window was drawn to {target}.\n")
        sys.stdout.flush()
        self.ended.emit(0)
