"""From the mentions of one happening to its event."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from shapely.geometry import GeometryCollection

from dateline.model.document import Document
from dateline.model.event import BETWEEN_PLACES, Event, Evidence, Location
from dateline.reading.events.arguments import MOST_ACTORS
from dateline.reading.events.extents import extent_of
from dateline.reading.events.mention import Mention, Site
from dateline.reading.events.merging import Group
from dateline.reading.events.places import geometry_of
from dateline.reading.events.referring import has_own_place, is_background
from dateline.reading.events.sentences import Sentences
from dateline.reading.events.titles import title
from dateline_gazetteer import Gazetteer

INFERRED = 0.6
"""What a place taken from the dateline, or pointed to, is worth beside one that is said."""

ODDS, UNDATED_ODDS = 1.75, 0.45
"""What the odds by the raw score are multiplied with, and with when nothing says the time."""

OLD_DAYS = 45
"""Days before publication from which on a thing is background, and the dateline not its place."""

SUREST = 0.98

UNPLACED = 0.7
"""What the confidence of a place counts for when there is none."""


def assembled(group: Group, sentences: Sentences, gazetteer: Gazetteer) -> Event:
    """The event that a group of mentions tells of."""
    document = sentences.document
    best = max(group.mentions, key=lambda m: _telling(m, group))
    when, where = group.when, _location(group.sites, gazetteer)
    inferred: frozenset[str] = frozenset()
    if where is None and _is_news_here(group, sentences):
        where = _from_dateline(sentences, gazetteer)
        inferred = frozenset({"place"}) if where else inferred
    elif where and all(site.inferred for site in group.sites):
        where = replace(where, confidence=where.confidence * INFERRED)
        inferred = frozenset({"place"})
    actors = dict.fromkeys(a for m in [best, *group.mentions] for a in m.actors)
    return Event(
        id=_event_id(document, best, when.edtf if when else ""),
        kind=best.kind,
        title=title(best.words, where.name.split(BETWEEN_PLACES) if where else []),
        status=group.status,
        when=when,
        where=where,
        count=group.count,
        counted=group.counted,
        means=tuple(dict.fromkeys(w for m in [best, *group.mentions] for w in m.means)),
        rate=next((m.rate for m in group.mentions if m.rate), None),
        named_kind=best.trigger.named_kind,
        actors=tuple(actors)[:MOST_ACTORS],
        confidence=_confidence(group, where, sentences.trust),
        inferred=inferred,
        evidence=tuple(_evidence(document, group)),
    )


def _is_news_here(group: Group, sentences: Sentences) -> bool:
    """Whether it is of the story's first paragraph and day, and nothing names another place."""
    lead = any(sentences.in_lead(m.token) for m in group.mentions)
    if not lead or any(m.elsewhere for m in group.mentions):
        return False
    published, when = sentences.document.published, group.when
    old = bool(published and when and when.latest and (published - when.latest).days > OLD_DAYS)
    words = sentences.lexicon
    return not old and not any(
        has_own_place(m.token, words) or is_background(m.token, words) for m in group.mentions
    )


def _location(sites: tuple[Site, ...], gazetteer: Gazetteer) -> Location | None:
    if not sites:
        return None
    shapes = [geometry_of(s.toponym, gazetteer) for s in sites]
    resolutions = [s.toponym.resolution for s in sites if s.toponym.resolution]
    return Location(
        name=BETWEEN_PLACES.join(names(sites)),
        geometry=shapes[0] if len(shapes) == 1 else GeometryCollection(shapes),
        place_id=resolutions[0].place.id,
        confidence=min(r.confidence for r in resolutions),
        extents=tuple(extent_of(s.toponym) for s in sites),
    )


def names(sites: tuple[Site, ...]) -> list[str]:
    """What the sites are called, each once."""
    return list(dict.fromkeys(s.name for s in sites))


def _from_dateline(sentences: Sentences, gazetteer: Gazetteer) -> Location | None:
    toponym = sentences.dateline
    if toponym is None or toponym.resolution is None:
        return None
    return Location(
        name=toponym.resolution.place.name,
        geometry=geometry_of(toponym, gazetteer),
        place_id=toponym.resolution.place.id,
        confidence=toponym.resolution.confidence * INFERRED,
        extents=(extent_of(toponym),),
    )


def _telling(mention: Mention, group: Group) -> tuple[int, float]:
    """How well a mention stands for its event: it says when and where just as the event has it."""
    facts = (mention.when is not None) + bool(mention.sites)
    exact = 2 * (mention.when == group.when) + (names(mention.sites) == names(group.sites))
    phrase = " " in mention.words
    return facts + exact + phrase, mention.trigger.strength


def _evidence(document: Document, group: Group) -> Iterator[Evidence]:
    spans = {(m.token.sent.start_char, m.token.sent.end_char) for m in group.mentions}
    for first, last in sorted(spans):
        sentence = document.text[first:last]
        start = first + len(sentence) - len(sentence.lstrip())
        yield Evidence(document.id, start, start + len(sentence.strip()), sentence.strip())


def _event_id(document: Document, mention: Mention, edtf: str) -> str:
    # A series has one word for its events: "in May in Lima and in Cusco".
    named = [str(site.toponym.start) for site in mention.sites]
    key = "\n".join([document.id, str(mention.token.idx), mention.kind_name, edtf, *named])
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:12]


def _confidence(group: Group, where: Location | None, trust: float) -> float:
    """How sure: the trigger, the place's resolution, and how near the time and place stand."""
    strength = max(m.trigger.strength for m in group.mentions)
    cost = min(m.time_cost for m in group.mentions)
    reached = max(0.0, 1.0 - 0.08 * cost)
    raw = trust * strength * reached * (where.confidence if where else UNPLACED)
    return round(calibrated(raw, dated=group.when is not None), 3)


def calibrated(raw: float, *, dated: bool) -> float:
    """How likely an event of that raw score is wholly right.

    Fitted on the open evaluation passages, then lowered, for the reader was developed on them.
    """
    odds = raw / (1.0 - min(raw, SUREST)) * ODDS * (1.0 if dated else UNDATED_ODDS)
    return odds / (1.0 + odds)
