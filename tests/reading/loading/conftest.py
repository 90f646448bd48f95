"""Files of every kind, made in code, and a loader for them."""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
import pytest

from dateline.model.document import Document
from dateline.reading.loading import Loader, ReadingError, source_files

Line = tuple[float, float, str]
"""Where a line of a PDF page begins, in points from the lower left corner, and its words."""


@pytest.fixture(scope="session")
def loader() -> Iterator[Loader]:
    with Loader() as shared:
        yield shared


@pytest.fixture
def load(loader: Loader) -> Callable[[Path], list[Document | ReadingError]]:
    """All that comes of a file or a folder, problems of finding files first."""

    def read(path: Path) -> list[Document | ReadingError]:
        sources = source_files([path])
        found: list[Document | ReadingError] = [ReadingError(p) for p in sources.problems]
        return found + [item for source in sources.files for item in loader.load(source)]

    return read


@pytest.fixture
def one(load: Callable[[Path], list[Document | ReadingError]]) -> Callable[[Path], Document]:
    """The only document of a file."""

    def read(path: Path) -> Document:
        (found,) = load(path)
        assert isinstance(found, Document), found
        return found

    return read


@pytest.fixture
def refusal(load: Callable[[Path], list[Document | ReadingError]]) -> Callable[[Path], str]:
    """Why a file is not read."""

    def read(path: Path) -> str:
        (found,) = load(path)
        assert isinstance(found, ReadingError), found
        return str(found)

    return read


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    def written(name: str, data: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return written


@pytest.fixture(scope="session")
def pdf() -> Callable[..., bytes]:
    """A PDF file: a list of lines for each page, and entries of its information dictionary."""
    return _pdf


def _pdf(*pages: Sequence[Line], info: bytes = b"", trailer: bytes = b"") -> bytes:
    font, first = 3, 5
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< %s >>" % info,
    ]
    for number, lines in enumerate(pages):
        words = b"".join(_shown(*line) for line in lines)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F %d 0 R >> >> >>" % (first + 2 * number + 1, font),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
        ]
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R /Info 4 0 R %s >>\n"
        b"startxref\n%d\n%%%%EOF" % (len(objects) + 1, table, len(objects) + 1, trailer, len(out))
    )


def _shown(x: float, y: float, words: str) -> bytes:
    escaped = words.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F 11 Tf %d %d Td (%s) Tj ET\n" % (x, y, escaped)


@pytest.fixture(scope="session")
def archive() -> Callable[[dict[str, str | bytes]], bytes]:
    """A zip archive of files by name."""

    def packed(members: dict[str, str | bytes]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
            for name, data in members.items():
                opened.writestr(name, data)
        return out.getvalue()

    return packed


@pytest.fixture(scope="session")
def word() -> Callable[..., bytes]:
    """A Word file of paragraphs, or with a main part that is given as XML."""

    def made(*paragraphs: str, xml: str = "") -> bytes:
        document = docx.Document()
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        out = io.BytesIO()
        document.save(out)
        return _with_part(out.getvalue(), xml) if xml else out.getvalue()

    return made


def _with_part(data: bytes, xml: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return out.getvalue()
