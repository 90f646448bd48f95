"""What is asked of resolution: spans of a text, or plain names, and what stands around them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline_gazetteer.place import NameMatch, PlaceKind
from dateline_gazetteer.resolution.mentions import Mention, ResolutionContext
from dateline_gazetteer.resolution.names import Names

Name = Mention | tuple[int, int] | str
"""A name to resolve: a span of the text, or the name itself."""

ENOUGH = 12
"""Different names that tell enough of a text; its other names are looked for below that."""

_APART = "\n\n"
_UNITS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
# "Jordan Smith", "Ann Jordan": sooner a person than a place.
_CAPITAL_AFTER = re.compile(r"\s[A-Z]")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.'’-]*\s$")
_WORD_REACH = 20


class Asked:
    """One text that holds all names asked for, and where they and the silent ones stand.

    Names that the text does not have are put below it, each a paragraph of its own. `silent`
    mentions count as context and are not answered.
    """

    def __init__(self, gazetteer: Names, names: Sequence[Name], context: ResolutionContext) -> None:
        self._gazetteer = gazetteer
        self.text = context.text
        self._found: dict[str, int] = {}
        self.mentions = [self._mention(name, i) for i, name in enumerate(names)]
        given = [] if context.others is None else [self._span(m, "context") for m in context.others]
        given += [self._below(name) for name in context.setting]
        names_known = {self.text[m.start : m.end] for m in self.mentions}
        seeks = context.others is None and len(names_known) < ENOUGH
        if seeks or len(self.text) > len(context.text):
            first = 0 if seeks else len(context.text)
            given += [Mention(m.start, m.end) for m in self._matches(first)]
        self.silent = list(_apart_from(self.mentions, given))

    def _mention(self, name: Name, number: int) -> Mention:
        if not isinstance(name, str):
            return self._span(name, f"mention {number}")
        start = self._next(name)
        if start < 0:
            return self._below(name)
        self._found[name] = start + len(name)
        return Mention(start, start + len(name))

    def _next(self, name: str) -> int:
        """Where the name stands next as a word of its own in the text; -1 when nowhere."""
        start = self.text.find(name, self._found.get(name, 0)) if name else -1
        while start >= 0:
            end = start + len(name)
            around = self.text[max(0, start - 1) : start] + self.text[end : end + 1]
            if not any(letter.isalnum() for letter in around):
                break
            start = self.text.find(name, start + 1)
        return start

    def _span(self, given: Mention | tuple[int, int], which: str) -> Mention:
        start, end = given if isinstance(given, tuple) else (given.start, given.end)
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(
                f"{which} spans {start} to {end}, but the text has {len(self.text)} characters"
            )
        return Mention(start, end)

    def _below(self, name: str) -> Mention:
        """Put a name below the text; of "Tucson, Arizona" the first part is what is asked."""
        start = len(self.text) + len(_APART)
        self.text += _APART + name
        known = not name or "," not in name or self._gazetteer.candidates(name)
        return Mention(start, start + len(name if known else name.partition(",")[0].rstrip()))

    def _matches(self, start: int = 0) -> Iterator[NameMatch]:
        """The gazetteer's names from `start` on, without those that look like people's."""
        for match in self._gazetteer.matches(self.text):
            if match.start >= start and not self._is_person(match):
                yield match

    def _is_person(self, match: NameMatch) -> bool:
        before = self.text[max(0, match.start - _WORD_REACH) : match.start]
        if _CAPITAL_BEFORE.search(before):
            return True
        is_unit = match.candidates[0].place.kind in _UNITS
        return not is_unit and _CAPITAL_AFTER.match(self.text, match.end) is not None


def _apart_from(taken: Sequence[Mention], given: Sequence[Mention]) -> Iterator[Mention]:
    """Those given that overlap none taken, each once."""
    ordered = sorted(taken, key=lambda m: m.start)
    starts = [m.start for m in ordered]
    ends = [0]
    for mention in ordered:
        ends.append(max(ends[-1], mention.end))
    for mention in dict.fromkeys(given):
        before = bisect_right(starts, mention.end - 1)
        if ends[before] <= mention.start:
            yield mention
