"""Spatial expressions: phrases around place names, as geometry."""

from dateline.reading.spatial.reader import SpatialReader

__all__ = ["SpatialReader"]
