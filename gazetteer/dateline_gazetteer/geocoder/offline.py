"""The geocoder itself."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from geopy.adapters import BaseAsyncAdapter
from geopy.exc import ConfigurationError, GeocoderServiceError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from dateline_gazetteer.gazetteer import Gazetteer
from dateline_gazetteer.geocoder import arguments
from dateline_gazetteer.geocoder.arguments import BoxLike, PointLike
from dateline_gazetteer.geocoder.finding import Limits, find
from dateline_gazetteer.geocoder.locations import Locations
from dateline_gazetteer.integrity import GazetteerError
from dateline_gazetteer.place import Nearby, PlaceKind

# Nominatim's levels of detail: up to which zoom the answer is a country, a state, a county.
_ZOOMS = ((4, PlaceKind.COUNTRY), (7, PlaceKind.ADMIN1), (9, PlaceKind.ADMIN2))

Answer: TypeAlias = Location | list[Location] | None


class OfflineGeocoder(Geocoder):  # type: ignore[misc]
    """A geopy geocoder that asks no service.

    The arguments are named and formed as those of geopy's own geocoders, Nominatim above all.
    Those that speak of the network (`timeout`, `proxies`, `user_agent`, `scheme`, `ssl_context`)
    are accepted and have no effect; with an asynchronous adapter, answers are awaited as in geopy.

    >>> geocoder = OfflineGeocoder()
    >>> geocoder.geocode("Windhoek").address
    'Windhoek, Khomas, Namibia'
    >>> geocoder.reverse((42.5, 16.0)).address
    'Adriatic Sea'
    """

    def __init__(  # noqa: PLR0913
        self,
        folder: Path | str | None = None,
        *,
        timeout: object = DEFAULT_SENTINEL,
        proxies: object = DEFAULT_SENTINEL,
        scheme: str | None = None,
        user_agent: str | None = None,
        ssl_context: object = DEFAULT_SENTINEL,
        adapter_factory: Callable[..., object] | None = None,
    ) -> None:
        """Open the gazetteer in `folder`, by default the packaged one.

        ConfigurationError, naming the file and the remedy, when the data cannot be used.
        """
        options: dict[str, Any] = {
            "timeout": timeout,
            "proxies": proxies,
            "scheme": scheme,
            "user_agent": user_agent,
            "ssl_context": ssl_context,
            "adapter_factory": adapter_factory,
        }
        given = {key: value for key, value in options.items() if value is not DEFAULT_SENTINEL}
        super().__init__(**given)
        self._made = partial(type(self), folder, **given)
        try:
            self._gazetteer = Gazetteer.open(folder)
        except GazetteerError as error:
            raise ConfigurationError(str(error)) from error

    def __reduce__(self) -> tuple[Callable[[], "OfflineGeocoder"], tuple[()]]:
        """Pickled as what it was made of: HTTP clients cannot be pickled."""
        return self._made, ()

    def geocode(  # noqa: PLR0913
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002
        limit: int | None = None,
        language: str | bool | None = None,
        country_codes: str | Iterable[str] | None = None,
        bounds: BoxLike | None = None,
        viewbox: BoxLike | None = None,
        bounded: bool = False,
        location_bias: PointLike | None = None,
        featuretype: str | None = None,
        geometry: str | None = None,
        addressdetails: bool = True,  # noqa: ARG002
        namedetails: bool = False,  # noqa: ARG002
        extratags: bool = False,  # noqa: ARG002
    ) -> Answer:
        """The best location for a query, or a list when not `exactly_one`; None when there is none.

        :param query: a name, with what contains it after commas ("Tucson, Arizona"), or a mapping
            with `city`, `county`, `state` and `country`.
        :param limit: how many at most, 10 by default; always 1 when `exactly_one`.
        :param language: of the names in the address, such as "es" or "es-MX,es;q=0.9,en;q=0.5".
            The gazetteer has English and Spanish names.
        :param country_codes: only places of these countries: "ke", "ke,tz" or ["ke", "tz"].
        :param bounds: only places in this box, given by two opposite corners, each a Point,
            (latitude, longitude) or "latitude, longitude".
        :param viewbox: a box likewise; places near its middle are preferred, or, when `bounded`,
            only those in it are found.
        :param location_bias: a point near which places are preferred.
        :param featuretype: "country", "state", "city" or "settlement".
        :param geometry: "wkt" or "geojson": `Location.raw` then has the outline, as `geotext` or
            `geojson`.

        `timeout` and Nominatim's other switches are accepted and change nothing.
        GeocoderQueryError, which is a ValueError, when an argument cannot be understood.
        """
        wanted = arguments.wanted(query)
        view = arguments.box(viewbox)
        limits = Limits(
            kinds=wanted.kinds or arguments.kinds(featuretype),
            countries=arguments.countries(country_codes),
            bounds=arguments.box(bounds) or (view if bounded else None),
            near=arguments.bias(location_bias, view),
            language=arguments.language(language),
        )
        number = arguments.count(limit, exactly_one=exactly_one)
        locations = Locations(self._gazetteer, limits.language, geometry)

        def ask() -> list[Location]:
            found = find(self._gazetteer, wanted, limits, number)
            return [locations.of(scored.place, score=scored.score) for scored in found]

        return self._answer(ask, exactly_one=exactly_one)

    def reverse(  # noqa: PLR0913
        self,
        query: PointLike,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002
        limit: int | None = None,
        language: str | bool | None = None,
        zoom: int | None = None,
        geometry: str | None = None,
        addressdetails: bool = True,  # noqa: ARG002
        namedetails: bool = False,  # noqa: ARG002
    ) -> Answer:
        """What is at a point: the nearest place of the same country and state, or the sea.

        :param query: a Point, (latitude, longitude) or "latitude, longitude".
        :param limit: how many at most, 10 by default; always 1 when `exactly_one`.
        :param language: as for `geocode`.
        :param zoom: as Nominatim's: up to 4 for the country, 7 for the state, 9 for the county.
        :param geometry: as for `geocode`.

        `Location.raw["distance_km"]` is how far the place is from the point, 0 when it is an area
        around it. GeocoderQueryError, which is a ValueError, when an argument cannot be understood.
        """
        at = arguments.point(query)
        number = arguments.count(limit, exactly_one=exactly_one)
        locations = Locations(self._gazetteer, arguments.language(language), geometry)

        def ask() -> list[Location]:
            near = self._unit(at, zoom) or self._gazetteer.reverse(*at, number)
            return [locations.of(one.place, distance_km=one.distance_km) for one in near]

        return self._answer(ask, exactly_one=exactly_one)

    def _unit(self, at: tuple[float, float], zoom: int | None) -> list[Nearby]:
        """The unit around a point that a zoom asks for; none when it asks for places."""
        kinds = [kind for most, kind in _ZOOMS if zoom is not None and zoom <= most]
        if not kinds:
            return []
        around = self._gazetteer.containing(*at)
        return [Nearby(place, 0.0) for place in around if place.kind is kinds[0]][:1]

    def _answer(self, ask: Callable[[], list[Location]], *, exactly_one: bool) -> Answer:
        """What geopy's callers expect: a location, a list or None, or an awaitable of it."""

        def answer() -> Answer:
            try:
                found = ask()
            except GazetteerError as error:
                raise GeocoderServiceError(str(error)) from error
            if not found:
                return None
            return found[0] if exactly_one else found

        async def later() -> Answer:
            return answer()

        return later() if isinstance(self.adapter, BaseAsyncAdapter) else answer()
