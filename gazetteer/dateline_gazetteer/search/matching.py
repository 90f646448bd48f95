"""Which names a query may stand for, and how well each fits, before places are compared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from dateline_gazetteer import layout
from dateline_gazetteer.names import CASED, fold, tidy
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.store import Store

Values = NDArray[np.uint32]

EXACT, OTHER_NAME, WORDS, BEGINNING_WORDS, BEGINNING = 1.0, 0.92, 0.85, 0.75, 0.7
LATER_WORD, ONE_EDIT, TWO_EDITS = 0.6, 0.7, 0.58
"""How well a name fits that is the query; that is the query, though the city is shown by another;
that is the query but for a small word; that begins with its words; with its letters; that begins
with a small word and then the query; that is one edit away, and two, in a very long query: of a
shorter one, the share of letters that are wrong is taken off."""

BY_NAME = 0.35
"""The part of a score that the name decides; the rest is how prominent the place is."""

_CITY = layout.KINDS.index(PlaceKind.CITY)
_SHORT_CODE = 5
_SHORTEST_EDITED, _SHORTEST_TWICE_EDITED, _SHORTEST_SURE, _LONGEST_EDITED = 4, 6, 8, 60
_SHORTEST_WORD, _SHORTEST_LATER = 2, 4
_LETTERS = "abcdefghijklmnopqrstuvwxyz '"
_SELECTIVE, _FEW = 3, 64
_MOST_COMPARED = 1_000
_MOST_SHOWN = 20
_MANY = 400
_FIRST = (
    "fort", "saint", "san", "santa", "santo", "sao", "st.", "mount", "port", "puerto", "lake",
    "cape", "cabo", "camp", "ciudad", "ciudad de", "villa", "rio", "el", "la", "los", "las", "al",
    "new", "nueva", "nuevo", "heroica", "greater", "isla", "the", "republic of",
)  # fmt: skip
_BETWEEN = (
    "de", "del", "de la", "de los", "de las", "do", "da", "dos", "du", "des", "of", "of the", "on",
    "and", "y", "am", "el", "la", "san", "santa", "rio", "city", "upon",
)  # fmt: skip
_LAST = ("city", "town")
"""Words that people leave out of names at their beginning, amid them, at their end."""

_KINDS = (
    "island", "islands", "river", "county", "province", "state", "district", "mountains", "desert",
    "sea", "region", "isla", "provincia", "estado", "municipio", "municipality",
)  # fmt: skip
_ADDED = frozenset(" ".join((*_FIRST, *_BETWEEN, *_LAST, *_KINDS)).split())
"""Words that people add to names."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Packed meanings of names that may be meant, and how well the name fits, from 0 to 1."""

    values: Values
    fit: NDArray[np.float32] | float

    def of(self, chosen: NDArray[np.bool_] | NDArray[np.intp]) -> "Hits":
        """Some of them."""
        fit = self.fit if isinstance(self.fit, float) else self.fit[chosen]
        return Hits(self.values[chosen], fit)


