"""Whether the words around a time expression speak of what was or of what will be.

The nearest verb decides, those before the expression first: "he met them Friday", "they will meet
on Friday", "on Friday they will meet". Verbs are known by the word lists and endings of the
language's `words.toml`, so that no parser is needed and every language works alike.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from dateline.reading.times.tokens import Tokens

REACH = 40
"""Tokens on either side of an expression among which its verb is looked for."""

HELPERS = 3
"""Tokens before a participle among which "will" makes it look ahead and "is" a present."""

SHORTEST = 4
"""Letters of a word whose ending tells a tense."""


class Tense(Enum):
    """What the verb that governs a time expression says."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Tenses:
    """The tokens of a text that show a tense, in order, and which."""

    tokens: Tokens
    indexes: Sequence[int]
    shown: Sequence[Tense]

    def around(self, first: int, end: int) -> Tense:
        """The tense by which the expression from token `first` up to `end` is governed."""
        starts = self.tokens.sentence_starts
        before = bisect_left(self.indexes, first) - 1
        if before >= 0 and self.indexes[before] >= max(first - REACH, starts[first]):
            return self.shown[before]
        after = bisect_left(self.indexes, end)
        if after < len(self.indexes):
            index = self.indexes[after]
            if index < end + REACH and starts[index] == starts[end - 1]:
                return self.shown[after]
        return Tense.UNKNOWN


@dataclass(frozen=True, slots=True)
class Verbs:
    """How the verbs of a language end in the past and looking ahead."""

    past: tuple[str, ...]
    future: tuple[str, ...]

    @classmethod
    def of(cls, endings: Mapping[str, Sequence[str]]) -> "Verbs":
        """From the table `[endings]` of a language's words."""
        return cls(tuple(endings["past"]), tuple(endings["future"]))

    def tenses(self, tokens: Tokens) -> Tenses:
        """The tokens that show a tense."""
        every = [self._of(tokens, index) for index in range(len(tokens.entries))]
        shown = [(i, tense) for i, tense in enumerate(every) if tense is not Tense.UNKNOWN]
        return Tenses(tokens, [i for i, _ in shown], [tense for _, tense in shown])

    def _of(self, tokens: Tokens, index: int) -> Tense:
        classes = tokens.entries[index].classes
        if "WORD" in classes:
            word = tokens.word(index)
            if len(word) >= SHORTEST and word.endswith(self.future):
                return Tense.FUTURE
            past = len(word) >= SHORTEST and word.endswith(self.past)
        else:
            if "AHEAD" in classes or ("EXPECTED" in classes and tokens.word(index).islower()):
                named = "PLAN" in classes and not tokens.has(index + 1, "TO")
                return Tense.UNKNOWN if named else Tense.FUTURE
            if "TOWARD" in classes and tokens.has(index - 1, "LOOKING"):
                return Tense.FUTURE
            past = "PAST_VERB" in classes
        if not past:
            return Tense.UNKNOWN
        helpers = range(index - HELPERS, index)
        if any(tokens.has(i, "AHEAD") for i in helpers):
            return Tense.FUTURE
        present = any(tokens.has(i, "PRESENT") for i in helpers)
        return Tense.UNKNOWN if present else Tense.PAST
