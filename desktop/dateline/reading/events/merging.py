"""Mentions of one happening brought together: every piece of evidence, the most precise facts.

Two mentions are one happening when they are of one kind and nothing they say of its time, place
or number is at odds, and something they say agrees.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.model.event import EventStatus
from dateline.model.timespan import TimeSpan
from dateline.model.toponym import ToponymType
from dateline.reading.events.mention import Mention, Site
from dateline.reading.events.places import contains, geometry_of
from dateline.reading.events.syntax import SAME_CLAUSE, describes, distance
from dateline.reading.events.timing import days, overlap, within
from dateline.reading.events.triggers import forms
from dateline_gazetteer import Gazetteer
from dateline_gazetteer.place import PlaceKind

NEAR_DEGREES = 1.0
"""Two areas so close to one another may be meant by one event's mentions."""

MOST_TELLING = 40
"""Mentions of one happening that its facts are taken from; more only repeat them."""

STORY = 4_000
"""Words of the longest story in which mentions of one happening are looked for."""

MOST_SITES = 4
_SMALL = {PlaceKind.CITY, PlaceKind.AIR_BASE, PlaceKind.AIRPORT, PlaceKind.BUILDING}
_UNREAL = {EventStatus.HYPOTHETICAL, EventStatus.RECURRING}


