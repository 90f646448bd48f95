"""A place while the gazetteer is being made."""

from dataclasses import dataclass, field

from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.place import NameType, PlaceKind


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a place.

    `plain`: it is also a plain word, so that text rarely means the place. `lower`: its last word
    is also written without a capital. `language`: "en" or "es" where the source says so.
    """

    text: str
    type: NameType = NameType.ALTERNATE
    plain: bool = False
    lower: bool = False
    language: str = ""


@dataclass(slots=True)
class Record:
    """A place while it is being made.

    The fields are those of `Place`, but `admin1` and `admin2` hold the ids of the units.
    `weight` is the prominence between 0 and 1 given by hand, or None to have it computed.
    `known_as` is the number of names, in all scripts, that the source has for a city.
    `land_km2` is the area of a unit where it adds to its prominence.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str
    latitude: float
    longitude: float
    source: str
    admin1: str = ""
    admin2: str = ""
    population: int | None = None
    weight: float | None = None
    capital: bool = False
    known_as: int = 0
    land_km2: float = 0.0
    code: str = ""
    names: list[Name] = field(default_factory=list)
    geometry: BaseGeometry | None = None

    def add(
        self, text: str | None, kind: NameType = NameType.ALTERNATE, language: str = ""
    ) -> None:
        """Give the place one more name; nothing happens when `text` is empty."""
        if text and text.strip():
            self.names.append(Name(text.strip(), kind, language=language))


Places = dict[str, Record]
"""Places by id."""
