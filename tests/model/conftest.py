"""Small real events for the tests of the model."""

from collections.abc import Callable
from itertools import count

import pytest
from shapely import Point

from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.timespan import TimeSpan

MakeEvent = Callable[..., Event]


@pytest.fixture
def make_event() -> MakeEvent:
    numbers = count(1)

    def make(
        when: TimeSpan | None,
        kind: EventKind = EventKind.MEETING,
        *,
        placed: bool = True,
        name: str = "",
    ) -> Event:
        where = Location("Nairobi", Point(36.8, -1.3), "test:nairobi", 0.9) if placed else None
        return Event(
            id=name or f"event-{next(numbers)}",
            kind=kind,
            title="Talks in Nairobi",
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
