"""Files and plain requests into documents."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import yaml

from dateline.model.document import Document, Span
from dateline.reading.body import story
from dateline.reading.language import language_of
from dateline.reading.times import published_date

SUFFIXES = (".txt", ".md")
"""The kinds of file that can be read."""

LARGEST_FILE = 20_000_000
"""Bytes; a larger file is refused."""

LARGEST_FRONT_MATTER = 20_000
"""Characters; longer front matter is taken for text."""

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)


class ReadingError(Exception):
    """A file that cannot be read; the message is one sentence that names it and says why."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be read, and the id its document gets: its path below what was asked for."""

    path: Path
    document_id: str


@dataclass(frozen=True)
class Known:
    """What is known of a document besides its text."""

    title: str = ""
    publisher: str = ""
    published: date | None = None
    published_from: str = "given"
    language: str = ""


def source_files(paths: Sequence[Path]) -> list[SourceFile]:
    """The readable files among `paths` and in the folders among them, each once, in order.

    Raises ReadingError for a path that does not exist, or a folder that holds nothing readable.
    """
    found: dict[Path, SourceFile] = {}
    taken: set[str] = set()
    for path in paths:
        for source in _under(path):
            resolved = source.path.resolve()
            if resolved not in found:
                found[resolved] = SourceFile(source.path, _unused(source.document_id, taken))
    return list(found.values())


def load(source: SourceFile) -> Document:
    """Read one file. Raises ReadingError when it cannot be read as text."""
    text = _decoded(source.path, _bytes(source.path))
    known, start = front_matter(text)
    return document(source.document_id, text, known, file_name=source.path.name, body_from=start)


def document(
    document_id: str, text: str, known: Known, *, file_name: str = "", body_from: int = 0
) -> Document:
    """Make a document of a text; its date comes from `known`, the text, or the file name."""
    text = _well_formed(text)
    body = story(_blanked(text, body_from))
    published, published_from = known.published, known.published_from
    if published is None:
        published, published_from = published_date(text[body_from:], file_name) or (None, "")
    return Document(
        id=document_id,
        text=text,
        title=known.title or _first_line(text, body),
        publisher=known.publisher,
        published=published,
        published_from=published_from if published else "",
        language=known.language or language_of(text[body_from:]),
        body=body,
    )


def front_matter(text: str) -> tuple[Known, int]:
    """What YAML front matter says, and where the text begins behind it.

    Text without front matter, or with front matter that is not a plain YAML mapping, is
    answered with nothing known and 0: it is then read as part of the text.
    """
    match = _FRONT_MATTER.match(text)
    if not match or len(match.group(1)) > LARGEST_FRONT_MATTER:
        return Known(published_from=""), 0
    try:
        fields = yaml.load(match.group(1), Loader=_PlainLoader)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, RecursionError, ValueError):
        return Known(published_from=""), 0
    if not isinstance(fields, dict):
        return Known(published_from=""), 0
    return _known({str(k).casefold(): v for k, v in fields.items()}), match.end()


class _PlainLoader(yaml.SafeLoader):
    """YAML without aliases: a few lines of them can stand for gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def _known(fields: Mapping[str, object]) -> Known:
    def words(*names: str) -> str:
        values = (fields.get(name) for name in names)
        said = (v.strip() for v in values if isinstance(v, str))
        return next((v for v in said if v and v.casefold() != "unknown"), "")

    published = next(
        (d for name in ("published", "date", "fecha") if (d := as_date(fields.get(name)))), None
    )
    language = words("language", "lang", "idioma").casefold()[:2]
    return Known(
        title=words("title", "título", "titulo"),
        publisher=words("publisher", "source_name", "medio"),
        published=published,
        published_from="front matter" if published else "",
        language=language if language.isalpha() else "",
    )


def as_date(value: object) -> date | None:
    """A day from an ISO string, a date or a time stamp; None when it is none of them."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            return None
    return None


def _under(path: Path) -> Iterator[SourceFile]:
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES)
        files = [p for p in inside if p.is_file() and not _hidden(p.relative_to(path))]
        if not files:
            raise ReadingError(f"{path}: no {' or '.join(SUFFIXES)} file in this folder.")
        for file in files:
            yield SourceFile(file, file.relative_to(path).as_posix())
    elif path.exists():
        if path.suffix.lower() not in SUFFIXES:
            raise ReadingError(f"{path}: not a {' or '.join(SUFFIXES)} file.")
        yield SourceFile(path, path.name)
    else:
        raise ReadingError(f"{path}: there is no such file or folder.")


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _unused(name: str, taken: set[str]) -> str:
    number, unused = 1, name
    while unused in taken:
        number += 1
        unused = f"{name} ({number})"
    taken.add(unused)
    return unused


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise ReadingError(
                f"{path}: {size / 1e6:.0f} MB are too many, {LARGEST_FILE / 1e6:.0f} MB are read "
                "at most; split the file."
            )
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read ({error.strerror or error}).") from error


def _decoded(path: Path, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data:
        raise ReadingError(f"{path}: this is not a text file.")
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _well_formed(text: str) -> str:
    """Lone surrogates cannot be written anywhere; one mark for each keeps the offsets."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _blanked(text: str, until: int) -> str:
    return " " * until + text[until:]


def _first_line(text: str, body: Sequence[Span]) -> str:
    start = body[0].start if body else 0
    line = text[start : start + 400].partition("\n")[0].strip().lstrip("# ").strip()
    return line if len(line) <= 120 else line[:119].rsplit(" ", 1)[0] + "…"
