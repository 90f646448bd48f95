"""Whether what was read of an event is what the gold says: argument by argument."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from geopy.distance import geodesic
from shapely.geometry import GeometryCollection, LineString, Point
from shapely.geometry.base import BaseGeometry

from dateline.model.event import BETWEEN_PLACES, Event, EventStatus
from dateline.model.timespan import TimeSpan

from .gold import DENIED, GoldEvent, Spot, Wanted

SHARED = 0.5
"""How much of the days that either of two inexact spans covers both must cover."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many answers were given, how many of them are right, how many wanted, and met."""

    given: int = 0
    right: int = 0
    wanted: int = 0
    met: int = 0

    def __add__(self, other: "Verdict") -> "Verdict":
        return Verdict(
            self.given + other.given,
            self.right + other.right,
            self.wanted + other.wanted,
            self.met + other.met,
        )

    @property
    def flawless(self) -> bool:
        """Whether nothing was given that is wrong, and nothing wanted was left out."""
        return self.given == self.right and self.wanted == self.met


def judge(gold: GoldEvent, event: Event) -> dict[str, Verdict]:
    """A verdict for each argument."""
    return {argument: verdict(gold, event) for argument, verdict in ARGUMENTS.items()}


def wholly_right(verdicts: dict[str, Verdict]) -> bool:
    """Whether kind, time, place and status are as they should be."""
    return all(verdicts[argument].flawless for argument in ("kind", "time", "place", "status"))


def expected(gold: GoldEvent) -> dict[str, Verdict]:
    """What an event that was missed leaves unanswered."""
    answers = {
        "kind": 1,
        "time": None not in gold.times,
        "place": sum(place.needed for place in gold.places),
        "status": 1,
        "count": None not in gold.counts,
        "who": sum(who.needed for who in gold.who),
        "with": len(gold.means),
        "rate": bool(gold.rate),
    }
    return {argument: Verdict(wanted=int(number)) for argument, number in answers.items()}


def unasked(event: Event) -> dict[str, Verdict]:
    """What an event that is none gives too much."""
    answers = {
        "kind": 1,
        "time": _dated(event),
        "place": len(parts(event)),
        "status": 1,
        "count": event.count is not None,
        "who": len(event.actors),
        "with": 0,
        "rate": event.rate is not None,
    }
    return {argument: Verdict(given=int(number)) for argument, number in answers.items()}


def same_time(gold: TimeSpan, read: TimeSpan) -> bool:
    """Whether two spans mean the same: exact ones to the day, inexact ones by and large."""
    if gold.earliest == read.earliest and gold.latest == read.latest:
        return True
    ours, theirs = _ends(gold), _ends(read)
    if gold.exact or not ours or not theirs:
        return False
    both = min(ours[1], theirs[1]) - max(ours[0], theirs[0]) + 1
    either = max(ours[1], theirs[1]) - min(ours[0], theirs[0]) + 1
    return both / either >= SHARED


def _ends(span: TimeSpan) -> tuple[int, int] | None:
    """The first and the last day as ordinals, where neither end is open."""
    if span.earliest is None or span.latest is None:
        return None
    return span.earliest.toordinal(), span.latest.toordinal()


def parts(event: Event) -> list[BaseGeometry]:
    """The geometries of an event's places, one a place, x = longitude."""
    if event.where is None:
        return []
    shape = event.where.geometry
    if isinstance(shape, GeometryCollection) and BETWEEN_PLACES in event.where.name:
        return list(shape.geoms)
    return [shape]


def is_at(shape: BaseGeometry, spot: Spot) -> bool:
    """Whether the middle of a shape lies within a spot's tolerance."""
    middles = (shape.centroid, shape.representative_point())
    here = (spot.latitude, spot.longitude)
    return any(geodesic(here, (middle.y, middle.x)).km <= spot.km for middle in middles)


def _one(*, given: bool, wanted: bool, right: bool) -> Verdict:
    """The verdict on an argument with a single answer."""
    return Verdict(int(given), int(given and right), int(wanted), int(wanted and given and right))


