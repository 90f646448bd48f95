"""What each word of a text is: its part of speech, tag and lemma, by lists and endings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Token

from dateline.reading.events.shallow.verbs import (
    FINITE,
    INFINITIVE,
    PARTICIPLE,
    PRESENT,
    SUBJUNCTIVE,
    Form,
    conjugations,
    unlisted,
)

_LISTS = (
    "determiners", "prepositions", "conjunctions", "subordinators", "relatives", "clitics",
    "negations", "adverbs", "organisations", "adjectives",
)  # fmt: skip
_ADJECTIVE = re.compile(r".+(?:al|ales|ario|aria|arios|arias|ivo|iva|ivos|ivas|oso|osa|ense|enses)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_AUXILIARY = frozenset({"haber", "ser", "estar"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word: a universal part of speech, a tag (a verb's form) and a lemma."""

    pos: str
    tag: str
    lemma: str


@dataclass(frozen=True)
class Grammar:
    """The word lists of one language."""

    lists: Mapping[str, frozenset[str]]
    verbs: Mapping[str, Form]
    numbers: Mapping[str, int]
    nouns: frozenset[str]

    @classmethod
    def of(cls, table: Mapping[str, Any], nouns: frozenset[str]) -> "Grammar":
        """From a trigger file's tables; `nouns` are words that are nouns when they may be verbs."""
        verbs = table["verbs"]
        lists = {name: frozenset(table["grammar"].get(name, ())) for name in _LISTS}
        forms = conjugations(verbs["regular"], verbs["forms"])
        return cls(lists, forms, table["numbers"], nouns)

    def words(self, doc: Doc) -> list[Word]:
        """What each word of a document is."""
        found: list[Word] = []
        for token in doc:
            found.append(self._word(token, found))
        return found

    def _word(self, token: Token, before: Sequence[Word]) -> Word:
        lower = token.lower_
        if token.is_space:
            return Word("SPACE", "", lower)
        if token.is_punct or not any(c.isalnum() for c in lower):
            return Word("PUNCT", "", lower)
        if _NUMBER.fullmatch(lower) or (lower in self.numbers and lower not in {"un", "una"}):
            return Word("NUM", "", lower)
        if listed := self._listed(lower):
            return listed
        inside = token.i > 0 and not token.is_sent_start
        if token.text[:1].isupper() and (inside or lower not in self.nouns):
            verb = None if inside else self._verb(lower, before)
            return verb or Word("PROPN", "", lower)
        return self._verb(lower, before) or self._noun(lower, before)

    def _listed(self, lower: str) -> Word | None:
        lists = self.lists
        parts = (
            ("prepositions", "ADP"), ("determiners", "DET"), ("conjunctions", "CCONJ"),
            ("relatives", "SCONJ"), ("subordinators", "SCONJ"), ("clitics", "PRON"),
            ("negations", "PART"), ("adverbs", "ADV"), ("adjectives", "ADJ"),
        )  # fmt: skip
        return next((Word(pos, "", lower) for name, pos in parts if lower in lists[name]), None)

    def _verb(self, lower: str, before: Sequence[Word]) -> Word | None:
        known = self.verbs.get(lower)
        form = known or unlisted(lower)
        if form is None:
            return None
        last = next((w for w in reversed(before) if w.pos != "SPACE"), Word("PUNCT", "", "."))
        nominal = last.pos in {"DET", "NUM", "ADJ"} or (
            last.pos == "ADP" and form.tag != INFINITIVE
        )
        doubtful = form.tag in {PRESENT, SUBJUNCTIVE} and lower in self.nouns
        if form.tag == PARTICIPLE and last.lemma not in _AUXILIARY:
            if lower in self.nouns or nominal:
                return None
            return Word("VERB", PARTICIPLE, form.lemma)
        if nominal or (doubtful and last.pos not in {"PROPN", "NOUN", "PRON", "PART"}):
            return None
        if form.tag in {PRESENT, SUBJUNCTIVE} and last.pos == "PUNCT":
            return None
        pos = "AUX" if form.lemma in _AUXILIARY else "VERB"
        return Word(pos, form.tag, form.lemma)

    def _noun(self, lower: str, before: Sequence[Word]) -> Word:
        after_noun = bool(before) and before[-1].pos in {"NOUN", "PROPN"}
        if after_noun and lower not in self.nouns and _ADJECTIVE.fullmatch(lower):
            return Word("ADJ", "", lower)
        return Word("NOUN", "", singular(lower))


def singular(noun: str) -> str:
    """A Spanish noun's singular, by its ending."""
    for plural, one in (("iones", "ión"), ("ces", "z"), ("anes", "án"), ("enes", "en")):
        if noun.endswith(plural) and len(noun) > len(plural) + 1:
            return noun[: -len(plural)] + one
    if len(noun) > 4 and re.search(r"[lrndjy]es$", noun):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and len(noun) > 3 else noun


def is_finite(word: Word) -> bool:
    """Whether a verb's form can carry a clause."""
    return word.pos in {"VERB", "AUX"} and word.tag in FINITE
