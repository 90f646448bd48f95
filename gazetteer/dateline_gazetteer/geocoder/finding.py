"""The search behind `geocode`."""

from dataclasses import dataclass

from geopy.exc import GeocoderQueryError

from dateline_gazetteer.gazetteer import Gazetteer
from dateline_gazetteer.geocoder.arguments import Box, Wanted
from dateline_gazetteer.place import Place, PlaceKind, Scored

_LARGE = (PlaceKind.COUNTRY, PlaceKind.ADMIN1)
_MOST = 200


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
    containers = _containers(gazetteer, wanted)
    try:
        found = gazetteer.search(
            ", ".join((wanted.name, *wanted.within)),
            max(limit, _MOST) if containers else limit,
            kind=limits.kinds or None,
            country=limits.countries or None,
            near=limits.near,
            bounds=limits.bounds,
            language=limits.language,
        )
    except ValueError as error:
        raise GeocoderQueryError(str(error)) from error
    return [one for one in found if _inside(gazetteer, one.place, containers)][:limit]


def _containers(gazetteer: Gazetteer, wanted: Wanted) -> list[set[str]]:
    """The ids of what must contain the place; a search would also tell what lies elsewhere.

    Words after a comma count when they mean a country or state before anything else.
    """
    named = [gazetteer.candidates(name) for name in wanted.within]
    if not wanted.structured:
        named = [found for found in named if found and found[0].place.kind in _LARGE]
    return [{candidate.place.id for candidate in found} for found in named]


def _inside(gazetteer: Gazetteer, place: Place, containers: list[set[str]]) -> bool:
    """Whether one of each set of places contains the place."""
    above = {unit.id for unit in gazetteer.units(place)} if containers else set()
    return all(above & container for container in containers)
