"""A layer of the reader's own, drawn beneath the events."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class Layer:
    """Features of one table: points, lines, areas, in any mixture.

    `geometries` are shapely geometries in WGS 84 degrees, x = longitude, y = latitude; none is
    missing or empty. `labels` has what each is called, "" where its table does not say.
    """

    name: str
    geometries: npt.NDArray[np.object_]
    labels: tuple[str, ...]
