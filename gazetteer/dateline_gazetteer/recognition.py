"""Finds the names of the gazetteer in a text."""

import re
from collections.abc import Iterator
from unicodedata import combining

from dateline_gazetteer import layout
from dateline_gazetteer.lookup import Candidates, Lookup, contains
from dateline_gazetteer.names import CASED, FoldedText
from dateline_gazetteer.place import NameMatch, NameType, PlaceKind

_WORD = re.compile(r"(?<!\w)[^\W\d_]")
_COMMA = re.compile(r",\s+(?=\w)")
_LONGEST = 80
_LONGEST_CASED = 16
_AROUND = 20
# "HIV", "UN" and "EU" are also villages; "PARIS" opens a story.
_LONGEST_CODE = 5
_KNOWN_CODE, _KNOWN_CAPITALS = 0.5, 0.35
_BEFORE_ABBREVIATION = frozenset(",(-–—;/[")
# "Crews in Wyo. said", "Ark. and Tenn. were": a word before, and a sentence that goes on.
_LEADS_TO_PLACE = re.compile(
    r"\b(?:in|from|to|into|across|of|near|outside|throughout|around|and|or|hit)\s+$", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s+[a-z]|[,;]")
_UNITS = (PlaceKind.ADMIN1, PlaceKind.ADMIN2)
_WHOLE_WORD = re.compile(r"(?<!\w)[^\W\d_]\w*")
_GENERIC = frozenset(
    {
        "aeropuerto", "archipiélago", "bahía", "base", "cabo", "canal", "ciudad", "condado",
        "cordillera", "desierto", "estado", "estrecho", "franja", "golfo", "isla", "islas", "lago",
        "laguna", "mar", "montañas", "océano", "palacio", "península", "plaza", "provincia",
        "puerto", "región", "río", "sierra", "valle",
    }
)  # fmt: skip
"""What Spanish writes small at the beginning of names."""


def find_names(text: str, lookup: Lookup, language: str = "") -> list[NameMatch]:
    """All names in `text`, leftmost first, the longest at each start, none overlapping.

    In Spanish ("es") what writes peoples and generic words small counts too.
    """
    scan = _SpanishScan(text, lookup) if language == "es" else _Scan(text, lookup)
    found: list[NameMatch] = []
    end = 0
    for start in scan.starts():
        if start >= end and (match := scan.longest(start)):
            found.append(match)
            end = match.end
    return found


class _Scan:
    """One text, folded once, and the names that begin at an offset of it."""

    def __init__(self, text: str, lookup: Lookup) -> None:
        self._text = text
        self._lookup = lookup
        self._forms = (
            (FoldedText(text), "", _LONGEST),
            (FoldedText(text, cased=True), CASED, _LONGEST_CASED),
        )

    def starts(self) -> Iterator[int]:
        """Offsets where a word begins with a capital."""
        text = self._text
        for word in _WORD.finditer(text):
            start = word.start()
            if not text[start].islower() and not self._is_amid(start):
                yield start

    def longest(self, start: int) -> NameMatch | None:
        """The longest name that begins at `start` and may mean a place there."""
        for end, keys in sorted(self._keys(start).items(), reverse=True):
            known = self._lookup.meanings(*keys)
            if self._capitals_fit(start, end, known):
                candidates = self._possible(start, end, known)
                if not all(map(self._is_plain, candidates.values)) or self._located(
                    end, candidates
                ):
                    return NameMatch(start, end, candidates)
        return None

    def _is_amid(self, start: int) -> bool:
        """Whether an accent stands before a letter: it is amid a word."""
        before = self._text[start - 1] if start else " "
        return not before.isascii() and combining(before) != 0

    def _is_plain(self, value: int) -> bool:
        """Whether a meaning alone does not make its name a place's."""
        return bool(value & layout.PLAIN)

    def _counts(self, value: int) -> bool:
        """Whether a meaning counts at all: "Gallego" is a surname, but in Spanish."""
        return not (value & layout.PLAIN and layout.name_type(value) is NameType.DEMONYM)

    def _located(self, end: int, candidates: Candidates) -> bool:
        """Whether a comma and what contains a candidate follow: "Normal, Ill."."""
        comma = _COMMA.match(self._text, end)
        if not (candidates and comma):
            return False
        return any(
            contains(outer.place, inner.place)
            for keys in self._keys(comma.end()).values()
            for outer in self._lookup.meanings(*keys)
            for inner in candidates
        )

    def _keys(self, start: int) -> dict[int, list[str]]:
        """The folded and the cased key ("" for none) that begin at `start`, by where they end."""
        ends: dict[int, list[str]] = {}
        for kind, (folded, mark, longest) in enumerate(self._forms):
            first, text = folded.index(start), folded.text
            for key in self._lookup.prefixes(mark + text[first : first + longest]):
                last = first + len(key) - len(mark)
                if last > first and not text[last : last + 1].isalnum():
                    ends.setdefault(self._end(folded.origin(last - 1)), ["", ""])[kind] = key
        return ends

    def _end(self, last: int) -> int:
        """The offset after the letter at `last` and the accents that follow it."""
        end = last + 1
        while not (after := self._text[end : end + 1]).isascii() and combining(after):
            end += 1
        return end

    def _capitals_fit(self, start: int, end: int, known: Candidates) -> bool:
        """Whether the last word begins with a capital, or the name is written without."""
        if self._text[start:end].isalpha():
            return True
        words = [word[0] for word in _WORD.finditer(self._text, start, end)]
        return not words[-1].islower() or any(value & layout.LOWER for value in known.values)

    def _possible(self, start: int, end: int, known: Candidates) -> Candidates:
        """Those that an abbreviation or a word in capitals may mean here."""
        written = self._text[start:end]
        code = written.isupper() and written.isalpha() and not self._shouted(start, end)
        least = _KNOWN_CODE if len(written) <= _LONGEST_CODE else _KNOWN_CAPITALS
        return known.of(
            [
                value
                for value in known.values
                if (
                    self._abbreviates(start, end, known.kind(value))
                    if layout.name_type(value) is NameType.ABBREVIATION
                    else self._counts(value) and (not code or known.prominence(value) >= least)
                )
            ]
        )

    def _abbreviates(self, start: int, end: int, kind: PlaceKind) -> bool:
        written = self._text[start:end]
        if "." not in written and self._shouted(start, end):
            return False
        if kind not in _UNITS:
            return True
        before = self._text[max(0, start - _AROUND) : start].rstrip()[-1:]
        if before in _BEFORE_ABBREVIATION:
            return True
        if written.endswith(".") and self._within_sentence(start, end):
            return True
        # "N.M. governor" can stand alone, "Ore. governor" or "OR" cannot; "300 B.C." is a date,
        # and "Bucks" is a team.
        stopped = written.count(".") > 1
        known = kind is PlaceKind.ADMIN1 and "." not in written and len(written) > 2
        return (stopped or known) and not before.isdigit()

    def _within_sentence(self, start: int, end: int) -> bool:
        before = self._text[max(0, start - _AROUND) : start]
        goes_on = _GOES_ON.match(self._text, end) is not None
        return goes_on and _LEADS_TO_PLACE.search(before) is not None

    def _shouted(self, start: int, end: int) -> bool:
        """Whether the words around are all in capitals, as in a headline."""
        around = self._text[max(0, start - _AROUND) : start] + self._text[end : end + _AROUND]
        return around.isupper()


class _SpanishScan(_Scan):
    """A Spanish text: "mexicano", "el mar Rojo", "la base aérea de Santa Lucía"."""

    def starts(self) -> Iterator[int]:
        """Offsets of words with a capital, of peoples, and of words such as "golfo"."""
        text = self._text
        for word in _WHOLE_WORD.finditer(text):
            start = word.start()
            if self._is_amid(start):
                continue
            if not text[start].islower() or word[0] in _GENERIC or self._lookup.is_people(word[0]):
                yield start

    def _capitals_fit(self, start: int, end: int, known: Candidates) -> bool:
        if not self._text[start].islower():
            return super()._capitals_fit(start, end, known)
        words = _WHOLE_WORD.findall(self._text, start, end)
        return not words[-1][0].islower() or (len(words) == 1 and self._lookup.is_people(words[0]))

    def _is_plain(self, value: int) -> bool:
        return super()._is_plain(value) and layout.name_type(value) is not NameType.DEMONYM

    def _counts(self, value: int) -> bool:  # noqa: ARG002 - in Spanish every people does
        return True
