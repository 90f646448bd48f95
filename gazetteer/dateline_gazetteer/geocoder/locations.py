"""Places as geopy's locations."""

from dataclasses import asdict
from typing import Any

import shapely
from geopy.exc import GeocoderQueryError
from geopy.location import Location

from dateline_gazetteer.gazetteer import Gazetteer
from dateline_gazetteer.place import Place, PlaceKind

_PARTS = {
    PlaceKind.ADMIN2: "county",
    PlaceKind.ADMIN1: "state",
    PlaceKind.COUNTRY: "country",
    PlaceKind.CITY: "city",
}


class Locations:
    """Makes locations whose names are in a language and whose raw data may hold the shape."""

    def __init__(
        self, gazetteer: Gazetteer, language: str | None = None, geometry: str | None = None
    ) -> None:
        if geometry is not None and geometry not in ("wkt", "geojson"):
            raise GeocoderQueryError(f"{geometry!r} is not a geometry format: wkt, geojson")
        self._gazetteer = gazetteer
        self._language = language
        self._geometry = geometry

    def of(self, place: Place, **more: float) -> Location:
        """The location of a place; `raw` has the fields of the place and `more`.

        `raw["address"]` has the parts that Nominatim calls city, county, state, country and
        country_code, as far as they are known.
        """
        chain = [place, *self._gazetteer.units(place)]
        names = [self._name(one) for one in chain]
        kinds = [_PARTS.get(one.kind, one.kind.value) for one in chain]
        parts = dict(zip(kinds, names, strict=True))
        if place.country:
            parts["country_code"] = place.country.lower()
        raw = {**asdict(place), "kind": place.kind.value, "address": parts, **more}
        raw |= self._shape(place)
        address = ", ".join(dict.fromkeys(names))
        return Location(address, (place.latitude, place.longitude), raw)

    def _name(self, place: Place) -> str:
        if self._language is None:
            return place.name
        return self._gazetteer.name(place, self._language)

    def _shape(self, place: Place) -> dict[str, Any]:
        if self._geometry is None:
            return {}
        shape = self._gazetteer.geometry(place.id)
        shape = shapely.Point(place.longitude, place.latitude) if shape is None else shape
        if self._geometry == "wkt":
            return {"geotext": shapely.to_wkt(shape)}
        return {"geojson": shapely.geometry.mapping(shape)}
