"""Parts of speech and lemmas, worked out once for each word and remembered.

spaCy matches some 180 patterns at every word of every document. What they yield depends on the
word's tag and role, and only for the few words that patterns name on the word or its neighbours.
"""

import re
from collections.abc import Iterable
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

Key = tuple[int, ...]
Rows = npt.NDArray[np.uint64]

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"

MOST = 200_000
"""Words whose lemmas are remembered."""

_SEEN: list[int | str] = [ORTH, TAG, DEP]
_RULED: list[int | str] = [TAG, DEP, POS, MORPH, LEMMA]
_FORM: list[int | str] = [ORTH, POS, MORPH, LEMMA]


class WordForms:
    """A component that sets what spaCy's attribute ruler and lemmatizer would set."""

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._ruler = cast("AttributeRuler", nlp.get_pipe(RULER))
        self._lemmatizer = cast("Lemmatizer", nlp.get_pipe(LEMMATIZER))
        _index(self._lemmatizer)
        self._alone, self._paired = _named_words(self._ruler)
        self._classes: dict[int, int] = {}
        self._ruled: dict[Key, Rows] = {}
        self._lemmas: dict[Key, int] = {}

    @staticmethod
    def can_replace(nlp: Language) -> bool:
        """Whether a pipeline sets forms by rules that look at one word, or two, at a time."""
        names = set(nlp.pipe_names)
        if not {RULER, LEMMATIZER} <= names:
            return False
        lemmatizer = nlp.get_pipe(LEMMATIZER)
        return isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule"

    def __call__(self, doc: Doc) -> Doc:
        """Set the forms of every word of a document whose tags and roles are known."""
        if len(doc):
            self._rule(doc)
            self._lemmatize(doc)
        return doc

    def _rule(self, doc: Doc) -> None:
        rows = _columns(doc, _SEEN)
        keys = self._keys(rows)
        unseen = {key: i for i, key in enumerate(keys) if key not in self._ruled}
        if unseen:
            self._ruled.update(zip(unseen, self._learnt(rows, unseen.values()), strict=True))
        doc.from_array(_RULED, _rows(self._ruled[key] for key in keys))

    def _learnt(self, rows: Rows, positions: Iterable[int]) -> Rows:
        """What the ruler makes of the words at some positions, each between its neighbours."""
        chosen: list[int] = []
        middle: list[int] = []
        for i in positions:
            first = max(0, i - 1)
            middle.append(len(chosen) + i - first)
            chosen += range(first, min(i + 2, len(rows)))
        words, tags, roles = (self._strings(rows[chosen, column]) for column in range(3))
        heads = list(range(len(words)))
        little = self._ruler(Doc(self._vocab, words=words, tags=tags, deps=roles, heads=heads))
        return _columns(little, _RULED)[middle]

    def _keys(self, rows: Rows) -> list[Key]:
        """What the ruler heeds of each word: tag and role, and the word if a pattern names it."""
        seen = rows.tolist()
        classes = [self._class(orth) for orth, _, _ in seen]
        keys: list[Key] = []
        for i, (orth, tag, role) in enumerate(seen):
            key: Key = (classes[i] and orth, classes[i], tag, role)
            if classes[i] == PAIRED:
                for j in (i - 1, i + 1):
                    beside = seen[j] if 0 <= j < len(seen) else (0, 0, 0)
                    named = 0 <= j < len(seen) and classes[j] == PAIRED
                    key += (beside[0] if named else 0, beside[2])
            keys.append(key)
        return keys

    def _class(self, orth: int) -> int:
        if orth not in self._classes:
            text = self._vocab.strings[orth]
            named = bool(self._alone.fullmatch(text.lower())) or not text.strip()
            paired = bool(self._paired.fullmatch(text.lower()))
            self._classes[orth] = PAIRED if paired else int(named)
        return self._classes[orth]

    def _lemmatize(self, doc: Doc) -> None:
        rows = _columns(doc, _FORM)
        keys = [tuple(row) for row in rows.tolist()]
        if len(self._lemmas) > MOST:
            self._lemmas.clear()
        unseen = {key: i for i, key in enumerate(keys) if key not in self._lemmas}
        for key, i in unseen.items():
            token = doc[i]
            lemma = token.lemma_ or self._lemmatizer.lemmatize(token)[0]
            self._lemmas[key] = self._vocab.strings.add(lemma)
        doc.from_array([LEMMA], _rows([self._lemmas[key]] for key in keys))

    def _strings(self, hashes: Rows) -> list[str]:
        return [self._vocab.strings[h] for h in hashes.tolist()]


def _index(lemmatizer: Lemmatizer) -> None:
    """Make sets of the lists of known lemmas, in which spaCy looks up every form it considers."""
    known = lemmatizer.lookups.get_table("lemma_index", {})
    for part_of_speech, lemmas in known.items():
        known[part_of_speech] = frozenset(lemmas)


def _columns(doc: Doc, attributes: list[int | str]) -> Rows:
    return np.asarray(doc.to_array(attributes), np.uint64)


def _rows(rows: Iterable[Iterable[int] | Rows]) -> Any:  # noqa: ANN401  as spaCy's stubs want it
    return np.array(list(rows), np.uint64)


PAIRED = 2
"""The class of words that patterns name beside others."""


def _named_words(ruler: AttributeRuler) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words that patterns name alone, and those that patterns name beside another."""
    alone: set[str] = set()
    paired: set[str] = set()
    for rule in cast("list[dict[str, Any]]", ruler.patterns):
        for pattern in rule["patterns"]:
            named = paired if len(pattern) > 1 else alone
            named.update(form for token in pattern for form in _forms(token.get("LOWER", [])))
    return _any_of(alone), _any_of(paired)


def _forms(asked: object) -> Iterable[str]:
    """Regular expressions for what a pattern asks of a word."""
    if isinstance(asked, str):
        return [re.escape(asked)]
    if isinstance(asked, dict):
        return [*map(re.escape, asked.get("IN", [])), *filter(None, [asked.get("REGEX")])]
    return []


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in sorted(forms)) or r"(?!)")
