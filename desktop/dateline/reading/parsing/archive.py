"""Archives (.zip), checked against bombs before anything in them is unpacked."""

import lzma
import zipfile
import zlib
from pathlib import PurePosixPath

from dateline.reading.parsing.limits import (
    LARGEST_ARCHIVE,
    LARGEST_RATIO,
    MEGABYTE,
    MOST_MEMBERS,
    RATIO_COUNTS_FROM,
    largest,
)
from dateline.reading.parsing.parsed import ParsingError

DAMAGED = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, EOFError, OSError)
"""What unpacking raises when the bytes are wrong."""

UNKNOWN = (NotImplementedError, RuntimeError)
"""What unpacking raises when they are locked, or packed in another way."""


def checked(archive: zipfile.ZipFile) -> zipfile.ZipFile:
    """The archive itself. Raises ParsingError when it would unpack to more than is sensible."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise ParsingError(
            f"{len(members):,} files in one archive are too many; "
            f"{MOST_MEMBERS:,} are read at most."
        )
    size = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    grows = size > RATIO_COUNTS_FROM and size > LARGEST_RATIO * packed
    if size > LARGEST_ARCHIVE or grows:
        raise ParsingError(
            f"it would unpack to {size / MEGABYTE:,.0f} MB, {size / max(packed, 1):,.0f} times its "
            "size; this is taken for an attack and nothing of it is read."
        )
    return archive


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of one member. Raises ParsingError when it is too large, locked or damaged."""
    if member.flag_bits & 0x1:
        raise ParsingError("it is locked with a password.")
    most = largest(PurePosixPath(member.filename).suffix.lower())
    if member.file_size > most:
        raise ParsingError(
            f"{member.file_size / MEGABYTE:,.0f} MB are too many, {most // MEGABYTE} MB are read "
            "at most of such a file."
        )
    try:
        with archive.open(member) as packed:
            return packed.read(most)
    except DAMAGED as error:
        raise ParsingError("it is damaged in the archive.") from error
    except UNKNOWN as error:
        raise ParsingError("it is packed in a way that cannot be unpacked.") from error
