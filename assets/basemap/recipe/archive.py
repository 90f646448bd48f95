"""Tiles of every zoom in one PMTiles file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

# Needed here alone, so the app's own environment may well not have it.
from pmtiles.tile import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    Compression,
    TileType,
    tileid_to_zxy,
    zxy_to_tileid,
)
from pmtiles.writer import Writer  # type: ignore[import-not-found,import-untyped,unused-ignore]

__all__ = ["Compression", "TileType", "write_archive", "zxy_to_tileid"]


def write_archive(
    path: Path,
    tiles: Mapping[int, bytes],
    kind: TileType,
    compression: Compression,
    metadata: Mapping[str, Any],
) -> None:
    """Write tiles, by their number in the PMTiles order, as they are."""
    zooms = [tileid_to_zxy(number)[0] for number in (min(tiles), max(tiles))]
    header = {
        "tile_type": kind,
        "tile_compression": compression,
        "min_zoom": zooms[0],
        "max_zoom": zooms[1],
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
        for number in sorted(tiles):
            writer.write_tile(number, tiles[number])
        writer.finalize(header, dict(metadata))
