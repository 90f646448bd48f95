"""Slow patterns run only around the word that they cannot do without."""

import re
from collections.abc import Iterable, Iterator

_BEFORE, _AFTER = 100, 140


def matches_in(
    windows: Iterable[tuple[int, int]], pattern: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` inside the windows, from left to right."""
    for start, end in windows:
        yield from pattern.finditer(text, start, end)


def windows_around(key: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """The stretches of `text` within reach of a match of `key`, in order, none overlapping."""
    windows: list[tuple[int, int]] = []
    for hit in key.finditer(text):
        start, end = max(0, hit.start() - _BEFORE), hit.end() + _AFTER
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        # A window begins between words, so that no pattern begins inside one.
        windows.append((_word_start(text, start), end))
    return windows


def _word_start(text: str, offset: int) -> int:
    while 0 < offset < len(text) and text[offset - 1].isalnum():
        offset -= 1
    return offset
