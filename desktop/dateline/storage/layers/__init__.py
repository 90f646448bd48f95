"""Layers of the reader's own from GeoJSON, GeoPackage, KML, Shapefile, GPX and CSV files.

read_layers(path) -> the layers of a file; LayerError when it has none or cannot be read
"""

from dateline.storage.layers.reading import SUFFIXES, LayerError, LayerFile, read_layers

__all__ = ["SUFFIXES", "LayerError", "LayerFile", "read_layers"]
