"""labels.json: the names on the map, with the zoom from which each is drawn.

Columns for each class of label. Coordinates are degrees; `x` is the longitude. `from` and `to`
are zooms of the map, `rank` sorts within a class (0 is the most important). `name` is English;
`es` has the Spanish names that differ, by their position in the columns.
"""

import json
from pathlib import Path
from typing import Any

from assets.basemap.recipe import label_cities, label_regions, label_seas

Columns = dict[str, Any]


def write(cache: Path, path: Path) -> None:
    """Compile every class of label into `path`."""
    classes: dict[str, Columns] = {
        "countries": label_regions.countries(cache),
        "states": label_regions.states(cache),
        "seas": label_seas.seas(cache),
        "cities": label_cities.cities(cache),
    }
    for columns in classes.values():
        spanish = columns.pop("name_es")
        pairs = zip(columns["name"], spanish, strict=True)
        columns["es"] = {str(i): es for i, (en, es) in enumerate(pairs) if es and es != en}
    text = json.dumps(classes, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", "utf-8")
