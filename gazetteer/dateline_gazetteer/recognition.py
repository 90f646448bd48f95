"""Finds the names of the gazetteer in a text."""

from bisect import bisect_left
from collections.abc import Iterator
from unicodedata import combining

from dateline_gazetteer.lookup import Lookup
from dateline_gazetteer.names import CASED, FoldedText
from dateline_gazetteer.place import Candidate, NameMatch, NameType, PlaceKind

_LONGEST = 80
_AROUND = 20
_BEFORE_ABBREVIATION = frozenset(",(-–—;/[")


def find_names(text: str, lookup: Lookup) -> list[NameMatch]:
    """All names in `text`, leftmost first, the longest at each start, none overlapping."""
    scan = _Scan(text, lookup)
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
        self._folded = FoldedText(text)
        self._cased = FoldedText(text, cased=True)

    def starts(self) -> Iterator[int]:
        """Offsets where a word begins with a capital."""
        before = " "
        for offset, letter in enumerate(self._text):
            if (letter.isupper() or letter.istitle()) and not before.isalnum():
                yield offset
            if not combining(letter):
                before = letter

    def longest(self, start: int) -> NameMatch | None:
        """The longest name that begins at `start` and may mean a place there."""
        for end, keys in sorted(self._keys(start).items(), reverse=True):
            candidates = [c for key in keys for c in self._lookup.meanings(key)]
            kept = self._possible(start, end, candidates)
            if kept and not all(candidate.plain for candidate in kept):
                return NameMatch(start, end, self._lookup.ranked(kept))
        return None

    def _keys(self, start: int) -> dict[int, list[str]]:
        """Keys that begin at `start`, by the offset where they end."""
        ends: dict[int, list[str]] = {}
        for folded, mark in ((self._folded, ""), (self._cased, CASED)):
            first = bisect_left(folded.origins, start)
            window = folded.text[first : first + _LONGEST]
            for key in self._lookup.prefixes(mark + window):
                last = first + len(key) - len(mark)
                if last > first and (last == len(folded.text) or not folded.text[last].isalnum()):
                    end = self._with_marks(folded.origins[last - 1] + 1)
                    if self._text[self._last_word(start, end)].isupper():
                        ends.setdefault(end, []).append(key)
        return ends

    def _with_marks(self, end: int) -> int:
        while end < len(self._text) and combining(self._text[end]):
            end += 1
        return end

    def _last_word(self, start: int, end: int) -> int:
        """Offset of the first letter of the last word between `start` and `end`."""
        while end > start and not self._text[end - 1].isalnum():
            end -= 1
        while end > start and self._text[end - 1].isalnum():
            end -= 1
        return end

    def _possible(self, start: int, end: int, candidates: list[Candidate]) -> list[Candidate]:
        """Those an abbreviation may mean here; a full name may mean all of its places."""
        return [
            candidate
            for candidate in candidates
            if candidate.name_type is not NameType.ABBREVIATION
            or self._abbreviates(start, end, candidate)
        ]

    def _abbreviates(self, start: int, end: int, candidate: Candidate) -> bool:
        written = self._text[start:end]
        before = self._text[:start].rstrip()[-1:]
        if "." not in written and self._shouted(start, end):
            return False
        if candidate.place.kind is not PlaceKind.ADMIN1:
            return True
        if before in _BEFORE_ABBREVIATION:
            return True
        # "N.M. governor" can stand alone, "Ore. governor" or "OR" cannot; "300 B.C." is a date.
        alone = written.count(".") > 1 or ("." not in written and len(written) > 2)
        return alone and not before.isdigit()

    def _shouted(self, start: int, end: int) -> bool:
        around = self._text[max(0, start - _AROUND) : start] + self._text[end : end + _AROUND]
        return around.isupper()
