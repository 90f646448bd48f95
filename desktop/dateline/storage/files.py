"""Files written whole or not at all."""

import os
import tempfile
from pathlib import Path


class WritingError(Exception):
    """A file that cannot be written; the message is one sentence that names it and says why."""


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file in one step, so that nobody ever sees half of it.

    Raises WritingError when the folder is missing, full or not ours to write in.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(_mode(path))
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise WritingError(f"{path}: cannot be written ({error.strerror or error}).") from error


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
