"""`dateline snapshot`: the map of a dossier in a picture, with no window and no display."""

import atexit
import math
from pathlib import Path

from PySide6.QtCore import QEventLoop, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dateline.export.snapshot import snapshot_layout
from dateline.model.dossier import Dossier
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt import environment
from dateline.qt.failures import log_file, start_log, stop_log
from dateline.qt.fonts import load_fonts
from dateline.qt.picture import Frame, png
from dateline.qt.theme import Theme
from dateline.qt.web.map_view import MapView
from dateline.qt.web.scheme import register_scheme
from dateline.storage.files import WritingError, write_whole

_LONGEST_WAIT_MS = 60_000
_USUAL = QSize(1280, 800)
_FULL_TEXT = 600
_SMALLEST_TEXT = 0.6


class SnapshotError(Exception):
    """No picture could be made; the message is one sentence."""


def write_snapshot(
    dossier: Dossier, output: Path, *, window: Window | None, size: tuple[int, int]
) -> None:
    """Write the map with title, window, legend and attribution to a PNG file of `size` pixels.

    Without a `window` the whole time is shown. Raises `SnapshotError`.
    """
    wanted = QSize(*size)
    _application(wanted)
    model = ViewerModel(dossier)
    if window:
        model.set_window(window)
    view = MapView(model)
    try:
        picture = _drawn(view, model, wanted)
    finally:
        view.shutdown()
        view.deleteLater()
    try:
        write_whole(output, png(picture))
    except WritingError as error:
        raise SnapshotError(str(error)) from error


def _application(wanted: QSize) -> None:
    """Make sure there is an application; a large picture gets larger symbols and words."""
    if QApplication.instance() is None:
        times = min(wanted.width() // _USUAL.width(), wanted.height() // _USUAL.height())
        QApplication.setApplicationName("Dateline")
        start_log(log_file())
        atexit.register(stop_log)  # a handler written in Python must not outlive Python
        environment.prepare_offscreen(scale=max(1, times))
        register_scheme()
        QApplication(["dateline"])
    load_fonts()


def _drawn(view: MapView, model: ViewerModel, wanted: QSize) -> QImage:
    ratio = view.devicePixelRatioF()
    logical = QSize(math.ceil(wanted.width() / ratio), math.ceil(wanted.height() / ratio))
    theme = Theme.load(dark=False)
    scale = min(1.0, max(_SMALLEST_TEXT, min(logical.width(), logical.height()) / _FULL_TEXT))
    frame = Frame(snapshot_layout(model), theme, logical.width(), scale)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(logical.width(), logical.height() - frame.above - frame.below)
    view.set_dark(theme.dark)
    view.show()
    whole = frame.around(_picture(view))
    return whole.copy(QRect(0, 0, wanted.width(), wanted.height()))


def _picture(view: MapView) -> QImage:
    loop, pictures = QEventLoop(), list[QImage]()

    def take(picture: QImage) -> None:
        pictures.append(picture)
        loop.quit()

    QTimer.singleShot(_LONGEST_WAIT_MS, loop, loop.quit)
    view.picture(take, bare=True)
    if not pictures:
        loop.exec()
    if not pictures:
        raise SnapshotError("The map was not drawn within a minute.")
    return pictures[0]
