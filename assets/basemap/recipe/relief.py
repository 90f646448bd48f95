"""Shaded relief: light and shadow of the mountains as grey raster tiles, in WebP.

A tile's grey says how the land lies to the light: 128 is level, less is shadow, more is lit.
"""

from pathlib import Path

import numpy as np
from assets.basemap.recipe import rasters
from assets.basemap.recipe.rasters import Field
from scipy import ndimage  # type: ignore[import-not-found,import-untyped,unused-ignore]

TOP_ZOOM = 5
"""A pixel of the picture measures a thirtieth of a degree: a little finer than this zoom."""

_TINT = 22  # pixels over which the picture's tints change, and mountains do not
_COAST = 2  # pixels of land left out along the shore, whose own edge is finer
_LEVEL = 128
_GAIN = 1.5


def write(cache: Path, path: Path) -> None:
    """Write the relief as a PMTiles archive."""
    shade = _shade(rasters.picture(cache))
    rasters.write(path, shade, TOP_ZOOM, lambda field: _LEVEL + field * _GAIN, _LEVEL)


def _shade(picture: Field) -> Field:
    """Light and shadow of the picture without its tints; 0 where level and at sea."""
    land = ndimage.binary_erosion(~rasters.water(picture), iterations=_COAST).astype(np.float32)
    light = picture @ np.array([0.3, 0.59, 0.11], np.float32)
    tint = ndimage.gaussian_filter(light * land, _TINT) / (
        ndimage.gaussian_filter(land, _TINT) + 1e-3
    )
    shade: Field = (light - tint) * land
    return shade
