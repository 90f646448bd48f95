"""Names the gazetteer does not have, placed by what the text says around them."""

import re
from collections.abc import Iterator, Sequence

from dateline_gazetteer.names import fold
from dateline_gazetteer.place import PlaceKind, Resolution
from dateline_gazetteer.resolution.grouping import Grouping
from dateline_gazetteer.resolution.table import LARGE

_UNKNOWN = "not in the gazetteer"
_CONTAINED, _NAMED_AFTER, _SETTING = 0.7, 0.6, 0.5
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
    setting = _setting(grouping, answers)
    placed: list[Resolution | None] = []
    for i, name in enumerate(names):
        if grouping.group_of[i] is not None:
            placed.append(None)
            continue
        found = _container(grouping, answers, i) or _namesake(grouping, answers, names, name)
        is_facility = _FACILITY.fullmatch(name.split()[-1]) if name.split() else None
        placed.append(found or (setting if is_facility else None))
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


def is_stand_in(resolution: Resolution) -> bool:
    """Whether the place is not the named one but what it lies in."""
    return resolution.why[:1] != () and resolution.why[0].startswith(_UNKNOWN)


def _stand_in(whole: Resolution, share: float, why: str) -> Resolution:
    confidence = round(whole.confidence * share, 4)
    return Resolution(whole.place, confidence, (), (f"{_UNKNOWN}; {why}",))
