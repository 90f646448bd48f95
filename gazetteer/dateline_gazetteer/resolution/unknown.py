"""Names the gazetteer does not have, placed by what the text says around them."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from dateline_gazetteer.names import fold
from dateline_gazetteer.place import PlaceKind, Resolution
from dateline_gazetteer.resolution.grouping import Grouping
from dateline_gazetteer.resolution.names import LONGEST_NAME
from dateline_gazetteer.resolution.neighbours import EARTH_KM, unit_vectors
from dateline_gazetteer.resolution.table import LARGE

_UNKNOWN = "not in the gazetteer"
_CONTAINED, _NAMED_AFTER, _SETTING, _AROUND = 0.7, 0.6, 0.5, 0.4
_SPOTS = frozenset({PlaceKind.CITY, PlaceKind.ADMIN2})
_LOCAL_KM, _LOCAL_NAMES, _LOCAL_SHARE = 100.0, 4, 0.6
_FACILITY = re.compile(
    r"(?:street|st|road|rd|avenue|ave|lane|drive|close|crescent|square|boulevard|highway|hospital|"
    r"school|college|university|church|cathedral|mosque|temple|museum|gallery|theatre|theater|park|"
    r"station|stadium|court|courthouse|hotel|mall|prison|jail|bridge|airport|castle|zoo|library)",
    re.IGNORECASE,
)


def place_unknown(
    grouping: Grouping, answers: Sequence[Resolution], names: Sequence[str]
) -> list[Resolution | None]:
    """For each mention without candidates, the place it lies in or is named after, if told.

    `names` are the mentions as written. Mentions with candidates get None here.
    """
    setting, around = _setting(grouping, answers), _around(answers)
    placed: list[Resolution | None] = []
    for i, name in enumerate(names):
        if grouping.group_of[i] is not None or not name.strip() or len(name) > LONGEST_NAME:
            placed.append(None)
            continue
        found = _container(grouping, answers, i) or _namesake(grouping, answers, names, name)
        is_facility = _FACILITY.fullmatch(name.split()[-1])
        placed.append(found or (setting if is_facility else around))
    return placed


def _container(
    grouping: Grouping, answers: Sequence[Resolution], mention: int
) -> Resolution | None:
    for other in grouping.clues[mention].containers:
        group = grouping.group_of[other]
        if group is not None and answers[group].place.kind not in LARGE:
            whole = answers[group]
            return _stand_in(whole, _CONTAINED, f"placed in {whole.place.name}, named beside it")
    return None


def _namesake(
    grouping: Grouping, answers: Sequence[Resolution], names: Sequence[str], name: str
) -> Resolution | None:
    known = {fold(n): g for n, g in zip(names, grouping.group_of, strict=True) if g is not None}
    for part in _openings(name):
        if (group := known.get(fold(part))) is not None:
            whole = answers[group]
            return _stand_in(whole, _NAMED_AFTER, f"taken as in {whole.place.name}, by its name")
    return None


def _openings(name: str) -> Iterator[str]:
    words = re.split(r"[\s-]+", name)
    for count in range(len(words) - 1, 0, -1):
        yield " ".join(words[:count])


def _setting(grouping: Grouping, answers: Sequence[Resolution]) -> Resolution | None:
    """The city the text names most, as the place of its streets and buildings."""
    cities = [g for g, a in enumerate(answers) if a.place.kind is PlaceKind.CITY]
    if not cities:
        return None
    most = max(cities, key=lambda g: (grouping.groups[g].weight, -g))
    whole = answers[most]
    return _stand_in(whole, _SETTING, f"taken as in {whole.place.name}, the city named most")


def _around(answers: Sequence[Resolution]) -> Resolution | None:
    """The middle of a text whose places lie close together: local news of one area."""
    spots = [a for a in answers if a.place.kind in _SPOTS]
    if len(spots) < _LOCAL_NAMES:
        return None
    unit = unit_vectors([a.place.latitude for a in spots], [a.place.longitude for a in spots])
    near = unit @ unit.T > np.cos(_LOCAL_KM / EARTH_KM)
    middle = int(np.argmax(near.sum(axis=1)))
    if near[middle].mean() < _LOCAL_SHARE:
        return None
    whole = spots[middle]
    return _stand_in(whole, _AROUND, f"taken as near {whole.place.name}, as most places named")


def is_stand_in(resolution: Resolution) -> bool:
    """Whether the place is not the named one but what it lies in."""
    return resolution.why[:1] != () and resolution.why[0].startswith(_UNKNOWN)


def _stand_in(whole: Resolution, share: float, why: str) -> Resolution:
    confidence = round(whole.confidence * share, 4)
    return Resolution(whole.place, confidence, (), (f"{_UNKNOWN}; {why}",))
