"""Names to candidates: what a name may mean, most prominent first."""

from functools import lru_cache

from dateline_gazetteer import layout
from dateline_gazetteer.names import CASED, fold, tidy
from dateline_gazetteer.place import Candidate, NameType, Place, PlaceKind
from dateline_gazetteer.store import Store

# A source's alternate names hold much that nobody uses; those chosen by hand do not.
_ALTERNATE_PENALTY = 0.2
_BY_HAND = "curated"
_PLAIN_PENALTY = 0.2
_KEPT = 1 << 14


def contains(outer: Place, inner: Place) -> bool:
    """Whether `outer` is the country, admin-1 or admin-2 unit that `inner` belongs to."""
    if outer.country != inner.country or outer.id == inner.id:
        return False
    if outer.kind is PlaceKind.COUNTRY:
        return True
    units = {PlaceKind.ADMIN1: inner.admin1, PlaceKind.ADMIN2: inner.admin2}
    return units.get(outer.kind) == outer.name


class Lookup:
    """Exact lookup by key."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.meanings = lru_cache(_KEPT)(self._meanings)
        self.ends_lower = lru_cache(_KEPT)(self._ends_lower)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The places that `name` may mean; capitals count in abbreviations."""
        return self.meanings(fold(name), tidy(name))

    def prefixes(self, text: str) -> list[str]:
        """All keys that `text` begins with."""
        keys: list[str] = self._store.names.prefixes(text)
        return keys

    def _meanings(self, *keys: str) -> tuple[Candidate, ...]:
        """Each place stored under the keys once, with its best name; most prominent first."""
        best: dict[str, Candidate] = {}
        for key in keys:
            for value in self._store.meanings(key):
                candidate = self._candidate(key, value)
                known = best.get(candidate.place.id)
                if known is None or candidate.prominence > known.prominence:
                    best[candidate.place.id] = candidate
        return tuple(sorted(best.values(), key=lambda c: (-c.prominence, c.place.id)))

    def _ends_lower(self, *keys: str) -> bool:
        """Whether a name under the keys is written with a small letter in its last word."""
        values = (value for key in keys for value in self._store.meanings(key))
        return any(layout.Meaning.unpack(value).lower for value in values)

    def _candidate(self, key: str, value: int) -> Candidate:
        meaning = layout.Meaning.unpack(value)
        place = self._store.place(meaning.row)
        name = place.name if fold(place.name) == key else key.removeprefix(CASED)
        prominence = self._store.prominence(meaning.row)
        prominence -= _PLAIN_PENALTY if meaning.plain else 0.0
        if meaning.name_type is NameType.ALTERNATE and place.source != _BY_HAND:
            prominence -= _ALTERNATE_PENALTY
        return Candidate(place, name, meaning.name_type, max(0.0, prominence), meaning.plain)
