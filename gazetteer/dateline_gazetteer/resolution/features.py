"""What speaks for each candidate, as numbers between about 0 and 1."""

from collections.abc import Iterable

import numpy as np

from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.resolution.neighbours import Numbers, Rows, closeness
from dateline_gazetteer.resolution.table import LARGE, Table

POWER = 1.5
"""Belief counts as context raised to this power: likely meanings more, mere chances less."""

DOUBT = 5.0
"""How many unseen names, lying anywhere, the shares of countries and states reckon with."""

LOCAL = (
    "prominence",
    "country",
    "admin-1",
    "admin-2",
    "large area",
    "other kind",
    "named after its city",
    "own name",
    "kind asked for",
)
"""Features of a candidate by itself."""

CONTEXT = (
    "contained",
    "beside",
    "country named",
    "admin-1 named",
    "country shared",
    "admin-1 shared",
    "near",
    "contains",
    "named in full elsewhere",
    "short for a name elsewhere",
    "listed with its kind",
)
"""Features that listen to what the other names of the text are believed to mean."""

FEATURES = LOCAL + CONTEXT
"""The columns of the feature matrix, in order."""

_LIKELY = 0.03
# Where a state begins to count as one that news names without more ado, and where it wholly does:
# Texas, but hardly a parish of Jamaica.
_OBSCURE, _WELL_KNOWN = 0.4, 0.6
_USUAL = LARGE | {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.CITY}


def local_features(table: Table) -> Numbers:
    """One row for each candidate, one column for each of LOCAL."""
    kinds = [c.place.kind for c in table.rows]
    asked = (table.groups[g].kinds for g in table.owner)
    prominence = np.array([c.prominence for c in table.rows])
    columns = (
        prominence,
        table.is_country,
        table.is_admin1 * np.clip((prominence - _OBSCURE) / (_WELL_KNOWN - _OBSCURE), 0.0, 1.0),
        [kind is PlaceKind.ADMIN2 for kind in kinds],
        [kind in LARGE for kind in kinds],
        [kind not in _USUAL for kind in kinds],
        _named_after_city(table),
        [c.name == c.place.name for c in table.rows],
        [kind in wanted for kind, wanted in zip(kinds, asked, strict=True)],
    )
    return np.column_stack(columns).astype(np.float64)


def _named_after_city(table: Table) -> Numbers:
    """1 for a state or district with a city of its name: in it, or in its country and known more.

    Such names mean the city more often: Lagos, New York, Washington.
    """
    column = np.zeros(len(table.rows))
    for group in range(len(table.groups)):
        rows = table.rows_of(group)
        cities = [r for r in range(rows.start, rows.stop) if _is(table, r, PlaceKind.CITY)]
        for row in range(rows.start, rows.stop):
            if _is(table, row, PlaceKind.ADMIN1, PlaceKind.ADMIN2):
                column[row] = any(_gives_name(table, city, row) for city in cities)
    return column


def _is(table: Table, row: int, *kinds: PlaceKind) -> bool:
    return table.rows[row].place.kind in kinds


def _gives_name(table: Table, city: int, unit: int) -> bool:
    if table.country[city] != table.country[unit]:
        return False
    known_more = table.rows[city].prominence >= table.rows[unit].prominence
    return bool(known_more or table.admin1[city] == table.admin1[unit] != 0)


def context_features(table: Table, belief: Numbers) -> Numbers:
    """One row for each candidate, one column for each of CONTEXT."""
    sure = belief**POWER
    countries = _by_name(table, table.country, sure)
    units = _by_name(table, table.admin1, sure)
    named_countries = _by_name(table, table.country, sure * table.is_country)
    named_units = _by_name(table, table.admin1, sure * table.is_admin1)
    contained, contains = _contained(table, belief)
    return np.column_stack(
        [
            contained,
            _beside(table, belief),
            _elsewhere(table, named_countries, table.country),
            _elsewhere(table, named_units, table.admin1),
            _shared(table, countries, table.country),
            _shared(table, units, table.admin1),
            _near(table, belief),
            contains,
            _pairs(table, belief, table.in_full),
            _pairs(table, belief, table.short_for),
            _listed(table, belief),
        ]
    )


