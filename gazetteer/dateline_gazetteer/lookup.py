"""Names to candidates: what a name may mean, most prominent first."""

from collections.abc import Iterable

from dateline_gazetteer import layout
from dateline_gazetteer.names import CASED, fold, tidy
from dateline_gazetteer.place import Candidate, NameType
from dateline_gazetteer.store import Store

_PENALTY = {NameType.ALTERNATE: 0.08}
_PLAIN_PENALTY = 0.2


class Lookup:
    """Exact lookup by key."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The places that `name` may mean; capitals count in abbreviations."""
        return self.ranked(c for key in (fold(name), tidy(name)) for c in self.meanings(key, name))

    def meanings(self, key: str, written: str = "") -> list[Candidate]:
        """The candidates stored under one key; `written` is the name as it was asked for."""
        found = []
        for (value,) in self._store.names.get(key, ()):
            row, name_type, plain = layout.unpack_posting(value)
            place = self._store.place(row)
            name = place.name if fold(place.name) == key else written or key.removeprefix(CASED)
            prominence = self._store.prominence(row) - _PENALTY.get(name_type, 0.0)
            prominence -= _PLAIN_PENALTY if plain else 0.0
            found.append(Candidate(place, name, name_type, max(0.0, prominence), plain))
        return found

    def prefixes(self, text: str) -> list[str]:
        """All keys that `text` begins with."""
        keys: list[str] = self._store.names.prefixes(text)
        return keys

    def ranked(self, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
        """Each place once, with its most prominent name; most prominent first."""
        best: dict[str, Candidate] = {}
        for candidate in candidates:
            known = best.get(candidate.place.id)
            if known is None or candidate.prominence > known.prominence:
                best[candidate.place.id] = candidate
        return tuple(sorted(best.values(), key=lambda c: (-c.prominence, c.place.id)))
