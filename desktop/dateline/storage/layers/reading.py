"""The tables of a GIS file as layers, through GDAL."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj.exceptions import ProjError

from dateline.model.layer import Layer
from dateline.storage.overlay_formats import LAYER_DRIVERS

LARGEST_FILE = 1_000_000_000
"""Bytes of a file of layers; a larger one is refused."""

MOST_FEATURES = 500_000
"""Features of one layer; of more only the first are taken, and a sentence says so."""

MOST_LAYERS = 50
"""Layers of one file; of more only the first are taken, and a sentence says so."""

SUFFIXES = tuple(LAYER_DRIVERS)

_CSV_OPTIONS = {
    "X_POSSIBLE_NAMES": "lon,longitude,lng,long,x",
    "Y_POSSIBLE_NAMES": "lat,latitude,y",
    "GEOM_POSSIBLE_NAMES": "wkt,geometry,geom,the_geom",
    "KEEP_GEOM_COLUMNS": "NO",
}
_LABELS = ("name", "title", "label", "nombre", "titulo", "nom", "id")


class LayerError(Exception):
    """A file of layers that cannot be used; the message is one sentence that names it."""


@dataclass(frozen=True, slots=True)
class LayerFile:
    """The layers of a file, in its order, and sentences about what of it is left out."""

    layers: tuple[Layer, ...]
    remarks: tuple[str, ...]


def read_layers(path: Path) -> LayerFile:
    """The layers of a file, in WGS 84.

    Raises LayerError when it cannot be read, is of another kind, has no features with a place,
    or does not say its coordinate reference system and its coordinates are no degrees.
    """
    _check(path)
    remarks: list[str] = []
    try:
        names = [str(name) for name, kind in pyogrio.list_layers(path) if kind is not None]
        if not names and path.suffix.lower() == ".csv":
            names = [path.stem]
        if len(names) > MOST_LAYERS:
            remarks.append(f"{path.name}: only the first {MOST_LAYERS} of its layers are taken.")
        read = [_layer(path, name, len(names), remarks) for name in names[:MOST_LAYERS]]
    except (DataSourceError, DataLayerError, ProjError, ValueError, RuntimeError) as error:
        said = " ".join(str(error).split())
        raise LayerError(f"{path.name}: it cannot be read ({said:.200}).") from error
    layers = tuple(layer for layer in read if layer is not None)
    if not layers:
        raise LayerError(f"{path.name}: no feature in it has a place.")
    return LayerFile(layers, tuple(remarks))


def _check(path: Path) -> None:
    wanted = LAYER_DRIVERS.get(path.suffix.lower())
    if wanted is None:
        raise LayerError(f"{path.name}: layers are read from {', '.join(SUFFIXES)} files.")
    if not path.is_file():
        raise LayerError(f"{path.name}: it is no file that can be read.")
    if path.stat().st_size > LARGEST_FILE:
        raise LayerError(f"{path.name}: it is larger than {LARGEST_FILE // 1_000_000} MB.")


def _layer(path: Path, name: str, count: int, remarks: list[str]) -> Layer | None:
    options: dict[str, Any] = _CSV_OPTIONS if path.suffix.lower() == ".csv" else {}
    frame = pyogrio.read_dataframe(path, layer=name, max_features=MOST_FEATURES + 1, **options)
    called = path.stem if count == 1 else f"{path.stem}: {name}"
    if not isinstance(frame, gpd.GeoDataFrame):
        return None
    if len(frame) > MOST_FEATURES:
        remarks.append(f"{called}: only the first {MOST_FEATURES:,} features are taken.")
        frame = frame.iloc[:MOST_FEATURES]
    there = ~(frame.geometry.isna() | frame.geometry.is_empty)
    if lacking := int((~there).sum()):
        remarks.append(f"{called}: {lacking:,} features without a place are left out.")
    placed = _in_degrees(frame[there], called)
    if not len(placed):
        return None
    flat = shapely.force_2d(placed.geometry.to_numpy())
    return Layer(called, np.asarray(flat, dtype=object), _labels(placed))


def _in_degrees(frame: gpd.GeoDataFrame, called: str) -> gpd.GeoDataFrame:
    if frame.crs is not None:
        return frame.to_crs("EPSG:4326")
    west, south, east, north = frame.total_bounds if len(frame) else (0, 0, 0, 0)
    if not (west >= -180 and east <= 360 and south >= -90 and north <= 90):
        raise ValueError(
            f"{called} does not say its coordinate reference system, and its coordinates are no "
            "degrees; add the .prj file or save it in WGS 84"
        )
    return frame.set_crs("EPSG:4326")


def _labels(frame: gpd.GeoDataFrame) -> tuple[str, ...]:
    by_name = {str(column).casefold(): column for column in frame.columns}
    column = next((by_name[name] for name in _LABELS if name in by_name), None)
    if column is None:
        return ("",) * len(frame)
    return tuple("" if value is None or value != value else str(value) for value in frame[column])  # noqa: PLR0124 - NaN alone differs from itself
