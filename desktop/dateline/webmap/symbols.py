"""The event symbols: one shape and colour for each kind, the same in the page and in Qt."""

import json
from dataclasses import dataclass
from functools import cache

from dateline.model.event import EventKind
from dateline.resources import asset

BOX = 24
"""The paths are drawn in a square with this side."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """An SVG path in a box of 24 x 24, filled by the even-odd rule, and its two colours.

    `light` is the colour on the light theme, `dark` that on the dark one, as "#rrggbb".
    """

    path: str
    light: str
    dark: str

    def colour(self, *, dark: bool) -> str:
        """The colour on the dark theme, or on the light one."""
        return self.dark if dark else self.light

    def svg(self, *, dark: bool) -> str:
        """The symbol as an SVG document."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BOX} {BOX}">'
            f'<path fill-rule="evenodd" fill="{self.colour(dark=dark)}" d="{self.path}"/></svg>'
        )


@cache
def symbols() -> dict[EventKind, Symbol]:
    """Every kind's symbol, in the order of `EventKind`."""
    table = json.loads(asset("page", "symbols.json").read_text("utf-8"))
    return {kind: Symbol(**table[kind.value]) for kind in EventKind}
