"""The search behind `geocode`."""

from collections.abc import Sequence
from dataclasses import dataclass

from geopy.exc import GeocoderQueryError

from dateline_gazetteer.gazetteer import Gazetteer
from dateline_gazetteer.geocoder.arguments import Box, Wanted
from dateline_gazetteer.place import Candidate, Place, PlaceKind, Scored

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
    wanted = _upright(gazetteer, wanted)
    outer = [gazetteer.candidates(name) for name in wanted.within]
    containers = _containers(outer, wanted)
    try:
        found = gazetteer.search(
            ", ".join((wanted.name, *wanted.within)),
            max(limit, _MOST) if containers else limit,
            kind=limits.kinds or None,
            country=limits.countries or None,
            near=limits.near or _town(outer),
            bounds=limits.bounds,
            language=limits.language,
        )
    except ValueError as error:
        raise GeocoderQueryError(str(error)) from error
    return [one for one in found if _inside(gazetteer, one.place, containers)][:limit]


def _upright(gazetteer: Gazetteer, wanted: Wanted) -> Wanted:
    """A name as people say it for one as lists have it: "Korea, South", "Gambia, The"."""
    inverted = " ".join((*wanted.within, wanted.name))
    if wanted.structured or len(wanted.within) != 1 or not gazetteer.candidates(inverted):
        return wanted
    return Wanted(inverted)


def _containers(outer: list[Sequence[Candidate]], wanted: Wanted) -> list[set[str]]:
    """The ids of what must contain the place; a search would also tell what lies elsewhere.

    Words after a comma count when they mean a country or state before anything else.
    """
    if not wanted.structured:
        outer = [found for found in outer if found and found[0].place.kind in _LARGE]
    return [{candidate.place.id for candidate in found} for found in outer]


def _town(outer: list[Sequence[Candidate]]) -> tuple[float, float] | None:
    """Where the city after the first comma is: "Soweto, Johannesburg"."""
    if not outer or not outer[0] or outer[0][0].place.kind is not PlaceKind.CITY:
        return None
    return outer[0][0].place.latitude, outer[0][0].place.longitude


def _inside(gazetteer: Gazetteer, place: Place, containers: list[set[str]]) -> bool:
    """Whether one of each set of places contains the place; seas belong to no country."""
    if not containers or not place.country:
        return True
    above = {unit.id for unit in gazetteer.units(place)}
    return all(above & container for container in containers)
