"""manifest.json: what the basemap was made from, and what came out."""

import hashlib
import json
from pathlib import Path
from typing import Any

from assets.basemap.recipe.sources import SOURCES

OUTPUTS = ("basemap.pmtiles", "relief.pmtiles", "depth.pmtiles", "labels.json")


def write(folder: Path) -> None:
    """Describe the outputs in `folder` and the sources they were made from."""
    text = json.dumps(describe(folder), indent=2, ensure_ascii=False)
    (folder / "manifest.json").write_text(text + "\n", "utf-8")


def describe(folder: Path) -> dict[str, Any]:
    """The manifest of the outputs that stand in `folder`."""
    return {
        "sources": [
            {
                "package": source.package,
                "version": source.version,
                "registry": source.registry,
                "sha256": source.sha256,
                "licence": source.licence,
                "gives": source.gives,
            }
            for source in SOURCES
        ],
        "outputs": {name: _output(folder / name) for name in OUTPUTS},
    }


def _output(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
