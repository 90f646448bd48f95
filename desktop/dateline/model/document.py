"""A document as the reader sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: Unicode code points, `start` included, `end` not."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """Text with what is known about it. Every offset in the app points into `text`.

    `body` are the spans of `text` that belong to the story itself, in order; menus, comments,
    captions repeated and teasers lie outside. `published_from` says where the date was found:
    "given", "front matter", "metadata" (the page or mail says so), "page" (marked up on a page),
    "text" (a date line), "file name", "file properties" (when the file was made), or "" when it
    is unknown. `encoding` is the one the file was decoded from, "" when it says so itself.
    `notes` are sentences about what was lost, cut, guessed or could not be read.
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    published: date | None = None
    published_from: str = ""
    language: str = "en"
    body: tuple[Span, ...] = ()
    encoding: str = ""
    notes: tuple[str, ...] = ()

    def in_body(self, spans: Iterable[Span]) -> list[Span]:
        """Those of `spans` that lie in the story itself."""
        return [s for s in spans if any(part.covers(s) for part in self.body)]
