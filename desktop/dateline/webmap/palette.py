"""The colours of tracks and layers: apart from the events' and from one another.

The page and the window draw them alike from `palette.json`, after Okabe and Ito's colours for
colour-blind readers, darkened or lightened to suit the ground.
"""

import json
from functools import cache

from dateline.resources import asset


def overlay_colour(number: int, *, dark: bool) -> str:
    """The colour of the overlay of this number, as "#rrggbb"."""
    colours = _palette()["dark" if dark else "light"]
    return colours[number % len(colours)]


@cache
def _palette() -> dict[str, list[str]]:
    colours: dict[str, list[str]] = json.loads(asset("page", "palette.json").read_text("utf-8"))
    return colours