def _kind(gold: GoldEvent, event: Event) -> Verdict:
    return _one(given=True, wanted=True, right=event.kind in gold.kinds)


def _time(gold: GoldEvent, event: Event) -> Verdict:
    dated = _dated(event)
    right = dated and any(t and event.when and same_time(t, event.when) for t in gold.times)
    return _one(given=dated, wanted=None not in gold.times, right=right)


def _dated(event: Event) -> bool:
    return event.when is not None and not event.when.unbounded


def _place(gold: GoldEvent, event: Event) -> Verdict:
    left = list(gold.places)
    read = [end for shape in parts(event) for end in _ends_of_leg(shape, gold)]
    for shape in read:
        found = next((p for p in left if _holds_point(p, shape)), None)
        if found:
            left.remove(found)
    needed = sum(place.needed for place in gold.places)
    right = len(gold.places) - len(left)
    return Verdict(len(read), right, needed, needed - sum(place.needed for place in left))


def _ends_of_leg(shape: BaseGeometry, gold: GoldEvent) -> list[BaseGeometry]:
    """Both ends of a line between two of the gold's places; anything else as it is."""
    if not isinstance(shape, LineString):
        return [shape]
    ends = [Point(shape.coords[0]), Point(shape.coords[-1])]
    places = [next((p for p in gold.places if _holds_point(p, end)), None) for end in ends]
    two = None not in places and places[0] is not places[1]
    return [*ends] if two else [shape]


def _holds_point(place: Wanted[Spot], point: BaseGeometry) -> bool:
    return any(is_at(point, spot) for spot in place.choices)


def _status(gold: GoldEvent, event: Event) -> Verdict:
    denied = DENIED in gold.statuses and event.status is EventStatus.HYPOTHETICAL
    return _one(given=True, wanted=True, right=denied or event.status in gold.statuses)


def _count(gold: GoldEvent, event: Event) -> Verdict:
    given = event.count is not None
    return _one(given=given, wanted=None not in gold.counts, right=event.count in gold.counts)


def _who(gold: GoldEvent, event: Event) -> Verdict:
    """Not asked where the gold names nobody."""
    if not gold.who:
        return Verdict()
    right = sum(any(_named(who, actor) for who in gold.who) for actor in event.actors)
    needed = [who for who in gold.who if who.needed]
    met = sum(any(_named(who, actor) for actor in event.actors) for who in needed)
    return Verdict(len(event.actors), right, len(needed), met)


def _named(who: Wanted[str], actor: str) -> bool:
    return any(_holds(actor, name) or _holds(name, actor) for name in who.choices)


def _holds(longer: str, shorter: str) -> bool:
    return _words([shorter]) <= _words([longer])


def _with(gold: GoldEvent, event: Event) -> Verdict:
    """Not asked where the gold names no means."""
    if not gold.means:
        return Verdict()
    right = sum(any(_alike(means, name) for name in gold.means) for means in event.means)
    met = sum(any(_alike(means, name) for means in event.means) for name in gold.means)
    return Verdict(len(event.means), right, len(gold.means), met)


def _alike(one: str, other: str) -> bool:
    """Whether one wording holds the other; plurals count as the same."""
    shorter, longer = sorted((one.casefold().rstrip("s"), other.casefold()), key=len)
    return shorter.rstrip("s") in longer


def _rate(gold: GoldEvent, event: Event) -> Verdict:
    words = _words([event.rate.text]) if event.rate else set()
    right = bool(words & _words([gold.rate]))
    return _one(given=event.rate is not None, wanted=bool(gold.rate), right=right)


def _words(texts: Iterable[str]) -> set[str]:
    return set(re.findall(r"\w+", " ".join(texts).casefold()))


ARGUMENTS: dict[str, Callable[[GoldEvent, Event], Verdict]] = {
    "kind": _kind,
    "time": _time,
    "place": _place,
    "status": _status,
    "count": _count,
    "who": _who,
    "with": _with,
    "rate": _rate,
}
