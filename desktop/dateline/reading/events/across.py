"""One event for one happening that several documents tell of.

Events are held against those of their kind and months that lie near them, so that each new
document costs about the same however many there are. What documents say otherwise is kept.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

import shapely
from shapely.geometry import Point

from dateline.model.document import Document
from dateline.model.event import Disagreement, Event, EventStatus, Location
from dateline.model.timespan import TimeSpan
from dateline.reading.events.copies import Copies, alike
from dateline.reading.events.timing import bounds, days, overlap, within

LONGEST = 92
"""Days of a time span that still says which of several similar happenings is meant."""

APART = 3
"""Days that two documents may differ about the date of what is clearly one happening."""

CELL = 5.0
"""Degrees of the grid in which places are looked up."""

NEAR = 0.3
"""Degrees between two places that may be one place, told more or less precisely."""

MOST_ACTORS = 8
SURE = 0.98

_PLAIN_STATUSES = {EventStatus.OCCURRED, EventStatus.PLANNED}


class EventMerger:
    """Takes the events of one document after another and brings one happening together."""

    def __init__(self) -> None:
        self._tellings: dict[int, list[Event]] = {}
        self._merged: dict[int, Event] = {}
        self._index: dict[Hashable, dict[int, None]] = {}
        self._copies = Copies()

    def add(self, document: Document, events: Iterable[Event]) -> None:
        """Take up the events of a document that was not added before."""
        self._copies.add(document.id, "\n".join(_body(document)))
        taken: set[int] = set()
        for event in events:
            number = self._same(event, taken)
            if number is None:
                number = len(self._tellings)
                self._tellings[number] = []
            taken.add(number)
            self._tellings[number].append(event)
            self._merged[number] = one_event(self._tellings[number], self._copies)
            for key in {*_keys(event), *_keys(self._merged[number])}:
                self._index.setdefault(key, {})[number] = None

    def events(self) -> list[Event]:
        """The events so far, in the order in which they were first told of."""
        return [self._merged[number] for number in self._tellings]

    def _same(self, event: Event, taken: set[int]) -> int | None:
        """The event that this one tells of again, told best; none of this document's own."""
        near = dict.fromkeys(n for key in _keys(event) for n in self._index.get(key, ()))
        scored = [(likeness(self._merged[n], event), -n) for n in near if n not in taken]
        score, number = max(scored, default=(0, 0))
        return -number if score > 0 else None


def likeness(one: Event, other: Event) -> int:
    """How much two events of different documents have in common; 0 when they are two happenings."""
    if one.kind_name != other.kind_name or not _one_reality(one.status, other.status):
        return 0
    same_time = one.when == other.when
    time = _times(one.when, other.when)
    place = _places(one.where, other.where) if time or same_time else 0
    if not same_time and not (time and place):
        return 0  # before the words are looked at: that takes longest
    if any(alike(a.text, b.text) for a in one.evidence[:4] for b in other.evidence[:4]):
        return 20 if same_time else 0
    named = _named(one, other)
    if not time or not place or named < 0:
        return 0
    if time < 0:
        return place + named if place == 2 and named > 1 else 0
    return time + place + named if time + place + named > 3 else 0


def one_event(tellings: Sequence[Event], copies: Copies) -> Event:
    """The event that several documents tell of: their most precise facts and all their evidence."""
    first = tellings[0]
    if len(tellings) == 1:
        return first
    when = _best_time(tellings)
    where = min((t.where for t in tellings if t.where), key=_extent, default=None)
    count = _commonest([t.count for t in tellings if t.count is not None])
    told = max(tellings, key=lambda t: (t.when == when, t.where == where, t.confidence))
    inferred = {
        part
        for part in ("time", "place")
        if all(part in t.inferred for t in tellings if not _lacks(t, part))
    }
    return replace(
        first,
        title=told.title,
        status=min((t.status for t in tellings), key=list(EventStatus).index),
        when=when,
        where=where,
        count=count,
        counted=next((t.counted for t in tellings if t.count == count and t.counted), ""),
        actors=tuple(dict.fromkeys(a for t in [told, *tellings] for a in t.actors))[:MOST_ACTORS],
        means=tuple(dict.fromkeys(m for t in tellings for m in t.means)),
        rate=next((t.rate for t in tellings if t.rate), None),
        confidence=_confidence(tellings, copies),
        inferred=frozenset(inferred),
        evidence=tuple(dict.fromkeys(e for t in tellings for e in t.evidence)),
        sources=len({_source(t, copies) for t in tellings}),
        disagreements=tuple(_disagreements(tellings, when, where, count)),
    )


def _keys(event: Event) -> Iterator[Hashable]:
    """Where an event is looked up: kind, month and cell of the grid; or the words that tell it."""
    for evidence in event.evidence[:4]:
        yield event.kind_name, " ".join(re.findall(r"\w+", evidence.text.casefold())[:8])
    if event.when is None or event.where is None or days(event.when) > LONGEST:
        return
    first, last = bounds(event.when)
    months = {(day.year, day.month) for day in (first, last)}
    for column, row in _cells(event.where):
        for month in months:
            yield event.kind_name, month, column, row


