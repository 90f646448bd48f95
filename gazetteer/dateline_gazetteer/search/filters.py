"""What a search is limited to, checked, and turned into arithmetic on rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, isfinite, radians

import numpy as np
from numpy.typing import NDArray

from dateline_gazetteer import layout
from dateline_gazetteer.place import Place, PlaceKind
from dateline_gazetteer.points import checked
from dateline_gazetteer.store import Store

Rows = NDArray[np.uint32]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]
Scores = NDArray[np.float32]

_WORLD = 360.0
_EARTH_KM = 6371.0088
_HALF_KM = 200.0
_FAR_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is limited to, and what it prefers; each None where it does not matter.

    `bounds` are (west, south, east, north) in degrees, each longitude between -180 and 180, west
    greater than east across the antimeridian. `near` is (latitude, longitude).
    """

    kinds: tuple[int, ...] | None = None
    countries: tuple[int, ...] | None = None
    near: tuple[float, float] | None = None
    bounds: tuple[float, float, float, float] | None = None
    language: str | None = None

    @classmethod
    def checked(
        cls,
        store: Store,
        *,
        kind: PlaceKind | str | Iterable[PlaceKind | str] | None = None,
        country: str | Iterable[str] | None = None,
        near: Place | Sequence[float] | None = None,
        bounds: Sequence[float] | None = None,
        language: str | None = None,
    ) -> "Filters":
        """The filters of a search as a caller writes them; ValueError for what is none."""
        if language is not None and language not in layout.LANGUAGES:
            known = ", ".join(layout.LANGUAGES)
            raise ValueError(f"the language {language!r} is not one of: {known}")
        return cls(
            None if kind is None else tuple(_kind(one) for one in _several(kind)),
            None if country is None else tuple(_country(store, one) for one in _several(country)),
            None if near is None else _point(near),
            None if bounds is None else _box(bounds),
            language,
        )

    @property
    def limiting(self) -> bool:
        """Whether some places are left out."""
        return not (self.kinds is None and self.countries is None and self.bounds is None)

    def fitting(self, store: Store, rows: Rows) -> Places:
        """Where, among some rows, those are that may be in the answer."""
        kept = np.arange(len(rows))
        # The country leaves fewest.
        if self.countries is not None:
            kept = np.flatnonzero(_is_one(store.table["country"][rows], self.countries))
        if self.kinds is not None:
            kept = kept[_is_one(store.table["kind"][rows[kept]], self.kinds)]
        if self.bounds is not None:
            kept = kept[self._inside(store, rows[kept], self.bounds)]
        return kept

    def closeness(self, store: Store, rows: Rows) -> Scores:
        """What the distance leaves of the score of each row: 1 beside the point, half far away."""
        if self.near is None:
            return np.ones(len(rows), dtype=np.float32)
        latitude, longitude = self.near
        lines = store.table["latitude"][rows]
        rise = _half_radians(lines - round(latitude * layout.DEGREE))
        turn = _half_radians(store.table["longitude"][rows] - round(longitude * layout.DEGREE))
        here = cos(radians(latitude)) * np.cos(_half_radians(lines) * 2)
        haversine = np.sin(rise) ** 2 + here * np.sin(turn) ** 2
        km = 2 * _EARTH_KM * np.arcsin(np.sqrt(haversine.clip(0, 1)))
        closeness: Scores = (1 - _FAR_WEIGHT) + _FAR_WEIGHT / (1 + km / _HALF_KM)
        return closeness

    def _inside(self, store: Store, rows: Rows, box: tuple[float, ...]) -> Flags:
        west, south, east, north = (round(edge * layout.DEGREE) for edge in box)
        x, y = store.table["longitude"][rows], store.table["latitude"][rows]
        across = (west <= x) | (x <= east) if west > east else (west <= x) & (x <= east)
        inside: Flags = across & (south <= y) & (y <= north)
        return inside


def _is_one(values: NDArray[np.uint16] | NDArray[np.uint8], wanted: tuple[int, ...]) -> Flags:
    """np.isin, which sorts, takes ten times as long for one."""
    return values == wanted[0] if len(wanted) == 1 else np.isin(values, wanted)


def _half_radians(steps: NDArray[np.int32]) -> Scores:
    return steps.astype(np.float32) * np.float32(radians(0.5) / layout.DEGREE)


def _several(wanted: str | Iterable[str]) -> list[str]:
    if isinstance(wanted, str) or not isinstance(wanted, Iterable):
        return [wanted]
    return list(wanted)


def _kind(wanted: str) -> int:
    try:
        return layout.KINDS.index(PlaceKind(wanted))
    except ValueError:
        known = ", ".join(PlaceKind)
        raise ValueError(f"the kind of place {wanted!r} is not one of: {known}") from None


def _country(store: Store, code: str) -> int:
    try:
        return layout.country_number(store.country_code(code))
    except (KeyError, AttributeError):
        raise ValueError(
            f"the country {code!r} is not a known ISO 3166-1 code of two letters, such as MX"
        ) from None


def _point(near: Place | Sequence[float]) -> tuple[float, float]:
    if isinstance(near, Place):
        return near.latitude, near.longitude
    latitude, longitude = _numbers(near, 2, "near must be a place, or (latitude, longitude)")
    return checked(latitude, longitude)


def _box(bounds: Sequence[float]) -> tuple[float, float, float, float]:
    form = "bounds must be (west, south, east, north) in degrees, the south below the north"
    west, south, east, north = _numbers(bounds, 4, form)
    if not -90 <= south <= north <= 90:
        raise ValueError(f"{form}, not {tuple(bounds)}")
    if east - west >= _WORLD:
        return -180.0, south, 180.0, north
    return _between(west), south, _between(east), north


def _between(longitude: float) -> float:
    """The longitude between -180 and 180, where 180 stays as it is."""
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % _WORLD - 180


def _numbers(values: Sequence[float], count: int, form: str) -> list[float]:
    try:
        numbers = [float(value) for value in values]
    except (TypeError, ValueError):
        numbers = []
    if len(numbers) != count or not all(map(isfinite, numbers)):
        raise ValueError(f"{form}, not {values!r}")
    return numbers