class Matcher:
    """Finds the names for a query."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def exact(self, name: str) -> Iterator[Hits]:
        """The names that are the query, or would be in capitals: "usa"."""
        key = fold(name)
        values = self._store.meanings_of(key)
        fit = [self._shown(value, key) for value in values[:_MOST_SHOWN]]
        fit += [EXACT] * (len(values) - len(fit))
        yield Hits(np.array(values, dtype=np.uint32), np.array(fit, dtype=np.float32))
        yield self._hits([tidy(name)], EXACT)
        if name.islower() and len(name) <= _SHORT_CODE:
            yield self._hits([tidy(name.upper())], EXACT)

    def _shown(self, value: int, key: str) -> float:
        """How well a name fits that is the query: "Oklahoma" is the state before the city."""
        row = value & layout.ROW
        if self._store.table["kind"].item(row) != _CITY or fold(self._store.place_name(row)) == key:
            return EXACT
        return OTHER_NAME

    def more_words(self, key: str) -> Iterator[Hits]:
        """The names that are the query with a small word more: "Bragg", "Cabo Lucas"."""
        words = key.split()
        forms = [f"{word} {key}" for word in _FIRST] + [f"{key} {word}" for word in _LAST]
        for i in range(1, len(words)):
            head, tail = " ".join(words[:i]), " ".join(words[i:])
            forms += [f"{head} {word} {tail}" for word in _BETWEEN]
        names = self._store.names
        yield self._hits([form for form in forms if form in names], WORDS)

    def fewer_words(self, key: str) -> Iterator[Hits]:
        """The names that are the query without one of its small words: "Ciudad Tijuana"."""
        words = key.split()
        forms = [
            " ".join((*words[:i], *words[i + 1 :]))
            for i, word in enumerate(words)
            if word in _ADDED and len(words) > 1
        ]
        yield self._hits(forms, WORDS)

    def beginning(self, key: str) -> Iterator[Hits]:
        """The names that begin with the query."""
        first, last = self._store.beginning_with(key)
        fit = np.full(last - first, BEGINNING, dtype=np.float32)
        if last - first > 1 and len(key) >= _SHORTEST_WORD:
            whole = self._store.beginning_with(f"{key} ")
            fit[whole[0] - first : whole[1] - first] = BEGINNING_WORDS
        yield Hits(self._store.meanings[first:last], fit)

    def later_words(self, key: str) -> Iterator[Hits]:
        """The names that begin with a small word and go on with the query: "brag".

        None where many names begin with the query itself.
        """
        first, last = self._store.beginning_with(key)
        if len(key) < _SHORTEST_LATER or last - first > _MANY:
            return
        for word in _FIRST:
            form = f"{word} {key}"
            if any(True for _ in self._store.names.iterkeys(form)):
                first, last = self._store.beginning_with(form)
                yield Hits(self._store.meanings[first:last], LATER_WORD)

    def edited(self, key: str, top: Callable[[], float], *, known: bool) -> Iterator[Hits]:
        """The names one edit away, then those two away that could score more than `top`.

        An edit leaves out, adds or changes a letter, or swaps two neighbours. `known`: only names
        of well-known places, as are those two edits away where any is one edit away. `top` is
        asked after the names one edit away are used.
        """
        shortest = _SHORTEST_EDITED + known
        if not shortest <= len(key) <= _LONGEST_EDITED or key.startswith(CASED):
            return
        found = self._within(key, self._near(key, 1, known=True), 1) if known else self._slips(key)
        yield self._hits(found, ONE_EDIT * (1 - 1 / len(key)))
        # A short name has too many others two edits away for them to be meant.
        if len(key) >= (_SHORTEST_SURE if found else _SHORTEST_TWICE_EDITED):
            fit = TWO_EDITS * (1 - 2 / len(key))
            least = (top() / fit - BY_NAME) / (1 - BY_NAME)
            near = self._near(key, 2, known=known or bool(found))
            yield self._hits(self._within(key, self._likely(near, least), 2), fit)

    def _slips(self, key: str) -> list[str]:
        """The names one edit away; they share with the query what comes before the edit."""
        names = self._store.names
        found: list[str] = []
        for i in range(len(key) + 1):
            head, tail = key[:i], key[i:]
            alike = list(islice(names.iterkeys(head), _FEW + 1)) if i >= _SELECTIVE else None
            if alike is not None and len(alike) <= _FEW:
                found += self._apart(key, alike, 1)
                break
            forms = [f"{head}{letter}{tail}" for letter in _LETTERS]
            if tail:
                after = tail[1:]
                forms += [f"{head}{after}", f"{head}{after[:1]}{tail[0]}{after[1:]}"]
                forms += [f"{head}{letter}{after}" for letter in _LETTERS]
            found += [form for form in forms if form in names]
        return [name for name in dict.fromkeys(found) if name != key]

    def _near(self, key: str, edits: int, *, known: bool) -> NDArray[np.intp]:
        """The numbers of the names whose letters allow so many edits, and some more."""
        own = np.uint32(layout.signature(key))
        numbers, signatures = self._store.known if known else (None, self._store.signatures)
        different = signatures ^ own
        near = np.flatnonzero(np.bitwise_count(different) <= 2 * edits)
        different = different[near]
        more = np.bitwise_count(different & ~own)
        fewer = np.bitwise_count(different & own)
        near = near[(more <= edits) & (fewer <= edits)]
        numbers_near: NDArray[np.intp] = near if numbers is None else numbers[near]
        return numbers_near

    def _likely(self, numbers: NDArray[np.intp], least: float) -> NDArray[np.intp]:
        """The names of places above a prominence, the most prominent ones if they are many."""
        best = layout.rows_of(self._store.likeliest(numbers))
        prominent = self._store.table["prominence"][best] > least * 0xFFFF
        numbers, best = numbers[prominent], best[prominent]
        if len(numbers) > _MOST_COMPARED:
            numbers = numbers[np.argpartition(best, _MOST_COMPARED)[:_MOST_COMPARED]]
        return numbers

    def _within(self, key: str, numbers: NDArray[np.intp], edits: int) -> list[str]:
        keys = list(map(self._store.names.restore_key, numbers.tolist()))
        return self._apart(key, keys, edits)

    def _apart(self, key: str, keys: list[str], edits: int) -> list[str]:
        found = process.extract(key, keys, scorer=OSA.distance, score_cutoff=edits, limit=None)
        return [name for name, distance, _ in found if distance and not name.startswith(CASED)]

    def _hits(self, keys: list[str], fit: float) -> Hits:
        values = [value for key in keys for value in self._store.meanings_of(key)]
        return Hits(np.array(values, dtype=np.uint32), fit)
