"""Whether the data files are those that the manifest beside them describes."""

import hashlib
import json
from pathlib import Path

from dateline_gazetteer import layout


class GazetteerError(Exception):
    """The data files cannot be used; the message says which one and how to rebuild it."""


def broken(path: Path, what: str) -> GazetteerError:
    """The error for a file: what is wrong with it, and how to have it again."""
    own = "" if path.parent == layout.DATA else f" --data {path.parent}"
    recipe = f"python -m dateline_gazetteer.build{own}"
    return GazetteerError(f"{path} {what}; reinstall Dateline, or rebuild it with: {recipe}")


def check(folder: Path) -> None:
    """Compare every file with the manifest, bytes included; GazetteerError when one differs.

    The tries are C++ structures used straight from the disk: wrong bytes in one would end the
    process, and in a table they would be wrong answers.
    """
    expected = _manifest(folder / layout.MANIFEST)
    for name in layout.FILES:
        _check_file(folder / name, *expected.get(name, (None, None)))


def _manifest(path: Path) -> dict[str, tuple[object, object]]:
    """The size and the checksum of each file."""
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        version = manifest["format"]
        files = {f["file"]: (f["size"], f["sha256"]) for f in manifest["outputs"]}
    except FileNotFoundError as error:
        raise broken(path, "is missing") from error
    except OSError as error:
        raise broken(path, f"cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise broken(path, "cannot be read: it is not a manifest of the gazetteer") from error
    if version != layout.FORMAT:
        raise broken(path, "was made by another version of the recipe")
    return files


def _check_file(path: Path, size: object, checksum: object) -> None:
    try:
        with path.open("rb") as file:
            if path.stat().st_size != size:
                raise broken(path, "is damaged or belongs to another version: its size is wrong")
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise broken(path, "is missing") from error
    except OSError as error:
        raise broken(path, f"cannot be read ({error.strerror})") from error
    if found != checksum:
        raise broken(path, "is damaged or belongs to another version: its content is wrong")
