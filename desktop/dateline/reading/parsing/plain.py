"""Plain text and Markdown."""

from dateline.reading.parsing.encoding import decode
from dateline.reading.parsing.parsed import Parsed


def parse(data: bytes, declared: str = "") -> Parsed:
    """The text as it stands; `declared` is the encoding it is said to be in.

    Raises ParsingError for what is no text.
    """
    decoded = decode(data, declared)
    return Parsed(decoded.text, encoding=decoded.encoding, notes=decoded.notes)
