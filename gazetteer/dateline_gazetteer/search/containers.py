"""Which words of a query name the place, and which what contains it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dateline_gazetteer import layout
from dateline_gazetteer.names import fold
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.search.filters import Flags, Rows
from dateline_gazetteer.search.matching import Matcher
from dateline_gazetteer.store import Store

_COUNTRY = layout.KINDS.index(PlaceKind.COUNTRY)
_UNITS = (layout.KINDS.index(PlaceKind.ADMIN1), layout.KINDS.index(PlaceKind.ADMIN2))
_SHORTEST_BEGINNING = 3
_MOST_WORDS = 12
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Container:
    """Countries and units that one name may mean, by row, and the numbers of the countries."""

    rows: Rows
    countries: Rows

    def holds(self, store: Store, rows: Rows) -> Flags:
        """Which of some rows lie in one of them."""
        inside = np.isin(store.table["country"][rows], self.countries)
        for unit in ("admin1", "admin2"):
            inside |= np.isin(store.table[unit][rows], self.rows)
        return inside & ~np.isin(rows, self.rows)


@dataclass(frozen=True, slots=True)
class Question:
    """One way to read a query: the name of a place, and what contains it.

    `guess`: worth asking only when nothing else was found.
    """

    name: str
    containers: tuple[Container, ...] = ()
    guess: bool = False


class Reader:
    """Reads queries: "Tucson, Arizona", "Paris France", "Guadalajara Jalisco Mexico"."""

    def __init__(self, store: Store, matcher: Matcher) -> None:
        self._store = store
        self._matcher = matcher

    def questions(self, query: str) -> Iterator[Question]:
        """The ways to read a query, the best first."""
        name, *others = (part.strip() for part in query.split(","))
        if others:
            yield Question(name, tuple(self._typed(other) for other in others if other))
            return
        yield Question(name)
        words = name.split()[:_MOST_WORDS]
        if len(words) > 1 and not self._rows_of(name).size:
            yield from self._split(words)

    def _split(self, words: list[str]) -> Iterator[Question]:
        """The last words taken for what contains the place, when it does; else as a guess."""
        guess = None
        for cut in range(len(words) - 1, 0, -1):
            containers = self._containers(words[cut:])
            if containers:
                question = Question(" ".join(words[:cut]), containers, guess=True)
                inner = self._rows_of(question.name)
                if all(c.holds(self._store, inner).any() for c in containers):
                    yield Question(question.name, containers)
                    return
                guess = guess or question
        if guess:
            yield guess

    def _containers(self, words: list[str]) -> tuple[Container, ...]:
        """The units that all the words name, the smallest first; none when a word is left."""
        for cut in range(len(words), 0, -1):
            first = self._container(self._rows_of(" ".join(words[:cut])))
            rest = self._containers(words[cut:]) if first.rows.size else ()
            if first.rows.size and (rest or cut == len(words)):
                return (first, *rest)
        return ()

    def _typed(self, name: str) -> Container:
        """What a name after a comma means, though it be unfinished or have a slip."""
        found = self._container(self._rows_of(name))
        key = fold(name)[:_LONGEST]
        if not found.rows.size and len(key) >= _SHORTEST_BEGINNING:
            first, last = self._store.beginning_with(key)
            found = self._container(layout.rows_of(self._store.meanings[first:last]))
        if not found.rows.size:
            slips = [
                layout.rows_of(hits.values)
                for hits in self._matcher.edited(key, lambda: 1.0, known=True)
            ]
            found = self._container(np.concatenate([np.zeros(0, dtype=np.uint32), *slips]))
        return found

    def _rows_of(self, name: str) -> Rows:
        found = [layout.rows_of(hits.values) for hits in self._matcher.exact(name)]
        rows: Rows = np.concatenate(found)
        return rows

    def _container(self, rows: Rows) -> Container:
        table = self._store.table
        kinds = table["kind"][rows]
        countries = rows[kinds == _COUNTRY]
        units = rows[np.isin(kinds, _UNITS)]
        return Container(np.concatenate([countries, units]), table["country"][countries])
