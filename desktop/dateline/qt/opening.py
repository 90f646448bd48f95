"""Opening files and folders: chosen, dropped or given, read elsewhere, shown when read."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from dateline.model.dossier import Dossier
from dateline.model.overlays import Overlays
from dateline.model.viewer import ViewerModel
from dateline.qt.notices import NoticeBar, ProgressStrip
from dateline.qt.reading_job import Outcome, ReadingJob
from dateline.reading.parsing.kinds import SUFFIXES, kinds_in_words
from dateline.resources import seeds
from dateline.storage import overlays as overlay_files

_FILTER = f"News documents ({' '.join(f'*{suffix}' for suffix in SUFFIXES)});;All files (*)"
_OVERLAY_FILTER = f"Tracks and layers ({' '.join(f'*{s}' for s in overlay_files.SUFFIXES)})"
_NOTHING = f"Nothing to read was found in {{names}}. Dateline reads {kinds_in_words()} files."


class Opener(QObject):
    """Reads one set of paths at a time; a newer one takes the place of the one before it.

    What is open stays open until something else has been read.
    """

    started = Signal()
    finished = Signal(bool)
    """Reading has ended; whether there is a new dossier."""

    def __init__(
        self,
        model: ViewerModel,
        overlays: Overlays,
        strip: ProgressStrip,
        notices: NoticeBar,
        log: Path,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._model, self._overlays, self._log = model, overlays, log
        self._strip, self._notices = strip, notices
        self._job: ReadingJob | None = None
        self._names = ""
        strip.cancel_asked.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._job is not None

    def ask_files(self) -> None:
        """Let the user choose files."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "Open Files", "", _FILTER)
        self.open([Path(name) for name in names])

    def ask_folder(self) -> None:
        """Let the user choose a folder."""
        name = QFileDialog.getExistingDirectory(self._window, "Open Folder")
        self.open([Path(name)] if name else [])

    def ask_overlays(self) -> None:
        """Let the user choose tracks and layers to lay over the map."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, "Add Tracks or Layers", "", _OVERLAY_FILTER
        )
        self.open([Path(name) for name in names])

    def open_sample(self) -> None:
        """Open the dossier that comes with the app."""
        try:
            self.open([seeds()])
        except FileNotFoundError as error:
            self._notices.say([str(error)])

    def open(self, paths: Sequence[Path]) -> None:
        """Read these paths; none changes nothing. Tracks and layers are added to what there is."""
        if not paths:
            return
        self.cancel()
        self._names = ", ".join(path.name or str(path) for path in paths)
        self._notices.clear()
        self._strip.begin()
        job = ReadingJob(paths, self._log, self)
        job.progressed.connect(self._strip.update_to)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._ended)
        self._job = job
        job.start()
        self.started.emit()

    def cancel(self) -> None:
        """Stop reading; what was open before stays."""
        if self._job:
            self._job.cancel()

    def _done(self, outcome: Outcome) -> None:
        dossier = outcome.dossier
        self._notices.say(outcome.problems)
        self._overlays.add(outcome.overlays)
        if outcome.table and self._job:
            # Only here: it takes longer to import than a window to open.
            from dateline.storage.event_table import open_table  # noqa: PLC0415

            table = open_table(outcome.table, self._job.home)
            dossier = Dossier(self._names, events=table)
        if dossier and dossier.begun:
            self._model.open(dossier)
        elif not outcome.problems and not outcome.overlays:
            self._notices.say([_NOTHING.format(names=self._names)])
        shown = dossier is not None and dossier.begun
        self._ended(opened=bool(outcome.overlays or shown))

    def _failed(self, sentence: str) -> None:
        self._notices.say([sentence])
        self._ended()

    def _ended(self, *, opened: bool = False) -> None:
        self._strip.hide()
        if self._job:
            self._job.deleteLater()
        self._job = None
        self.finished.emit(opened)


def dropped_paths(mime: QMimeData) -> list[Path]:
    """The files and folders of this computer that are dragged over the window."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
