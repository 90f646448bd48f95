"""The candidates of all names of a text in one table, for arithmetic on all of them at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from dateline_gazetteer.names import fold
from dateline_gazetteer.place import Candidate, Place, PlaceKind
from dateline_gazetteer.resolution.neighbours import (
    EARTH_KM,
    Neighbours,
    Numbers,
    Rows,
    unit_vectors,
)

SAME_SPOT_KM = 50.0
"""A city and the district around it are one spot on the map."""

_LONGEST = 12
LARGE = frozenset({PlaceKind.CONTINENT, PlaceKind.REGION, PlaceKind.SEA})
"""Kinds too large for their point to be near anything."""

_AREAS = LARGE | {PlaceKind.COUNTRY, PlaceKind.ADMIN1}


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one name in one sense, and the places it may mean.

    `name` is the folded name; groups of one name are no context for each other. `kinds` are
    asked for by the words beside it; `containers`, `beside` and `peers` (which stand beside it
    in a list) are the indices of other groups;
    `weight` grows with the number of mentions.
    """

    name: str
    candidates: tuple[Candidate, ...]
    kinds: frozenset[PlaceKind]
    containers: tuple[int, ...]
    beside: tuple[int, ...]
    peers: tuple[int, ...]
    weight: float


class Table:
    """The candidates of all groups, row by row; `owner[i]` is the group of row i.

    `name` numbers the name of each row, `names` counts them. `country` and `admin1` number the
    codes and units of the rows; 0 stands for none. `unit` are the points as vectors of length 1.
    """

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = groups
        self.rows = [c for g in groups for c in g.candidates]
        self.sizes: Rows = np.array([len(g.candidates) for g in groups], dtype=np.intp)
        self.starts: Rows = np.cumsum(self.sizes) - self.sizes
        self.owner: Rows = np.repeat(np.arange(len(groups)), self.sizes)
        self._name_of_group = _numbered([g.name for g in groups]) - 1
        self.name: Rows = self._name_of_group[self.owner]
        self.names = int(self._name_of_group.max(initial=-1)) + 1
        self.weight: Numbers = np.zeros(self.names)
        np.add.at(self.weight, self._name_of_group, [g.weight for g in groups])
        places = [c.place for c in self.rows]
        self.country = _numbered([p.country for p in places])
        self.admin1 = _numbered([_admin1(p) for p in places])
        self.kind = _numbered([str(p.kind) for p in places])
        self.is_country = np.array([p.kind is PlaceKind.COUNTRY for p in places], dtype=bool)
        self.is_admin1 = np.array([p.kind is PlaceKind.ADMIN1 for p in places], dtype=bool)
        self.is_spot = np.array([p.kind not in _AREAS for p in places], dtype=bool)
        self.unit = unit_vectors([p.latitude for p in places], [p.longitude for p in places])

    @cached_property
    def neighbours(self) -> Neighbours:
        """The pairs of spots of different names that lie near each other."""
        return Neighbours(self.unit, np.flatnonzero(self.is_spot), self.name)

    @cached_property
    def in_full(self) -> list[tuple[int, int]]:
        """Pairs of rows of one place, the second under a longer name: "Kansas (City)"."""
        return self._longer(lambda words, count: words[:count])

    @cached_property
    def short_for(self) -> list[tuple[int, int]]:
        """Pairs of rows of one place, the second under a name that ends so: "(Ciudad) Juárez"."""
        return self._longer(lambda words, count: words[-count:])

    def _longer(self, part: Callable[[list[str], int], list[str]]) -> list[tuple[int, int]]:
        groups: dict[str, list[int]] = {}
        for g, group in enumerate(self.groups):
            groups.setdefault(group.name, []).append(g)
        pairs = []
        for full, group in enumerate(self.groups):
            words = group.name.split(" ")
            for count in range(1, min(len(words), _LONGEST)):
                for short in groups.get(" ".join(part(words, count)), ()):
                    pairs += self._same_places(short, full)
        return pairs

    def _same_places(self, a: int, b: int) -> list[tuple[int, int]]:
        rows = range(*self.rows_of(b).indices(len(self.rows)))
        known = {self.rows[row].place.id: row for row in rows}
        own = range(*self.rows_of(a).indices(len(self.rows)))
        ids = ((row, self.rows[row].place.id) for row in own)
        return [(row, known[place]) for row, place in ids if place in known]

    def rows_of(self, group: int) -> slice:
        """The rows of a group."""
        start = int(self.starts[group])
        return slice(start, start + int(self.sizes[group]))

    def by_name(self, belief: Numbers) -> Numbers:
        """The belief in each row, as a share of its name's: senses of one name weigh less."""
        senses = np.bincount(self._name_of_group, minlength=self.names)
        shared: Numbers = belief / senses[self.name]
        return shared

    def probabilities(self, scores: Numbers) -> Numbers:
        """The scores of each group turned into probabilities that sum up to 1."""
        top = np.maximum.reduceat(scores, self.starts)
        odds = np.exp(scores - top[self.owner])
        total: Numbers = np.add.reduceat(odds, self.starts)
        probabilities: Numbers = odds / total[self.owner]
        return probabilities

    def distances(self, rows: slice | Rows, others: slice | Rows) -> Numbers:
        """Great-circle distances in km, one line for each of `rows`."""
        cosine = np.clip(self.unit[rows] @ self.unit[others].T, -1.0, 1.0)
        distances: Numbers = np.arccos(cosine) * EARTH_KM
        return distances


def _admin1(place: Place) -> str:
    unit = place.name if place.kind is PlaceKind.ADMIN1 else place.admin1
    return f"{place.country}/{_key(unit)}" if unit else ""


_key = lru_cache(1 << 13)(fold)


def _numbered(names: Sequence[str]) -> Rows:
    numbers = {"": 0}
    return np.array([numbers.setdefault(n, len(numbers)) for n in names], dtype=np.intp)
