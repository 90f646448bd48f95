"""Which files are event tables, and where their columns are kept while they are open."""

import shutil
import tempfile
import weakref
from pathlib import Path

SUFFIXES = (".parquet", ".geoparquet")


class TableError(Exception):
    """A file that is no table of events; the message is one sentence that names it and says why."""


class TemporaryFolder:
    """A folder that goes, with all that is in it, when nobody holds this object any more."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="dateline-"))
        self._end = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


def is_event_table(path: Path) -> bool:
    """Whether a file is a table of events by its name."""
    return path.suffix.lower() in SUFFIXES
