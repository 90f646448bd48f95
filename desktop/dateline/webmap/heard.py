"""What the page says to the app: small JSON objects, checked before they are believed.

Times are instants: days since 1970-01-01T00:00 UTC with fractions.
Bounds are west, south, east, north in degrees.
"""

import base64
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.model.chosen import Combine
from dateline.webmap.messages import Bounds

_LONGEST_ID = 256
_LONGEST_ERROR = 2000
_DEEPEST_ZOOM = 30
_POLE = 90.0
# The page pans across the date line: its longitudes run on beyond 180 degrees.
_WIDEST = 1e6


class MessageError(ValueError):
    """The page said something that the app does not understand."""


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
