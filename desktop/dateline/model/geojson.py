"""Geometry as GeoJSON."""

import json
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

DIGITS = 6
"""Decimals of a degree that are written: about 0.1 m."""


KEPT = 128
"""Geometries kept as they were written: outlines of some kB that one text after the other names."""


def geojson(geometry: BaseGeometry) -> dict[str, Any]:
    """A GeoJSON geometry (RFC 7946: WGS 84, longitude first); shared, not to be changed."""
    return _written(geometry) if geometry.geom_type == "Point" else _kept(geometry)


def _written(geometry: BaseGeometry) -> dict[str, Any]:
    rounded = shapely.transform(geometry, lambda points: np.round(points, DIGITS))
    mapping: dict[str, Any] = json.loads(shapely.to_geojson(rounded))
    return mapping


_kept = lru_cache(KEPT)(_written)