@dataclass
class Group:
    """Mentions taken for one event, in the order of the text."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def telling(self) -> list[Mention]:
        """The mentions that facts are taken from: those that say most come first in `grouped`."""
        return self.mentions[:MOST_TELLING]

    @property
    def when(self) -> TimeSpan | None:
        """The nearest-said time, or a narrower one inside it."""
        dated = [m for m in self.telling if m.when]
        if not dated:
            return None
        best = min(dated, key=lambda m: (m.time_cost, days(_when(m))))
        inside = (_when(m) for m in dated if within(_when(m), _when(best)))
        return min(inside, key=days)

    @property
    def sites(self) -> tuple[Site, ...]:
        """The sites of the mention that says most precisely where, and areas others add."""
        placed = [m.sites for m in self.telling if m.sites]
        if not placed:
            return ()
        best = max(placed, key=_precision)
        if not all(map(_extended, best)):
            return best
        more = {_place_id(s): s for sites in placed for s in sites if _extended(s)}
        return tuple((more | {_place_id(s): s for s in best}).values())[:MOST_SITES]

    @property
    def count(self) -> int | None:
        """The first number that is said."""
        return next((m.count for m in self.telling if m.count is not None), None)

    @property
    def counted(self) -> str:
        """What the number is a number of."""
        return next((m.counted for m in self.telling if m.count is not None), "")

    @property
    def status(self) -> EventStatus:
        """What most mentions say; of as many, the one that words say and not their absence."""
        said = Counter(m.status for m in self.telling)
        return max(reversed(EventStatus), key=lambda status: said[status])


def grouped(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Group]:
    """Mentions of one document, those of the same happening together."""
    groups: list[Group] = []
    ordered = sorted(mentions, key=lambda m: (-_said(m), m.token.i))
    for mention in ordered:
        fits = [
            (agreement(g, mention, gazetteer), -n)
            for n, g in enumerate(groups)
            if abs(g.mentions[0].token.i - mention.token.i) < STORY
        ]
        score, number = max(fits, default=(0, 0))
        if score > 0:
            groups[-number].mentions.append(mention)
        else:
            groups.append(Group([mention]))
    for group in groups:
        group.mentions.sort(key=lambda m: m.token.i)
    return sorted(groups, key=lambda g: g.mentions[0].token.i)


def agreement(group: Group, mention: Mention, gazetteer: Gazetteer) -> int:
    """How much a mention has in common with a group; 0 when it is another happening."""
    first = group.mentions[0]
    listed = any(m.token.i == mention.token.i for m in group.telling)
    if first.kind_name != mention.kind_name or listed or _different_reality(group, mention):
        return 0
    if _one_of_many(group, mention):
        return 0
    time = _time_agreement(group.when, mention.when)
    place = _place_agreement(group.sites, mention.sites, gazetteer)
    if time < 0 or place < 0:
        return 0
    if _same_clause(group, mention):
        return 10
    word = _same_word(group, mention) or _same_wording(group, mention)
    back = _refers_back(mention)
    if time == 0 and place < 2:
        return int(word and back)
    return 2 * time + 2 * place + word if time + place + (word or back) > 1 else 0


def _different_reality(group: Group, mention: Mention) -> bool:
    one, other = group.status, mention.status
    return one is not other and bool({one, other} & _UNREAL)


def _one_of_many(group: Group, mention: Mention) -> bool:
    """Whether one is several happenings and the other a single one, or another number of them."""
    numbers = {m.count for m in [*group.telling, mention] if m.count is not None}
    if len(numbers) > 1:
        return True
    ways = {m.many for m in [*group.telling, mention] if m.many is not None}
    return len(ways) > 1


def _same_clause(group: Group, mention: Mention) -> bool:
    """Whether two words announce the same thing ("flew 18 missions", "missions that flew")."""
    return any(
        distance(m.token, mention.token) <= SAME_CLAUSE
        or _goes_on(mention, m)
        or describes(m.token, mention.token)
        or describes(mention.token, m.token)
        for m in group.telling
    )


def _goes_on(mention: Mention, before: Mention) -> bool:
    """Whether a verb says more of what one before it began ("visited the base and met ...")."""
    token = mention.token
    bare = mention.when is None and not mention.sites
    return bare and token.dep_ == "conj" and token.head.i == before.token.i


def _time_agreement(one: TimeSpan | None, other: TimeSpan | None) -> int:
    """2 the same, 1 one inside the other or inexact and overlapping, 0 unknown, -1 at odds."""
    if one is None or other is None:
        return 0
    if one == other:
        return 2
    if within(one, other) or within(other, one):
        return 1
    inexact = not (one.exact and other.exact)
    return 1 if inexact and overlap(one, other) and max(days(one), days(other)) < 60 else -1


def _place_agreement(ones: tuple[Site, ...], others: tuple[Site, ...], gazetteer: Gazetteer) -> int:
    if not ones or not others:
        return 0
    agreed = max(_sites_agree(one, other, gazetteer) for one in ones for other in others)
    guessed = any(site.inferred for site in [*ones, *others])
    return max(0, agreed) if guessed else agreed


def _sites_agree(one: Site, other: Site, gazetteer: Gazetteer) -> int:
    first, second = one.toponym.resolution, other.toponym.resolution
    if first is None or second is None:
        return 0
    plain = ToponymType.EXPRESSION not in {one.toponym.type, other.toponym.type}
    if plain and first.place.id == second.place.id:
        return 2
    if plain and (contains(first.place, second.place) or contains(second.place, first.place)):
        return 1
    shape, against = geometry_of(one.toponym, gazetteer), geometry_of(other.toponym, gazetteer)
    if shape.equals(against):
        return 2
    extended = _extended(one) or _extended(other)
    return 1 if extended and shape.distance(against) < NEAR_DEGREES else -1


def _place_id(site: Site) -> str:
    resolution = site.toponym.resolution
    return resolution.place.id if resolution else site.name


def _extended(site: Site) -> bool:
    """Whether a place is so large that a neighbouring one may be part of the same event."""
    resolution = site.toponym.resolution
    return resolution is not None and resolution.place.kind not in _SMALL


def _same_word(group: Group, mention: Mention) -> bool:
    return any(forms(m.token) & forms(mention.token) for m in group.telling)


def _same_wording(group: Group, mention: Mention) -> bool:
    """Whether two of the words that tell of one tell of the other ("senior officials met")."""
    said = _content(mention)
    return any(len(said & _content(m)) > 1 for m in group.telling)


def _content(mention: Mention) -> set[str]:
    places = {w for s in mention.sites for w in s.name.casefold().split()}
    return set(re.findall(r"\w{5,}", mention.words.casefold())) - places


def _refers_back(mention: Mention) -> bool:
    """Whether a noun points to what was said before ("the visit", "these talks")."""
    return mention.definite


def _said(mention: Mention) -> int:
    """How much a mention says; those that say most start the groups."""
    return 2 * (mention.when is not None) + 2 * bool(mention.sites) + (mention.count is not None)


def _precision(sites: tuple[Site, ...]) -> tuple[bool, bool, float]:
    kinds = [s.toponym.resolution.place.kind for s in sites if s.toponym.resolution]
    large = any(k in {PlaceKind.COUNTRY, PlaceKind.CONTINENT} for k in kinds)
    return (not sites[0].inferred, not large, -sites[0].cost)


def _when(mention: Mention) -> TimeSpan:
    if mention.when is None:
        raise ValueError("the mention is undated")
    return mention.when
