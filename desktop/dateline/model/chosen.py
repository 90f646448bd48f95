"""Which events are selected: marks that selections add to and take from, as in linked views."""

from enum import StrEnum

import numpy as np
import numpy.typing as npt

Marks = npt.NDArray[np.bool_]
"""One entry for each event of the dossier, in its order."""


class Combine(StrEnum):
    """What a new selection does to the one there is."""

    REPLACE = "replace"
    ADD = "add"
    SUBTRACT = "subtract"
    TOGGLE = "toggle"


def combined(before: Marks, found: Marks, combine: Combine) -> Marks:
    """The selection after a new one of as many marks."""
    match combine:
        case Combine.REPLACE:
            return found
        case Combine.ADD:
            return before | found
        case Combine.SUBTRACT:
            return before & ~found
        case Combine.TOGGLE:
            return before ^ found


def packed(marks: Marks) -> bytes:
    """Eight marks a byte, the first in the lowest bit."""
    return np.packbits(marks, bitorder="little").tobytes()


def unpacked(data: bytes, count: int) -> Marks:
    """The first `count` marks; what the data lack is not marked."""
    bits = np.unpackbits(np.frombuffer(data, np.uint8), bitorder="little", count=None)
    marks = np.zeros(count, np.bool_)
    known = min(count, len(bits))
    marks[:known] = bits[:known]
    return marks
