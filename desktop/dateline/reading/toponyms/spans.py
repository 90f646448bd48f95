"""Gathers the spans that may be toponyms: the language model's, and the gazetteer's."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.reading.toponyms.entities import ORGANISATION, Entity
from dateline_gazetteer import Candidate, Gazetteer, NameMatch, NameType

_FEATURE = re.compile(
    r"\s+(?:peninsula|desert|river|islands?|mountains|sea|gulf|bay|strait|valley|delta|canal|"
    r"archipelago|plateau|highlands|coast)\b"
)
_UNIT = re.compile(r"\s(?:province|state|county|district|prefecture|region|city|governorate)$")
_LONGEST_UNIT = 14
_LONGEST_CODE = 3
_AGENCY = r"(?:,[^\n,]{2,20}){0,2}\s*(?:\([^()\n]{2,20}\)\s*)?(?:—|–|--|-\s)"
_DATELINE = re.compile(rf"^\s*([A-Z][A-Z.'’ -]+[A-Z])(?={_AGENCY})", re.MULTILINE)
_COMMON = frozenset({"reuniones"})
"""Common words that are demonyms but for an accent: "reunionés"."""

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A span that may be a toponym; `candidates` is empty when the gazetteer does not know it."""

    start: int
    end: int
    candidates: Sequence[Candidate]

    @property
    def is_demonym(self) -> bool:
        """Whether its likeliest meaning in the gazetteer is a people of a place."""
        return bool(self.candidates) and self.candidates[0].name_type is NameType.DEMONYM


def proposals(
    text: str, entities: Sequence[Entity], gazetteer: Gazetteer, language: str = ""
) -> list[Proposal]:
    """All spans worth a look, in order; overlapping ones included, each once."""
    known = gazetteer.matches(text, language)
    matches = [m for m in known if not (_is_mere_code(text, m) or _is_common(text, m))]
    found = {(m.start, m.end): m.candidates for m in matches if not _ends_in_unit(text, m.end)}
    openings = {*found, *((m.start, m.end) for m in matches)}
    places = [(e.start, e.end) for e in entities if e.is_place]
    splittable = [(e.start, e.end) for e in entities if e.is_place or e.label == ORGANISATION]
    shorter = _opening(text, {*openings, *splittable})
    for span in (*shorter, *_with_feature(text, found), *_datelines(text)):
        if span not in found and (candidates := gazetteer.candidates(text[slice(*span)])):
            found[span] = candidates
    for span in places:
        if span not in found:
            found[span] = gazetteer.candidates(text[slice(*span)])
    return [Proposal(*span, found[span]) for span in sorted(found)]


def _is_mere_code(text: str, match: NameMatch) -> bool:
    """Whether two or three capitals stand where no abbreviation is known: "DOH", "MAN"."""
    written = text[match.start : match.end]
    known = (c.name_type is NameType.ABBREVIATION or c.name.isupper() for c in match.candidates)
    return len(written) <= _LONGEST_CODE and written.isupper() and not any(known)


def _is_common(text: str, match: NameMatch) -> bool:
    return text[match.start : match.end] in _COMMON


def _ends_in_unit(text: str, end: int) -> bool:
    """Whether a word such as "province" ends the span: the name is what stands before it."""
    return _UNIT.search(text, max(0, end - _LONGEST_UNIT), end) is not None


def _datelines(text: str) -> Iterator[tuple[int, int]]:
    """Places in capitals that open a line, though they be plain words: "READING, Pa. —"."""
    for match in _DATELINE.finditer(text):
        yield match.span(1)


def _opening(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Shorter spans that open longer ones: "West Virginia" in "West Virginia State Police"."""
    for start, end in spans:
        for match in _SPACE.finditer(text, start, end):
            yield start, match.start()


def _with_feature(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Longer spans that end in a word in lower case: "Gobi desert", "Kola peninsula"."""
    for start, end in spans:
        if match := _FEATURE.match(text, end):
            yield start, match.end()
