"""Reading files in a process of its own, so that the window never waits for it."""

import multiprocessing
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.model.dossier import Dossier
from dateline.model.layer import Layer
from dateline.model.track import Track
from dateline.storage.table_files import TableError, TemporaryFolder, is_event_table

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess


@dataclass(frozen=True)
class Outcome:
    """What was read: a dossier, None when no documents were asked for; tracks and layers.

    `table` is the folder that an event table was written into.

    `problems` has one sentence for each file that could not be read or needs a remark.
    """

    dossier: Dossier | None
    table: Path | None
    overlays: tuple[Track | Layer, ...]
    problems: tuple[str, ...]


Message = tuple[int, int, str] | Outcome | str
"""What the process sends: progress, the outcome, or why there is none."""

_BROKEN_OFF = "Reading stopped before it was finished. Details are in {log}."


class ReadingJob(QObject):
    """Reads paths once. Exactly one of `done`, `failed`, `cancelled` ends it.

    `progressed`: files done, files in all, name of the file just begun. `done`: an `Outcome`.
    """

    progressed = Signal(int, int, str)
    done = Signal(Outcome)
    failed = Signal(str)
    cancelled = Signal()
    _arrived = Signal(object)

    def __init__(self, paths: Sequence[Path], log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths, self._log = list(paths), log
        self._home = TemporaryFolder() if any(map(is_event_table, self._paths)) else None
        self._process: SpawnProcess | None = None
        self._listener: Thread | None = None
        self._arrived.connect(self._take)

    @property
    def home(self) -> TemporaryFolder | None:
        """Keeps the folder of an event table that was read."""
        return self._home

    @property
    def running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None

    def start(self) -> None:
        """Start the process; returns at once."""
        context = multiprocessing.get_context("spawn")
        receiver, sender = context.Pipe(duplex=False)
        home = self._home.path if self._home else None
        self._process = context.Process(
            target=read_in_process, args=(self._paths, sender, self._log, home), daemon=True
        )
        self._process.start()
        sender.close()
        self._listener = Thread(target=self._listen, args=(receiver,), daemon=True)
        self._listener.start()

    def cancel(self) -> None:
        """Stop reading; nothing is kept of it."""
        if self.running:
            self._end()
            self.cancelled.emit()

    def _listen(self, receiver: Connection) -> None:
        """Hand on what the process sends until it closes its end. Runs in a thread."""
        with receiver:
            while True:
                try:
                    self._arrived.emit(receiver.recv())
                except (EOFError, OSError):
                    self._arrived.emit(None)
                    return

    def _take(self, message: Message | None) -> None:
        if not self.running:
            return
        match message:
            case (int(done), int(total), str(name)):
                self.progressed.emit(done, total, name)
            case Outcome():
                self._end()
                self.done.emit(message)
            case _:
                self._end()
                said = message if isinstance(message, str) else ""
                self.failed.emit(said or _BROKEN_OFF.format(log=self._log))

    def _end(self) -> None:
        process, listener = self._process, self._listener
        self._process = self._listener = None
        if process and listener:
            process.terminate()
            process.join()
            listener.join()
            process.close()


def read_in_process(
    paths: Sequence[Path], sender: Connection, log: Path, home: Path | None = None
) -> None:
    """Read and send `Message`s: progress as it goes, then the outcome. Runs in the new process.

    An event table is written into the folder `home`.
    What it prints, a traceback for one, goes to the log.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    log.parent.mkdir(parents=True, exist_ok=True)
    sys.stdout = sys.stderr = log.open("a", encoding="utf-8", buffering=1)

    # Imported here, and sent as plain values: the window's own process never loads the reader.
    from dateline.reading.pipeline import Progress, read_dossier  # noqa: PLC0415
    from dateline.storage.overlays import is_overlay, read_overlays  # noqa: PLC0415
    from dateline_gazetteer import GazetteerError  # noqa: PLC0415

    tables = [path for path in paths if is_event_table(path)]
    laid = [path for path in paths if is_overlay(path) and path not in tables]
    documents = [path for path in paths if path not in laid and path not in tables]

    def tell(progress: Progress) -> None:
        sender.send((progress.done, progress.total, progress.name))

    with sender:
        try:
            overlays, said = read_overlays(laid)
            beside = laid or tables
            reading = read_dossier(documents, progress=tell) if documents or not beside else None
            table = _write_table(tables, home) if tables and home else None
        except (GazetteerError, TableError) as error:
            sender.send(str(error))
        else:
            read = (*reading.problems, *reading.remarks) if reading else ()
            dossier = reading.dossier if reading else None
            sender.send(Outcome(dossier, table, tuple(overlays), (*said, *read)))


def _write_table(tables: Sequence[Path], home: Path) -> Path:
    """Write one event table and the page's columns of it; TableError when there are several."""
    from dateline.storage.event_table import open_table, write_table  # noqa: PLC0415
    from dateline.webmap.table_columns import page_columns  # noqa: PLC0415

    if len(tables) > 1:
        raise TableError(f"{tables[1]}: only one event table can be open; open them one by one.")
    write_table(tables[0], home)
    page_columns(open_table(home))
    return home
