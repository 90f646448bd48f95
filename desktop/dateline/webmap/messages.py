"""What the app says to the page: small JSON objects, each with a "type".

Times are instants: days since 1970-01-01T00:00 UTC with fractions.
Bounds are west, south, east, north in degrees.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _ToPage:
    type: ClassVar[str]

    def to_json(self) -> str:
        """The message as the page reads it."""
        return json.dumps({"type": self.type, **asdict(self, dict_factory=_named)})


def _named(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    """Python keeps some words for itself; the page has no need to."""
    return {name.rstrip("_"): value for name, value in fields}


@dataclass(frozen=True, slots=True)
class ShowEvents(_ToPage):
    """There are other events: fetch them under this revision."""

    type: ClassVar[str] = "events"
    revision: int


@dataclass(frozen=True, slots=True)
class ShowWindow(_ToPage):
    """Show the events from an instant up to another; `whole` when that holds all dated events."""

    type: ClassVar[str] = "window"
    from_: float
    to: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A window that is compared: from an instant up to another, and what the legend calls it."""

    from_: float
    to: float
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two windows to set against each other; `alike` when they are about as long."""

    first: Compared
    other: Compared
    alike: bool


@dataclass(frozen=True, slots=True)
class Compare(_ToPage):
    """Show where there is more in the first window than in the other, or stop comparing.

    `beside`: show each window on a map of its own instead.
    """

    type: ClassVar[str] = "compare"
    windows: Comparison | None
    beside: bool


@dataclass(frozen=True, slots=True)
class ShowKinds(_ToPage):
    """Show events of these kinds and no others."""

    type: ClassVar[str] = "kinds"
    shown: list[str]


@dataclass(frozen=True, slots=True)
class ShowOverlays(_ToPage):
    """There are other tracks and layers: fetch them under this revision."""

    type: ClassVar[str] = "overlays"
    revision: int


@dataclass(frozen=True, slots=True)
class HideOverlays(_ToPage):
    """Hide the tracks and layers of these numbers and show all others."""

    type: ClassVar[str] = "hidden-overlays"
    numbers: list[int]


@dataclass(frozen=True, slots=True)
class ShowGap(_ToPage):
    """Dash tracks where positions are more than `days` apart; None: than is usual for each."""

    type: ClassVar[str] = "gap"
    days: float | None


@dataclass(frozen=True, slots=True)
class UseTool(_ToPage):
    """Take up "box", "lasso", "measure" or "here"; None puts away the tool in hand."""

    type: ClassVar[str] = "tool"
    name: str | None


@dataclass(frozen=True, slots=True)
class HerePlace:
    """A place that tells where another is: `km` away, or None when it lies around it."""

    name: str
    context: list[str]
    km: float | None


@dataclass(frozen=True, slots=True)
class ShowHere(_ToPage):
    """What is at the place that was asked for; `more` events are in reach besides those named."""

    type: ClassVar[str] = "here"
    where: str
    places: list[HerePlace]
    events: list[dict[str, str]]
    more: int


@dataclass(frozen=True, slots=True)
class Select(_ToPage):
    """Highlight an event, or none; `fly` brings it well into view."""

    type: ClassVar[str] = "select"
    id: str | None
    fly: bool


@dataclass(frozen=True, slots=True)
class ShowChosen(_ToPage):
    """These events are selected: `marks` in base64, as model/chosen.py packs them."""

    type: ClassVar[str] = "chosen"
    marks: str


@dataclass(frozen=True, slots=True)
class FitChosen(_ToPage):
    """Bring the selected events into view, or the open one when none is selected."""

    type: ClassVar[str] = "fit-chosen"


@dataclass(frozen=True, slots=True)
class ShowTheme(_ToPage):
    """Use the dark colours, or the light ones."""

    type: ClassVar[str] = "theme"
    dark: bool


@dataclass(frozen=True, slots=True)
class ShowLanguage(_ToPage):
    """Write the names on the map, and the page's own words, in "en" or "es"."""

    type: ClassVar[str] = "language"
    language: str


@dataclass(frozen=True, slots=True)
class ShowGraticule(_ToPage):
    """Draw meridians and parallels, or leave them out."""

    type: ClassVar[str] = "graticule"
    shown: bool


@dataclass(frozen=True, slots=True)
class ShowBase(_ToPage):
    """Leave out these parts of the basemap: "depth", "relief", "labels"."""

    type: ClassVar[str] = "base"
    hidden: list[str]


@dataclass(frozen=True, slots=True)
class ShowLegend(_ToPage):
    """Open the legend, or close it."""

    type: ClassVar[str] = "legend"
    shown: bool


@dataclass(frozen=True, slots=True)
class Fit(_ToPage):
    """Bring every shown event into view."""

    type: ClassVar[str] = "fit"


@dataclass(frozen=True, slots=True)
class ShowView(_ToPage):
    """Bring these bounds into view."""

    type: ClassVar[str] = "view"
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class AskDrawn(_ToPage):
    """Say when everything is painted, naming this token."""

    type: ClassVar[str] = "ask-drawn"
    token: int


@dataclass(frozen=True, slots=True)
class AskFrame(_ToPage):
    """Say when the events are painted as they are now, naming this token: labels may follow."""

    type: ClassVar[str] = "ask-frame"
    token: int


@dataclass(frozen=True, slots=True)
class ShowControls(_ToPage):
    """Show the zoom buttons and the attribution on the map, or leave them out."""

    type: ClassVar[str] = "controls"
    shown: bool


@dataclass(frozen=True, slots=True)
class Mark(_ToPage):
    """Put up the mark in the corner by which the app sees that a frame came through."""

    type: ClassVar[str] = "mark"
    up: bool


ToPage = (
    ShowEvents
    | ShowWindow
    | Compare
    | ShowKinds
    | ShowOverlays
    | HideOverlays
    | ShowGap
    | UseTool
    | ShowHere
    | Select
    | ShowChosen
    | FitChosen
    | ShowTheme
    | ShowLanguage
    | ShowGraticule
    | ShowBase
    | ShowLegend
    | Fit
    | ShowView
    | AskDrawn
    | AskFrame
    | ShowControls
    | Mark
)
