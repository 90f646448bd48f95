"""Geometry as GeoJSON."""

import json
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

DIGITS = 6
"""Decimals of a degree that are written: about 0.1 m."""


def geojson(geometry: BaseGeometry) -> dict[str, Any]:
    """A GeoJSON geometry (RFC 7946: WGS 84, longitude first)."""
    rounded = shapely.transform(geometry, lambda points: np.round(points, DIGITS))
    mapping: dict[str, Any] = json.loads(shapely.to_geojson(rounded))
    return mapping