def _cells(where: Location) -> Iterator[tuple[int, int]]:
    """The cells of the grid at a place and around it; an area goes by its middle."""
    point = where.geometry.representative_point()
    column, row = round(point.x / CELL), round(point.y / CELL)
    yield from ((column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1))


def _one_reality(one: EventStatus, other: EventStatus) -> bool:
    return one is other or {one, other} == _PLAIN_STATUSES


def _times(one: TimeSpan | None, other: TimeSpan | None) -> int:
    """2 the same days, 1 one within the other, -1 a few days apart, 0 nothing to go by."""
    if one is None or other is None or max(days(one), days(other)) > LONGEST:
        return 0
    if one == other:
        return 2
    if within(one, other) or within(other, one) or overlap(one, other):
        return 1
    gap = max(bounds(one)[0], bounds(other)[0]) - min(bounds(one)[1], bounds(other)[1])
    return -1 if gap.days <= APART else 0


def _places(one: Location | None, other: Location | None) -> int:
    """2 the same place, 1 one in or beside the other, 0 nothing to go by."""
    if one is None or other is None:
        return 0
    if one.place_id == other.place_id:
        return 2
    shapely.prepare(one.geometry)  # an outline is asked about again and again
    return int(shapely.dwithin(one.geometry, other.geometry, NEAR))


def _named(one: Event, other: Event) -> int:
    """What the actors and titles of two events share; -1 when both name others altogether."""
    actors = _names(one.actors) & _names(other.actors)
    words = _title_words(one) & _title_words(other)
    counts = one.count is not None and one.count == other.count
    if one.actors and other.actors and not actors and len(words) < 2:
        return -1
    return min(len(actors), 2) + bool(words) + counts


def _title_words(event: Event) -> set[str]:
    """The words of a title that tell it from others: neither its place nor its opening word."""
    _, _, rest = event.title.partition(" ")
    return _names([rest]) - _names([event.where.name] if event.where else [])


def _names(names: Iterable[str]) -> set[str]:
    """The longer words of names, without their endings."""
    return {w.casefold()[:6] for name in names for w in re.findall(r"\w{4,}", name)}


def _best_time(tellings: Sequence[Event]) -> TimeSpan | None:
    """The commonest time or one within it; the narrowest of those said as often."""
    times = [t.when for t in tellings if t.when and "time" not in t.inferred]
    times = times or [t.when for t in tellings if t.when]
    if not times:
        return None
    support = {t.edtf: sum(within(t, other) for other in times) for t in times}
    return max(times, key=lambda t: (support[t.edtf], -days(t)))


def _extent(where: Location) -> tuple[float, float]:
    """How large a place is; of two as large the surer one is first."""
    shape = where.geometry
    size = 0.0 if isinstance(shape, Point) else shape.area + shape.length
    return size + (where.error_km or 0.0) / 111, -where.confidence


def _disagreements(
    tellings: Sequence[Event], when: TimeSpan | None, where: Location | None, count: int | None
) -> Iterator[Disagreement]:
    said: dict[tuple[str, str], dict[str, None]] = {}
    for telling in tellings:
        documents = dict.fromkeys(e.document for e in telling.evidence)
        for part, value in _otherwise(telling, when, where, count):
            said.setdefault((part, value), {}).update(documents)
        for known in telling.disagreements:
            said.setdefault((known.part, known.value), {}).update(dict.fromkeys(known.documents))
    for (part, value), documents in said.items():
        yield Disagreement(part, value, tuple(documents))


def _otherwise(
    telling: Event, when: TimeSpan | None, where: Location | None, count: int | None
) -> Iterator[tuple[str, str]]:
    """What one document says that what is chosen does not fit."""
    if telling.when and when and not within(when, telling.when):
        yield "date", telling.when.edtf
    if telling.where and where and not _places(telling.where, where):
        yield "place", telling.where.name
    if telling.count is not None and telling.count != count:
        yield "count", str(telling.count)


def _source(telling: Event, copies: Copies) -> str:
    return copies.group(telling.evidence[0].document)


def _confidence(tellings: Sequence[Event], copies: Copies) -> float:
    """How sure several sources make us: each independent one leaves less doubt."""
    best: dict[str, float] = {}
    for telling in tellings:
        source = _source(telling, copies)
        best[source] = max(best.get(source, 0.0), telling.confidence)
    doubt = 1.0
    for confidence in best.values():
        doubt *= 1.0 - confidence
    return round(max(min(1.0 - doubt, SURE), *best.values()), 3)


def _commonest(numbers: Sequence[int]) -> int | None:
    return Counter(numbers).most_common(1)[0][0] if numbers else None


def _lacks(event: Event, part: str) -> bool:
    return event.when is None if part == "time" else event.where is None


def _body(document: Document) -> Iterator[str]:
    for span in document.body:
        yield document.text[span.start : span.end]
