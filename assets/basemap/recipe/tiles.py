"""Vector tiles: GDAL cuts each layer on its own, the tiles are joined and written as PMTiles."""

import gzip
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyogrio
from assets.basemap.recipe.geometry import Pass

# Needed here alone, so the app's own environment may well not have it.
from pmtiles.tile import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    Compression,
    TileType,
    zxy_to_tileid,
)
from pmtiles.writer import Writer  # type: ignore[import-not-found,import-untyped,unused-ignore]

_EXTENT = 4096
_BUFFER = 160
"""Tile units drawn beyond a tile's edge: 20 screen pixels, wider than the widest stroke."""

Tiles = dict[int, bytes]
"""Tile number in the PMTiles order -> an uncompressed Mapbox vector tile."""


def write(passes: Iterable[Pass], path: Path) -> None:
    """Write all passes into the PMTiles archive at `path`."""
    joined: defaultdict[int, bytearray] = defaultdict(bytearray)
    fields: dict[str, dict[str, str]] = {}
    zooms: dict[str, list[int]] = {}
    for part in passes:
        for tile_id, tile in _cut(part).items():
            # A vector tile is a protobuf message of layers: joined messages are one message.
            joined[tile_id] += tile
        fields[part.layer] = {c: "Number" for c in part.features.columns if c != "geometry"}
        zooms.setdefault(part.layer, []).extend((part.first, part.last))
    described = [
        {"id": layer, "fields": fields[layer], "minzoom": min(z), "maxzoom": max(z)}
        for layer, z in zooms.items()
    ]
    _write_archive(path, joined, {"name": "Dateline basemap", "vector_layers": described})


def _cut(part: Pass) -> Tiles:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "tiles.mbtiles"
        options: dict[str, Any] = {
            "MINZOOM": part.first,
            "MAXZOOM": part.last,
            "EXTENT": _EXTENT,
            "BUFFER": _BUFFER,
            # Half a screen pixel; at the last zoom nothing, as its tiles are shown enlarged.
            "SIMPLIFICATION": 4,
            "SIMPLIFICATION_MAX_ZOOM": 1,
        }
        pyogrio.write_dataframe(
            part.features, database, driver="MBTiles", layer=part.layer, dataset_options=options
        )
        with sqlite3.connect(database) as connection:
            query = "SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles"
            rows = connection.execute(query).fetchall()
    # MBTiles counts rows from the south.
    return {zxy_to_tileid(z, x, (1 << z) - 1 - y): gzip.decompress(t) for z, x, y, t in rows}


def _write_archive(path: Path, tiles: dict[int, bytearray], metadata: dict[str, Any]) -> None:
    described = metadata["vector_layers"]
    header = {
        "tile_type": TileType.MVT,
        "tile_compression": Compression.GZIP,
        "min_zoom": min(layer["minzoom"] for layer in described),
        "max_zoom": max(layer["maxzoom"] for layer in described),
        "min_lon_e7": -180_0000000,
        "min_lat_e7": -85_0511287,
        "max_lon_e7": 180_0000000,
        "max_lat_e7": 85_0511287,
        "center_zoom": 2,
        "center_lon_e7": 0,
        "center_lat_e7": 0,
    }
    with path.open("wb") as file:
        writer = Writer(file)
        for tile_id in sorted(tiles):
            writer.write_tile(tile_id, gzip.compress(bytes(tiles[tile_id]), 9, mtime=0))
        writer.finalize(header, metadata)
