"""What geopy's callers pass, in the forms geopy takes, as what the gazetteer is asked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from geopy.exc import GeocoderQueryError
from geopy.point import Point

from dateline_gazetteer.place import PlaceKind

PointLike: TypeAlias = Point | str | Sequence[float]
"""A geopy Point, (latitude, longitude), or "latitude, longitude"."""

BoxLike: TypeAlias = Sequence[PointLike]
"""Two opposite corners, such as [southwest, northeast]."""

Box = tuple[float, float, float, float]
"""(west, south, east, north)."""

DEFAULT_LIMIT = 10

_STRUCTURE = {
    "city": PlaceKind.CITY,
    "county": PlaceKind.ADMIN2,
    "state": PlaceKind.ADMIN1,
    "country": PlaceKind.COUNTRY,
}
_FEATURES = {
    "country": (PlaceKind.COUNTRY,),
    "state": (PlaceKind.ADMIN1,),
    "city": (PlaceKind.CITY,),
    "settlement": (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.CITY),
}
_LONGEST = 200
_LANGUAGES = ("en", "es")
_COUNTRY_CODE = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The name of a place, what contains it, from small to large, and the kinds it may have.

    `structured`: the caller said which is which; otherwise commas do.
    """

    name: str
    within: tuple[str, ...] = ()
    kinds: tuple[PlaceKind, ...] = ()
    structured: bool = False


def wanted(query: object) -> Wanted:
    """A query: words, or a mapping of city, county, state and country as Nominatim takes it.

    Streets and postal codes are not in the gazetteer and are passed over, as are other keys.
    """
    if isinstance(query, Mapping):
        given = [(query[key], kind) for key, kind in _STRUCTURE.items() if query.get(key)]
        if not all(isinstance(part, str) and part.strip() for part, _ in given) or not given:
            keys = ", ".join(_STRUCTURE)
            raise GeocoderQueryError(f"the query names no place: give text for one of {keys}")
        (name, kind), *containers = given
        return Wanted(name, tuple(part for part, _ in containers), (kind,), structured=True)
    if not isinstance(query, str) or not query.strip():
        raise GeocoderQueryError("the query is empty: ask for a place by name")
    name, *within = query[:_LONGEST].split(",")
    return Wanted(name.strip(), tuple(part.strip() for part in within))


def kinds(featuretype: str | None) -> tuple[PlaceKind, ...]:
    """The kinds that Nominatim's `featuretype` leaves; all when it is empty."""
    if not featuretype:
        return ()
    if featuretype not in _FEATURES:
        raise GeocoderQueryError(f"{featuretype!r} is not a feature type: {', '.join(_FEATURES)}")
    return _FEATURES[featuretype]


def count(limit: int | None, *, exactly_one: bool) -> int:
    """How many answers are wanted."""
    try:
        number = DEFAULT_LIMIT if limit is None else int(limit)
    except (TypeError, ValueError, OverflowError) as error:
        raise GeocoderQueryError(f"the limit {limit!r} is not a whole number") from error
    if number < 1:
        raise GeocoderQueryError("the limit cannot be less than 1")
    return 1 if exactly_one else number


def countries(codes: str | Iterable[str] | None) -> tuple[str, ...]:
    """ISO 3166-1 alpha-2 codes from "us", "us,ca" or ["us", "ca"]."""
    given = codes.split(",") if isinstance(codes, str) else list(codes or ())
    found = tuple(dict.fromkeys(str(code).strip().upper() for code in given))
    if found == ("",):
        return ()
    for code in found:
        if not _COUNTRY_CODE.fullmatch(code):
            raise GeocoderQueryError(
                f"{code!r} is not a country code of two letters (ISO 3166-1 alpha-2)"
            )
    return found


def point(given: PointLike) -> tuple[float, float]:
    """(latitude, longitude) of what geopy takes for a point."""
    try:
        found = Point(given)
    except (ValueError, TypeError, OverflowError) as error:
        raise GeocoderQueryError(f"{_short(given)} is not a point: {error}") from error
    if isinstance(given, list | tuple) and None in given:
        raise GeocoderQueryError(f"{_short(given)} is not a point: a coordinate is missing")
    return found.latitude, found.longitude


def box(corners: BoxLike | None) -> Box | None:
    """A box from two opposite corners, whichever; None when none are given."""
    if corners is None:
        return None
    if isinstance(corners, str) or len(corners) != 2:
        raise GeocoderQueryError(f"{_short(corners)} is not a box: give two opposite corners")
    (south, west), (north, east) = map(point, corners)
    return min(west, east), min(south, north), max(west, east), max(south, north)


def bias(near: PointLike | None, view: Box | None) -> tuple[float, float] | None:
    """The point near which places are preferred: `near`, or else the middle of the view."""
    if near is not None:
        return point(near)
    return None if view is None else ((view[1] + view[3]) / 2, (view[0] + view[2]) / 2)


def language(given: object) -> str | None:
    """The first language of an Accept-Language string that the gazetteer has names in."""
    if not given:
        return None
    if not isinstance(given, str):
        raise GeocoderQueryError(f"{_short(given)} is not a language such as 'es'")
    ranked = sorted(map(_weighed, given.split(",")), reverse=True, key=lambda pair: pair[0])
    return next((code for _, code in ranked if code in _LANGUAGES), None)


def _weighed(part: str) -> tuple[float, str]:
    tag, _, weight = part.partition(";")
    code = tag.strip().lower().partition("-")[0].partition("_")[0]
    try:
        return float(weight.partition("=")[2] or 1), code
    except ValueError:
        return 0.0, code


def _short(given: object) -> str:
    words = repr(given)
    return words if len(words) <= 60 else f"{words[:60]} ..."
