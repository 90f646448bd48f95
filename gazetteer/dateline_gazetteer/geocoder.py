"""The gazetteer behind geopy's geocoder interface: what is written for geopy works offline."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from geopy.exc import ConfigurationError, GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from dateline_gazetteer.gazetteer import Gazetteer
from dateline_gazetteer.integrity import GazetteerError
from dateline_gazetteer.place import Place

_MOST = 1000


class OfflineGeocoder(Geocoder):  # type: ignore[misc]
    """A geopy geocoder that asks no service.

    `Location.raw` holds the fields of the place, and `score` after `geocode`. The `timeout` that
    geopy's callers pass is accepted and has no effect.
    """

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        try:
            self._gazetteer = Gazetteer.open(folder)
        except GazetteerError as error:
            raise ConfigurationError(str(error)) from error

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        limit: int = 10,
        country_codes: str | Sequence[str] = (),
        timeout: float | None = None,  # noqa: ARG002
    ) -> Location | list[Location] | None:
        """The best location for a query, or the best `limit` when not `exactly_one`; else None.

        `country_codes` (ISO 3166-1 alpha-2) leave only places of those countries.
        """
        if not isinstance(query, str) or not query.strip():
            raise GeocoderQueryError("the query is empty: ask for a place by name")
        wanted = {country_codes} if isinstance(country_codes, str) else set(country_codes)
        wanted = {code.upper() for code in wanted}
        found = [
            _location(scored.place, score=scored.score)
            for scored in self._gazetteer.search(query, _MOST if wanted else limit)
            if not wanted or scored.place.country in wanted
        ]
        return _answer(found[:limit], exactly_one=exactly_one)

    def reverse(
        self,
        query: Point | str | tuple[float, float],
        *,
        exactly_one: bool = True,
        limit: int = 10,
        timeout: float | None = None,  # noqa: ARG002
    ) -> Location | list[Location] | None:
        """The place nearest to a point, or the nearest `limit` when not `exactly_one`."""
        try:
            point = Point(query)
        except (ValueError, TypeError) as error:
            raise GeocoderQueryError(f"{query!r} is not a point: {error}") from error
        near = self._gazetteer.nearest(point.latitude, point.longitude, limit)
        return _answer([_location(place) for place in near], exactly_one=exactly_one)


def _answer(found: list[Location], *, exactly_one: bool) -> Location | list[Location] | None:
    if not found:
        return None
    return found[0] if exactly_one else found


def _location(place: Place, **more: float) -> Location:
    parts = [place.name, place.admin2, place.admin1, place.country]
    address = ", ".join(dict.fromkeys(part for part in parts if part))
    return Location(address, (place.latitude, place.longitude), {**asdict(place), **more})