def inside(table: Table, inner: slice, outer: slice) -> Numbers:
    """How far each place of `inner` lies in each of `outer`: 1 in its country or unit.

    A spot counts as in another spot (a suburb in its city) by how close the two are.
    """
    same_country = table.country[inner, None] == table.country[None, outer]
    same_unit = table.admin1[inner, None] == table.admin1[None, outer]
    below_country = ~table.is_country[inner, None] & (table.country[inner, None] > 0)
    below_unit = ~table.is_admin1[inner, None] & (table.admin1[inner, None] > 0)
    within = (same_country & table.is_country[None, outer] & below_country) | (
        same_unit & table.is_admin1[None, outer] & below_unit
    )
    spots = table.is_spot[inner, None] & table.is_spot[None, outer]
    share: Numbers = np.maximum(within, closeness(table.distances(inner, outer)) * spots)
    return share


def _by_name(table: Table, codes: Rows, belief: Numbers) -> Numbers:
    """The belief each name puts on each code; column 0, which stands for none, is empty."""
    sums = np.zeros((table.names, int(codes.max(initial=0)) + 1))
    np.add.at(sums, (table.name, codes), table.by_name(belief))
    sums[:, 0] = 0.0
    return sums


def _elsewhere(table: Table, sums: Numbers, codes: Rows) -> Numbers:
    """The strongest belief that any other name puts on the code of each row."""
    if table.names == 1:
        return np.zeros(len(codes))
    order = np.sort(sums, axis=0)
    best, second = order[-1][codes], order[-2][codes]
    other: Numbers = np.where(sums[table.name, codes] >= best, second, best)
    return other


def _shared(table: Table, sums: Numbers, codes: Rows) -> Numbers:
    """Root of the share of all other names' belief that lies on the code of each row.

    The share is taken of some names more than there are: two names prove little.
    """
    weighted = sums * table.weight[:, None]
    others = weighted.sum(axis=0)[codes] - weighted[table.name, codes]
    whole = table.weight.sum() - table.weight[table.name]
    share: Numbers = np.sqrt(np.clip(others, 0.0, None) / (whole + DOUBT))
    return share


def _near(table: Table, belief: Numbers) -> Numbers:
    """Logarithm of one more than the number of other names that mean a place nearby.

    Each counts as much as it is close and likely.
    """
    near = table.neighbours
    worth = np.where(belief > _LIKELY, belief, 0.0)[near.other] * near.closeness
    count = np.zeros(len(table.rows))
    if worth.size:
        np.add.at(count, near.row[near.firsts], np.maximum.reduceat(worth, near.firsts))
    return np.log1p(count)


def _pairs(table: Table, belief: Numbers, pairs: Iterable[tuple[int, int]]) -> Numbers:
    """The belief that a longer name means the same place: "Kansas" beside "Kansas City"."""
    column = np.zeros(len(table.rows))
    for row, full in pairs:
        column[row] = max(column[row], belief[full])
    return column


def _listed(table: Table, belief: Numbers) -> Numbers:
    """The belief that what stands beside a name in a list is of one kind with each place."""
    column = np.zeros(len(table.rows))
    for g, group in enumerate(table.groups):
        own = table.rows_of(g)
        for peer in group.peers:
            rows = table.rows_of(peer)
            same = table.kind[own, None] == table.kind[None, rows]
            column[own] = np.maximum(column[own], same @ belief[rows])
    return column


def _contained(table: Table, belief: Numbers) -> tuple[Numbers, Numbers]:
    """The belief that a place lies in what is said to contain it, and the other way round."""
    inner, outer = np.zeros(len(table.rows)), np.zeros(len(table.rows))
    for g, group in enumerate(table.groups):
        own = table.rows_of(g)
        for container in group.containers:
            around = table.rows_of(container)
            share = inside(table, own, around)
            inner[own] = np.maximum(inner[own], share @ belief[around])
            areas = ~table.is_spot[around]
            outer[around] = np.maximum(outer[around], (belief[own] @ share) * areas)
    return inner, outer


def _beside(table: Table, belief: Numbers) -> Numbers:
    column = np.zeros(len(table.rows))
    for g, group in enumerate(table.groups):
        own = table.rows_of(g)
        for other in group.beside:
            rows = table.rows_of(other)
            near = closeness(table.distances(own, rows))
            column[own] = np.maximum(column[own], near @ belief[rows])
    return column
