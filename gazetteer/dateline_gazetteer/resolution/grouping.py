"""Mentions gathered by name and sense: one sense of a name a text, unless the text says two."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log

from dateline_gazetteer.names import fold
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.resolution.mentions import Clues, Mention, clues
from dateline_gazetteer.resolution.names import Lookup, Names, look_up
from dateline_gazetteer.resolution.table import LARGE, Group

_PEERS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
_AREAS = LARGE | _PEERS | {PlaceKind.ADMIN2, PlaceKind.ISLAND, PlaceKind.PENINSULA}


class Grouping:
    """The mentions of a text, which must be in order, in groups of one name and sense.

    `group_of[i]` is the group of mention i, None where the gazetteer has no such name.
    """

    def __init__(self, gazetteer: Names, mentions: Sequence[Mention], text: str) -> None:
        names = [text[m.start : m.end] for m in mentions]
        by_name = {name: look_up(gazetteer, name) for name in set(names)}
        self.lookups = [by_name[name] for name in names]
        self.clues = clues(mentions, text)
        _drop_lists(self.lookups, self.clues)
        keys = _senses(names, self.lookups, self.clues)
        numbers: dict[tuple[str, str], int] = {}
        self.group_of = [
            None if key is None else numbers.setdefault(key, len(numbers)) for key in keys
        ]
        self._names = [name for name, _ in numbers]
        self.groups = [self._group(g) for g in range(len(numbers))]

    def _group(self, g: int) -> Group:
        members = [i for i, other in enumerate(self.group_of) if other == g]
        lookup = self.lookups[members[0]]
        found = [self.clues[i] for i in members]
        return Group(
            name=self._names[g],
            candidates=lookup.candidates,
            kinds=lookup.kinds.union(*(c.kinds for c in found)),
            containers=self._others((i for c in found for i in c.containers), g),
            beside=self._others((i for c in found for i in c.beside), g),
            peers=self._others((i for c in found for i in c.peers), g),
            weight=1.0 + log(len(members)),
        )

    def _others(self, mentions: Iterable[int], own: int) -> tuple[int, ...]:
        groups = {self.group_of[i] for i in mentions}
        return tuple(sorted(g for g in groups if g is not None and g != own))


def _drop_lists(lookups: Sequence[Lookup], found: Sequence[Clues]) -> None:
    """Forget containment in lists: "Utah, Nevada and Idaho", "Lima, Quito and Oslo"."""
    kinds = [lookup.candidates[0].place.kind if lookup.candidates else None for lookup in lookups]
    joined = [i + 1 in clue.peers for i, clue in enumerate(found)]
    units = [a in _PEERS and a is b for a, b in pairwise(kinds)]
    spots = [a not in _AREAS and b not in _AREAS for a, b in pairwise(kinds)]
    unit_rows, spot_rows = _rows(units, joined), _rows(spots, joined)
    for i, clue in enumerate(found[:-1]):
        if i + 1 in clue.containers and (
            spot_rows[i]
            or unit_rows[i]
            or (units[i] and not _may_lie_in(lookups[i], lookups[i + 1]))
        ):
            clue.containers.clear()


def _rows(peers: Sequence[bool], joined: Sequence[bool]) -> list[bool]:
    """For each name, whether it, the next and one beside them stand in a row of peers."""
    pairs = [peer and join for peer, join in zip(peers, joined, strict=False)]
    around = ([*pairs[max(0, i - 1) : i], *pairs[i + 1 : i + 2]] for i in range(len(pairs)))
    return [pair and any(beside) for pair, beside in zip(pairs, around, strict=True)]


def _may_lie_in(inner: Lookup, outer: Lookup) -> bool:
    """Whether a state of the inner name lies in the outer country: "Georgia, USA"."""
    country = outer.candidates[0].place.country
    units = (c.place for c in inner.candidates if c.place.kind is not PlaceKind.COUNTRY)
    if outer.candidates[0].place.kind is not PlaceKind.COUNTRY:
        return True
    return any(p.kind is PlaceKind.ADMIN1 and p.country == country for p in units)


def _senses(
    names: Sequence[str], lookups: Sequence[Lookup], found: Sequence[Clues]
) -> list[tuple[str, str] | None]:
    """For each mention its name and what is said to contain it; None for an unknown name.

    "Nogales, Sonora" and "Nogales, Arizona" are two senses; a bare "Nogales" takes the one
    before it, or else the first.
    """
    keys = [
        fold(n) if lookup.candidates else None for n, lookup in zip(names, lookups, strict=True)
    ]
    containers = [fold(names[c.containers[0]]) if c.containers else "" for c in found]
    first: dict[str, str] = {}
    for key, container in zip(keys, containers, strict=True):
        if key is not None and container:
            first.setdefault(key, container)
    senses: list[tuple[str, str] | None] = []
    latest = dict(first)
    for key, container in zip(keys, containers, strict=True):
        if key is not None and container:
            latest[key] = container
        senses.append(None if key is None else (key, latest.get(key, "")))
    return senses
