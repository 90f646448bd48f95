"""Word files (.docx): paragraphs, headings and tables in their order."""

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from functools import cache

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from dateline.reading.parsing.archive import DAMAGED, UNKNOWN, checked
from dateline.reading.parsing.parsed import Parsed, ParsingError

_DAMAGED = "this Word file is damaged, or is none."
_MALFORMED = (OpcError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError)
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = {qn("w:del"), qn("w:moveFrom"), f"{_COMPATIBILITY}Fallback"}


def parse(data: bytes) -> Parsed:
    """Raises ParsingError for a file that is broken, encrypted or has no text."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ParsingError("this Word file is locked with a password, or of the old .doc kind.")
    try:
        checked(zipfile.ZipFile(io.BytesIO(data)))
        document = docx.Document(io.BytesIO(data))
        said, body = document.core_properties, document.element.body
        made, language = said.created, said.language
    except (*DAMAGED, *UNKNOWN, *_MALFORMED) as error:
        raise ParsingError(_DAMAGED) from error
    text = "\n\n".join(_paragraphs(body))
    if not text.strip():
        raise ParsingError("there is no text in this Word file.")
    is_told = made and made != _day_of_template()
    return Parsed(
        text,
        title=(said.title or "").strip(),
        published=made.date().isoformat() if made and is_told else "",
        published_from="file properties" if is_told else "",
        language=(language or "")[:2].casefold(),
    )


@cache
def _day_of_template() -> datetime | None:
    """The day that python-docx writes into every document; no document was made then."""
    made: datetime | None = docx.Document().core_properties.created
    return made


def _paragraphs(element: etree._Element) -> Iterator[str]:
    """The paragraphs below an element; a row of a table is one of them."""
    for child in element:
        if child.tag == qn("w:p"):
            if words := _words(child).strip():
                yield words
        elif child.tag == qn("w:tr"):
            cells = (" ".join(_paragraphs(cell)) for cell in child.iter(qn("w:tc")))
            if row := " | ".join(filter(None, cells)):
                yield row
        elif child.tag not in _LEFT_OUT:
            yield from _paragraphs(child)


def _words(paragraph: etree._Element) -> str:
    """The words of a paragraph, insertions and links included, deletions not."""
    parts: list[str] = []
    for node in _shown(paragraph):
        if node.tag == qn("w:t"):
            # An entity, which is never expanded, is a child that parts the text.
            parts += [node.text or "", *(child.tail or "" for child in node)]
        elif node.tag == qn("w:tab"):
            parts.append("\t")
        elif node.tag in {qn("w:br"), qn("w:cr")}:
            parts.append("\n")
        elif node.tag == qn("w:noBreakHyphen"):
            parts.append("-")
    return "".join(parts)


def _shown(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag not in _LEFT_OUT:
            yield child
            yield from _shown(child)
