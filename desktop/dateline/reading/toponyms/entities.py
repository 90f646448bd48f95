"""The language model's named entities, as plain spans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
"""spaCy's entity labels for places."""

PERSON, ORGANISATION = "PERSON", "ORG"

_ARTICLE = re.compile(r"(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity without a leading "the" and a trailing "'s"; offsets count code points."""

    start: int
    end: int
    label: str

    @property
    def is_place(self) -> bool:
        """Whether the model takes it for a place."""
        return self.label in PLACE_LABELS


def entities(doc: Doc, text: str) -> list[Entity]:
    """The entities of a parsed text, in order; `text` is the document's own."""
    return [Entity(*span, label) for span, label in _trimmed(doc, text) if span[0] < span[1]]


def _trimmed(doc: Doc, text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for entity in doc.ents:
        yield trimmed(text, entity.start_char, entity.end_char), entity.label_


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without a leading "the", a trailing "'s" and spaces around it."""
    while start < end and text[start].isspace():
        start += 1
    if match := _ARTICLE.match(text, start, end):
        start = match.end()
    return start, start + len(_POSSESSIVE.sub("", text[start:end].rstrip()))
