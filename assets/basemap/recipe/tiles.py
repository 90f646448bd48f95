"""Vector tiles: GDAL cuts each layer on its own, the tiles are joined and written as PMTiles."""

import gzip
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyogrio
from assets.basemap.recipe.archive import Compression, TileType, write_archive, zxy_to_tileid
from assets.basemap.recipe.geometry import Pass

_EXTENT = 4096
_BUFFER = 96
"""Tile units drawn beyond a tile's edge: 12 screen pixels, wider than the widest stroke."""

Tiles = dict[int, bytes]
"""Tile number in the PMTiles order -> an uncompressed Mapbox vector tile."""


def write(passes: Iterable[Pass], path: Path) -> None:
    """Write all passes into the PMTiles archive at `path`."""
    joined: defaultdict[int, bytearray] = defaultdict(bytearray)
    fields: dict[str, dict[str, str]] = {}
    zooms: dict[str, list[int]] = {}
    for part in passes:
        for number, tile in _cut(part).items():
            # A vector tile is a protobuf message of layers: joined messages are one message.
            joined[number] += tile
        fields[part.layer] = {c: "Number" for c in part.features.columns if c != "geometry"}
        zooms.setdefault(part.layer, []).extend((part.first, part.last))
    described = [
        {"id": layer, "fields": fields[layer], "minzoom": min(z), "maxzoom": max(z)}
        for layer, z in zooms.items()
    ]
    packed = {number: gzip.compress(bytes(tile), 9, mtime=0) for number, tile in joined.items()}
    metadata = {"name": "Dateline basemap", "vector_layers": described}
    write_archive(path, packed, TileType.MVT, Compression.GZIP, metadata)


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
