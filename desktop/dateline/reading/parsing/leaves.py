"""A file as the documents in it: itself, or what an archive or a mail holds, in order."""

import io
import os
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from dateline.reading.parsing import archive, limits
from dateline.reading.parsing.kinds import PARSERS, SUFFIXES, parse
from dateline.reading.parsing.parsed import Parsed, ParsingError

_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One document: its name below the file it is in ("" for the file itself), and its parser.

    `parse` raises ParsingError for a document that cannot be read.
    """

    name: str
    parse: Callable[[], Parsed]


@dataclass
class _Budget:
    """What an archive may still hold, archives inside it included."""

    members: int = limits.MOST_MEMBERS
    unpacked: int = limits.LARGEST_ARCHIVE

    def take(self, member: zipfile.ZipInfo) -> None:
        self.members -= 1
        self.unpacked -= member.file_size
        if self.members < 0 or self.unpacked < 0:
            raise ParsingError("with all the archives inside it this is too much; unpack it first.")


def leaves(path: Path) -> Iterator[Leaf]:
    """The documents in a file. What cannot be opened is a leaf whose parser says why."""
    suffix = path.suffix.lower()
    if suffix == ".zip":
        yield from _archive("", partial(_opened, path), _Budget(), 1)
    else:
        yield from _file("", suffix, partial(read, path), _Budget(), 1)


def read(path: Path) -> bytes:
    """The bytes of a file. Raises ParsingError when there are too many or none can be had."""
    most = limits.largest(path.suffix.lower())
    try:
        # Without O_NONBLOCK, opening a pipe that has taken the file's place would wait for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor is no path
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise ParsingError("this is a pipe or a device, not a file.")
            data = file.read(most + 1)
    except OSError as error:
        raise ParsingError(f"it cannot be read ({error.strerror or error}).") from error
    except ValueError as error:  # a null byte in the name
        raise ParsingError(f"it cannot be read ({error}).") from error
    return _sensible(data, most)


def _opened(path: Path) -> BinaryIO:
    """An archive on disk; it may be larger than what fits into memory."""
    if not path.is_file():  # neither a pipe nor a link to nowhere
        read(path)
    return path.open("rb")


def _sensible(data: bytes, most: int) -> bytes:
    if not data:
        raise ParsingError("it is empty.")
    if len(data) > most:
        raise ParsingError(
            f"it is larger than {most // limits.MEGABYTE} MB, the most that is read of such a "
            "file; split it."
        )
    return data


def _file(
    name: str, suffix: str, get: Callable[[], bytes], budget: _Budget, depth: int
) -> Iterator[Leaf]:
    if suffix in PARSERS:
        yield Leaf(name, lambda: parse(suffix, get()))
        return
    if suffix == ".zip":
        yield from _archive(name, lambda: io.BytesIO(get()), budget, depth)
        return
    try:
        _check(depth)
        yield from _mail(name, get(), budget, depth)
    except ParsingError as error:
        yield _refused(name, error)


def _archive(
    name: str, opened: Callable[[], BinaryIO], budget: _Budget, depth: int
) -> Iterator[Leaf]:
    try:
        _check(depth)
        with opened() as file, zipfile.ZipFile(file) as archived:
            yield from _members(archived, name, budget, depth)
    except ParsingError as error:
        yield _refused(name, error)
    except OSError as error:
        yield _refused(name, ParsingError(f"it cannot be read ({error.strerror or error})."))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        yield _refused(name, ParsingError("this archive is damaged, or is none."))


def _check(depth: int) -> None:
    if depth > limits.DEEPEST_ARCHIVE:
        raise ParsingError("archives are nested too deep here; unpack it first.")


def _members(opened: zipfile.ZipFile, name: str, budget: _Budget, depth: int) -> Iterator[Leaf]:
    """The documents in an archive, by name. Nothing is written to disk, so no name does harm."""
    wanted = [member for member in archive.checked(opened).infolist() if _is_wanted(member)]
    if not wanted:
        yield _refused(name, ParsingError("there is nothing in it that can be read."))
    for member in sorted(wanted, key=lambda m: m.filename):
        path = _shown(member)
        below = f"{name}/{path}" if name else str(path)
        try:
            budget.take(member)
        except ParsingError as error:
            yield _refused(below, error)
            return
        get = partial(archive.unpacked, opened, member)
        yield from _file(below, path.suffix.lower(), get, budget, depth + 1)


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    parts = _shown(member).parts
    is_link = stat.S_ISLNK(member.external_attr >> 16)
    is_hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    is_readable = bool(parts) and Path(parts[-1]).suffix.lower() in SUFFIXES
    return is_readable and not (is_link or is_hidden or member.is_dir())


def _shown(member: zipfile.ZipInfo) -> PurePosixPath:
    """The member's path without what would lead out of the archive."""
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    return PurePosixPath(*(part for part in parts if part not in {"/", "..", "."}))


def _mail(name: str, data: bytes, budget: _Budget, depth: int) -> Iterator[Leaf]:
    from dateline.reading.parsing import mail  # noqa: PLC0415 - only mails need it

    message = mail.message(data)
    attached = {a: PurePosixPath(a.name.replace("\\", "/")) for a in mail.attachments(message)}
    readable = {a: path for a, path in attached.items() if path.suffix.lower() in SUFFIXES}
    notes = tuple(
        f"The attachment {path.name} is of a kind that is not read."
        for a, path in attached.items()
        if a not in readable
    )

    def parse_message() -> Parsed:
        parsed = mail.parse(message)
        return replace(parsed, notes=(*parsed.notes, *notes))

    yield Leaf(name, parse_message)
    for attachment, path in readable.items():
        below = f"{name}/{path.name}" if name else path.name
        get = partial(bytes, attachment.data)
        yield from _file(below, path.suffix.lower(), get, budget, depth + 1)


def _refused(name: str, error: ParsingError) -> Leaf:
    """A leaf that cannot be read."""

    def refuse() -> Parsed:
        raise error

    return Leaf(name, refuse)
