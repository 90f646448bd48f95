"""Names to candidates: what a name may mean, most prominent first."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import overload

from dateline_gazetteer import layout
from dateline_gazetteer.names import CASED, fold, tidy
from dateline_gazetteer.place import Candidate, Place, PlaceKind
from dateline_gazetteer.store import Store

_KEPT = 1 << 13


def contains(outer: Place, inner: Place) -> bool:
    """Whether `outer` is the country, admin-1 or admin-2 unit that `inner` belongs to."""
    if outer.country != inner.country or outer.id == inner.id:
        return False
    if outer.kind is PlaceKind.COUNTRY:
        return True
    units = {PlaceKind.ADMIN1: inner.admin1, PlaceKind.ADMIN2: inner.admin2}
    return units.get(outer.kind) == outer.name


class Candidates(Sequence[Candidate]):
    """What a name may mean, most prominent first; each candidate is made when it is asked for.

    `values` are the packed meanings. Equal to a tuple of the same candidates.
    """

    __slots__ = ("_folded", "_made", "_store", "_tidied", "values")

    def __init__(self, store: Store, folded: str, tidied: str, values: Sequence[int]) -> None:
        self._store = store
        self._folded = folded
        self._tidied = tidied
        self.values = values
        self._made: tuple[Candidate, ...] | None = None

    def of(self, values: Sequence[int]) -> "Candidates":
        """These of the candidates."""
        if len(values) == len(self.values):
            return self
        return Candidates(self._store, self._folded, self._tidied, values)

    def prominence(self, value: int) -> float:
        """The prominence of one of the candidates."""
        return self._store.prominence(value)

    def kind(self, value: int) -> PlaceKind:
        """The kind of the place of one of the candidates."""
        number: int = self._store.table["kind"].item(value & layout.ROW)
        return layout.KINDS[number]

    def __len__(self) -> int:
        return len(self.values)

    @overload
    def __getitem__(self, index: int) -> Candidate: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Candidate, ...]: ...
    def __getitem__(self, index: int | slice) -> Candidate | tuple[Candidate, ...]:
        if self._made is not None:
            return self._made[index]
        if isinstance(index, slice):
            return tuple(self)[index]
        return self._candidate(self.values[index])

    def __iter__(self) -> Iterator[Candidate]:
        if self._made is None:
            self._made = tuple(map(self._candidate, self.values))
        return iter(self._made)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (tuple, Candidates)) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[type[tuple[Candidate, ...]], tuple[tuple[Candidate, ...]]]:
        """Pickled as a tuple: the files stay where they are."""
        return tuple, (tuple(self),)

    def _candidate(self, value: int) -> Candidate:
        place = self._store.place(value & layout.ROW)
        key = self._tidied.removeprefix(CASED) if value & layout.CASED else self._folded
        name = place.name if fold(place.name) == self._folded else key
        return Candidate(
            place,
            name,
            layout.name_type(value),
            self._store.prominence(value),
            bool(value & layout.PLAIN),
        )


class Lookup:
    """Exact lookup by key."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.meanings = lru_cache(_KEPT)(self._meanings)
        self.is_people = lru_cache(_KEPT)(self._is_people)

    def candidates(self, name: str) -> Sequence[Candidate]:
        """The places that `name` may mean; capitals count in abbreviations."""
        return self.meanings(fold(name), tidy(name)) or ()

    def prefixes(self, text: str) -> list[str]:
        """All keys that `text` begins with."""
        keys: list[str] = self._store.names.prefixes(text)
        return keys

    def _is_people(self, word: str) -> bool:
        """Whether a word without a capital names the people of a place: "mexicana", "china"."""
        return any(value & layout.LOWER for value in self._store.meanings_of(fold(word)))

    def _meanings(self, folded: str, tidied: str = "") -> Candidates:
        """What is stored under either key, each place once, with its best name."""
        values = self._store.meanings_of(folded)
        cased = self._store.meanings_of(tidied)
        if values and cased:
            values = self._merged((*values, *cased))
        return Candidates(self._store, folded, tidied, values or cased)

    def _merged(self, values: Iterable[int]) -> list[int]:
        order = sorted(values, key=lambda v: (-self._store.prominence(v), v & layout.ROW))
        best: dict[int, int] = {}
        for value in order:
            best.setdefault(value & layout.ROW, value)
        return list(best.values())
