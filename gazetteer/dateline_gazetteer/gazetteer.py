"""The gazetteer as its users see it."""

from pathlib import Path

from shapely.geometry.base import BaseGeometry

from dateline_gazetteer import regions
from dateline_gazetteer.borders import Border, find_border
from dateline_gazetteer.layout import DATA
from dateline_gazetteer.lookup import Lookup
from dateline_gazetteer.place import Candidate, NameMatch, Place, Scored
from dateline_gazetteer.recognition import find_names
from dateline_gazetteer.search import search
from dateline_gazetteer.store import Store


class Gazetteer:
    """All places, found by name, by id and by where they lie. Safe to share among threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lookup = Lookup(store)

    @classmethod
    def open(cls, folder: Path | None = None) -> "Gazetteer":
        """The gazetteer in `folder`, by default the packaged one.

        Raises GazetteerError, naming the file and the remedy, when the data cannot be used.
        """
        return cls(Store(folder or DATA))

    def find(self, place_id: str) -> Place:
        """The place with this id; KeyError when there is none."""
        return self._store.place(self._store.row(place_id))

    def country(self, code: str) -> Place:
        """The country with this ISO 3166-1 alpha-2 code; KeyError when there is none."""
        return self._store.place(self._store.country(code.upper()))

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The places that exactly this name may mean, most prominent first.

        Case, accents and the kind of hyphen or apostrophe do not matter, but abbreviations must
        be written with their capitals and full stops: "US" and "Ore." are places, "us" is not.
        """
        return self._lookup.candidates(name)

    def matches(self, text: str) -> list[NameMatch]:
        """The gazetteer's names in a text, at word boundaries; offsets count its code points.

        Leftmost first, the longest at each start, none overlapping. The first and the last word
        of a name must begin with a capital. Plain English words that name only small places are
        left out; a state's abbreviation counts after a comma, bracket or dash.
        """
        return find_names(text, self._lookup)

    def search(self, query: str, limit: int = 10) -> list[Scored]:
        """Places for a query, best first: exact, then the beginning, then one wrong letter.

        A comma leads to what contains the place: "Tucson, Arizona", "Springfield, Ill.".
        """
        return search(self._store, query, limit)

    def geometry(self, place_id: str) -> BaseGeometry | None:
        """The line or area of a place (x = longitude), None when it is only a point."""
        return self._store.shape(self._store.row(place_id))

    def border(self, a: str, b: str) -> Border:
        """The land border of two countries, by ISO code; KeyError when they share none."""
        return find_border(self._store, a, b)

    def neighbours(self, country: str) -> list[str]:
        """The ISO codes of the countries that share a land border with `country`."""
        return self._store.neighbours(country.upper())

    def relative(self, place: Place, distance_km: float, bearing_deg: float) -> tuple[float, float]:
        """(latitude, longitude) at a distance from a place; 225 degrees is southwest."""
        return regions.relative(place, distance_km, bearing_deg)

    def within(self, area: BaseGeometry) -> list[Place]:
        """The places whose point lies in an area (x = longitude), most prominent first."""
        return regions.within(self._store, area)

    def nearest(self, latitude: float, longitude: float, limit: int = 1) -> list[Place]:
        """The cities, airports, bases and buildings nearest to a point, nearest first."""
        return regions.nearest(self._store, latitude, longitude, limit)
