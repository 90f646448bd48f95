"""What a parser gives back."""

from dataclasses import dataclass, replace

from dateline.reading.parsing.limits import LARGEST_TEXT


class ParsingError(Exception):
    """A file that cannot be read; the message completes the sentence "NAME: …"."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text of one document and what its file says about it.

    `published` is a day in the file's own words, and `published_from` where it stood: "metadata"
    (the page or the mail says when it was published), "page" (a date marked up on the page), or
    "file properties" (when the file was made, which is weaker). `language` is what the file
    claims. `notes` are whole sentences about what was lost or guessed.
    """

    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    published_from: str = ""
    language: str = ""
    encoding: str = ""
    notes: tuple[str, ...] = ()

    def cut(self) -> "Parsed":
        """Itself, its text no longer than is read, with a note when something was cut off."""
        text, notes = cut(self.text)
        return replace(self, text=text, notes=(*self.notes, *notes)) if notes else self


def cut(text: str) -> tuple[str, tuple[str, ...]]:
    """As much of a text as is read, whole lines where it has lines, and a note on the rest."""
    if len(text) <= LARGEST_TEXT:
        return text, ()
    end = text.rfind("\n", LARGEST_TEXT // 2, LARGEST_TEXT)
    end = end if end > 0 else LARGEST_TEXT
    return text[:end], (f"Only the first {end:,} of {len(text):,} characters were read.",)
