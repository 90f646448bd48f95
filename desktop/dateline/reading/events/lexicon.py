"""The words that announce events: those that come with Dateline, and the user's own files."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from spacy.symbols import ADJ, AUX, NOUN, PROPN, VERB
from spacy.tokens import Token

from dateline.model.event import EventKind
from dateline.reading.events.shallow.words import Grammar
from dateline.reading.events.triggers import Trigger, forms

_ANNOUNCING = frozenset({NOUN, PROPN, ADJ, VERB, AUX})
"""The parts of speech that a trigger may be."""

MOST = 50_000
"""Words whose triggers are remembered."""

ANY_VERB = "*"
"""Under this stand the triggers that any verb in a past or future form fires."""

LANGUAGES = ("en", "es")
"""The languages that events are read in."""

_FILES = {"en": "english.toml", "es": "spanish.toml"}
_LISTS = ("nouns", "verbs", "modifiers", "without", "objects", "subjects", "context", "not_objects")


class KindsError(Exception):
    """A file of kinds that cannot be used; the message is one sentence that says why."""


class WordLists(dict[str, frozenset[str]]):
    """The word lists of a language by name; one that its file does not have is empty."""

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()


@dataclass(frozen=True)
class Lexicon:
    """The triggers and word lists of one language.

    `numbers` are the numerals in words, `often` words such as "twice", `rates` the TIMEX3 periods
    of words such as "annual".
    `grammar` is what reads the syntax of a language that has no model; `trust` is what an event
    read so is worth beside one that a model's syntax tells of.
    """

    triggers: Sequence[Trigger]
    words: Mapping[str, frozenset[str]]
    numbers: Mapping[str, int]
    often: Mapping[str, int]
    rates: Mapping[str, str]
    by_form: Mapping[str, Sequence[tuple[int, Trigger]]]
    grammar: Grammar | None = None
    trust: float = 1.0
    _asked: dict[tuple[int, int, int], tuple[Trigger, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def trigger(self, token: Token, places: frozenset[int]) -> Trigger | None:
        """The first trigger that fires on a word."""
        if token.pos not in _ANNOUNCING:
            return None
        word = (token.lemma, token.lower, token.pos)
        listed = self._asked.get(word)
        if listed is None:
            if len(self._asked) >= MOST:
                self._asked.clear()
            listed = self._asked[word] = self._listed(token)
        return next((t for t in listed if t.fires(token, places)), None)

    def _listed(self, token: Token) -> tuple[Trigger, ...]:
        """The triggers that ask for a word like this one, the first to be asked first."""
        found = forms(token)
        listed = {rank: t for form in found for rank, t in self.by_form.get(form, ())}
        if token.pos == VERB and found.isdisjoint(self.words["states"]):
            listed.update(self.by_form.get(ANY_VERB, ()))
        return tuple(listed[rank] for rank in sorted(listed))


@cache
def lexicon(language: str, own: Path | None = None) -> Lexicon | None:
    """The triggers of a language; None when it has none, and no events are read then.

    `own` is a folder of TOML files with further kinds. Raises KindsError when one is not usable.
    """
    name = _FILES.get(language)
    if name is None:
        return None
    table = tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
    triggers = list(_own_triggers(own, language))
    triggers += [_trigger(entry, {}) for entry in table["trigger"]]
    by_form: dict[str, list[tuple[int, Trigger]]] = {}
    for rank, trigger in enumerate(triggers):
        listed = trigger.nouns | trigger.verbs
        for word in {ANY_VERB} if trigger.any_verb and not listed else listed:
            by_form.setdefault(word, []).append((rank, trigger))
    nouns = frozenset(word for trigger in triggers for word in trigger.nouns)
    return Lexicon(
        triggers,
        WordLists({k: frozenset(v) for k, v in table["words"].items()}),
        table["numbers"],
        table["often"],
        table["rates"],
        by_form,
        Grammar.of(table, nouns) if "grammar" in table else None,
        table.get("trust", 1.0),
    )


def usable(own: Path) -> tuple[Path | None, str]:
    """The folder of own kinds when its files can be used; else None, and a sentence why not."""
    try:
        for language in LANGUAGES:
            lexicon(language, own)
    except KindsError as error:
        return None, f"{error} Its kinds are left out."
    return own, ""


def _own_triggers(folder: Path | None, language: str) -> Iterator[Trigger]:
    """The triggers of a folder's files for a language; they are asked before those that ship."""
    for path in sorted(folder.glob("*.toml")) if folder and folder.is_dir() else ():
        try:
            table = tomllib.loads(path.read_text("utf-8"))
            if table.get("language", "en") == language:
                symbols = {
                    kind["name"]: EventKind(kind["symbol"]) for kind in table.get("kind", [])
                }
                yield from (_trigger(entry, symbols) for entry in table["trigger"])
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise KindsError(
                f"{path}: the kinds of events in it cannot be read ({error})."
            ) from error
        except (KeyError, TypeError, ValueError) as error:
            raise KindsError(
                f"{path}: the kinds of events in it cannot be used ({error}); "
                "docs/events.md shows how such a file looks."
            ) from error


def _trigger(entry: Mapping[str, Any], own: Mapping[str, EventKind]) -> Trigger:
    """A [[trigger]] table as a trigger; `own` are the kinds that its file names."""
    name = str(entry["kind"])
    lists = {key: _words(entry, key) for key in _LISTS}
    any_verb = bool(entry.get("any_verb", False))
    if not (lists["nouns"] or lists["verbs"] or any_verb):
        raise ValueError(f"a trigger of {name!r} has neither nouns nor verbs")
    return Trigger(
        kind=own[name] if name in own else EventKind(name),
        named_kind=name if name in own else "",
        strength=min(1.0, max(0.0, float(entry["strength"]))),
        dated=bool(entry.get("dated", False)),
        intransitive=bool(entry.get("intransitive", False)),
        any_verb=any_verb,
        same=bool(entry.get("same", False)),
        whole=bool(entry.get("whole", False)),
        acted=bool(entry.get("acted", False)),
        **lists,
    )


def _words(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    listed = entry.get(key, [])
    if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
        raise ValueError(f"{key!r} is a list of words, not {listed!r}")
    return frozenset(listed)
