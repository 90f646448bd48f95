"""Places and times as a document writes them."""

from dataclasses import dataclass
from enum import StrEnum

from shapely.geometry.base import BaseGeometry

from dateline.model.extent import UNSAID, Extent
from dateline.model.timespan import TimeSpan
from dateline_gazetteer.place import Resolution


class ToponymType(StrEnum):
    """What a toponym is: a name, the name of a people, or a phrase around a name."""

    PLACE = "place"
    DEMONYM = "demonym"
    EXPRESSION = "expression"


class TimexType(StrEnum):
    """The TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name as written, or a spatial expression around one.

    `geometry` (WGS 84 degrees, x = longitude) is set for an expression: "83 km southwest of X"
    is a point, "along the X-Y border" a line; `extent` says how it is to be taken. A name has the
    geometry of its place. `unplaced` says why an expression has none ("an hour's drive from X").
    """

    start: int
    end: int
    text: str
    type: ToponymType
    resolution: Resolution | None = None
    geometry: BaseGeometry | None = None
    extent: Extent = UNSAID
    unplaced: str = ""

    @property
    def error_km(self) -> float | None:
        """How far the true point may lie from a geometry that is a point, in km; None if unsaid."""
        return self.extent.error_km


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 time expression; `value` is its normalised TIMEX3 value, `span` the days meant.

    `span` is None for a duration, a set, or an expression whose days cannot be known.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    span: TimeSpan | None
