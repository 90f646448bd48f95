"""Any bytes under any name give documents or sentences: never an exception, always the same."""

import io
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.reading.loading import SUFFIXES, ReadingError, SourceFile, pasted
from dateline.reading.parsing.encoding import decode
from dateline.reading.parsing.kinds import PARSERS, parse
from dateline.reading.parsing.leaves import leaves
from dateline.reading.parsing.parsed import Parsed, ParsingError

TIMES = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
PIECES = (
    b"<html><body><p>Riga", b"</p>", b"<div>" * 300, b"<!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    b"%PDF-1.4\n", b"1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n",
    b"trailer << /Root 1 0 R >>", b"PK\3\4", b"PK\5\6" + bytes(18),
    b"From: a@b.c\nDate: x\nContent-Type: multipart/mixed; boundary=b\n\n",
    b"\n--b\nContent-Type: message/rfc822\n\n", b"---\ndate: 2024-05-06\ntitle: [\n---\n",
    "\ufeffMálaga 😀 שלום\n".encode(), "Málaga".encode("cp1252"), "Málaga\n".encode("utf-16-le"),
    b"\xed\xa0\x80", b"5 June 2024\n\n", b"Related stories\nA\nB\nC\n", b"\0", b"\x1b$B", b"\r\n\r",
)  # fmt: skip

contents = st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=40)), max_size=8)


def is_sound(found: Document | ReadingError) -> bool:
    if isinstance(found, ReadingError):
        return str(found).endswith(".") and "\n" not in str(found)
    ordered = [0, *(at for span in found.body for at in (span.start, span.end)), len(found.text)]
    found.text.encode()
    return ordered == sorted(ordered) and all(span.start < span.end for span in found.body)


@TIMES
@given(pieces=contents, suffix=st.sampled_from(SUFFIXES))
def test_any_file_gives_documents_or_sentences(loader, pieces: list[bytes], suffix: str):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"x{suffix}")
        path.write_bytes(b"".join(pieces))
        source = SourceFile(path, path.name)
        first, second = list(loader.load(source)), list(loader.load(source))
    assert first
    assert all(map(is_sound, first))
    assert [getattr(f, "text", str(f)) for f in first] == [
        getattr(f, "text", str(f)) for f in second
    ]


@TIMES
@given(data=st.data(), suffix=st.sampled_from([".pdf", ".docx", ".zip", ".eml", ".html"]))
def test_a_damaged_file_is_read_or_refused(data, suffix: str, pdf, word, archive):
    good = {
        ".pdf": pdf([(72, 700, "Riga")]),
        ".docx": word("Riga"),
        ".zip": archive({"a.txt": "Riga", "b.html": "<p>Riga</p>"}),
        ".eml": b"From: a@b.c\nSubject: =?utf-8?q?a=C3?=\nDate: Mon, 6 May 2024\n\nRiga",
        ".html": b"<html lang=en><body><article><time datetime=2024><p>Riga</article>",
    }[suffix]
    at = data.draw(st.integers(0, len(good) - 1))
    broken = (
        good[:at] + data.draw(st.binary(max_size=6)) + good[at + data.draw(st.integers(0, 9)) :]
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"x{suffix}")
        path.write_bytes(broken)
        for leaf in leaves(path):  # in this process: an exception nobody foresaw must show
            with suppress(ParsingError):
                assert isinstance(leaf.parse(), Parsed)


@TIMES
@given(pieces=contents, suffix=st.sampled_from(sorted(PARSERS)))
def test_parsers_raise_nothing_but_their_own_error(pieces: list[bytes], suffix: str):
    with suppress(ParsingError):
        assert isinstance(parse(suffix, b"".join(pieces)), Parsed)


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "cp1252", "utf-7", "rot13", "x y"]))
def test_any_bytes_are_decoded_or_refused(data: bytes, declared: str):
    with suppress(ParsingError):
        assert isinstance(decode(data, declared).text, str)


@given(st.text(max_size=300))
def test_any_text_can_be_pasted(text: str):
    assert is_sound(pasted(text))


@pytest.mark.parametrize("names", [["a\0b.txt"], ["con.txt", "con.txt"], ["\udcff.txt"], ["."]])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_odd_names_in_archives_do_no_harm(loader, tmp_path: Path, names: list[str]):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        for name in names:
            opened.writestr(name.encode("utf-8", "replace").decode(), "Riga")
    path = tmp_path / "x.zip"
    path.write_bytes(out.getvalue())
    found = list(loader.load(SourceFile(path, path.name)))
    assert found
    assert all(map(is_sound, found))
