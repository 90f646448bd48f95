"""Spatial relations a phrase can state, and the geometry each gives its anchors."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from dateline.model.extent import Extent
from dateline.reading.spatial import shapes
from dateline.reading.spatial.compass import bearing

NEAR_POINT_KM = 25.0
NEAR_AREA_KM = 100.0
TOWARD_KM = 50.0
COAST_AREA_KM = 3.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relation starts from.

    `land` gives the land at and beside it, for telling sea from land; it is asked for only when
    a relation needs it.
    """

    name: str
    point: Point
    shape: BaseGeometry
    land: Callable[[], BaseGeometry]

    @property
    def is_area(self) -> bool:
        """Whether the anchor has an extent of its own."""
        return isinstance(self.shape, Polygon | MultiPolygon)


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance in a direction: "83 km southwest of X"."""

    km: float
    direction: str
    slack_km: float = 0.0

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """The point at the end of the geodesic, which starts at the edge of an area."""
        return shapes.destination(self.start(anchors), self.km, bearing(self.direction))

    def start(self, anchors: Sequence[Anchor]) -> Point:
        """The point from which the distance counts."""
        return shapes.edge(anchors[0].shape, anchors[0].point, bearing(self.direction))

    def error_km(self, _: Sequence[Anchor]) -> float:
        """How far off the point may be: half a compass sector, and the slack of the distance.

        A direction of one or two words ("southwest") names a sector of 45 degrees, one of three
        ("west-southwest") of 22.5.
        """
        sector = 22.5 if bearing(self.direction) % 45 == 0 else 11.25
        return math.hypot(self.km * math.sin(math.radians(sector)), self.slack_km)

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return f"{self.km:g} km along {bearing(self.direction):g}° from {anchors[0].name}"


@dataclass(frozen=True, slots=True)
class Within:
    """A distance without a direction: "20 miles from X"."""

    km: float

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """Everything within that distance of the anchor's point."""
        return shapes.disk(anchors[0].point, self.km)

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return f"up to {self.km:g} km from {anchors[0].name}, direction not given"


@dataclass(frozen=True, slots=True)
class Toward:
    """A direction without a distance: "north of X"."""

    direction: str

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """A sector that opens in that direction; outside the anchor when that is an area."""
        anchor = anchors[0]
        azimuth = bearing(self.direction)
        if not anchor.is_area:
            return shapes.sector(anchor.point, TOWARD_KM, azimuth)
        around = shapes.band(anchor.shape, NEAR_AREA_KM)
        beyond = around.intersection(shapes.sector(anchor.point, 5_000, azimuth))
        return None if beyond.is_empty else beyond

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return f"{self.direction} of {anchors[0].name}, distance not given"


@dataclass(frozen=True, slots=True)
class Aside:
    """A direction that may be a part of an area or lie beyond it: "al norte de X"."""

    direction: str

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """The part of an area; a sector beside a point."""
        return self._meant(anchors).geometry(anchors)

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return self._meant(anchors).reason(anchors)

    def _meant(self, anchors: Sequence[Anchor]) -> "Part | Toward":
        return Part(self.direction) if anchors[0].is_area else Toward(self.direction)


@dataclass(frozen=True, slots=True)
class Leg:
    """A way from one anchor to another: "from X to Y"."""

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """The geodesic from the first point to the second; None between areas."""
        first, last = anchors
        if first.is_area or last.is_area or first.point.equals(last.point):
            return None
        return shapes.geodesic_line(first.point, last.point)

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return f"the straight way from {anchors[0].name} to {anchors[1].name}"


@dataclass(frozen=True, slots=True)
class Midway:
    """Halfway between two anchors."""

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """The middle of the geodesic between the two points."""
        return shapes.midpoint(anchors[0].point, anchors[1].point)

    def error_km(self, anchors: Sequence[Anchor]) -> float:
        """How far off the point may be: a tenth of the way."""
        return shapes.kilometres_between(anchors[0].point, anchors[1].point) / 10

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return f"midpoint of {anchors[0].name} and {anchors[1].name}"


