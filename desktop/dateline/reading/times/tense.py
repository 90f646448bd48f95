"""Whether the words around a time expression speak of what was or of what will be.

The nearest verb decides, those before the expression first: "he met them Friday", "they will meet
on Friday", "on Friday they will meet". Verbs are known by the word lists and endings of the
language's `words.toml`, so that no parser is needed and every language works alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from dateline.reading.times.tokens import Tokens

REACH = 16
"""Tokens on either side of an expression among which its verb is looked for."""

HELPERS = 3
"""Tokens before a participle among which "will" or the like makes it look ahead."""

SHORTEST = 4
"""Letters of a word whose ending tells a tense."""


class Tense(Enum):
    """What the verb that governs a time expression says."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Tenses:
    """The tense that each token of a text shows, if any."""

    tokens: Tokens
    shown: Sequence[Tense]

    def around(self, first: int, end: int) -> Tense:
        """The tense by which the expression from token `first` up to `end` is governed."""
        starts = self.tokens.sentence_starts
        back = range(first - 1, max(first - REACH, starts[first]) - 1, -1)
        on = range(end, min(end + REACH, len(starts)))
        for index in back:
            if self.shown[index] is not Tense.UNKNOWN:
                return self.shown[index]
        for index in on:
            if starts[index] != starts[end - 1]:
                break
            if self.shown[index] is not Tense.UNKNOWN:
                return self.shown[index]
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
        """The tense that each token shows."""
        return Tenses(tokens, [self._of(tokens, index) for index in range(len(tokens.entries))])

    def _of(self, tokens: Tokens, index: int) -> Tense:
        classes = tokens.entries[index].classes
        if "WORD" in classes:
            word = tokens.word(index)
            if len(word) >= SHORTEST and word.endswith(self.future):
                return Tense.FUTURE
            past = len(word) >= SHORTEST and word.endswith(self.past)
        else:
            if classes.keys() & {"AHEAD", "EXPECTED"}:
                return Tense.FUTURE
            if "TOWARD" in classes and tokens.has(index - 1, "LOOKING"):
                return Tense.FUTURE
            past = "PAST_VERB" in classes
        if not past:
            return Tense.UNKNOWN
        helped = any(tokens.has(i, "AHEAD") for i in range(index - HELPERS, index))
        return Tense.FUTURE if helped else Tense.PAST
