"""Bytes into text: which encoding they are in, and what of them could not be decoded."""

import codecs
import re
from dataclasses import dataclass

from dateline.reading.parsing.charsets import likeliest
from dateline.reading.parsing.parsed import ParsingError

MOST_CONTROLS = 0.02
"""The share of control characters above which bytes are not text."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_SHIFTED = re.compile(rb"\x1b\$[@B]|\x1b\([BJ]")
_AS_BROWSERS_READ = {  # encoding.spec.whatwg.org: pages that declare the first are in the second
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}
_NOT_TEXT = "this is not a text file."


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the name of its encoding, and sentences about what was guessed or lost."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """Decode by byte order mark, then as UTF-8, then as declared, then as it reads best.

    UTF-8 goes before what a page declares, for it is never right by chance. Raises ParsingError
    for what is no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _lossy(data, encoding)
    if b"\0" in data:
        return _with_nulls(data)
    if _SHIFTED.search(data):
        return _lossy(data, "iso2022_jp")
    try:
        return _checked(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _checked(_not_utf8(data, declared))


def _not_utf8(data: bytes, declared: str) -> Decoded:
    if _mostly_utf8(data):
        return _mixed(data)
    name = _AS_BROWSERS_READ.get(declared.casefold(), declared)
    try:
        return Decoded(data.decode(name or "utf-8"), name)
    except (LookupError, ValueError):  # no such encoding, or the bytes are not in it
        return _lossy(data, likeliest(data))


def _mostly_utf8(data: bytes) -> bool:
    """Whether most bytes beyond ASCII form UTF-8: never by chance in another encoding."""
    inside = sum(len(sequence) for sequence in _SEQUENCE.findall(data))
    return inside > 0.5 * len(_HIGH.findall(data))


def _mixed(data: bytes) -> Decoded:
    """UTF-8 in which single bytes are of Windows-1252, as when two texts are pasted together."""
    strays = 0

    def stray(error: UnicodeError) -> tuple[str, int]:
        nonlocal strays
        if not isinstance(error, UnicodeDecodeError):
            raise error
        strays += error.end - error.start
        return error.object[error.start : error.end].decode("cp1252", "replace"), error.end

    codecs.register_error("dateline_stray", stray)
    text = data.decode("utf-8", "dateline_stray")
    note = f"{_bytes(strays)} not UTF-8 like the rest and {_were(strays)} read as Windows-1252."
    return Decoded(text, "utf-8", (note, *_lost(text)))


def _lossy(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return _checked(Decoded(text, encoding.removesuffix("-sig"), _lost(text)))


def _lost(text: str) -> tuple[str, ...]:
    lost = text.count("\ufffd")
    if not lost:
        return ()
    return (f"{_bytes(lost)} not decodable and {_were(lost)} replaced by the mark \ufffd.",)


def _bytes(count: int) -> str:
    return f"{count:,} bytes are" if count != 1 else "1 byte is"


def _were(count: int) -> str:
    return "are" if count != 1 else "is"


def _with_nulls(data: bytes) -> Decoded:
    """UTF-16 or UTF-32 without a mark, or text with a few stray nulls; anything else is no text."""
    sample = data[:20_000]
    sample = sample[: len(sample) // 4 * 4]
    readings = [(round(_oddness(sample, n), 2), _blocks(sample, n), n) for n in _WIDE]
    oddness, _, encoding = min(readings)
    if oddness < MOST_CONTROLS and len(data) >= 4:
        return _lossy(data, encoding)
    if data.count(b"\0") > len(data) / 1000:
        raise ParsingError(_NOT_TEXT)
    rest = decode(data.replace(b"\0", b""))
    return Decoded(rest.text, rest.encoding, (*rest.notes, "Null bytes were left out."))


def _blocks(sample: bytes, encoding: str) -> int:
    """How many blocks of 256 characters are in use: more when bytes are paired wrongly."""
    return len({ord(character) >> 8 for character in sample.decode(encoding, "ignore")})


def _oddness(sample: bytes, encoding: str) -> float:
    """The share of characters that no text has, were the sample in this encoding."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return 1.0
    if not text or not re.search(r"[ \n\u3000\u3002]", text):
        return 1.0
    scripts = {ord(character) >> 8 for character in text}
    spread = max(0, len(scripts) - 60) / len(text)  # bytes paired wrongly scatter over all blocks
    return len(_CONTROLS.findall(text)) / len(text) + spread


def _checked(decoded: Decoded) -> Decoded:
    if len(_CONTROLS.findall(decoded.text)) > MOST_CONTROLS * len(decoded.text):
        raise ParsingError(_NOT_TEXT)
    return decoded
