"""Names as keys: what is the same name in spite of accents, case and punctuation."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

CASED = "="
"""Begins the keys of names whose capitals count, such as "US" and "Ore."."""

_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
_APOSTROPHES = frozenset("'\u2018\u2019\u201b\u02bb\u02bc\u02b9\u02be\u02bf\u00b4`\u2032")
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "ŧ": "t", "ə": "e", "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k",
}  # fmt: skip
_SPACES = re.compile(r"[ \n]{2,}")
_BREAK = "\x1e"


class _Tidied(dict[str, str]):
    """Letters with punctuation made even; line feeds stay, to tell where lines are empty."""

    def __missing__(self, letter: str) -> str:
        if letter in _APOSTROPHES:
            tidied = "'"
        elif letter == "\n":
            tidied = "\n"
        elif "\ud800" <= letter <= "\udfff":
            # Half a surrogate pair cannot be looked up: no key has it.
            tidied = "\ufffd"
        elif letter in _HYPHENS or letter.isspace():
            tidied = " "
        else:
            tidied = "" if letter in _UNSEEN else letter
        self[letter] = tidied
        return tidied


class _Folded(dict[str, str]):
    """Tidied letters without case and accents; one letter may become none or several."""

    def __missing__(self, letter: str) -> str:
        plain = unicodedata.normalize("NFKD", _TIDIED[letter])
        bare = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
        self[letter] = "".join(_LETTERS.get(c, c) for c in bare)
        return self[letter]


_TIDIED = _Tidied()
_FOLDED = _Folded()


def fold(name: str) -> str:
    """The key of a name: no case, no accents; hyphens are spaces, apostrophes straight."""
    return " ".join("".join(map(_FOLDED.__getitem__, name)).split())


def tidy(name: str) -> str:
    """The key of a name whose capitals count: only punctuation and spaces made even."""
    letters = map(_TIDIED.__getitem__, unicodedata.normalize("NFC", name))
    return CASED + " ".join("".join(letters).split())


class FoldedText:
    """A text in the form its names have as keys, that knows where each letter came from.

    Spaces in a row are one; an empty line is a record separator, which no name contains, so that
    a heading does not run into the paragraph below it.
    """

    def __init__(self, text: str, *, cased: bool = False) -> None:
        letters = list(map((_TIDIED if cased else _FOLDED).__getitem__, text))
        joined = "".join(letters)
        origins: Sequence[int] = range(len(text))
        if len(joined) != len(text) or "" in letters:
            origins = [offset for offset, letter in enumerate(letters) for _ in letter]
        self.text, self._origins = _without_runs(joined, origins)
        self._same = isinstance(self._origins, range)

    def index(self, offset: int) -> int:
        """Where the letter at `offset` of the original text is in `text`."""
        return offset if self._same else bisect_left(self._origins, offset)

    def origin(self, index: int) -> int:
        """The offset in the original text of letter `index` of `text`, in code points."""
        return index if self._same else self._origins[index]


def _without_runs(text: str, origins: Sequence[int]) -> tuple[str, Sequence[int]]:
    parts: list[str] = []
    kept: list[int] = []
    start = 0
    for run in _SPACES.finditer(text):
        parts += [text[start : run.start()], _BREAK if run[0].count("\n") > 1 else " "]
        kept += origins[start : run.start() + 1]
        start = run.end()
    parts.append(text[start:])
    kept += origins[start:]
    return "".join(parts).replace("\n", " "), kept if start else origins
