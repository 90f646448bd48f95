"""Shapes as compact bytes: coordinates in whole steps of a degree, stored as differences."""

import struct
import zlib

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

STEPS = 2_000
"""Steps of a degree in which the outlines of areas are stored: 55 metres at most."""

FINE_STEPS = 10_000
"""Steps of a degree for lines that are measured, such as borders: 11 metres at most."""

_HEAD = struct.Struct("<HBB")


def encode(shape: BaseGeometry, steps: int = STEPS) -> bytes:
    """A point, line or polygon, single or multiple, in bytes; precise to half a step."""
    kind, coordinates, offsets = shapely.to_ragged_array(np.array([shape]), include_z=False)
    whole = np.rint(np.asarray(coordinates) * steps).astype("<i4")
    differences = np.diff(whole, axis=0, prepend=np.zeros((1, 2), dtype="<i4"))
    parts = [np.asarray(part, dtype="<i4") for part in offsets]
    head = _HEAD.pack(steps, kind.value, len(parts))
    head += struct.pack(f"<{len(parts)}I", *map(len, parts))
    body = b"".join(part.tobytes() for part in parts)
    return zlib.compress(head + body + _to_planes(differences), 9)


def decode(data: bytes) -> BaseGeometry:
    """The shape that `encode` wrote; x = longitude, y = latitude."""
    raw = zlib.decompress(data)
    steps, kind, count = _HEAD.unpack_from(raw)
    lengths = struct.unpack_from(f"<{count}I", raw, _HEAD.size)
    position = _HEAD.size + 4 * count
    offsets = []
    for length in lengths:
        offsets.append(np.frombuffer(raw, "<i4", length, position).astype(np.int64))
        position += 4 * length
    coordinates = np.cumsum(_from_planes(raw[position:]), axis=0) / steps
    shapes = shapely.from_ragged_array(
        shapely.GeometryType(kind), np.ascontiguousarray(coordinates), tuple(offsets)
    )
    shape: BaseGeometry = shapes[0]
    return shape


def _to_planes(differences: np.ndarray) -> bytes:
    """Small numbers compress well when their signs are folded in and like bytes stand together."""
    folded = (differences << 1 ^ differences >> 31).T.astype("<u4")
    return np.ascontiguousarray(folded).view(np.uint8).reshape(-1, 4).T.tobytes()


def _from_planes(data: bytes) -> np.ndarray:
    planes = np.frombuffer(data, dtype=np.uint8).reshape(4, -1).T
    folded = np.ascontiguousarray(planes).view("<u4").reshape(2, -1).T
    return (folded >> 1).astype(np.int64) ^ -(folded & 1).astype(np.int64)
