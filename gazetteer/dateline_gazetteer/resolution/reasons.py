"""Why a place was chosen, in words a reader understands."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from dateline_gazetteer.names import fold
from dateline_gazetteer.place import NameType, Place, PlaceKind
from dateline_gazetteer.resolution.features import FEATURES, inside
from dateline_gazetteer.resolution.neighbours import Numbers, Rows
from dateline_gazetteer.resolution.table import LARGE, SAME_SPOT_KM, Table

MOST = 3
"""How many reasons are given at most."""

_MATTERS = 0.25
_NEAR_KM = 100.0
_TOLD = 2
_LEADING = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1}) | LARGE
_KIND_WORDS = {PlaceKind.ADMIN1: "state or province", PlaceKind.ADMIN2: "county or district"}


class Reasons:
    """Says why, from what each feature added to each candidate.

    `worth` is the feature matrix times the weights, `belief` the final probabilities.
    """

    def __init__(self, table: Table, worth: Numbers, belief: Numbers) -> None:
        self._table = table
        self._worth = worth
        groups = range(len(table.groups))
        slices = [table.rows_of(g) for g in groups]
        self._chosen: Rows = np.array([s.start + int(np.argmax(belief[s])) for s in slices])
        self._name = np.array([table.name[s.start] for s in slices])

    def of(self, ranked: Sequence[int]) -> tuple[str, ...]:
        """Why the first of the `ranked` rows was chosen: the weightiest reason first."""
        best = int(ranked[0])
        if self._table.rows[best].name_type is NameType.DEMONYM:
            return (f"a word for the people or things of {self._place(best).name}",)
        if len(ranked) == 1:
            return ("the only place of this name in the gazetteer",)
        rival = self._rival(best, ranked[1:])
        gain = self._worth[best] - self._worth[rival]
        order = [int(f) for f in np.argsort(-gain) if gain[f] > _MATTERS]
        said: list[str] = []
        implied: set[str] = set()
        for name in (FEATURES[f] for f in order if FEATURES[f] in _SENTENCES):
            sentence = "" if name in implied else _SENTENCES[name](self, best, rival)
            if sentence and sentence not in said:
                said.append(sentence)
                implied.update(_IMPLIED.get(name, ()))
            if len(said) == MOST:
                break
        return tuple(said) or (f"fits a little better than {self._described(rival)}",)

    def _rival(self, best: int, others: Sequence[int]) -> int:
        """The likeliest other spot; a city's own district is no rival."""
        distances = self._table.distances(slice(best, best + 1), np.array(others))[0]
        apart = [row for row, km in zip(others, distances, strict=True) if km > SAME_SPOT_KM]
        return int((apart or list(others))[0])

    def _place(self, row: int) -> Place:
        return self._table.rows[row].place

    def _described(self, row: int) -> str:
        place = self._place(row)
        kind = _kind(place)
        article = "an" if kind[0] in "aeiou" else "a"
        where = f" in {place.admin1}" if place.admin1 else ""
        own = fold(place.name) == self._table.groups[int(self._table.owner[row])].name
        return f"{place.name}, {article} {kind}{where}{'' if own else ' that is called so, too'}"

    def _better_known(self, row: int, rival: int) -> str:
        rows = self._table.rows_of(int(self._table.owner[row]))
        known = [c.prominence for c in self._table.rows[rows]]
        if known[row - rows.start] == max(known):
            return f"the best known of {len(known)} places of this name"
        return f"better known than {self._described(rival)}"

    def _leading_kind(self, row: int, rival: int) -> str:
        kind = self._place(row).kind
        if kind not in _LEADING or kind is self._place(rival).kind:
            return ""
        return f"a {_kind(self._place(row))} is meant more often than a smaller place of its name"

    def _asked(self, row: int, _: int) -> str:
        return f"the words beside it ask for a {_kind(self._place(row))}"

    def _short_for(self, row: int, _: int) -> str:
        full = any(short == row for short, _ in self._table.short_for)
        return f"short for a longer name of {self._place(row).name} in the text" if full else ""

    def _listed(self, row: int, _: int) -> str:
        return f"in a list with another {_kind(self._place(row))}"

    def _contained(self, row: int, _: int) -> str:
        table = self._table
        own = int(table.owner[row])
        around = self._chosen[list(table.groups[own].containers)]
        if not around.size:
            return ""
        share = [float(inside(table, slice(row, row + 1), slice(r, r + 1))[0, 0]) for r in around]
        outer = int(around[int(np.argmax(share))])
        within = inside(table, table.rows_of(own), slice(outer, outer + 1))
        only = f"the only {self._place(row).name} in" if np.sum(within) < _TOLD else "in"
        return f"{only} {self._place(outer).name}, named beside it"

    def _contains(self, row: int, _: int) -> str:
        own = int(self._table.owner[row])
        inner = [g for g, group in enumerate(self._table.groups) if own in group.containers]
        within = [
            self._place(r).name
            for r in self._chosen[inner]
            if inside(self._table, slice(r, r + 1), slice(row, row + 1))[0, 0]
        ]
        return f"{within[0]}, named beside it, lies there" if within else ""

    def _beside(self, row: int, _: int) -> str:
        own = self._table.groups[int(self._table.owner[row])]
        return self._closest(row, self._chosen[list(own.beside)], "named beside it")

    def _near(self, row: int, _: int) -> str:
        return self._closest(row, self._others(row), "also named")

    def _closest(self, row: int, others: Iterable[int], how: str) -> str:
        table = self._table
        spots = [int(r) for r in others if table.is_spot[r]]
        if not spots:
            return ""
        distances = table.distances(slice(row, row + 1), np.array(spots))[0]
        km = float(distances.min())
        nearest = spots[int(np.argmin(distances))]
        name = self._place(nearest).name
        namesakes = table.rows_of(int(table.owner[row]))
        around = table.distances(slice(nearest, nearest + 1), namesakes)[0] <= _NEAR_KM
        if km > _NEAR_KM:
            return ""
        if around.sum() > 1:
            return f"{km:.0f} km from {name}, {how}"
        return f"the only {self._place(row).name} near {name}, {how} ({km:.0f} km)"

    def _country_named(self, row: int, _: int) -> str:
        return self._unit_named(row, self._table.country, PlaceKind.COUNTRY)

    def _admin1_named(self, row: int, _: int) -> str:
        return self._unit_named(row, self._table.admin1, PlaceKind.ADMIN1)

    def _unit_named(self, row: int, codes: Rows, kind: PlaceKind) -> str:
        others = (self._place(r) for r in self._others(row) if codes[r] == codes[row])
        names = [place.name for place in others if place.kind is kind]
        return f"{names[0]} is named in the text" if names else ""

    def _country_shared(self, row: int, _: int) -> str:
        return self._shared(row, self._table.country, "the same country")

    def _admin1_shared(self, row: int, _: int) -> str:
        place = self._place(row)
        unit = place.name if place.kind is PlaceKind.ADMIN1 else place.admin1
        return self._shared(row, self._table.admin1, unit)

    def _shared(self, row: int, codes: Rows, unit: str) -> str:
        """Names two of the others that share a code, first those that are no unit themselves."""
        if not codes[row]:
            return ""
        others = [self._place(r) for r in self._others(row) if codes[r] == codes[row]]
        smaller = [p for p in others if p.kind not in _LEADING]
        names = list(dict.fromkeys(p.name for p in smaller if p.name != unit))[:_TOLD]
        if not names:
            return f"{others[0].name} is named in the text" if others else ""
        lie = "lie" if len(names) > 1 else "lies"
        return f"{' and '.join(names)}, also named, {lie} in {unit}, too"

    def _others(self, row: int) -> Rows:
        """The likeliest rows of the other names."""
        others: Rows = self._chosen[self._name != self._table.name[row]]
        return others


