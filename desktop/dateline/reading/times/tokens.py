"""Text into tokens, each with the word classes a grammar's patterns speak of.

A token's classes are written as one character, so that a pattern over classes is a regular
expression over one short string. Words with the same classes share a character.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TypeAlias

Value: TypeAlias = str | int | float
Classes: TypeAlias = Mapping[str, Value]

_TOKEN = re.compile(
    r"""
      (?P<plain>[^\W\d_]{2,}+(?![\d_]))
    | (?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    | (?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/])|\d{4}/\d{1,2}/\d{1,2}(?![\w/])
        |(?<![\w.])\d{4}\.\d\d\.\d\d(?!\.?\w)
        |\d{1,2}[.-]\d{1,2}[.-]\d{4}(?![\w-]))
    | (?P<clock>\d{1,2}(?:[:.]\d\d)?\s?[ap](?:\.\s?m\.|\.?m\b)|\d{1,2}[:.h]\d\d\s?(?:h|hrs)\b
        |(?<![\w.,])0\d[0-5]\d\s(?:hours|hrs|horas)\b|\d{1,2}[:.]\d\d\s(?=horas\b)
        |(?<![\w.,])(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:GMT|UTC)\b))
    | (?P<hours>\d{1,2}:\d\d(?::\d\d)?(?![\w:]))
    | (?P<fraction>(?<![\w/])[1-9]/[2-9](?![\w/]|\s[A-Z])|[¼½¾])
    | (?P<decade>(?<!\w)['’‘]?\d0s\b|(?<!\w)\d{3}0['’]?s\b)
    | (?P<ordinal>(?<!\w)\d{1,2}(?:st|nd|rd|th|ro|er)\b|(?<!\w)\d{1,2}[ºª°](?!\w))
    | (?P<shortyear>(?<!\w)['’‘]\d\d(?!\w))
    | (?P<fiscal_code>\bFY['’]?(?:\d{4}|\d\d)\b)
    | (?P<grouped>(?<!\w)\d{1,9}(?:[.,]\d{1,9})+(?!\w))
    | (?P<integer>(?<!\w)\d{1,9}(?!\w))
    | (?P<mixed>[^\W\d]{0,30}\d\w*)
    | (?P<initials>\b(?:[^\W\d_]\.){2,})
    | (?P<possessive>['’]s\b)
    | (?P<oclock>\bo['’]clock\b)
    | (?P<word>[^\W\d_]+)
    | (?P<gap>\n\s*\n)
    | (?P<symbol>[^\w\s])
    """,
    re.VERBOSE,
)
"""Plain words, the commonest, come first. Digits joined to letters ("P8") are one token."""

_SYMBOLS = {",": "COMMA", "-": "DASH", "–": "DASH", "—": "LONGDASH", ".": "DOT", "/": "SLASH"}
_SYMBOLS |= {"(": "OPEN", ")": "CLOSE", "[": "OPEN", "]": "CLOSE", ":": "COLON", ";": "SEMICOLON"}
_SYMBOLS |= dict.fromkeys("?!", "STOP") | dict.fromkeys("$€£¥#§", "CURRENCY") | {"%": "PERCENT"}
_SYMBOLS |= dict.fromkeys("\"'“”‘’«»`", "QUOTE")

APOSTROPHE_LAST_CENTURY = 35
"""The first of the years written like '44 that are of the 20th century: few look ahead."""

YEARS = range(1000, 2200)
"""The numbers that may be a year when the words around them do not say so."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a grammar knows of a token: its classes with their values, and their one character."""

    code: str
    classes: Classes


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text: where they stand, what they are, and all their characters in a row."""

    text: str
    starts: list[int]
    ends: list[int]
    entries: list[Entry]

    @cached_property
    def codes(self) -> str:
        """One character for each token."""
        return "".join([entry.code for entry in self.entries])

    @cached_property
    def sentence_starts(self) -> list[int]:
        """For each token, the index of the first token of its sentence."""
        starts: list[int] = []
        start = 0
        for index in range(len(self.entries)):
            starts.append(start)
            if self._ends_sentence(index):
                start = index + 1
        return starts

    def _ends_sentence(self, index: int) -> bool:
        classes = self.entries[index].classes
        if "DOT" in classes:
            short = len(self.word(index - 1)) == 1 or self.has(index - 1, "TITLE")
            return self.word(index + 1)[:1].isupper() and not short
        return "GAP" in classes or "STOP" in classes

    def has(self, index: int, name: str) -> bool:
        """Whether the token belongs to a class; False outside the text."""
        return 0 <= index < len(self.entries) and name in self.entries[index].classes

    def word(self, index: int) -> str:
        """The token as written; empty outside the text."""
        inside = 0 <= index < len(self.entries)
        return self.text[self.starts[index] : self.ends[index]] if inside else ""


@dataclass
class Vocabulary:
    """The words of one language with their classes, and the character of each set of classes.

    `words` are in lower case. A word of a class in `capitalised` belongs to it only when written
    with a capital, one of a class in `small` only without.
    """

    words: dict[str, dict[str, Value]]
    capitalised: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    _codes: dict[frozenset[str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._entries: dict[tuple[str, bool], Entry] = {}
        for word in self.words:
            self._entries[word, True] = self._entry(self._without(word, self.small, "NAME"))
            self._entries[word, False] = self._entry(self._without(word, self.capitalised, "WORD"))
        self._kinds = {kind: self._entry({kind: kind}) for kind in _KINDS}
        self._other = {True: self._entry({"NAME": ""}), False: self._entry({"WORD": ""})}
        self._number = lru_cache(maxsize=4096)(self._read_number)
        for kind in (*_AS_NUMBER, *_AS_WRITTEN):
            self._entry({kind.upper(): ""})
        for digits in map(str, (*range(3000), 10**8)):
            self._number(digits)

    def _without(self, word: str, barred: frozenset[str], otherwise: str) -> dict[str, Value]:
        """The classes of a word but the barred ones; that of unknown words when none is left."""
        known = {k: v for k, v in self.words[word].items() if k not in barred}
        return known | {f"={word}": word} if known or not self.words[word] else {otherwise: ""}

    def _entry(self, classes: dict[str, Value]) -> Entry:
        signature = frozenset(classes)
        code = self._codes.setdefault(signature, chr(0xE000 + len(self._codes)))
        return Entry(code, MappingProxyType(classes))

    def _read_number(self, digits: str) -> Entry:
        number = int(digits)
        classes: dict[str, Value] = {"INTEGER": number}
        if 1 <= number <= 31 and len(digits) <= 2:
            classes["DAY"] = number
        if number <= 24 and len(digits) <= 2:
            classes["HOUR"] = number
        if len(digits) == 2:
            classes["SHORT"] = number
        if len(digits) == 4 and number in YEARS:
            classes["YEAR"] = number
            classes["RECENT" if 1900 <= number < 2100 else "REMOTE"] = number
        return self._entry(classes)

    def codes_of(self, name: str) -> str:
        """The characters of all tokens that belong to a class; empty when there is none."""
        return "".join(code for signature, code in self._codes.items() if name in signature)

    def tokens(self, text: str) -> Tokens:
        """Cut a text into tokens."""
        starts: list[int] = []
        ends: list[int] = []
        entries: list[Entry] = []
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            entry = self._classified(match)
            if entry.classes.get("ABBREVIATION") and text[end : end + 1] == ".":
                end += 1
            if starts and start < ends[-1]:
                continue
            starts.append(start)
            ends.append(end)
            entries.append(entry)
        return Tokens(text, starts, ends, entries)

    def _classified(self, match: re.Match[str]) -> Entry:
        kind, written = match.lastgroup or "", match.group()
        if kind in _AS_NUMBER:
            return self._entry({kind.upper(): _AS_NUMBER[kind](written)})
        if kind in _AS_WRITTEN:
            return self._entry({kind.upper(): written})
        if kind == "integer":
            return self._number(written)
        if kind in _WORDS:
            return self._word(written)
        return self._kinds[_SYMBOLS.get(written, "SYMBOL") if kind == "symbol" else kind.upper()]

    def _word(self, written: str) -> Entry:
        lower = written.lower()
        capital = written[0] != lower[0]
        return self._entries.get((lower, capital)) or self._other[capital]


def full_year(short: int, first_of_last_century: int = 50) -> int:
    """A year written with two digits: up to 2049, the others of the 20th century."""
    return short + (2000 if short < first_of_last_century else 1900) if short < 100 else short


def _digits(written: str) -> int:
    return int("".join(filter(str.isdecimal, written)))


def _fraction(written: str) -> float:
    above, _, below = {"¼": "1/4", "½": "1/2", "¾": "3/4"}.get(written, written).partition("/")
    return int(above) / int(below)


_AS_NUMBER: dict[str, Callable[[str], Value]] = {
    "ordinal": _digits,
    "decade": _digits,
    "shortyear": lambda written: full_year(_digits(written), APOSTROPHE_LAST_CENTURY),
    "fiscal_code": lambda written: full_year(_digits(written)),
    "fraction": _fraction,
}
_WORDS = {"plain", "word", "initials", "mixed"}
_AS_WRITTEN = {"iso", "slashed", "clock", "hours", "grouped"}
_KINDS = {*_SYMBOLS.values(), "SYMBOL", "POSSESSIVE", "OCLOCK", "GAP"}
