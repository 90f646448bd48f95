"""What a reader should know about documents that were read: losses, guesses, other languages."""

from collections.abc import Iterator, Sequence

from dateline.model.document import Document
from dateline.reading.events.lexicon import lexicon
from dateline.reading.language import language_name
from dateline.reading.times.grammar import FOLDERS

NAMED = 2
"""Documents that are named where one remark is about many."""


def remarks(documents: Sequence[Document]) -> Iterator[str]:
    """One sentence for each thing to know, however many documents it is about."""
    about: dict[str, list[str]] = {}
    for document in documents:
        for remark in remarks_on(document):
            about.setdefault(remark, []).append(document.id)
    for remark, names in about.items():
        more = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
        yield f"{', '.join(names[:NAMED])}{more}: {remark}"


def remarks_on(document: Document) -> tuple[str, ...]:
    """Those on one document: its notes, and what is not read of its language."""
    return (*document.notes, *_language_limits(document.language))


def _language_limits(language: str) -> Iterator[str]:
    name = language_name(language)
    if lexicon(language) is None:
        dates = "dates" if language in FOLDERS else "dates in figures"
        yield f"in {name}: places and {dates} are read, events are not."