@dataclass(frozen=True, slots=True)
class Near:
    """Near or around an anchor."""

    word: str

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """A disk round a point, a band round an area."""
        anchor = anchors[0]
        if anchor.is_area:
            return shapes.band(anchor.shape, NEAR_AREA_KM)
        return shapes.disk(anchor.point, NEAR_POINT_KM)

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        anchor = anchors[0]
        km = NEAR_AREA_KM if anchor.is_area else NEAR_POINT_KM
        return f"{self.word} {anchor.name}: taken as within {km:g} km"


@dataclass(frozen=True, slots=True)
class OffCoast:
    """At sea beside an anchor; `direction` names a side of it ("western coast") or is ""."""

    km: float
    direction: str

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """The sea within that distance; None when there is only land."""
        anchor = anchors[0]
        side = anchor.shape
        if self.direction and anchor.is_area:
            side = shapes.part(anchor.shape, self.direction) or anchor.shape
        sea = shapes.widened(side, self.km).difference(anchor.land())
        return None if sea.is_empty else sea

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return f"sea within {self.km:g} km of {anchors[0].name}"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an area: "northern X", "the southwest of X"; `other` is a second one, or ""."""

    direction: str
    other: str = ""

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """The area clipped to that part; None when the anchor is no area."""
        first = shapes.part(anchors[0].shape, self.direction)
        second = shapes.part(anchors[0].shape, self.other) if self.other else None
        return first.union(second) if first and second else first or second

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        both = f"{self.direction} and {self.other}" if self.other else self.direction
        return f"{both} part of {anchors[0].name}"


@dataclass(frozen=True, slots=True)
class Coast:
    """Along the coast of an anchor; `direction` names a side of it or is ""."""

    direction: str = ""

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """The line between land and sea, of a point the part of it nearby; None inland."""
        anchor = anchors[0]
        side = anchor.shape
        if self.direction and anchor.is_area:
            side = shapes.part(anchor.shape, self.direction) or anchor.shape
        reach = COAST_AREA_KM if anchor.is_area else NEAR_POINT_KM
        line = shapes.outline(anchor.land()).intersection(shapes.widened(side, reach))
        return None if line.is_empty else line

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return f"the coastline of {anchors[0].name}"


@dataclass(frozen=True, slots=True)
class Between:
    """Somewhere between two anchors."""

    def geometry(self, anchors: Sequence[Anchor]) -> BaseGeometry | None:
        """The geodesic widened by a tenth of its length; None between areas."""
        way = Leg().geometry(anchors)
        if way is None:
            return None
        length = shapes.kilometres_between(anchors[0].point, anchors[1].point)
        return shapes.widened(way, length / 10)

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """How the geometry was made."""
        return f"between {anchors[0].name} and {anchors[1].name}, a tenth of the way wide"


@dataclass(frozen=True, slots=True)
class Travel:
    """A time on the way from an anchor: "an hour's drive from X". It tells no place."""

    def geometry(self, _: Sequence[Anchor]) -> BaseGeometry | None:
        """None: how far one comes in that time is not stated."""
        return None

    def reason(self, anchors: Sequence[Anchor]) -> str:
        """Why there is no geometry."""
        return f"not located: a travel time from {anchors[0].name}, not a distance"


Relation = (
    Offset
    | Within
    | Toward
    | Aside
    | Leg
    | Midway
    | Near
    | OffCoast
    | Part
    | Coast
    | Between
    | Travel
)


def extent(relation: Relation, anchors: Sequence[Anchor]) -> Extent:
    """How the geometry of a relation is to be taken."""
    match relation:
        case Offset():
            return Extent(relation.error_km(anchors), reference=relation.start(anchors))
        case Midway():
            return Extent(relation.error_km(anchors))
        case Leg():
            return Extent(directed=True)
        case _:
            return Extent(vague=True)
