"""The grammar of one language: its words and its rules, read from TOML files.

A pattern is a regular expression over token classes instead of characters. In it

- a name in capitals is a class of `words.toml`, a class the tokeniser gives (DAY, YEAR, COMMA,
  NAME for an unknown word with a capital, WORD for one without, ...) or a macro, which is a
  pattern of its own;
- a word in small letters is that word, whatever its case;
- `x:CLASS` calls what matched x, by which the rule's meaning asks for its value;
- everything else (`( ) | ? * {0,2} (?= (?! (?<= (?<!`) is regular expression syntax.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from dateline.reading.times.needs import Needs, needed
from dateline.reading.times.tense import Verbs
from dateline.reading.times.tokens import Tokens, Value, Vocabulary

_NAME = re.compile(r"(?:(?P<group>\w+):)?(?P<name>[^\W\d_]+(?:_[A-Z]+)*)")

REACH = 8
"""Tokens before an expression, and between two, that are looked at."""

FOLDERS = {"en": "english", "es": "spanish"}
"""Where the grammar of a language stands, by ISO 639-1 code."""

FIGURES = "figures"
"""The grammar of languages that have none of their own: dates written in figures."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern: `means` names the function that reads its matches, `given` fixes values."""

    means: str
    pattern: re.Pattern[str]
    classes: Mapping[str, tuple[str, ...]]
    """The classes that each named part of the pattern asks for."""
    given: Mapping[str, Value]
    needs: Needs
    """What a text must have for the pattern to match in it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A rule that matched the tokens from `first` up to, not including, `end`."""

    rule: Rule
    tokens: Tokens
    match: re.Match[str]

    @property
    def first(self) -> int:
        """The index of the first token."""
        return self.match.start()

    @property
    def end(self) -> int:
        """The index after the last token."""
        return self.match.end()

    def has(self, part: str) -> bool:
        """Whether a named part of the pattern matched, or the rule gives it."""
        return part in self.rule.given or len(self.indexes(part)) > 0

    def value(self, part: str) -> Value | None:
        """What the first token of a part means; None when it is missing."""
        if part in self.rule.given:
            return self.rule.given[part]
        indexes = self.indexes(part)
        known = self.tokens.entries[indexes[0]].classes if indexes else {}
        return next((known[n] for n in self.rule.classes.get(part, ()) if n in known), None)

    def word(self, part: str) -> str:
        """The value of a part that is a code; empty when it is missing."""
        value = self.value(part)
        return "" if value is None else str(value)

    def number(self, part: str) -> int | None:
        """The value of a part that is a whole number; None when it is missing."""
        value = self.value(part)
        return None if value is None else int(value)

    def indexes(self, part: str) -> range:
        """The indexes of the tokens of a part; empty when it is missing."""
        if part not in self.match.re.groupindex or self.match.start(part) < 0:
            return range(0)
        return range(*self.match.span(part))


