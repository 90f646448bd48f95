"""The language a document is written in: by its script, then by its commonest words."""

import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SAMPLE = 1500
"""Characters of each stretch that is looked at; they are spread evenly over the text."""

STRETCHES = 4

FEW_WORDS = 3
"""Common words below which a text is too short to tell, and what its file claims counts."""

DEFAULT = "en"

READ_IN_FULL = ("en", "es")
"""Languages that a near tie between languages goes to."""


def language_of(text: str, claimed: str = "") -> str:
    """The ISO 639-1 code of the language that most of the text is in.

    `claimed` is the language its file says it is in; it decides when the words do not. English
    when nothing is known.
    """
    sample = _sample(text)
    by_script = _by_script(sample)
    if by_script:
        return by_script
    counts = _counts(sample)
    best = max(counts, key=lambda code: (_weight(code) * counts[code], code == claimed))
    if counts[best] < FEW_WORDS and claimed in _tables().names:
        return claimed
    # One short word is in many languages: "a" alone makes no text Romanian.
    enough = 1 if best in READ_IN_FULL else 2
    is_told = counts[best] >= FEW_WORDS or (counts[best] >= enough and not counts[DEFAULT])
    return best if is_told else DEFAULT


def language_name(code: str) -> str:
    """The English name of a language; its code when it has none here."""
    return _tables().names.get(code, code)


def _weight(code: str) -> float:
    """Languages share short words; a near tie goes to one that is read in full."""
    return 1.15 if code in READ_IN_FULL else 1.0


def _sample(text: str) -> str:
    step = max(SAMPLE, len(text) // STRETCHES)
    starts = range(0, min(len(text), step * STRETCHES), step)
    return " ".join(text[start : start + SAMPLE] for start in starts).casefold()


def _counts(sample: str) -> dict[str, int]:
    said = Counter(re.findall(r"[^\W\d_]+", sample))
    return {code: sum(said[w] for w in common) for code, common in _tables().words.items()}


def _by_script(sample: str) -> str:
    """The language of a text that is not in Latin letters; "" for one that is, or has none."""
    if len(re.findall(r"[a-z]", sample)) > len(sample) / 2:
        return ""
    scripts = Counter(_script(letter) for letter in sample if letter.isalpha())
    if not scripts:
        return ""
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.15 * scripts.total():
        return "ja"
    script, _ = scripts.most_common(1)[0]
    codes = _tables().scripts.get(script, "")
    if not codes:
        return ""
    own = _tables().letters
    counts = {code: sum(map(sample.count, own.get(code, ""))) for code in codes.split()}
    return max(counts, key=counts.__getitem__)


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]


@dataclass(frozen=True)
class _Tables:
    words: dict[str, frozenset[str]]
    scripts: dict[str, str]
    letters: dict[str, str]
    names: dict[str, str]


@cache
def _tables() -> _Tables:
    table = tomllib.loads(files(__package__).joinpath("languages.toml").read_text("utf-8"))
    words = {code: frozenset(common) for code, common in table.pop("words").items()}
    return _Tables(words, **table)
