"""Names as keys: what is the same name in spite of accents, case and punctuation."""

import unicodedata
from functools import cache

CASED = "="
"""Begins the keys of names whose capitals count, such as "US" and "Ore."."""

_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
_APOSTROPHES = frozenset("'\u2018\u2019\u201b\u02bb\u02bc\u02b9\u02be\u02bf\u00b4`\u2032")
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "ŧ": "t", "ə": "e", "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k",
}  # fmt: skip


@cache
def _tidy_letter(letter: str) -> str:
    if letter in _APOSTROPHES:
        return "'"
    if letter in _HYPHENS or letter.isspace():
        return " "
    return "" if letter in _UNSEEN else letter


@cache
def _fold_letter(letter: str) -> str:
    tidied = _tidy_letter(letter)
    plain = (c for c in unicodedata.normalize("NFKD", tidied) if not unicodedata.combining(c))
    return "".join(_LETTERS.get(c, c) for c in "".join(plain).casefold())


def fold(name: str) -> str:
    """The key of a name: no case, no accents; hyphens are spaces, apostrophes straight."""
    return " ".join("".join(map(_fold_letter, name)).split())


def tidy(name: str) -> str:
    """The key of a name whose capitals count: only punctuation and spaces made even."""
    return CASED + " ".join("".join(map(_tidy_letter, unicodedata.normalize("NFC", name))).split())


class FoldedText:
    """A text in the form its names have as keys; `origins[i]` is where letter `i` came from.

    Runs of spaces fold into one; an empty line folds into a line feed, which no name contains,
    so that a heading does not run into the paragraph below it.
    """

    def __init__(self, text: str, *, cased: bool = False) -> None:
        change = _tidy_letter if cased else _fold_letter
        letters: list[str] = []
        origins: list[int] = []
        feeds = 0
        for offset, letter in enumerate(text):
            feeds = feeds + (letter == "\n") if letter.isspace() else 0
            for c in change(letter):
                if c == " " and letters and letters[-1] in " \n":
                    letters[-1] = "\n" if feeds > 1 else letters[-1]
                    continue
                letters.append(c)
                origins.append(offset)
        self.text = "".join(letters)
        self.origins = origins
