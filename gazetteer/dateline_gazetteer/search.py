"""Search: a query as a person types it, to places with a score."""

import heapq
from collections.abc import Iterator

from dateline_gazetteer.lookup import Lookup, contains
from dateline_gazetteer.names import CASED, fold
from dateline_gazetteer.place import Candidate, Place, Scored
from dateline_gazetteer.store import Store

_LETTERS = "abcdefghijklmnopqrstuvwxyz' "
_PREFIX, _FUZZY, _ELSEWHERE = 0.7, 0.6, 0.5
_SHORTEST = 3
_LONGEST = 100
_MOST = 200


def search(store: Store, query: str, limit: int) -> list[Scored]:
    """Places for a query, best first: exact names, then beginnings, then one wrong letter.

    What follows a comma contains the place: "Tucson, Arizona"; so do last words when there is no
    comma and no place of the whole name: "Paris France". Places outside of what contains them keep
    half of their score, so that they come last.
    """
    lookup = Lookup(store)
    head, *tail = _parts(lookup, query[:_LONGEST])
    best: dict[str, Scored] = {}
    for candidate, quality in _found(store, lookup, head):
        score = quality * (0.5 + candidate.prominence / 2) * _fit(lookup, candidate.place, tail)
        known = best.get(candidate.place.id)
        if known is None or score > known.score:
            best[candidate.place.id] = Scored(candidate.place, round(score, 4))
    return heapq.nsmallest(limit, best.values(), key=lambda s: (-s.score, s.place.id))


def _parts(lookup: Lookup, query: str) -> list[str]:
    """The name that is asked for, and the names of what contains it."""
    parts = [part.strip() for part in query.split(",")]
    words = query.split()
    if len(parts) > 1 or lookup.candidates(query):
        return parts
    for cut in range(len(words) - 1, 0, -1):
        name, container = " ".join(words[:cut]), " ".join(words[cut:])
        if any(_inside(lookup, inner.place, container) for inner in lookup.candidates(name)):
            return [name, container]
    return parts


def _found(store: Store, lookup: Lookup, name: str) -> Iterator[tuple[Candidate, float]]:
    for candidate in lookup.candidates(name):
        yield candidate, 1.0
    key = fold(name)
    if len(key) < _SHORTEST or key.startswith(CASED):
        return
    for found in store.most_prominent(store.names.keys(key), _MOST):
        yield from ((candidate, _PREFIX) for candidate in lookup.meanings(found))
    for edited in {key for key in _edits(key) if key in store.names}:
        yield from ((candidate, _FUZZY) for candidate in lookup.meanings(edited))


def _edits(key: str) -> Iterator[str]:
    """The key with one letter left out, changed, added, or swapped with the next."""
    for i in range(len(key) + 1):
        head, tail = key[:i], key[i:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def _fit(lookup: Lookup, place: Place, containers: list[str]) -> float:
    named = [container for container in containers if container]
    return 1.0 if all(_inside(lookup, place, name) for name in named) else _ELSEWHERE


def _inside(lookup: Lookup, place: Place, container: str) -> bool:
    return any(contains(outer.place, place) for outer in lookup.candidates(container))