def _kind(place: Place) -> str:
    return _KIND_WORDS.get(place.kind, str(place.kind))


# Who reads that a place lies in the Arizona named beside it needs no more of Arizona.
_UNITS = ("country named", "admin-1 named", "country shared", "admin-1 shared")
_IMPLIED = {
    "contained": _UNITS,
    "admin-1 named": _UNITS,
    "admin-1 shared": ("country named", "country shared"),
    "country named": ("country shared",),
    "beside": ("near",),
}

_SENTENCES: dict[str, Callable[[Reasons, int, int], str]] = {
    "prominence": Reasons._better_known,
    "country": Reasons._leading_kind,
    "admin-1": Reasons._leading_kind,
    "admin-2": Reasons._leading_kind,
    "large area": Reasons._leading_kind,
    "other kind": Reasons._leading_kind,
    "named after its city": Reasons._better_known,
    "kind asked for": Reasons._asked,
    "contained": Reasons._contained,
    "beside": Reasons._beside,
    "country named": Reasons._country_named,
    "admin-1 named": Reasons._admin1_named,
    "country shared": Reasons._country_shared,
    "admin-1 shared": Reasons._admin1_shared,
    "near": Reasons._near,
    "contains": Reasons._contains,
    "named in full elsewhere": Reasons._better_known,
    "short for a name elsewhere": Reasons._short_for,
    "listed with its kind": Reasons._listed,
}
