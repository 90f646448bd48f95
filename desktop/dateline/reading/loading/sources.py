"""Which files are meant by files and folders."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.reading.parsing.kinds import SUFFIXES, kinds_in_words


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be read, and the id its document gets: its path below what was asked for."""

    path: Path
    document_id: str


@dataclass
class Sources:
    """The files found, each once, in order, and a sentence for each path that gives none."""

    files: list[SourceFile] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def readable_name(path: Path | str) -> str:
    """A path as it can be shown: bytes that are no UTF-8, and control characters, become marks."""
    return re.sub("[\x00-\x1f\ud800-\udfff]", "\ufffd", str(path))


def source_files(paths: Sequence[Path]) -> Sources:
    """The readable files among `paths` and in the folders among them."""
    sources = Sources()
    seen: set[str] = set()
    taken: set[str] = set()
    for path in paths:
        for source in _under(path, sources.problems):
            resolved = os.path.realpath(source.path)
            if resolved not in seen:
                seen.add(resolved)
                name = unused(readable_name(source.document_id), taken)
                sources.files.append(SourceFile(source.path, name))
    return sources


def unused(name: str, taken: set[str]) -> str:
    """The name, numbered when it is taken; it is taken from now on."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    taken.add(free)
    return free


def _under(path: Path, problems: list[str]) -> Iterator[SourceFile]:
    try:
        is_folder, is_there = path.is_dir(), path.exists() or path.is_symlink()
    except OSError as error:  # in a folder that may not be entered, or too long a name
        problems.append(f"{readable_name(path)}: it cannot be read ({error.strerror}).")
        return
    if is_folder:
        yield from _in_folder(path, problems)
    elif not is_there:
        problems.append(f"{readable_name(path)}: there is no such file or folder.")
    elif path.suffix.lower() not in SUFFIXES:
        problems.append(
            f"{readable_name(path)}: this kind of file is not read; {kinds_in_words()} files are."
        )
    else:
        yield SourceFile(path, path.name)


def _in_folder(folder: Path, problems: list[str]) -> Iterator[SourceFile]:
    """The files below a folder, by name. Links to folders are not followed: they may turn back."""
    before = len(problems)

    def unreadable(error: OSError) -> None:
        name = readable_name(error.filename or folder)
        problems.append(f"{name}: this folder cannot be read ({error.strerror}).")

    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if _is_wanted(name)]
    for path in sorted(found):
        yield SourceFile(path, path.relative_to(folder).as_posix())
    if not found and len(problems) == before:
        problems.append(
            f"{readable_name(folder)}: nothing in this folder can be read; {kinds_in_words()} "
            "files can."
        )


def _is_wanted(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES
