"""File > Export Map Image: the map as seen, with its words, in a PNG file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from dateline.export.snapshot import snapshot_layout
from dateline.model.viewer import ViewerModel
from dateline.qt.notices import NoticeBar
from dateline.qt.picture import Frame, png
from dateline.qt.theme import ThemeKeeper
from dateline.qt.web.map_view import MapView
from dateline.storage.files import WritingError, write_whole

_FILTER = "PNG image (*.png)"


class Exporter(QObject):
    """Asks where to, waits until the map is drawn, writes the picture."""

    written = Signal(Path)

    def __init__(
        self,
        model: ViewerModel,
        view: MapView,
        themes: ThemeKeeper,
        notices: NoticeBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._model, self._map, self._themes, self._notices = model, view, themes, notices

    def ask(self) -> None:
        """Let the user choose the file."""
        suggested = f"{self._model.dossier.name or 'dateline'}.png"
        name, _ = QFileDialog.getSaveFileName(self._window, "Export Map Image", suggested, _FILTER)
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the picture; `.png` is added to a name without a suffix."""
        target = path if path.suffix else path.with_suffix(".png")
        self._map.picture(lambda picture: self._write(picture, target), bare=True)

    def _write(self, picture: QImage, path: Path) -> None:
        width = picture.width() / picture.devicePixelRatio()
        frame = Frame(snapshot_layout(self._model), self._themes.theme, width)
        try:
            write_whole(path, png(frame.around(picture)))
        except WritingError as error:
            self._notices.say([str(error)])
        else:
            self.written.emit(path)
