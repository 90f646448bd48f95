"""Gathers the spans that may be toponyms: the language model's, and the gazetteer's."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.lang.en.stop_words import STOP_WORDS

from dateline.reading.toponyms.entities import ORGANISATION, Entity
from dateline_gazetteer import Candidate, Gazetteer, NameMatch, NameType

_FEATURE = re.compile(
    r"\s+(?:peninsula|desert|river|islands?|mountains|sea|gulf|bay|strait|valley|delta|canal|"
    r"archipelago|plateau|highlands|coast)\b"
)
_UNIT = re.compile(r"\s(?:province|state|county|district|prefecture|region|city|governorate)$")
_BODY = re.compile(r"\s(?:Office|Department|Commission|Council|Police|Agency|Ministry)$")
_STREET = re.compile(
    r"\b(?:(?:[A-Z][a-z'’]+|\d+(?:st|nd|rd|th))\.? ){1,3}(?:Road|Street|Avenue|Lane|Drive|"
    r"Boulevard|Rd|Ave|Blvd)\b"
)
_LONGEST_UNIT = 14
_LONGEST_CODE = 3
_AGENCY = r"(?:,[^\n,]{2,20}){0,2}\s*(?:\([^()\n]{2,20}\)\s*)?(?:—|–|--|-\s)"
_DATELINE = re.compile(rf"^\s*([A-Z][A-Z.'’ -]+[A-Z])(?={_AGENCY})", re.MULTILINE)
_COMMON = frozenset({"reuniones"})
"""Common words that are demonyms but for an accent: "reunionés"."""

# "El Banco de Bogotá", "La Unión de Ucrania": villages are called so, but nothing is "de" them.
_NOUN_OF = re.compile(
    r"((?:El|La|Los|Las)\s+(?:Banco|Bolsa|Casa|Compañía|Corte|Cruz|Escuela|Estación|Hospital|Iglesia|"
    r"Isla|Junta|Libertad|Liga|Palacio|Parque|Playa|Plaza|Puerto|Reforma|Torre|Unión|Victoria))"
    r"\s+del?\s"
)

_OWNING = ("'s ", "’s ")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A span that may be a toponym; `candidates` is empty when the gazetteer does not know it."""

    start: int
    end: int
    candidates: Sequence[Candidate]
    is_street: bool = False

    @property
    def is_demonym(self) -> bool:
        """Whether its likeliest meaning in the gazetteer is a people of a place."""
        return bool(self.candidates) and self.candidates[0].name_type is NameType.DEMONYM


def proposals(
    text: str, entities: Sequence[Entity], gazetteer: Gazetteer, language: str = ""
) -> list[Proposal]:
    """All spans worth a look, in order; overlapping ones included, each once."""
    known = gazetteer.matches(text, language)
    matches = [m for m in known if not (_is_no_name(text, m) or _is_common(text, m))]
    found = {(m.start, m.end): m.candidates for m in matches if not _ends_in_unit(text, m.end)}
    openings = {*found, *((m.start, m.end) for m in matches)}
    places = [_named_place(text, e) for e in entities if e.is_place]
    splittable = [(e.start, e.end) for e in entities if e.is_place or e.label == ORGANISATION]
    shorter = _opening(text, {*openings, *splittable})
    for span in (*shorter, *_with_feature(text, found), *_datelines(text)):
        if span not in found and (candidates := gazetteer.candidates(text[slice(*span)])):
            found[span] = candidates
    streets = set(_streets(text))
    for span in (*places, *streets):
        if span not in found and not _BODY.search(text, *span):
            found[span] = gazetteer.candidates(text[slice(*span)])
    named = sorted(span for span in found if not _is_owned(text, span[0]))
    return [Proposal(*span, found[span], span in streets) for span in named]


def _is_owned(text: str, start: int) -> bool:
    """Whether a name in lower case is what another has: "Oman's east coast"."""
    return text[start].islower() and text[max(0, start - 3) : start] in _OWNING


def _named_place(text: str, entity: Entity) -> tuple[int, int]:
    """The span of a place without the unit after its name: "Osh" of "Osh region"."""
    unit = _UNIT.search(text, entity.start, entity.end)
    return entity.start, unit.start() if unit else entity.end


def _streets(text: str) -> Iterator[tuple[int, int]]:
    """Names of streets, without a word before them that has its capital from the sentence."""
    for match in _STREET.finditer(text):
        first = match[0].split()[0]
        skipped = len(first) + 1 if first.lower() in STOP_WORDS else 0
        if match[0].count(" ") > bool(skipped):
            yield match.start() + skipped, match.end()


def _is_no_name(text: str, match: NameMatch) -> bool:
    """Whether a match is a currency ("US$"), or two or three capitals unknown as a code."""
    if text.startswith("$", match.end):
        return True
    written = text[match.start : match.end]
    known = (c.name_type is NameType.ABBREVIATION or c.name.isupper() for c in match.candidates)
    return len(written) <= _LONGEST_CODE and written.isupper() and not any(known)


def _is_common(text: str, match: NameMatch) -> bool:
    if text[match.start : match.end] in _COMMON:
        return True
    noun = _NOUN_OF.match(text, match.start)
    return noun is not None and noun.end(1) == match.end


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
