"""What the app and the page say to each other: small JSON objects, each with a "type".

Times are instants: days since 1970-01-01T00:00 UTC with fractions.
Bounds are west, south, east, north in degrees.
"""

import base64
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from dateline.model.chosen import Combine

Bounds = tuple[float, float, float, float]

_LONGEST_ID = 256
_LONGEST_ERROR = 2000
_DEEPEST_ZOOM = 30
_POLE = 90.0
# The page pans across the date line: its longitudes run on beyond 180 degrees.
_WIDEST = 1e6


class MessageError(ValueError):
    """The page said something that the app does not understand."""


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
    """Take up the tool of this name ("measure", "here"), or put away the one in hand."""

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


@dataclass(frozen=True, slots=True)
class Ready:
    """The page listens."""


@dataclass(frozen=True, slots=True)
class Clicked:
    """The reader clicked an event, or the empty map."""

    id: str | None


@dataclass(frozen=True, slots=True)
class ViewChanged:
    """The map shows another part of the world; `center` is latitude, longitude."""

    center: tuple[float, float]
    zoom: float
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Drawn:
    """Everything asked for before this token is on the screen."""

    token: int


@dataclass(frozen=True, slots=True)
class Framed:
    """The events are on the screen as they were when this token was asked for."""

    token: int


@dataclass(frozen=True, slots=True)
class PageError:
    """Something went wrong in the page."""

    message: str


@dataclass(frozen=True, slots=True)
class Choosing:
    """The reader selects events: `marks` has a bit for each by its position (model/chosen.py)."""

    combine: Combine
    marks: bytes


@dataclass(frozen=True, slots=True)
class StepAsked:
    """The reader wants the next event in time (1) or the one before (-1)."""

    direction: int


@dataclass(frozen=True, slots=True)
class ToolUsed:
    """The reader has taken up a tool on the map, or put it away."""

    name: str | None


@dataclass(frozen=True, slots=True)
class HereAsked:
    """The reader asks what is within `reach_km` of a place, in WGS 84 degrees."""

    latitude: float
    longitude: float
    reach_km: float


@dataclass(frozen=True, slots=True)
class LegendShown:
    """The reader opened the legend, or closed it."""

    shown: bool


FromPage = (
    Ready
    | Clicked
    | ViewChanged
    | Drawn
    | Framed
    | PageError
    | ToolUsed
    | HereAsked
    | LegendShown
    | Choosing
    | StepAsked
)


def parse(text: str) -> FromPage:
    """A message from the page; MessageError when it is not one we know, in the form we know."""
    try:
        said = json.loads(text)
    except ValueError as error:
        raise MessageError(f"the page sent something that is not JSON: {error}") from error
    if not isinstance(said, dict):
        raise MessageError("the page sent something that is not an object")
    reader = _READERS.get(str(said.get("type")))
    if reader is None:
        raise MessageError(f"the page sent a message of an unknown type, {said.get('type')!r:.80}")
    return reader(said)


def _view(said: Mapping[str, Any]) -> ViewChanged:
    latitude, longitude = _numbers(said, "center", 2)
    west, south, east, north = _numbers(said, "bounds", 4)
    (zoom,) = _numbers({"zoom": [said.get("zoom")]}, "zoom", 1)
    on_earth = all(abs(v) <= _POLE for v in (latitude, south, north)) and south <= north
    sideways = all(abs(v) <= _WIDEST for v in (longitude, west, east)) and west <= east
    if not on_earth or not sideways or not 0 <= zoom <= _DEEPEST_ZOOM:
        raise MessageError("the page sent a view that lies outside the world")
    return ViewChanged((latitude, longitude), zoom, (west, south, east, north))


def _here(said: Mapping[str, Any]) -> HereAsked:
    names = ("latitude", "longitude", "reach_km")
    latitude, longitude, reach = _numbers({"place": [said.get(n) for n in names]}, "place", 3)
    if abs(latitude) > _POLE or abs(longitude) > _WIDEST or not 0 <= reach <= _WIDEST:
        raise MessageError("the page asked about a place that lies outside the world")
    return HereAsked(latitude, longitude, reach)


def _choosing(said: Mapping[str, Any]) -> Choosing:
    try:
        marks = base64.b64decode(_text(said, "marks"), validate=True)
        return Choosing(Combine(_text(said, "combine")), marks)
    except ValueError as error:
        raise MessageError("the page sent a selection that is none") from error


def _identifier(said: Mapping[str, Any], name: str = "id") -> str | None:
    value = said.get(name)
    if value is not None and not (isinstance(value, str) and 0 < len(value) <= _LONGEST_ID):
        raise MessageError(f"the page sent a {name} that is none")
    return value


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    if not isinstance(value, str):
        raise MessageError(f"the page sent a {name} that is not text")
    return value


def _truth(said: Mapping[str, Any], name: str) -> bool:
    value = said.get(name)
    if not isinstance(value, bool):
        raise MessageError(f"the page sent a {name} that is neither true nor false")
    return value


def _whole_number(said: Mapping[str, Any], name: str) -> int:
    value = said.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise MessageError(f"the page sent a {name} that is not a whole number")
    return value


def _numbers(said: Mapping[str, Any], name: str, count: int) -> list[float]:
    values = said.get(name)
    if not isinstance(values, list) or len(values) != count or not all(map(_is_number, values)):
        raise MessageError(f"the page sent a {name} that is not {count} numbers")
    return [float(value) for value in values]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


_READERS: Mapping[str, Callable[[Mapping[str, Any]], FromPage]] = {
    "ready": lambda _: Ready(),
    "click": lambda said: Clicked(_identifier(said)),
    "view": _view,
    "drawn": lambda said: Drawn(_whole_number(said, "token")),
    "framed": lambda said: Framed(_whole_number(said, "token")),
    "tool": lambda said: ToolUsed(_identifier(said, "name")),
    "ask-here": _here,
    "legend": lambda said: LegendShown(_truth(said, "shown")),
    "choose": _choosing,
    "step": lambda said: StepAsked(1 if _whole_number(said, "direction") > 0 else -1),
    "error": lambda said: PageError(_text(said, "message")[:_LONGEST_ERROR]),
}
