"""Which places of a text lie near each other."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Rows = NDArray[np.intp]

EARTH_KM = 6371.0088
NEAR_KM = 75.0
"""The distance at which nearness has fallen to about a third."""

_REACH_KM = 3 * NEAR_KM
_REACH_COSINE = np.cos(_REACH_KM / EARTH_KM)
# Points are sorted into cubes of this width; what is in reach lies in the same or the next one.
# The keys of three cubes above each other follow one another.
_CUBE = _REACH_KM / EARTH_KM
_ACROSS = int(2 / _CUBE) + 4
_STEPS = [(x * _ACROSS + y) * _ACROSS for x in (-1, 0, 1) for y in (-1, 0, 1)]


def unit_vectors(latitudes: Sequence[float], longitudes: Sequence[float]) -> Numbers:
    """Points of a sphere, in degrees, as vectors of length 1, one a line."""
    phi, lam = np.radians(latitudes), np.radians(longitudes)
    return np.column_stack([np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)])


def closeness(km: Numbers) -> Numbers:
    """1 at the same spot, falling with distance."""
    near: Numbers = np.exp(-km / NEAR_KM)
    return near


class Neighbours:
    """The pairs of points of different names within three times NEAR_KM.

    `row` and `other` are the rows of each pair, `closeness` how close they are; the pairs are
    sorted by row and by the name of the other, and each such run begins at one of `firsts`.
    `unit` are all points as vectors of length 1, `spots` the rows that take part.
    """

    def __init__(self, unit: Numbers, spots: Rows, name: Rows) -> None:
        a, b = _in_reach(unit[spots])
        row, other = spots[a], spots[b]
        cosine = np.einsum("ij,ij->i", unit[row], unit[other])
        kept = (cosine > _REACH_COSINE) & (name[row] != name[other])
        row, other = row[kept], other[kept]
        run = row * (name.max(initial=0) + 1) + name[other]
        order = np.argsort(run, kind="stable")
        self.row, self.other = row[order], other[order]
        km = np.arccos(np.minimum(cosine[kept][order], 1.0)) * EARTH_KM
        self.closeness = closeness(km)
        self.firsts = np.flatnonzero(np.diff(run[order], prepend=-1))


def _in_reach(points: Numbers) -> tuple[Rows, Rows]:
    """All pairs of points in the same cube or in two that touch."""
    cube = np.floor((points + 1) / _CUBE).astype(np.intp) + 1
    key = (cube[:, 0] * _ACROSS + cube[:, 1]) * _ACROSS + cube[:, 2]
    order = np.argsort(key, kind="stable")
    keys = key[order]
    firsts, seconds = [], []
    for step in _STEPS:
        start = np.searchsorted(keys, key + step - 1)
        end = np.searchsorted(keys, key + step + 1, "right")
        size = end - start
        first = np.repeat(np.arange(len(points)), size)
        offset = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
        firsts.append(first)
        seconds.append(order[np.repeat(start, size) + offset])
    return np.concatenate(firsts), np.concatenate(seconds)
