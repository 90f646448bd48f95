"""What each word of a text is: its part of speech, tag and lemma, by lists and endings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from spacy.tokens import Doc, Token

from dateline.reading.events.shallow.verbs import (
    FINITE,
    FUTURE,
    INFINITIVE,
    PARTICIPLE,
    PAST,
    PRESENT,
    SUBJUNCTIVE,
    Form,
    conjugations,
    unlisted,
)

_LISTS = (
    "determiners", "prepositions", "conjunctions", "subordinators", "relatives", "clitics",
    "negations", "adverbs", "organisations", "adjectives", "intransitive", "pronouns",
)  # fmt: skip
_NOUNS = (
    "people",
    "equipment",
    "offices",
    "measures",
    "partitive",
    "bodies",
    "territory",
    "thought",
)
"""Word lists that hold nouns only."""

_PAST_ONLY = re.compile(r".+(?:ó|aron|ieron|jeron|yeron)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ROUGHLY = frozenset({"más", "menos", "cerca", "alrededor"})
_BEFORE_INFINITIVE = frozenset({"ADP", "VERB", "AUX", "PART", "CCONJ", "PRON", "SCONJ"})
_AUXILIARY = frozenset({"haber", "ser", "estar"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word: a universal part of speech, a tag (a verb's form) and a lemma."""

    pos: str
    tag: str
    lemma: str


_NOTHING = Word("PUNCT", "", ".")


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
        verbs, words = table["verbs"], table["words"]
        lists = {name: frozenset(table["grammar"].get(name, ())) for name in _LISTS}
        lists["saying"] = frozenset([*words["report"], *words["plan"], *words["denial"]])
        known = [*table["grammar"]["nouns"], *(w for name in _NOUNS for w in words[name])]
        forms = conjugations(verbs, verbs["forms"], verbs["prefixed"])
        lists["persons"] = frozenset([*words["people"], *words["offices"]])
        lists["things"] = nouns.union(words["equipment"], words["partitive"])
        return cls(lists, forms, table["numbers"], nouns.union(known, lists["organisations"]))

    def words(self, doc: Doc) -> list[Word]:
        """What each word of a document is."""
        found: list[Word] = []
        for token in doc:
            found.append(self._word(token, found))
        plain = [_gone(word, after) for word, after in pairwise([*found, _NOTHING])]
        about = [_about(plain, i) for i in range(len(plain))]
        return [self._alone(about, i) for i in range(len(about))]

    def lemma(self, noun: str) -> str:
        """A noun's singular: a listed word, or what its ending says."""
        bare = noun.removesuffix("s")
        return bare if bare in self.nouns else singular(noun)

    def _alone(self, words: Sequence[Word], i: int) -> Word:
        """A noun where no noun follows: "300 militares", "una en marzo y otra en mayo"."""
        word, after = words[i], words[i + 1] if i + 1 < len(words) else _NOTHING
        if word.pos == "ADJ" and i and after.pos not in {"NOUN", "PROPN"}:
            person = self.lemma(word.lemma)
            counted = words[i - 1].pos in {"DET", "NUM"} and person in self.lists["persons"]
            return Word("NOUN", "", person) if counted else word
        if word.pos == "NOUN" and i and after.pos == "ADP" and words[i - 1].lemma == ",":
            return self._participle(word)
        stands = word.lemma in self.lists["pronouns"] and after.lemma == "en"
        return Word("NOUN", "", word.lemma) if stands and word.pos == "DET" else word

    def _participle(self, noun: Word) -> Word:
        """What is said behind a comma of somebody: "el obispo, detenido en mayo, …"."""
        form = self.verbs.get(noun.lemma)
        return Word("VERB", PARTICIPLE, form.lemma) if form and form.tag == PARTICIPLE else noun

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
        if token.text[:1].isupper() and (inside or not self._may_be_noun(lower)):
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

    def _may_be_noun(self, lower: str) -> bool:
        return lower in self.nouns or self.lemma(lower) in self.nouns

    def _verb(self, lower: str, before: Sequence[Word]) -> Word | None:
        known = self.verbs.get(lower)
        form = known or unlisted(lower)
        if form is None or not self._stands_as(form, lower, before, known=known is not None):
            return None
        pos = "AUX" if form.lemma in _AUXILIARY else "VERB"
        return Word(pos, form.tag, form.lemma)

    def _stands_as(self, form: Form, lower: str, before: Sequence[Word], *, known: bool) -> bool:
        """Whether a word with a verb's form is one, by the words before it."""
        last, noun = _last(before), self._may_be_noun(lower)
        nominal = last.pos in {"DET", "NUM", "ADP"} or (last.pos == "ADJ" and not _follows(before))
        if form.lemma in _AUXILIARY and form.tag != INFINITIVE:
            stands = last.pos != "DET"
        elif form.tag == INFINITIVE:
            free = last.pos not in {"DET", "ADV"} and not noun
            stands = free and (known or last.pos in _BEFORE_INFINITIVE)
        elif _PAST_ONLY.fullmatch(lower) or form.tag == FUTURE:
            stands = last.pos != "DET" and not noun
        elif form.tag == PARTICIPLE:
            free = not (noun or nominal) and (known or last.pos in {"NOUN", "ADJ", "PUNCT"})
            stands = free or last.lemma in _AUXILIARY
        elif form.tag in {PRESENT, SUBJUNCTIVE} and noun:
            stands = last.pos in {"PROPN", "NOUN", "PRON", "PART"}
        else:
            stands = not (noun or nominal)
        return stands

    def _noun(self, lower: str, before: Sequence[Word]) -> Word:
        behind = bool(before) and (before[-1].pos in {"NOUN", "PROPN"} or _follows(before))
        if behind and not self._may_be_noun(lower):
            return Word("ADJ", "", lower)
        return Word("NOUN", "", self.lemma(lower))


