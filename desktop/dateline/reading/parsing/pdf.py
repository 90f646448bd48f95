"""PDF files: text in reading order, without running heads, feet and page numbers."""

import re
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from dateline.reading.parsing.layout import paragraphs
from dateline.reading.parsing.limits import LARGEST_TEXT, MOST_PAGES
from dateline.reading.parsing.parsed import Parsed, ParsingError
from dateline.reading.parsing.rows import Fragment
from dateline.reading.parsing.running import without_running_lines

WIDE_GAP = 0.8
"""A gap between words, in heights of the line, that may part two columns."""

_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_LINE_ENDS = {"\r", "\n", "\f"}
_HYPHENS = {"\x02", "\ufffe", "\u00ad"}


def parse(data: bytes) -> Parsed:
    """Raises ParsingError for a file that is broken, encrypted or has no text."""
    if b"%PDF-" not in data[:1024]:
        raise ParsingError("this is not a PDF file.")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise ParsingError("this PDF file is locked with a password.") from error
        raise ParsingError("this PDF file is damaged.") from error
    try:
        return _parsed(document)
    finally:
        document.close()


def _parsed(document: pdfium.PdfDocument) -> Parsed:
    notes: list[str] = []
    pages = without_running_lines(list(_pages(document, notes)))
    text = paragraphs(pages)
    if not text:
        raise ParsingError("there is no text in this PDF file; its pages may be pictures.")
    said = document.get_metadata_dict()
    made = _DATE.match(said.get("CreationDate", ""))
    day = "-".join(made.groups()) if made else ""
    return Parsed(
        text,
        title=_title(said.get("Title", "")),
        published=day,
        published_from="file properties" if day else "",
        notes=tuple(notes),
    )


def _pages(document: pdfium.PdfDocument, notes: list[str]) -> Iterator[list[Fragment]]:
    count, length, broken = len(document), 0, 0
    for number in range(min(count, MOST_PAGES)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            broken += 1
            continue
        fragments = list(_fragments(page))
        page.close()
        length += sum(len(fragment.text) for fragment in fragments)
        yield fragments
        if length > LARGEST_TEXT:
            break
    if broken:
        notes.append(f"{broken:,} of {count:,} pages are damaged and were left out.")
    if count > MOST_PAGES:
        notes.append(f"Only the first {MOST_PAGES:,} of {count:,} pages were read.")


def _title(title: str) -> str:
    """The title, unless it is the name of a file or of the program that made it."""
    is_name = re.search(r"\.\w{2,5}$|^untitled|^microsoft word", title.strip(), re.IGNORECASE)
    return "" if is_name else " ".join(title.split())


def _fragments(page: pdfium.PdfPage) -> Iterator[Fragment]:
    """The stretches of text that stand on one line of one column, in the order of the file."""
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        characters = [_character(text_page, at) for at in range(count)]
        start = line = 0
        for at in range(count + 1):
            ends = at == count or characters[at] in _LINE_ENDS or characters[at - 1] in _HYPHENS
            if ends or _is_wide_gap(text_page, characters, at):
                if fragment := _fragment(text_page, characters[start:at], start, line):
                    yield fragment
                start, line = at, line + ends
    finally:
        text_page.close()


def _character(text_page: pdfium.PdfTextPage, at: int) -> str:
    code = raw.FPDFText_GetUnicode(text_page, at)
    return chr(code) if code < 0x110000 else "\ufffd"


def _is_wide_gap(text_page: pdfium.PdfTextPage, characters: list[str], at: int) -> bool:
    """Whether a word begins at a character, well apart from the word before."""
    if at < 2 or not characters[at - 1].isspace() or characters[at].isspace():
        return False
    left, right = text_page.get_charbox(at - 2, loose=True), text_page.get_charbox(at, loose=True)
    height = max(left[3] - left[1], right[3] - right[1], 1.0)
    return bool(right[0] - left[2] > WIDE_GAP * height)


def _fragment(
    text_page: pdfium.PdfTextPage, characters: list[str], start: int, line: int
) -> Fragment | None:
    """The fragment of characters of which the first is number `start` on the page."""
    shown = [at for at, character in enumerate(characters) if not character.isspace()]
    if not shown:
        return None
    boxes = [text_page.get_charbox(start + at, loose=True) for at in {shown[0], shown[-1]}]
    if characters[shown[-1]] in _HYPHENS and len(shown) > 1:  # one that pdfium made up has no box
        boxes = [text_page.get_charbox(start + at, loose=True) for at in {shown[0], shown[-2]}]
    written = "".join("-" if c in _HYPHENS else c for c in characters)
    written = written.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Fragment(
        " ".join(written.split()),
        left=min(box[0] for box in boxes),
        bottom=min(box[1] for box in boxes),
        right=max(box[2] for box in boxes),
        top=max(box[3] for box in boxes),
        line=line,
    )
