"""The gazetteer as its users see it."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path

from shapely.geometry.base import BaseGeometry

from dateline_gazetteer import regions
from dateline_gazetteer.areas import Areas
from dateline_gazetteer.borders import Border, find_border
from dateline_gazetteer.layout import DATA
from dateline_gazetteer.lookup import Lookup
from dateline_gazetteer.place import (
    Candidate,
    NameMatch,
    Nearby,
    Place,
    PlaceKind,
    Resolution,
    Scored,
)
from dateline_gazetteer.points import Points, checked
from dateline_gazetteer.recognition import find_names
from dateline_gazetteer.resolution import ResolutionContext, resolve
from dateline_gazetteer.resolution.asked import Name
from dateline_gazetteer.reverse import Surroundings
from dateline_gazetteer.search import Filters, search
from dateline_gazetteer.store import Store

_LONGEST_NAME = 200


class Gazetteer:
    """All places, found by name, by id and by where they lie.

    Latitudes and longitudes are WGS 84 degrees, in this order; shapes are shapely's, x = longitude.
    One gazetteer may be shared among threads; pickled, it opens its folder again.

    >>> gazetteer = Gazetteer.open()
    >>> print(gazetteer.search("Tucson, Arizona")[0].place)
    Tucson, Pima County, Arizona, US (city)
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lookup = Lookup(store)

    @classmethod
    def open(cls, folder: Path | str | None = None) -> "Gazetteer":
        """The gazetteer in `folder`, by default the packaged one.

        Raises GazetteerError, naming the file and the remedy, when the data cannot be used.
        """
        return cls(Store(DATA if folder is None else Path(folder)))

    def find(self, place_id: str) -> Place:
        """The place with this id; KeyError when there is none."""
        return self._store.place(self._store.row(place_id))

    def country(self, code: str) -> Place:
        """The country with this ISO 3166-1 alpha-2 code; KeyError when there is none."""
        return self._store.place(self._store.country(code.upper()))

    def candidates(self, name: str) -> Sequence[Candidate]:
        """The places that exactly this name may mean, most prominent first.

        Case, accents and the kind of hyphen or apostrophe do not matter, but abbreviations must
        be written with their capitals and full stops: "US" and "Ore." are places, "us" is not.
        """
        return self._lookup.candidates(name) if len(name) <= _LONGEST_NAME else ()

    def matches(self, text: str, language: str = "") -> list[NameMatch]:
        """The gazetteer's names in a text, at word boundaries; offsets count its code points.

        Leftmost first, the longest at each start, none overlapping. The first and the last word
        of a name must begin with a capital. Plain English words that name only small places are
        left out; a state's abbreviation counts after a comma, bracket or dash. In Spanish ("es")
        names may be written as Spanish does: "mexicano", "el mar Rojo".
        """
        return find_names(text, self._lookup, language)

    def resolve(
        self, mentions: Sequence[Name], context: ResolutionContext | str = ""
    ) -> list[Resolution | None]:
        """The place each mention of a text means, with reasons; None where it is not known.

        `mentions` are names, spans or `Mention`s; `context` is the text they stand in.
        """
        return resolve(self, mentions, context)

    def search(  # noqa: PLR0913 - each keyword limits or prefers something else
        self,
        query: str,
        limit: int = 10,
        *,
        kind: PlaceKind | str | Iterable[PlaceKind | str] | None = None,
        country: str | Iterable[str] | None = None,
        near: Place | Sequence[float] | None = None,
        bounds: Sequence[float] | None = None,
        language: str | None = None,
    ) -> list[Scored]:
        """Places for a query, best first: exact names, beginnings, one or two slips.

        A comma leads to what contains the place: "Tucson, Arizona", "Springfield, Ill.". `kind`
        and `country` (ISO 3166-1), one or several, and `bounds` (west, south, east, north; west
        greater than east across the antimeridian) leave other places out. `near`, a place or
        (latitude, longitude), ranks places beside it up to twice as high as places far away.
        `language`, "en" or "es", prefers names in that language and shows them. ValueError, with
        what would do, for a kind, country, point, bounds or language that is none.
        """
        filters = Filters.checked(
            self._store, kind=kind, country=country, near=near, bounds=bounds, language=language
        )
        return search(self._store, query, limit, filters)

    def name(self, place: Place, language: str) -> str:
        """The name of a place in "en" or "es" where it is known, else the one it is shown by."""
        language = Filters.checked(self._store, language=language).language or ""
        return self._store.name_in(self._store.row(place.id), language)

    def geometry(self, place_id: str) -> BaseGeometry | None:
        """The line or area of a place (x = longitude), None when it is only a point."""
        return self._store.shape(self._store.row(place_id))

    def region(self, place_id: str) -> BaseGeometry:
        """The outline of a place (x = longitude); KeyError when it is only a point."""
        shape = self.geometry(place_id)
        if shape is None:
            raise KeyError(f"{place_id} has no outline")
        return shape

    def border(self, a: str, b: str) -> Border:
        """The land border of two countries, by ISO code; KeyError when they share none."""
        return find_border(self._store, a, b)

    def neighbours(self, country: str) -> list[str]:
        """The ISO codes of the countries that share a land border with `country`.

        KeyError when no country has this code.
        """
        self._store.country(country.upper())
        return self._store.neighbours(country.upper())

    def relative(self, place: Place, distance_km: float, bearing_deg: float) -> tuple[float, float]:
        """(latitude, longitude) at a distance from a place; 225 degrees is southwest."""
        return regions.relative(place, distance_km, bearing_deg)

    def within(self, area: BaseGeometry) -> list[Place]:
        """The places whose point lies in an area (x = longitude), most prominent first."""
        return regions.within(self._store, area)

    def nearest(self, latitude: float, longitude: float, limit: int = 1) -> list[Place]:
        """The cities, airports, bases and buildings nearest to a point, nearest first.

        ValueError for a latitude beyond 90; longitudes may go round, 190 is -170.
        """
        point = checked(latitude, longitude)
        return [self._store.place(row) for row, _ in self._points.nearest(*point, limit)]

    def containing(self, latitude: float, longitude: float) -> list[Place]:
        """The areas that a point lies in, smallest first: county, state, country, sea, region.

        ValueError as `nearest`.
        """
        rows = self._areas.containing(*checked(latitude, longitude))
        return [self._store.place(row) for row in rows]

    def reverse(self, latitude: float, longitude: float, limit: int = 1) -> list[Nearby]:
        """What is at a point, the most telling first, with its distance in km.

        On land the nearest places of the same country and state; at sea and on large lakes the
        water, then the nearest places; where none is near the unit, then these. ValueError as
        `nearest`.
        """
        point = checked(latitude, longitude)
        return Surroundings(self._store, self._points, self._areas, point).places(limit)

    def units(self, place: Place) -> list[Place]:
        """The admin-2 and admin-1 unit and the country a place belongs to, smallest first."""
        return [self._store.place(row) for row in self._store.units(self._store.row(place.id))]

    def __repr__(self) -> str:
        return f"<Gazetteer of {self._store.size:,} places in {self._store.folder}>"

    def __reduce__(self) -> tuple[Callable[[Path], "Gazetteer"], tuple[Path]]:
        """Pickled as its folder, which whoever loads it opens anew."""
        return type(self).open, (self._store.folder,)

    @cached_property
    def _points(self) -> Points:
        return Points(self._store)

    @cached_property
    def _areas(self) -> Areas:
        return Areas(self._store)
