"""The likeliest encoding of bytes that are not UTF-8: the one that reads best.

Detection by statistics over bytes needs pages of text; a news brief has ten bytes beyond ASCII.
So each candidate decodes a sample and what comes out is judged: letters of one language count
for it; signs inside words, scripts mixed in a word, stray capitals and controls count against it.
"""

import re
import unicodedata
from functools import cache

from charset_normalizer import from_bytes

SAMPLE = 2_500
"""Bytes that are looked at, of the lines that hold any beyond ASCII."""

POOR = 0.25
"""A score below which none of the candidates reads well."""

_SIGNS = "¿¡«»“”‘’„‚–—…€°ºª·•№\u00a0"
_WESTERN = (  # the letters beyond ASCII of one language, or of some that share them
    "áéíóúñüçàèò", "àâçèéêëîïôûùüœæÿ", "äöüßéà", "áâãàçéêíóôõúü", "àèéìòù", "åäöøæéüá",
    "éèëïöüáóê", "áéíóúýþæöð",
)  # fmt: skip
_CENTRAL = (
    "ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕäô", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüßéá",
)  # fmt: skip
_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
_CYRILLIC = (_RUSSIAN, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдђежзијклљмнњопрстћуфхцчџш")
_GREEK = ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",)
_TURKISH = ("çğıöşüâîû", "çğiİöşüı")
_HEBREW = ("אבגדהוזחטיךכלםמןנסעףפץצקרשת",)
_ARABIC = ("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچژگ",)
_CANDIDATES: dict[str, tuple[str, ...]] = {  # in order of preference where two read equally well
    "cp1252": _WESTERN,
    "cp1251": _CYRILLIC,
    "cp1255": _HEBREW,
    "cp1256": _ARABIC,
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "mac_roman": _WESTERN,
    "koi8_r": _CYRILLIC,
    "cp1253": _GREEK,
    "cp1254": _TURKISH,
    "cp850": _WESTERN,
    "cp866": _CYRILLIC,
    "mac_cyrillic": _CYRILLIC,
}
_WIDE = ("cp932", "euc_jp", "gb18030", "big5", "cp949")
_VOWELS = set("аеиоуыэюяёіїєαεηιουωάέήίόύώ")
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")


def likeliest(data: bytes) -> str:
    """The encoding in which the bytes read best; Windows-1252 when nothing can be told."""
    sample = _sample(data)
    scores = {name: _narrow(sample, name) for name in _CANDIDATES}
    scores |= {name: _wide(sample, name) for name in _WIDE}
    best = max(scores, key=scores.__getitem__)
    if scores[best] >= POOR:
        return best
    guess = from_bytes(sample).best()
    return guess.encoding if guess else "cp1252"


def _sample(data: bytes) -> bytes:
    lines = [line for line in data[: 100 * SAMPLE].splitlines() if not line.isascii()]
    return b"\n".join(lines)[:SAMPLE] or data[:SAMPLE]


def _narrow(sample: bytes, encoding: str) -> float:
    """The mean worth of the characters beyond ASCII in an encoding of single bytes, -2 to 1."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return -2.0
    beyond = sum(not character.isascii() for character in text)
    words = [m for m in _WORD.finditer(text) if not m.group().isascii()]
    letters = max(
        sum(_word_worth(m.group(), alphabet) for m in words) for alphabet in _alphabets(encoding)
    )
    return (letters + sum(_sign_worth(text, at) for at in _signs(text))) / max(beyond, 1)


@cache
def _alphabets(encoding: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(letters) for letters in _CANDIDATES[encoding])


def _word_worth(word: str, alphabet: frozenset[str]) -> float:
    """What the letters beyond ASCII of one word count in sum."""
    beyond = [letter for letter in word if not letter.isascii()]
    scripts = {_script(letter) for letter in word}
    is_mixed = len(scripts - {"FEMININE", "MASCULINE", "COMBINING"}) > 1
    if is_mixed or _has_stray_capital(word):
        return -1.0 * len(beyond)
    if scripts & {"CYRILLIC", "GREEK"} and len(word) > 2 and not _VOWELS & set(word.lower()):
        return -0.5 * len(beyond)
    alone = 0.4 if len(word) == 1 and "LATIN" in scripts else 1.0
    return sum(alone if letter.lower() in alphabet else -0.4 for letter in beyond)


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]


def _has_stray_capital(word: str) -> bool:
    return not word.isupper() and any(letter.isupper() for letter in word[1:])


def _signs(text: str) -> list[int]:
    return [m.start() for m in re.finditer(r"[^\x00-\x7f]", text) if not m.group().isalpha()]


def _sign_worth(text: str, at: int) -> float:
    sign = text[at]
    if unicodedata.category(sign) in {"Cc", "Cn", "Co"}:
        return -5.0
    if text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha() and sign not in "’‘–—\u00a0":
        return -1.0
    return 0.8 if sign in _SIGNS else -0.5


def _wide(sample: bytes, encoding: str) -> float:
    """The mean worth of the characters beyond ASCII in an encoding of byte pairs, -2 to 1."""
    text = _decoded(sample, encoding)
    beyond = [character for character in text if not character.isascii()]
    if not beyond:
        return -2.0
    return sum(_wide_worth(character, encoding) for character in beyond) / len(beyond)


def _decoded(sample: bytes, encoding: str) -> str:
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError as error:
        is_cut = error.start >= len(sample) - 4  # the sample ends inside a character
        return sample[: error.start].decode(encoding) if is_cut else ""


@cache
def _wide_worth(character: str, encoding: str) -> float:
    if unicodedata.category(character) in {"Cc", "Cn", "Co"}:
        return -5.0
    japanese = encoding in {"cp932", "euc_jp"}
    if "\u3001" <= character <= "\u3011" or "\uff01" <= character <= "\uff60":
        return 0.7
    if "\u3041" <= character <= "\u30ff":
        return 1.0 if japanese else 0.2
    if "\uac00" <= character <= "\ud7a3":
        return 0.95 if len(_code(character, "euc_kr")) == 2 else -0.5
    if "\u4e00" <= character <= "\u9fff":
        return -0.2 if encoding == "cp949" else 0.9 if _is_common(character, encoding) else 0.1
    return -0.5 if unicodedata.category(character)[0] in "LSM" else 0.3


def _code(character: str, encoding: str) -> bytes:
    return character.encode(encoding, "ignore")


_FIRST_LEVEL = {
    "gb18030": ("gb2312", 0xB0, 0xD7),
    "big5": ("big5", 0xA4, 0xC6),
    "euc_jp": ("euc_jp", 0xB0, 0xCF),
    "cp932": ("euc_jp", 0xB0, 0xCF),
}


def _is_common(character: str, encoding: str) -> bool:
    """Whether it is of the first level of its standard: the characters in daily use."""
    standard, first, last = _FIRST_LEVEL[encoding]
    code = _code(character, standard)
    return len(code) == 2 and first <= code[0] <= last
