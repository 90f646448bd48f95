"""A place of the gazetteer, the names it goes by, and the choice of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """Feature terms, after the GeoNames classes and Natural Earth's feature classes."""

    CITY = "city"
    COUNTRY = "country"
    ADMIN1 = "admin-1"
    ADMIN2 = "admin-2"
    CONTINENT = "continent"
    REGION = "region"
    PENINSULA = "peninsula"
    ISLAND = "island"
    SEA = "sea"
    LAKE = "lake"
    RIVER = "river"
    MOUNTAINS = "mountains"
    DESERT = "desert"
    BORDER = "border"
    AIRPORT = "airport"
    AIR_BASE = "air base"
    MILITARY = "military installation"
    BUILDING = "building"


class NameType(StrEnum):
    """How a name names its place."""

    OFFICIAL = "official"
    ALTERNATE = "alternate"
    ABBREVIATION = "abbreviation"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the gazetteer.

    `id` is "<source>:<key>" and never changes. `country` is an ISO 3166-1 alpha-2 code or "";
    `admin1` and `admin2` are names or "". `latitude` and `longitude` are WGS 84 degrees of the
    point that stands for the place. `population` is None where unknown. `source` names the
    registry package, or the curated file, that the record came from.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str
    admin1: str
    admin2: str
    latitude: float
    longitude: float
    population: int | None
    source: str

    def __str__(self) -> str:
        where = ", ".join(filter(None, [self.name, self.admin2, self.admin1, self.country]))
        return f"{where} ({self.kind})"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, and how the name names it.

    `prominence`, between 0 and 1, says how likely the name means the place before anything is
    read. `plain`: the name is also a plain word ("March", "Base") and the place is small, so a
    text that has it rarely means the place.
    """

    place: Place
    name: str
    name_type: NameType
    prominence: float = 0.0
    plain: bool = False


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A gazetteer name found in a text at word boundaries; offsets count code points."""

    start: int
    end: int
    candidates: Sequence[Candidate]


@dataclass(frozen=True, slots=True)
class Scored:
    """A place with a score between 0 and 1, higher is better.

    `name` is the place's in the language that was asked for, else the one it is shown by.
    """

    place: Place
    score: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Nearby:
    """A place and its distance in km from a point that was asked for; 0 for an area around it."""

    place: Place
    distance_km: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """The choice of one place for a toponym: how sure, what else it may be, and why."""

    place: Place
    confidence: float
    alternatives: tuple[Scored, ...]
    why: tuple[str, ...]
