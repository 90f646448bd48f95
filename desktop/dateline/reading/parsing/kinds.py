"""Which kinds of file are read, and by which module."""

import re
from importlib import import_module

from dateline.reading.parsing.parsed import Parsed

PARSERS = {
    ".txt": "plain",
    ".md": "plain",
    ".html": "web",
    ".htm": "web",
    ".xhtml": "web",
    ".pdf": "pdf",
    ".docx": "word",
}
"""The module that parses each kind of document, by suffix; it is loaded when it is needed."""

SUFFIXES = (*PARSERS, ".eml", ".zip")
"""The kinds of file that can be read; a mail or an archive may hold several documents."""


def kinds_in_words() -> str:
    """The kinds of file that are read, as a list in a sentence."""
    return f"{', '.join(SUFFIXES[:-1])} and {SUFFIXES[-1]}"


def parse(suffix: str, data: bytes) -> Parsed:
    """The document in one file's bytes. Raises ParsingError."""
    module = import_module(f"{__package__}.{_parser(suffix, data)}")
    parsed: Parsed = module.parse(data)
    return parsed.cut()


def is_plain(suffix: str, data: bytes) -> bool:
    """Whether it is plain text, which can do no harm and is read in place."""
    return suffix in PARSERS and _parser(suffix, data) == "plain"


def _parser(suffix: str, data: bytes) -> str:
    """The parser by suffix, except that a page or PDF file that is called .txt is what it is."""
    if PARSERS[suffix] == "plain":
        if data.startswith(b"%PDF-"):
            return "pdf"
        if re.match(rb"(\xef\xbb\xbf)?\s*<(!doctype html|html)\b", data[:200], re.IGNORECASE):
            return "web"
    return PARSERS[suffix]
