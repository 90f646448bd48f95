"""The search behind `geocode`."""

from dataclasses import dataclass

from dateline_gazetteer.gazetteer import Gazetteer
from dateline_gazetteer.geocoder.arguments import Box, Wanted
from dateline_gazetteer.place import Place, PlaceKind, Scored

_MOST = 1000


@dataclass(frozen=True, slots=True)
class Limits:
    """What the places found must be, and what is preferred; empty and None leave it open."""

    kinds: tuple[PlaceKind, ...] = ()
    countries: tuple[str, ...] = ()
    bounds: Box | None = None
    near: tuple[float, float] | None = None
    language: str | None = None


def find(gazetteer: Gazetteer, wanted: Wanted, limits: Limits, limit: int) -> list[Scored]:
    """The best places for what is wanted, within the limits."""
    text = ", ".join((wanted.name, *wanted.within))
    containers = [{c.place.id for c in gazetteer.candidates(name)} for name in wanted.within]
    found = [
        scored
        for scored in gazetteer.search(text, _MOST)
        if _allowed(scored.place, limits) and _inside(gazetteer, scored.place, containers)
    ]
    return found[:limit]


def _allowed(place: Place, limits: Limits) -> bool:
    west, south, east, north = limits.bounds or (-180, -90, 180, 90)
    return (
        (not limits.kinds or place.kind in limits.kinds)
        and (not limits.countries or place.country in limits.countries)
        and south <= place.latitude <= north
        and west <= place.longitude <= east
    )


def _inside(gazetteer: Gazetteer, place: Place, containers: list[set[str]]) -> bool:
    """Whether one of each set of places contains the place."""
    above = {unit.id for unit in gazetteer.units(place)} if containers else set()
    return all(above & container for container in containers)
