"""What happened, where and when, and the words that say so."""

from dataclasses import dataclass
from enum import StrEnum

from shapely.geometry.base import BaseGeometry

from dateline.model.timespan import TimeSpan

BETWEEN_PLACES = "; "
"""What stands between the names of an event's places."""


class EventKind(StrEnum):
    """What an event is."""

    MEETING = "meeting"
    EXERCISE = "exercise"
    SURVEILLANCE_FLIGHT = "surveillance flight"
    DEPLOYMENT = "deployment"
    STATEMENT = "statement"
    PUBLIC_EVENT = "public event"
    OPERATION = "operation"
    OTHER = "other"


class EventStatus(StrEnum):
    """Whether an event happened."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    RECURRING = "recurring"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a document that carry an event; offsets count code points of its text."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Location:
    """Where an event took place.

    `geometry` is in WGS 84 degrees, x = longitude, y = latitude: a point for a city, a line for
    a border, a polygon for a region, a collection for several places. `place_id` is the
    gazetteer's id of the place, or of the place that a spatial expression starts from. Several
    places are named one after the other.
    """

    name: str
    geometry: BaseGeometry
    place_id: str
    confidence: float

    @property
    def short_name(self) -> str:
        """The first of its places, and how many more: for a label or a line of a list."""
        first, *more = self.name.split(BETWEEN_PLACES)
        return f"{first} and {len(more)} more" if more else first


@dataclass(frozen=True, slots=True)
class Event:
    """One happening. `when` or `where` is None when the documents do not say it.

    `inferred` names what was concluded rather than read: "time", "place". `id` is derived from
    the evidence, so the same input gives the same id.
    """

    id: str
    kind: EventKind
    title: str
    status: EventStatus
    when: TimeSpan | None
    where: Location | None
    count: int | None
    actors: tuple[str, ...]
    confidence: float
    inferred: frozenset[str]
    evidence: tuple[Evidence, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """What the documents do not say: "date", "place", both or neither."""
        undated = self.when is None or self.when.unbounded
        lacking = (("date", undated), ("place", self.where is None))
        return tuple(name for name, lacks in lacking if lacks)
