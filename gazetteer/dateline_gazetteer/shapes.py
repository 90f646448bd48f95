"""Shapes as compact bytes: coordinates as whole steps of 0.0001 degree, stored as differences."""

import struct
import zlib

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

STEPS = 10_000
"""Steps of a degree in which coordinates are stored."""

_HEAD = struct.Struct("<BB")


def encode(shape: BaseGeometry) -> bytes:
    """A point, line or polygon, single or multiple, in bytes; precise to about 10 metres."""
    kind, coordinates, offsets = shapely.to_ragged_array(np.array([shape]), include_z=False)
    steps = np.rint(np.asarray(coordinates) * STEPS).astype("<i4")
    differences = np.diff(steps, axis=0, prepend=np.zeros((1, 2), dtype="<i4"))
    parts = [np.asarray(part, dtype="<i4") for part in offsets]
    head = _HEAD.pack(kind.value, len(parts)) + struct.pack(f"<{len(parts)}I", *map(len, parts))
    body = b"".join(part.tobytes() for part in parts)
    return zlib.compress(head + body + differences.astype("<i4").T.tobytes(), 9)


def decode(data: bytes) -> BaseGeometry:
    """The shape that `encode` wrote; x = longitude, y = latitude."""
    raw = zlib.decompress(data)
    kind, count = _HEAD.unpack_from(raw)
    lengths = struct.unpack_from(f"<{count}I", raw, _HEAD.size)
    position = _HEAD.size + 4 * count
    offsets = []
    for length in lengths:
        offsets.append(np.frombuffer(raw, "<i4", length, position).astype(np.int64))
        position += 4 * length
    differences = np.frombuffer(raw, "<i4", offset=position).reshape(2, -1).T
    coordinates = np.ascontiguousarray(np.cumsum(differences, axis=0) / STEPS)
    shapes = shapely.from_ragged_array(shapely.GeometryType(kind), coordinates, tuple(offsets))
    shape: BaseGeometry = shapes[0]
    return shape
