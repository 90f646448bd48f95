"""A word that announces an event, and what must stand with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.symbols import PROPN
from spacy.tokens import Token

from dateline.model.event import EventKind
from dateline.reading.events.syntax import antecedent, is_noun, modifiers, objects

CONTEXT_SENTENCES = 4
"""How many sentences before a trigger its `context` words may stand in."""

DESIGNATION = re.compile(r"(?:[A-Z]{1,4}|[A-Z][a-z]{1,3})-\d{1,4}[A-Z]{0,2}s?")
"""What aircraft, ships and arms are called: "RC-135", "P-8A", "MiG-29", "Su-27"."""

SHARED_SUBJECT = 3
"""How many verbs a subject may be shared by: "left, and is expected to arrive"."""

_PRESENT_BE = frozenset({"is", "are", "'s", "’s", "'re", "’re"})

_RELATIVES = frozenset({"que", "quien", "quienes"})
_ONLY_MEANT = frozenset({"deber", "poder", "soler", "ir"})
_TOLD_HELPERS = frozenset({"PAST", "FUT"})

_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """One entry of a trigger file: what its word must be, and what must stand with it."""

    kind: EventKind
    strength: float
    nouns: frozenset[str]
    verbs: frozenset[str]
    modifiers: frozenset[str]
    without: frozenset[str]
    objects: frozenset[str]
    subjects: frozenset[str]
    context: frozenset[str]
    not_objects: frozenset[str]
    dated: bool
    intransitive: bool
    any_verb: bool = False
    same: bool = False
    whole: bool = False
    acted: bool = False
    named_kind: str = ""

    @property
    def kind_name(self) -> str:
        """What the event is, in words."""
        return self.named_kind or self.kind.value

    def fires(self, token: Token, places: frozenset[int]) -> bool:
        """Whether `token` announces an event of this kind; `places` are words in toponyms."""
        return (
            self._has_word(token)
            and self._has_modifiers(token)
            and self._has_object(token, places)
            and self._has_subject(token, places)
            and self._has_context(token)
        )

    def _has_word(self, token: Token) -> bool:
        if self.any_verb and not self.verbs:
            return token.pos_ == "VERB" and self.without.isdisjoint(forms(token))
        if is_noun(token):
            return not self.nouns.isdisjoint(forms(token))
        return token.pos_ in _VERBS and not self.verbs.isdisjoint(forms(token))

    def _has_modifiers(self, token: Token) -> bool:
        words = list(modifiers(token)) if self.modifiers or self.without else []
        found = {form for word in words for form in forms(word)}
        asked = not self.modifiers or not self.modifiers.isdisjoint(found)
        return asked and self.without.isdisjoint(found)

    def _has_object(self, token: Token, places: frozenset[int]) -> bool:
        if self.whole and any(c.dep_ in {"xcomp", "ccomp", "dobj"} for c in token.children):
            return False
        if self.intransitive and any(child.dep_ == "dobj" for child in token.children):
            return False
        if self.not_objects and any(
            not self.not_objects.isdisjoint(forms(word)) for word in objects(token)
        ):
            return False
        if not self.objects:
            return True
        return any(
            word.ent_type_ in self.objects
            or ("DESIGNATION" in self.objects and DESIGNATION.fullmatch(word.text))
            or ("PLACE" in self.objects and word.i in places)
            or not self.objects.isdisjoint(forms(word))
            for word in objects(token)
        )

    def _has_subject(self, token: Token, places: frozenset[int]) -> bool:
        return not self.subjects or any(
            not self.subjects.isdisjoint(forms(word))
            or ("DESIGNATION" in self.subjects and DESIGNATION.fullmatch(word.text))
            or ("PLACE" in self.subjects and word.i in places)
            for child in subjects(token)
            for word in subject_words(antecedent(child))
        )

    def _has_context(self, token: Token) -> bool:
        if not self.context:
            return True
        return any(not self.context.isdisjoint(forms(word)) for word in _before(token))


def subjects(verb: Token) -> list[Token]:
    """Who or what did it: a verb's own subjects or, when it has none, those it shares.

    "is to call at", "left and is expected to arrive"
    """
    for _ in range(SHARED_SUBJECT):
        found = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "agent"}]
        if not found and verb.dep_ == "relcl" and _is_bare_relative(verb):
            return [verb.head]
        if found or verb.dep_ not in {"xcomp", "conj", "acomp"}:
            return found
        verb = verb.head
    return []


def _is_bare_relative(verb: Token) -> bool:
    """Whether the shallow grammar's "que" opens a verb's clause: "el buque que zarpó"."""
    return any(c.dep_ == "mark" and c.lower_ in _RELATIVES for c in verb.children)


def is_told(token: Token) -> bool:
    """Whether a verb stands in a past or a future form, and so tells of a happening."""
    if token.pos_ != "VERB":
        return False
    helpers = {child.lower_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    if token.tag_ in {"VBN", "PART"}:
        present = bool(helpers) and helpers <= _PRESENT_BE
        return not present and (bool(helpers) or any(c.dep_ == "nsubj" for c in token.children))
    if token.tag_ == "INF":  # "volvió a atacar"
        helped = (c for c in token.children if c.dep_ == "aux" and c.lemma_ not in _ONLY_MEANT)
        return any(c.tag_ in _TOLD_HELPERS for c in helped)
    return token.tag_ in {"VBD", "PAST", "FUT"} or (token.tag_ == "VB" and "will" in helpers)


def subject_words(child: Token) -> Iterator[Token]:
    """A subject, what it consists of and is listed with ("four of the planes, a P-8 and ...")."""
    for noun in [child, *child.conjuncts]:
        yield noun
        for part in noun.children:
            if part.dep_ in {"compound", "appos", "amod"}:
                yield part
            elif part.dep_ == "prep" or (child.dep_ == "agent" and part.dep_ == "pobj"):
                yield from (o for o in [part, *part.children] if o.dep_ == "pobj")


def forms(token: Token) -> frozenset[str]:
    """A word's lemma and the word itself, in lower case; plural names by their singular too."""
    return _forms(token.lemma_, token.lower_, token.pos == PROPN)


@lru_cache(maxsize=50_000)
def _forms(lemma: str, lower: str, is_name: bool) -> frozenset[str]:  # noqa: FBT001
    found = {lemma.casefold(), lower}
    if is_name and lower.endswith("s"):
        found.add(lower[:-1])
    return frozenset(found)


def _before(token: Token) -> Sequence[Token]:
    """The words of a token's sentence and of the few sentences before it."""
    doc, start = token.doc, token.sent.start
    for _ in range(CONTEXT_SENTENCES):
        if start == 0:
            break
        start = doc[start - 1].sent.start
    return list(doc[start : token.sent.end])