@dataclass(frozen=True, eq=False)
class Grammar:
    """The words and rules of one language.

    `before` are patterns of what stands right before an expression and changes it, `between` of
    what stands between two expressions and joins them.
    """

    language: str
    vocabulary: Vocabulary
    rules: tuple[Rule, ...]
    before: Mapping[str, re.Pattern[str]]
    between: Mapping[str, re.Pattern[str]]
    verbs: Verbs

    def before_token(self, tokens: Tokens, index: int) -> Mapping[str, int]:
        """The patterns of `before` that match right before a token, with their sizes in tokens."""
        return self._before(tokens.codes[max(0, index - REACH) : index])

    @lru_cache(maxsize=4096)  # noqa: B019 - there is one grammar for each language, kept for good
    def _before(self, codes: str) -> Mapping[str, int]:
        found = {name: pattern.search(codes) for name, pattern in self.before.items()}
        return {name: len(match.group()) for name, match in found.items() if match}

    def joins(self, names: Iterable[str], tokens: Tokens, start: int, end: int) -> bool:
        """Whether the tokens from `start` to `end` match one of these patterns of `between`."""
        if end - start > REACH:
            return False
        patterns = (self.between.get(name) for name in names)
        return any(p.fullmatch(tokens.codes, start, end) for p in patterns if p)

    def search(self, tokens: Tokens) -> Iterator[Found]:
        """The longest matches from left to right; of equally long ones, the earlier rule's."""
        present = frozenset(tokens.codes)
        found = [
            (match.start(), -match.end(), number, match)
            for number, rule in enumerate(self.rules)
            if not any(present.isdisjoint(need) for need in rule.needs)
            for match in rule.pattern.finditer(tokens.codes)
        ]
        found.sort(key=lambda item: item[:3])
        reached = 0
        for start, end, number, match in found:
            if start >= reached:
                reached = -end
                yield Found(self.rules[number], tokens, match)


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, by ISO 639-1 code."""
    folder = files(__package__) / FOLDERS.get(language, FIGURES)
    words = tomllib.loads((folder / "words.toml").read_text(encoding="utf-8"))
    rules = tomllib.loads((folder / "rules.toml").read_text(encoding="utf-8"))
    reader = _Patterns(words, rules)
    return Grammar(
        language,
        reader.vocabulary,
        tuple(reader.rules()),
        {name: reader.compiled(f"{pattern}$") for name, pattern in rules["before"].items()},
        {name: reader.compiled(pattern) for name, pattern in rules["between"].items()},
        Verbs.of(words["endings"]),
    )


class _Patterns:
    """Compiles the patterns of one language."""

    def __init__(self, words: dict[str, Any], rules: dict[str, Any]) -> None:
        self._macros: dict[str, str] = rules["macros"]
        self._rules = list(rules["rules"])
        for name, feast in rules["feasts"].items():
            pattern = rules["feast"].replace("FEAST", f"({name})")
            self._rules.append({"means": "feast", "given": {"feast": feast}, "patterns": [pattern]})
        written = [pattern for rule in self._rules for pattern in rule["patterns"]]
        for section in ("macros", "before", "between"):
            written.extend(rules[section].values())
        known = _by_word(words["words"])
        for match in _NAME.finditer(" ".join(written)):
            if match["name"].islower():
                known.setdefault(match["name"], {})
        self.vocabulary = Vocabulary(
            known, frozenset(words["capitalised"]), frozenset(words["small"])
        )
        self._codes_of = cache(self.vocabulary.codes_of)

    def rules(self) -> Iterator[Rule]:
        """The rules in order."""
        for rule in self._rules:
            for pattern in rule["patterns"]:
                classes = {part: tuple(self._classes(name)) for part, name in self._parts(pattern)}
                given = rule.get("given", {})
                compiled = self.compiled(pattern)
                yield Rule(rule["means"], compiled, classes, given, needed(compiled.pattern))

    def compiled(self, pattern: str) -> re.Pattern[str]:
        """A pattern as a regular expression over the tokens' characters."""
        return re.compile(self._expanded(pattern))

    def _expanded(self, pattern: str) -> str:
        return re.sub(r"\s+", "", _NAME.sub(self._written, pattern)).replace("(?:)", "")

    def _written(self, match: re.Match[str]) -> str:
        group, name = match["group"], match["name"]
        if name in self._macros:
            inner = f"(?:{self._expanded(self._macros[name])})"
        else:
            codes = self._codes_of(f"={name}" if name.islower() else name)
            if not codes:
                raise ValueError(f"a pattern names the unknown class {name}")
            inner = f"[{codes}]"
        return f"(?P<{group}>{inner})" if group else inner

    def _parts(self, pattern: str) -> Iterator[tuple[str, str]]:
        """The named parts of a pattern, in macros too, and what each matches."""
        for match in _NAME.finditer(pattern):
            if match["group"]:
                yield match["group"], match["name"]
            yield from self._parts(self._macros.get(match["name"], ""))

    def _classes(self, name: str) -> Iterator[str]:
        if name in self._macros:
            for match in _NAME.finditer(self._macros[name]):
                yield from self._classes(match["name"])
        elif name.isupper():
            yield name


def _by_word(classes: dict[str, Any]) -> dict[str, dict[str, Value]]:
    """Words with their classes and values, from classes with their words."""
    words: dict[str, dict[str, Value]] = {}
    for name, members in classes.items():
        if isinstance(members, list):
            for word in members:
                words.setdefault(word, {})[name] = word
            continue
        for value, written in members.items():
            number = value.removeprefix("-").isdecimal()
            for word in written:
                words.setdefault(word, {})[name] = int(value) if number else value
    return words
