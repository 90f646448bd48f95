"""What happened, where and when, and the words that say so."""

from dataclasses import dataclass
from enum import StrEnum

from shapely.geometry.base import BaseGeometry

from dateline.model.extent import Extent
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
    places are named one after the other. `extents` says of each place, in the order of the
    geometry's parts when there are several, how it is to be taken; empty when nothing is known.
    """

    name: str
    geometry: BaseGeometry
    place_id: str
    confidence: float
    extents: tuple[Extent, ...] = ()

    @property
    def error_km(self) -> float | None:
        """How far the true point may lie from the point of a single place, in km."""
        return self.extents[0].error_km if len(self.extents) == 1 else None

    @property
    def short_name(self) -> str:
        """The first of its places, and how many more: for a label or a line of a list."""
        first, *more = self.name.split(BETWEEN_PLACES)
        return f"{first} and {len(more)} more" if more else first


@dataclass(frozen=True, slots=True)
class Rate:
    """How often a recurring event happens: `times` in every `period`, a TIMEX3 value ("P1M").

    `times` is None where the text leaves it open; `text` is how it says so.
    """

    period: str
    times: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What some documents say otherwise than the event has it: of its "date", "place" or "count".

    `value` is what they say: a date in EDTF, a place's name or a number.
    """

    part: str
    value: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening. `when` or `where` is None when the documents do not say it.

    `inferred` names what was concluded rather than read: "time", "place". `id` is derived from
    the evidence, so the same input gives the same id. `counted` is what `count` is a number of
    ("troops"), `means` what it was done with ("P-8"), `sources` the number of documents that
    tell of it, copies of one another counted once. `named_kind` is a kind that a user's own file
    names; `kind` then gives its symbol.
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
    counted: str = ""
    means: tuple[str, ...] = ()
    rate: Rate | None = None
    sources: int = 1
    disagreements: tuple[Disagreement, ...] = ()
    named_kind: str = ""

    @property
    def kind_name(self) -> str:
        """What the event is, in words."""
        return self.named_kind or self.kind.value

    @property
    def missing(self) -> tuple[str, ...]:
        """What the documents do not say: "date", "place", both or neither."""
        undated = self.when is None or self.when.unbounded
        lacking = (("date", undated), ("place", self.where is None))
        return tuple(name for name, lacks in lacking if lacks)
