"""Who is named in a text, so that a place is not seen where a person is meant."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from spacy.tokens import Token

from dateline.reading.toponyms import words
from dateline.reading.toponyms.entities import PERSON, Entity

_FULL_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)+")
_BESIDE = re.compile(r"([^\W\d_][\w'’-]+) (?:and|y) $")
_LONGEST_NAME = 80


class People:
    """How often each word of a text is a first name or a surname, in lower case.

    `begins` are the starts of the names that the gazetteer knows.
    """

    def __init__(
        self, text: str, tokens: Sequence[Token], entities: Sequence[Entity], begins: set[int]
    ) -> None:
        people = [e for e in entities if e.label == PERSON]
        names = [text[e.start : e.end].casefold() for e in people]
        names += [name for person in people for name in _relatives(text, person, begins)]
        names += [match[1].casefold() for match in words.TITLED.finditer(text)]
        full = [name.split() for name in names if _FULL_NAME.fullmatch(name)]
        self.firsts = Counter(name[0] for name in full)
        self.firsts.update(match[1].casefold() for match in words.KIN.finditer(text))
        self.surnames = Counter(name[-1] for name in full)
        inside = {(e.start, e.end) for e in people}
        for first, last in pairwise(tokens):
            if makes_full_name(first, last) and not any(
                start <= first.idx < end for start, end in inside if end > last.idx
            ):
                self.surnames[last.lower_] += 1


def makes_full_name(first: Token, last: Token) -> bool:
    """Whether two neighbouring words are a given name and what may be a surname."""
    return bool(
        first.is_title
        and first.lower_ in given_names()
        and first.whitespace_ == " "
        and last.text[:1].isupper()
        and not last.is_stop
        and len(last.text) > 1
        and last.lower_ not in words.NO_SURNAMES
    )


@cache
def given_names() -> frozenset[str]:
    """Given names in lower case, those that are names of places as well included."""
    written = files(__package__).joinpath("given_names.txt").read_text("utf-8")
    lines = (line for line in written.splitlines() if not line.startswith("#"))
    return frozenset(name for line in lines for name in line.split())


def _relatives(text: str, person: Entity, begins: set[int]) -> Iterator[str]:
    """The full name of who shares a surname: "Ana" in "Ana and Luis Reyes"."""
    beside = _BESIDE.search(text, max(0, person.start - _LONGEST_NAME), person.start)
    if beside and beside.start(1) not in begins:
        surname = text[person.start : person.end].casefold().split()[-1]
        yield f"{beside[1].casefold()} {surname}"
