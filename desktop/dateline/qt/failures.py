"""What nobody foresaw: the traceback goes to the log, one sentence to the user."""

import logging
import sys
import tempfile
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QStandardPaths,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

_logger = logging.getLogger("dateline")
_LARGEST_LOG = 1_000_000
_SENTENCE = (
    "Something went wrong in Dateline; what you have open is still here. Details are in {log}."
)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_file() -> Path:
    """Where the log is kept; the folder is there afterwards."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    folder = Path(place)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "dateline.log").open("a").close()
    except OSError:  # a home that cannot be written
        folder = Path(tempfile.mkdtemp(prefix="dateline-"))
    return folder / "dateline.log"


def start_log(log: Path) -> None:
    """From now on the app's and Qt's messages go to the log, and none to the terminal."""
    handler = RotatingFileHandler(log, maxBytes=_LARGEST_LOG, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _logger.addHandler(handler)
    _logger.propagate = False
    qInstallMessageHandler(_from_qt)


def stop_log() -> None:
    """Close the log; messages go where Python and Qt would send them."""
    qInstallMessageHandler(None)
    _logger.propagate = True
    for handler in list(_logger.handlers):
        _logger.removeHandler(handler)
        handler.close()


class Failures(QObject):
    """Catches unforeseen errors of the whole process while it is installed."""

    said = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = _SENTENCE.format(log=log)

    def install(self) -> None:
        """From now on an unforeseen error is logged, and said in one sentence."""
        sys.excepthook = self._caught

    def uninstall(self) -> None:
        """Leave errors to Python again."""
        sys.excepthook = sys.__excepthook__

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        _logger.error("unforeseen", exc_info=(kind, error, trace))
        self.said.emit(self._sentence)


def _from_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _logger.log(_LEVELS[kind], "Qt: %s", message)
