"""Which strings are usable names, and the other ways news text writes them."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from dateline_gazetteer.names import fold

ALWAYS_PLAIN = frozenset(
    Path(__file__).with_name("plain_words.txt").read_text(encoding="utf-8").split()
)
"""Keys of words that name some place but hardly ever mean it."""

_FEATURES = frozenset(
    {
        "airfield", "airport", "base", "basin", "canal", "corridor", "delta", "desert", "heights",
        "highlands", "island", "islands", "mountains", "peninsula", "plateau", "strait", "straits",
        "valley",
    }
)  # fmt: skip
_SHORT_CODE = re.compile(r"[A-Z0-9]{1,4}$")
_SAINTS = (("Saint", "St.", "St"), ("Sainte", "Ste.", "Ste"), ("Fort", "Ft.", "Ft"),
           ("Mount", "Mt.", "Mt"))  # fmt: skip
_SAINT = {form: forms for forms in _SAINTS for form in forms}


@cache
def _is_latin_letter(letter: str) -> bool:
    return not letter.isalpha() or "LATIN" in unicodedata.name(letter, "")


def usable(name: str) -> bool:
    """Whether `name` can stand in Latin-script text: not a code, nor a lower-case transcript."""
    return (
        2 < len(name) <= 60
        and not name[0].islower()
        and not _SHORT_CODE.match(name)
        and not any(c in name for c in '(),;/"|=')
        and all(map(_is_latin_letter, name))
    )


def variants(name: str) -> list[str]:
    """The same name with "Saint", "Fort" or "Mount" written in full or short."""
    words = name.split()
    for place, word in enumerate(words):
        if word in _SAINT:
            forms = [" ".join([*words[:place], form, *words[place + 1 :]]) for form in _SAINT[word]]
            return [form for form in forms if form != name]
    return []


def ends_lower(name: str) -> bool:
    """Whether news also writes the last word small: "Korean peninsula", "Kabul airport"."""
    words = name.split()
    return words[-1][0].islower() or (len(words) > 1 and words[-1].casefold() in _FEATURES)


def plain_words(dictionary: Path) -> frozenset[str]:
    """Keys of the ordinary words of a Hunspell word list, with their commonest endings."""
    lines = dictionary.read_text(encoding="utf-8").splitlines()[1:]
    stems = {line.split("/")[0].strip() for line in lines}
    plain = {fold(stem) for stem in stems if stem[:1].islower()}
    ends = ("s", "es", "ed", "d", "ing", "er", "ers", "ly")
    return frozenset(plain | {stem + end for stem in plain if len(stem) > 2 for end in ends})