def _gone(word: Word, after: Word) -> Word:
    """A form of "ir" where one of "ser" looks the same: "fue a Lima"."""
    goes = word.lemma == "ser" and word.tag == PAST and after.lemma in {"a", "al", "hacia"}
    return Word("VERB", PAST, "ir") if goes and word.pos == "AUX" else word


def _about(words: Sequence[Word], i: int) -> Word:
    """A determiner where words only say how exact a number is: "más de 300", "cerca de un"."""
    word = words[i]
    if i and word.lemma == "de" and words[i - 1].lemma in _ROUGHLY:
        quantity = words[i + 1 : i + 3]
    elif word.lemma in _ROUGHLY and words[i + 1 : i + 2] and words[i + 1].lemma == "de":
        quantity = words[i + 2 : i + 4]
    else:
        return word
    counts = bool(quantity) and (
        quantity[0].pos == "NUM" or (quantity[0].pos == "DET" and quantity[-1].pos == "NUM")
    )
    return Word("DET", "", word.lemma) if counts else word


def _last(before: Sequence[Word]) -> Word:
    return next((w for w in reversed(before) if w.pos != "SPACE"), _NOTHING)


def _follows(before: Sequence[Word]) -> bool:
    """Whether the last word is an adjective that stands behind its noun."""
    at = len(before) - 1
    while at >= 0 and before[at].pos == "ADJ":
        at -= 1
    return 0 <= at < len(before) - 1 and before[at].pos in {"NOUN", "PROPN"}


def singular(noun: str) -> str:
    """A Spanish noun's singular, by its ending."""
    for plural, one in (("iones", "ión"), ("ces", "z"), ("anes", "án")):
        if noun.endswith(plural) and len(noun) > len(plural) + 1:
            return noun[: -len(plural)] + one
    if len(noun) > 4 and re.search(r"[aeiouáéíóú][lrndy]es$", noun):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and len(noun) > 3 else noun


def is_finite(word: Word) -> bool:
    """Whether a verb's form can carry a clause."""
    return word.pos in {"VERB", "AUX"} and word.tag in FINITE
