"""What is known of a document besides its text."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from dateline.reading.parsing.parsed import Parsed
from dateline.reading.times.published import day_in_words


@dataclass(frozen=True)
class Known:
    """What is known of a document besides its text.

    `published_from` says where `published` stood (`Document.published_from`). `made` is the day
    its file was made, which counts only when nothing tells when it was published. `claimed` is
    the language its file claims to be in, `language` the one it certainly is in.
    """

    title: str = ""
    publisher: str = ""
    published: date | None = None
    published_from: str = "given"
    language: str = ""
    made: date | None = None
    claimed: str = ""
    encoding: str = ""
    notes: tuple[str, ...] = ()

    def over(self, other: "Known") -> "Known":
        """What either knows, this one first."""
        published = self if self.published else other
        return replace(
            self,
            title=self.title or other.title,
            publisher=self.publisher or other.publisher,
            published=published.published,
            published_from=published.published_from,
            language=self.language or other.language,
            made=self.made or other.made,
            claimed=self.claimed or other.claimed,
            encoding=self.encoding or other.encoding,
            notes=(*self.notes, *other.notes),
        )


def known_of(parsed: Parsed) -> Known:
    """What a file says about its document."""
    day = as_day(parsed.published)
    is_weak = parsed.published_from == "file properties"
    return Known(
        title=parsed.title,
        publisher=parsed.publisher,
        published=None if is_weak else day,
        published_from=parsed.published_from,
        made=day if is_weak else None,
        claimed=parsed.language,
        encoding=parsed.encoding,
        notes=parsed.notes,
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


def as_day(value: object) -> date | None:
    """A day from what `as_date` takes, or from words such as "6 May 2024, 10:30"."""
    day = as_date(value)
    if day is None and isinstance(value, str):
        start = re.match(r"\s*\d{4}-\d\d-\d\d(?!\d)", value)
        day = as_date(start.group()) if start else day_in_words(value[:60])
    return day
