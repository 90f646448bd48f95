"""Events made by hand for the map's tests."""

from collections.abc import Callable
from datetime import date

import pytest
from shapely import Point
from shapely.geometry.base import BaseGeometry

from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.timespan import TimeSpan

MakeEvent = Callable[..., Event]
NAIROBI = Point(36.8219, -1.2921)


@pytest.fixture
def make_event() -> MakeEvent:
    """An event in Nairobi unless another geometry, or None, is given; days as ISO text."""

    def make(
        name: str,
        earliest: str | None = None,
        latest: str | None = None,
        *,
        exact: bool = True,
        geometry: BaseGeometry | None = NAIROBI,
        kind: EventKind = EventKind.MEETING,
    ) -> Event:
        first = date.fromisoformat(earliest) if earliest else None
        last = date.fromisoformat(latest) if latest else None
        when = TimeSpan.of_days(first, last, exact=exact, edtf="") if first or last else None
        where = Location("Nairobi", geometry, "test:1", 0.9) if geometry is not None else None
        return Event(
            id=name,
            kind=kind,
            title=f"About {name}",
            status=EventStatus.OCCURRED,
            when=when,
            where=where,
            count=None,
            actors=(),
            confidence=0.8,
            inferred=frozenset(),
            evidence=(),
        )

    return make
