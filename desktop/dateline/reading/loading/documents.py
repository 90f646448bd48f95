"""A text and what is known of it into a document."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.model.document import Document, Span
from dateline.reading.body import story
from dateline.reading.language import language_of
from dateline.reading.loading.front_matter import front_matter
from dateline.reading.loading.known import Known, known_of
from dateline.reading.parsing.parsed import Parsed, cut
from dateline.reading.times.published import date_in_name, date_in_text

EARLIEST = date(1600, 1, 1)
"""No newspaper is older; a date before it is a mistake."""

_NO_DATE = date(1970, 1, 1)
"""What programs write that know no date: day 0 of their clock."""


def pasted(text: str, name: str = "Pasted text") -> Document:
    """The document of a text that was given as such. It may have front matter, as a file may."""
    return file_document(name, Parsed(text))


def file_document(document_id: str, parsed: Parsed, file_name: str = "") -> Document:
    """The document of what was parsed from a file."""
    said, start = front_matter(parsed.text)
    known = said.over(known_of(parsed))
    return document(document_id, parsed.text, known, file_name=file_name, body_from=start)


def document(
    document_id: str, text: str, known: Known, *, file_name: str = "", body_from: int = 0
) -> Document:
    """Make a document of a text; its date comes from `known`, the text, or the file name."""
    text, was_cut = cut(_well_formed(text))
    body = story(_blanked(text, body_from))
    published, published_from, refused = _published(text[body_from:], known, file_name)
    return Document(
        id=_well_formed(document_id),
        text=text,
        title=_well_formed(known.title) or _first_line(text, body),
        publisher=_well_formed(known.publisher),
        published=published,
        published_from=published_from,
        language=known.language or language_of(text[body_from:], known.claimed),
        body=body,
        encoding=known.encoding,
        notes=(*known.notes, *was_cut, *refused),
    )


def _published(text: str, known: Known, file_name: str) -> tuple[date | None, str, list[str]]:
    """The day of publication, where it stood, and a note for each day that cannot be it.

    What the file says of itself goes before a date line of the text, that before the name of the
    file; when a file was made is the last resort, for files are copied and converted.
    """
    if known.published and known.published_from == "given":
        return known.published, "given", []
    refused: list[str] = []
    for day, where in (
        (known.published, known.published_from),
        (date_in_text(text), "text"),
        (date_in_name(file_name), "file name"),
        (known.made, "file properties"),
    ):
        if day is None:
            continue
        if _can_be(day, where):
            return day, where, refused
        refused.append(f"The date {day.isoformat()} ({where}) cannot be right and is not used.")
    return None, "", refused


def _can_be(day: date, where: str) -> bool:
    """Whether something may have been published on a day: neither ahead of us nor absurd."""
    if day == _NO_DATE and where in {"metadata", "page", "file properties"}:
        return False
    return EARLIEST <= day <= date.today() + timedelta(days=1)  # tomorrow has begun in Auckland


def _well_formed(text: str) -> str:
    """Lone surrogates cannot be written anywhere; one mark for each keeps the offsets."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _blanked(text: str, until: int) -> str:
    return " " * until + text[until:]


def _first_line(text: str, body: Sequence[Span]) -> str:
    start = body[0].start if body else 0
    line = text[start : start + 400].partition("\n")[0].strip().lstrip("# ").strip()
    return line if len(line) <= 120 else line[:119].rsplit(" ", 1)[0] + "…"
