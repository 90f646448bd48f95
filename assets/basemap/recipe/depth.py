"""The depth of the sea as grey raster tiles, in WebP: black on the shelf, white in the deep.

The relief picture tints the sea by depth, softly. The tint goes on under the land, so that any
coast, however fine, has water right up to it.
"""

from pathlib import Path

import numpy as np
from assets.basemap.recipe import rasters
from assets.basemap.recipe.rasters import Field
from scipy import ndimage  # type: ignore[import-not-found,import-untyped,unused-ignore]

TOP_ZOOM = 4
"""The tint is soft: finer tiles would show nothing more."""

_SHELF, _DEEP = 205.0, 120.0  # red of the picture's shallowest and deepest water
_COARSER = 3  # the picture's pixels in one of the field's
_SHORE = 2  # pixels along the coast in which land and water are mixed
_REACHES = (1.5, 5.0, 20.0, 80.0)  # pixels from which land takes its tint, the nearest first


def write(cache: Path, path: Path) -> None:
    """Write the depth as a PMTiles archive."""
    depth = _depth(rasters.picture(cache)[::_COARSER, ::_COARSER])
    rasters.write(path, depth, TOP_ZOOM, lambda field: field * 255, 0)


def _depth(picture: Field) -> Field:
    """From 0 on the shelf to 1 in the deep; on land what lies nearest at sea."""
    water = ndimage.binary_erosion(rasters.water(picture), iterations=_SHORE).astype(np.float32)
    deep = np.clip((_SHELF - picture[..., 0]) / (_SHELF - _DEEP), 0, 1) * water
    filled, known = deep, water
    for reach in _REACHES:
        near = ndimage.gaussian_filter(water, reach, mode=("nearest", "wrap"))
        tint = ndimage.gaussian_filter(deep, reach, mode=("nearest", "wrap")) / (near + 1e-6)
        new = (known == 0) & (near > 0.02)
        filled, known = np.where(new, tint, filled), np.where(new, 1, known)
    depth: Field = ndimage.gaussian_filter(filled, 1.2, mode=("nearest", "wrap"))
    return depth
