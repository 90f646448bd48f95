"""Why a place was chosen, in words a reader understands."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from dateline_gazetteer.place import NameType, Place, PlaceKind
from dateline_gazetteer.resolution.features import FEATURES, inside
from dateline_gazetteer.resolution.table import LARGE, SAME_SPOT_KM, Numbers, Table

MOST = 3
"""How many reasons are given at most."""

_MATTERS = 0.25
_LEADING = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1}) | LARGE
_UNIT_WORDS = {PlaceKind.ADMIN1: "state or province", PlaceKind.ADMIN2: "county or district"}


class Reasons:
    """Says why, from what each feature added to each candidate.

    `worth` is the feature matrix times the weights, `belief` the final probabilities.
    """

    def __init__(self, table: Table, worth: Numbers, belief: Numbers) -> None:
        self._table = table
        self._worth = worth
        self._belief = belief

    def of(self, ranked: Sequence[int]) -> tuple[str, ...]:
        """Why the first of the `ranked` rows was chosen: the weightiest reason first."""
        best = int(ranked[0])
        if self._table.rows[best].name_type is NameType.DEMONYM:
            return (f"the people of {self._place(best).name}",)
        if len(ranked) == 1:
            return ("the only place of this name in the gazetteer",)
        rival = self._rival(best, ranked[1:])
        gain = self._worth[best] - self._worth[rival]
        order = [int(f) for f in np.argsort(-gain) if gain[f] > _MATTERS]
        said: list[str] = []
        implied: set[str] = set()
        for name in (FEATURES[f] for f in order):
            sentence = "" if name in implied else _SENTENCES[name](self, best, rival)
            if sentence and sentence not in said:
                said.append(sentence)
                implied.update(_IMPLIED.get(name, ()))
        return tuple(said[:MOST]) or (f"fits best among {len(ranked)} places of this name",)

    def _rival(self, best: int, others: Sequence[int]) -> int:
        """The likeliest other spot; a city's own district is no rival."""
        distances = self._table.distances(slice(best, best + 1), np.array(others))[0]
        apart = [row for row, km in zip(others, distances, strict=True) if km > SAME_SPOT_KM]
        return int((apart or list(others))[0])

    def _place(self, row: int) -> Place:
        return self._table.rows[row].place

    def _better_known(self, row: int, rival: int) -> str:
        rows = self._table.rows_of(int(self._table.owner[row]))
        known = [c.prominence for c in self._table.rows[rows]]
        if known[row - rows.start] == max(known):
            return f"the best known of {len(known)} places of this name"
        other = self._place(rival)
        return f"better known than {other.name} in {other.admin1 or other.country}"

    def _kind(self, row: int, rival: int) -> str:
        kind = self._place(row).kind
        if kind not in _LEADING or kind is self._place(rival).kind:
            return ""
        return f"such a name means a {_UNIT_WORDS.get(kind, kind)} more often than a smaller place"

    def _asked(self, row: int, _: int) -> str:
        kind = self._place(row).kind
        return f"the words beside it ask for a {_UNIT_WORDS.get(kind, kind)}"

    def _listed(self, row: int, _: int) -> str:
        kind = self._place(row).kind
        return f"in a list with another {_UNIT_WORDS.get(kind, kind)}"

    def _own_name(self, row: int, _: int) -> str:
        return f"{self._place(row).name} is its proper name"

    def _contained(self, row: int, _: int) -> str:
        group = self._table.groups[int(self._table.owner[row])]
        own = slice(row, row + 1)
        outer = [
            (float(inside(self._table, own, slice(other, other + 1))[0, 0]), other)
            for other in self._chosen(group.containers)
        ]
        return f"in {self._place(max(outer)[1]).name}, named beside it" if outer else ""

    def _beside(self, row: int, _: int) -> str:
        group = self._table.groups[int(self._table.owner[row])]
        return self._closest(row, group.beside, "named beside it")

    def _near(self, row: int, _: int) -> str:
        return self._closest(row, self._others(row), "also named")

    def _closest(self, row: int, groups: Iterable[int], how: str) -> str:
        spots = [r for r in self._chosen(groups) if self._table.is_spot[r]]
        if not spots:
            return ""
        distances = self._table.distances(slice(row, row + 1), np.array(spots))[0]
        nearest = int(np.argmin(distances))
        return f"{distances[nearest]:.0f} km from {self._place(spots[nearest]).name}, {how}"

    def _country_named(self, row: int, _: int) -> str:
        return self._unit_named(
            row, self._table.country == self._table.country[row], PlaceKind.COUNTRY
        )

    def _admin1_named(self, row: int, _: int) -> str:
        return self._unit_named(
            row, self._table.admin1 == self._table.admin1[row], PlaceKind.ADMIN1
        )

    def _unit_named(
        self, row: int, same: "np.ndarray[tuple[int], np.dtype[np.bool_]]", kind: PlaceKind
    ) -> str:
        names = [
            self._place(r).name
            for r in self._chosen(self._others(row))
            if same[r] and self._place(r).kind is kind
        ]
        return f"{names[0]} is named in the text" if names else ""

    def _country_shared(self, row: int, _: int) -> str:
        shared = self._place(row).country
        return "other places named lie in the same country" if shared else ""

    def _admin1_shared(self, row: int, _: int) -> str:
        place = self._place(row)
        unit = place.name if place.kind is PlaceKind.ADMIN1 else place.admin1
        return f"other places named lie in {unit}, too" if unit else ""

    def _others(self, row: int) -> list[int]:
        groups = self._table.groups
        own = groups[int(self._table.owner[row])].name
        return [g for g, other in enumerate(groups) if other.name != own]

    def _chosen(self, groups: Iterable[int]) -> list[int]:
        """The likeliest row of each of the groups."""
        slices = [self._table.rows_of(g) for g in groups]
        return [s.start + int(np.argmax(self._belief[s])) for s in slices]


# Who reads that a place lies in the Arizona named beside it needs no more of Arizona.
_UNITS = ("country named", "admin-1 named", "country shared", "admin-1 shared")
_IMPLIED = {
    "contained": _UNITS,
    "admin-1 named": _UNITS,
    "admin-1 shared": ("country named", "country shared"),
    "country named": ("country shared",),
}

_SENTENCES: dict[str, Callable[[Reasons, int, int], str]] = {
    "prominence": Reasons._better_known,
    "country": Reasons._kind,
    "admin-1": Reasons._kind,
    "admin-2": Reasons._kind,
    "large area": Reasons._kind,
    "other kind": Reasons._kind,
    "named after its city": Reasons._better_known,
    "own name": Reasons._own_name,
    "kind asked for": Reasons._asked,
    "contained": Reasons._contained,
    "beside": Reasons._beside,
    "country named": Reasons._country_named,
    "admin-1 named": Reasons._admin1_named,
    "country shared": Reasons._country_shared,
    "admin-1 shared": Reasons._admin1_shared,
    "near": Reasons._near,
    "named in full elsewhere": Reasons._better_known,
    "listed with its kind": Reasons._listed,
}
