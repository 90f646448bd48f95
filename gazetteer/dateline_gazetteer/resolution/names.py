"""From a name as written to its candidates, by way of simpler forms of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dateline_gazetteer.place import Candidate, NameMatch, PlaceKind
from dateline_gazetteer.resolution.kinds import KIND_WORDS


class Names(Protocol):
    """What resolution needs of a gazetteer."""

    def candidates(self, name: str) -> Sequence[Candidate]:
        """The places a name may mean, most prominent first."""

    def matches(self, text: str) -> Sequence[NameMatch]:
        """The names in a text."""


LONGEST_NAME = 200
"""Letters of a name; what is longer is none."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """The candidates of a name; `form` is the simpler form they were found under, or ""."""

    candidates: tuple[Candidate, ...]
    form: str = ""
    kinds: frozenset[PlaceKind] = frozenset()


_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_KIND = "|".join(re.escape(w) for w in sorted(KIND_WORDS, key=len, reverse=True))
_KIND_LAST = re.compile(rf"(.+?)\s+({_KIND})", re.IGNORECASE)
_KIND_FIRST = re.compile(
    rf"({_KIND})\s+(?:(?:of|del?)\s+(?:(?:the|la|los|las)\s+)?)?(.+)", re.IGNORECASE
)
_SIDE = re.compile(
    r"(?:(?:far|upper|lower|greater|downtown|mid|central|(?:north|south)[\s-]?(?:east|west)(?:ern)?|"
    r"north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?)[\s-]+)+(.+?)(?:\s+area)?",
    re.IGNORECASE,
)


def look_up(gazetteer: Names, name: str) -> Lookup:
    """The candidates of a name, or of the first simpler form of it that has any."""
    for form, kinds in _forms(name) if len(name) <= LONGEST_NAME else ():
        candidates = tuple(gazetteer.candidates(form))
        fitting = tuple(c for c in candidates if not kinds or c.place.kind in kinds)
        if fitting:
            return Lookup(fitting, "" if form == name else form, kinds)
    return Lookup(())


def _forms(name: str) -> Iterator[tuple[str, frozenset[PlaceKind]]]:
    plain = _POSSESSIVE.sub("", " ".join(name.split()))
    yield plain, frozenset()
    if match := _ARTICLE.match(plain):
        plain = plain[match.end() :]
        yield plain, frozenset()
    if match := _KIND_LAST.fullmatch(plain):
        yield match[1], KIND_WORDS[match[2].lower()]
    if match := _KIND_FIRST.fullmatch(plain):
        yield match[2], KIND_WORDS[match[1].lower()]
    if match := _SIDE.fullmatch(plain):
        yield match[1], frozenset()
