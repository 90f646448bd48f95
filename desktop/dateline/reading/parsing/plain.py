"""Plain text and Markdown."""

from dateline.reading.parsing.encoding import decode
from dateline.reading.parsing.parsed import Parsed


def parse(data: bytes, declared: str = "") -> Parsed:
    """The text as it stands, every line ended by a line feed alone.

    `declared` is the encoding it is said to be in. Raises ParsingError for what is no text.
    """
    decoded = decode(data, declared)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    return Parsed(text, encoding=decoded.encoding, notes=decoded.notes)
