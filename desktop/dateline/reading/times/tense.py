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

CLOSE = 5
"""Tokens before an expression among which a verb in the past surely governs it."""

OPENING = 2
"""Tokens before an expression that opens its sentence: "On April 12 he appeared"."""

SHORTEST = 4
"""Letters of a word whose ending tells a tense."""


class Tense(Enum):
    """What the verb that governs a time expression says."""

    PAST = "past"
    SURELY_PAST = "surely past"
    FUTURE = "future"
    UNKNOWN = "unknown"

    @property
    def past(self) -> bool:
        """Whether it speaks of what was, surely or not."""
        return self in {Tense.PAST, Tense.SURELY_PAST}


@dataclass(frozen=True, slots=True)
class Tenses:
    """The tokens of a text that show a tense, in order, and which."""

    tokens: Tokens
    indexes: Sequence[int]
    shown: Sequence[Tense]
    infinitives: tuple[str, ...]

    def around(self, first: int, end: int) -> Tense:
        """The tense by which the expression from token `first` up to `end` is governed."""
        starts = self.tokens.sentence_starts
        before = bisect_left(self.indexes, first) - 1
        if before >= 0 and self.indexes[before] >= max(first - REACH, starts[first]):
            shown = self.shown[before]
            surely = shown is Tense.PAST and self._governs(self.indexes[before], first)
            return Tense.SURELY_PAST if surely else shown
        after = bisect_left(self.indexes, end)
        if after < len(self.indexes):
            index = self.indexes[after]
            if index < end + REACH and starts[index] == starts[end - 1]:
                opens = first - starts[first] <= OPENING and index - end < CLOSE
                surely = opens and self.shown[after] is Tense.PAST
                return Tense.SURELY_PAST if surely else self.shown[after]
        return Tense.UNKNOWN

    def _governs(self, verb: int, first: int) -> bool:
        """Whether a date goes with the verb before it, and not with something it speaks of.

        "Left" is such a verb in "left the port on May 3"; those of "agreed to meet on May 3",
        "announced talks on May 3" and "preferred shares on May 3" are not.
        """
        has, between = self.tokens.has, range(verb + 1, first)
        describes = has(verb, "WORD") and (has(verb + 1, "WORD") or has(verb + 1, "MEASURE"))
        if describes or has(verb, "PERFECT"):
            return False
        if len(between) > (1 if has(verb, "SPEAKING") else CLOSE - 1):
            return False
        return not any(has(at, "TO_COME") or self._bare(at) for at in between)

    def _bare(self, at: int) -> bool:
        """Whether a token is an infinitive."""
        return self.tokens.has(at, "WORD") and self.tokens.word(at).endswith(self.infinitives)


@dataclass(frozen=True, slots=True)
class Verbs:
    """How the verbs of a language end: in the past, looking ahead, as infinitives."""

    past: tuple[str, ...]
    future: tuple[str, ...]
    infinitives: tuple[str, ...]

    @classmethod
    def of(cls, endings: Mapping[str, Sequence[str]]) -> "Verbs":
        """From the table `[endings]` of a language's words."""
        return cls(*(tuple(endings[name]) for name in ("past", "future", "infinitives")))

    def tenses(self, tokens: Tokens) -> Tenses:
        """The tokens that show a tense."""
        every = [self._of(tokens, index) for index in range(len(tokens.entries))]
        shown = [(i, tense) for i, tense in enumerate(every) if tense is not Tense.UNKNOWN]
        return Tenses(
            tokens, [i for i, _ in shown], [tense for _, tense in shown], self.infinitives
        )

    def _of(self, tokens: Tokens, index: int) -> Tense:
        classes = tokens.entries[index].classes
        if "WORD" in classes or ("NAME" in classes and tokens.sentence_starts[index] == index):
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
            past = bool(classes.keys() & {"PAST_VERB", "SPEAKING"})
        if not past:
            return Tense.UNKNOWN
        helpers = range(index - HELPERS, index)
        if any(tokens.has(i, "AHEAD") for i in helpers):
            return Tense.FUTURE
        present = any(tokens.has(i, "PRESENT") for i in helpers)
        return Tense.UNKNOWN if present else Tense.PAST
