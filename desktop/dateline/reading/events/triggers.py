"""The words that announce an event, as the data files list them."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

from dateline.model.event import EventKind
from dateline.reading.events.syntax import is_noun, modifiers, objects

CONTEXT_SENTENCES = 4
"""How many sentences before a trigger its `context` words may stand in."""

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
    dated: bool
    intransitive: bool

    def fires(self, token: Token, places: frozenset[int]) -> bool:
        """Whether `token` announces an event of this kind; `places` are words in toponyms."""
        return (
            self._has_word(token)
            and self._has_modifiers(token)
            and self._has_object(token, places)
            and self._has_subject(token)
            and self._has_context(token)
        )

    def _has_word(self, token: Token) -> bool:
        if is_noun(token):
            return not self.nouns.isdisjoint(forms(token))
        return token.pos_ in _VERBS and not self.verbs.isdisjoint(forms(token))

    def _has_modifiers(self, token: Token) -> bool:
        found = {form for word in modifiers(token) for form in forms(word)}
        asked = not self.modifiers or not self.modifiers.isdisjoint(found)
        return asked and self.without.isdisjoint(found)

    def _has_object(self, token: Token, places: frozenset[int]) -> bool:
        if self.intransitive and any(child.dep_ == "dobj" for child in token.children):
            return False
        if not self.objects:
            return True
        return any(
            word.ent_type_ in self.objects
            or ("PLACE" in self.objects and word.i in places)
            or not self.objects.isdisjoint(forms(word))
            for word in objects(token)
        )

    def _has_subject(self, token: Token) -> bool:
        return not self.subjects or any(
            not self.subjects.isdisjoint(forms(child))
            for child in token.children
            if child.dep_ in {"nsubj", "nsubjpass"}
        )

    def _has_context(self, token: Token) -> bool:
        if not self.context:
            return True
        return any(not self.context.isdisjoint(forms(word)) for word in _before(token))


@dataclass(frozen=True)
class Lexicon:
    """The triggers and word lists of one language."""

    triggers: Sequence[Trigger]
    words: Mapping[str, frozenset[str]]
    by_form: Mapping[str, Sequence[Trigger]]

    def trigger(self, token: Token, places: frozenset[int]) -> Trigger | None:
        """The first trigger that fires on a word."""
        listed = {id(t): t for form in forms(token) for t in self.by_form.get(form, ())}
        ranked = (t for t in self.triggers if id(t) in listed)
        return next((t for t in ranked if t.fires(token, places)), None)


def forms(token: Token) -> set[str]:
    """A word's lemma and the word itself, in lower case; plural names by their singular too."""
    lower = token.lower_
    found = {token.lemma_.casefold(), lower}
    if token.pos_ == "PROPN" and lower.endswith("s"):
        found.add(lower[:-1])
    return found


@cache
def lexicon(language: str) -> Lexicon | None:
    """The trigger file of a language; None when there is none, and no events are read then."""
    name = _FILES.get(language)
    if name is None:
        return None
    table = tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
    triggers = [_trigger(entry) for entry in table["trigger"]]
    by_form: dict[str, list[Trigger]] = {}
    for trigger in triggers:
        for word in trigger.nouns | trigger.verbs:
            by_form.setdefault(word, []).append(trigger)
    return Lexicon(triggers, {k: frozenset(v) for k, v in table["words"].items()}, by_form)


_FILES = {"en": "english.toml"}


def _trigger(entry: Mapping[str, object]) -> Trigger:
    def words(name: str) -> frozenset[str]:
        value = entry.get(name, [])
        return frozenset(map(str, value)) if isinstance(value, list) else frozenset()

    return Trigger(
        kind=EventKind(str(entry["kind"])),
        strength=float(str(entry["strength"])),
        nouns=words("nouns"),
        verbs=words("verbs"),
        modifiers=words("modifiers"),
        without=words("without"),
        objects=words("objects"),
        subjects=words("subjects"),
        context=words("context"),
        dated=bool(entry.get("dated", False)),
        intransitive=bool(entry.get("intransitive", False)),
    )


def _before(token: Token) -> Sequence[Token]:
    """The words of a token's sentence and of the few sentences before it."""
    doc, start = token.doc, token.sent.start
    for _ in range(CONTEXT_SENTENCES):
        if start == 0:
            break
        start = doc[start - 1].sent.start
    return list(doc[start : token.sent.end])
