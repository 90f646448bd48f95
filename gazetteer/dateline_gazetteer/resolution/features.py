"""What speaks for each candidate, as numbers between about 0 and 1."""

import numpy as np

from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.resolution.table import LARGE, Numbers, Rows, Table

NEAR_KM = 100.0
"""The distance at which nearness has fallen to about a third."""

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
    "named in full elsewhere",
    "listed with its kind",
)
"""Features that listen to what the other names of the text are believed to mean."""

FEATURES = LOCAL + CONTEXT
"""The columns of the feature matrix, in order."""

_LIKELY = 0.1
_USUAL = LARGE | {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.CITY}


def local_features(table: Table) -> Numbers:
    """One row for each candidate, one column for each of LOCAL."""
    after_city = _named_after_city(table)
    rows = [
        (
            candidate.prominence,
            candidate.place.kind is PlaceKind.COUNTRY,
            candidate.place.kind is PlaceKind.ADMIN1,
            candidate.place.kind is PlaceKind.ADMIN2,
            candidate.place.kind in LARGE,
            candidate.place.kind not in _USUAL,
            after_city[row],
            candidate.name == candidate.place.name,
            candidate.place.kind in table.groups[owner].kinds,
        )
        for row, (candidate, owner) in enumerate(zip(table.rows, table.owner, strict=True))
    ]
    return np.array(rows, dtype=np.float64)


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
    return np.column_stack(
        [
            _contained(table, belief),
            _beside(table, belief),
            _elsewhere(table, named_countries, table.country),
            _elsewhere(table, named_units, table.admin1),
            _shared(table, countries, table.country),
            _shared(table, units, table.admin1),
            _near(table, belief),
            _in_full(table, belief),
            _listed(table, belief),
        ]
    )


def closeness(table: Table, rows: slice | Rows, others: slice | Rows) -> Numbers:
    """1 at the same spot, falling with distance; one line for each of `rows`."""
    near: Numbers = np.exp(-table.distances(rows, others) / NEAR_KM)
    return near


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
    share: Numbers = np.maximum(within, closeness(table, inner, outer) * spots)
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
    """How close the closest place of another name is, by how likely it is."""
    likely = np.flatnonzero(table.is_spot & (belief > _LIKELY))
    if not likely.size:
        return np.zeros(len(table.rows))
    near = closeness(table, slice(None), likely) * belief[likely]
    near[table.name[:, None] == table.name[likely][None, :]] = 0.0
    closest: Numbers = near.max(axis=1) * table.is_spot
    return closest


def _in_full(table: Table, belief: Numbers) -> Numbers:
    """The belief that a longer name means the same place: "Kansas" beside "Kansas City"."""
    column = np.zeros(len(table.rows))
    for g, group in enumerate(table.groups):
        for h, other in enumerate(table.groups):
            if other.name.startswith(f"{group.name} "):
                own, full = table.rows_of(g), table.rows_of(h)
                places = [c.place.id for c in other.candidates]
                for row in range(own.start, own.stop):
                    if (place := table.rows[row].place.id) in places:
                        column[row] = max(column[row], belief[full.start + places.index(place)])
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


def _contained(table: Table, belief: Numbers) -> Numbers:
    column = np.zeros(len(table.rows))
    for g, group in enumerate(table.groups):
        own = table.rows_of(g)
        for container in group.containers:
            outer = table.rows_of(container)
            column[own] = np.maximum(column[own], inside(table, own, outer) @ belief[outer])
    return column


def _beside(table: Table, belief: Numbers) -> Numbers:
    column = np.zeros(len(table.rows))
    for g, group in enumerate(table.groups):
        own = table.rows_of(g)
        for other in group.beside:
            rows = table.rows_of(other)
            column[own] = np.maximum(column[own], closeness(table, own, rows) @ belief[rows])
    return column
