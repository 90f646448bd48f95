"""Which documents, and which passages, are near-copies of one another.

Two texts are compared by their shingles, runs of five words; whole documents by a small sample of
the shingles' hashes (MinHash), so that a new document is held only against likely ones.
"""

import re
import zlib
from collections.abc import Hashable
from functools import lru_cache

import numpy as np
import numpy.typing as npt

SHINGLE = 5
"""Words a shingle has."""

ALIKE = 0.5
"""The share of common shingles from which two texts count as copies of one another."""

BANDS, ROWS = 24, 4
"""24 bands of 4 hashes: two texts with half their shingles in common share a band 4 times in 5."""

_PRIME = (1 << 31) - 1
_FACTORS, _TERMS = np.random.default_rng(seed=7).integers(1, _PRIME, (2, BANDS * ROWS, 1))


class Copies:
    """Groups documents that are near-copies, as they come."""

    def __init__(self) -> None:
        self._group: dict[str, str] = {}
        self._shingles: dict[str, npt.NDArray[np.int64]] = {}
        self._bands: dict[Hashable, list[str]] = {}

    def add(self, name: str, text: str) -> None:
        """Take up a document; it joins the group of the first one it nearly copies."""
        shingles = _shingles(text)
        self._group[name] = name
        if not len(shingles):
            return
        self._shingles[name] = shingles
        bands = _bands(shingles)
        likely = dict.fromkeys(other for band in bands for other in self._bands.get(band, ()))
        for other in likely:
            if _likeness(shingles, self._shingles[other]) >= ALIKE:
                self._group[name] = self._group[other]
                return
        for band in bands:
            self._bands.setdefault(band, []).append(name)

    def group(self, name: str) -> str:
        """The first document of a document's group: itself when it copies none."""
        return self._group.get(name, name)


def alike(one: str, other: str) -> bool:
    """Whether two passages are near-copies: half of the shorter one's shingles are the other's."""
    first, second = _of_passage(one), _of_passage(other)
    least = min(len(first), len(second))
    if not least:
        return _words(one) == _words(other)
    return len(np.intersect1d(first, second)) / least >= ALIKE


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _shingles(text: str) -> npt.NDArray[np.int64]:
    words = _words(text)
    runs = (" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    hashes = [zlib.crc32(run.encode("utf-8", "replace")) for run in runs]
    return np.unique(np.array(hashes, np.int64) % _PRIME)


@lru_cache(maxsize=10_000)
def _of_passage(text: str) -> npt.NDArray[np.int64]:
    """The shingles of a passage, which is held against many others."""
    return _shingles(text)


def _bands(shingles: npt.NDArray[np.int64]) -> list[Hashable]:
    least = ((shingles * _FACTORS + _TERMS) % _PRIME).min(axis=1).reshape(BANDS, ROWS)
    return [(band, *row) for band, row in enumerate(least.tolist())]


def _likeness(one: npt.NDArray[np.int64], other: npt.NDArray[np.int64]) -> float:
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common / (len(one) + len(other) - common)
