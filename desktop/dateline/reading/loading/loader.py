"""Files into documents."""

from collections.abc import Iterator
from typing import Self

from dateline.model.document import Document
from dateline.reading.loading.documents import file_document
from dateline.reading.loading.parser_process import ParserProcess
from dateline.reading.loading.sources import SourceFile, readable_name, unused
from dateline.reading.parsing.kinds import PARSERS, is_plain, parse
from dateline.reading.parsing.leaves import read
from dateline.reading.parsing.parsed import Parsed, ParsingError


class ReadingError(Exception):
    """A file that cannot be read; the message is one sentence that names it and says why."""


class Loader:
    """Loads files one after the other; plain text in place, all else in a process of its own.

    Close it, or use it in a `with` statement: it owns that process.
    """

    def __init__(self, parser: ParserProcess | None = None) -> None:
        self._parser = parser or ParserProcess()
        self._taken: set[str] = set()

    def load(self, source: SourceFile) -> Iterator[Document | ReadingError]:
        """The documents in a file, and an error for each that cannot be read. Never raises them."""
        for name, parsed in self._parsed(source):
            document_id = f"{source.document_id}/{readable_name(name)}" if name else ""
            document_id = unused(document_id or source.document_id, self._taken)
            if isinstance(parsed, str):
                where = f"{readable_name(source.path)}{': ' if name else ''}{readable_name(name)}"
                yield ReadingError(f"{where}: {parsed}")
            else:
                yield file_document(document_id, parsed, name or source.document_id)

    def close(self) -> None:
        """End the parsing process."""
        self._parser.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _parsed(self, source: SourceFile) -> Iterator[tuple[str, Parsed | str]]:
        suffix = source.path.suffix.lower()
        if PARSERS.get(suffix) == "plain":
            try:
                data = read(source.path)
                if is_plain(suffix, data):
                    yield "", _checked(parse(suffix, data))
                    return
            except ParsingError as error:
                yield "", str(error)
                return
        for name, parsed in self._parser.documents(source.path):
            yield name, _checked_or_said(parsed)


def _checked(parsed: Parsed) -> Parsed:
    if not parsed.text.strip():
        raise ParsingError("there is no text in it.")
    return parsed


def _checked_or_said(parsed: Parsed | str) -> Parsed | str:
    try:
        return parsed if isinstance(parsed, str) else _checked(parsed)
    except ParsingError as error:
        return str(error)
