"""What is at a place: the events in reach, the nearest first."""

import pytest
from shapely.geometry import LineString, Point, box
from shapely.geometry.base import BaseGeometry

from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.surroundings import surroundings
from dateline_gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def event(name: str, geometry: BaseGeometry | None) -> Event:
    where = Location(name, geometry, "test", 0.9) if geometry else None
    return Event(
        id=name, kind=EventKind.MEETING, title=name, status=EventStatus.OCCURRED, when=None,
        where=where, count=None, actors=(), confidence=0.8, inferred=frozenset(), evidence=(),
    )  # fmt: skip


def found(gazetteer: Gazetteer, at: tuple[float, float], km: float, *events: Event) -> list[str]:
    return [e.id for e in surroundings(gazetteer, events, at, km).events]


def test_points_come_first_and_the_nearest_before(gazetteer: Gazetteer):
    events = [
        event("area", box(36, -2, 37, -1)),
        event("far", Point(36.82, -1.6)),
        event("near", Point(36.82, -1.35)),
        event("line", LineString([(36.7, -1.3), (36.9, -1.3)])),
        event("nowhere", None),
        event("too far", Point(38, -1.3)),
    ]
    assert found(gazetteer, (-1.3, 36.82), 50, *events) == ["near", "far", "area", "line"]


def test_reach_is_in_kilometres_everywhere(gazetteer: Gazetteer):
    # 1 degree of longitude is 111 km at the equator and 38.8 km at 69.65 north
    assert found(gazetteer, (0, 20), 60, event("a", Point(21, 0))) == []
    assert found(gazetteer, (69.65, 18.95), 60, event("a", Point(19.95, 69.65))) == ["a"]


def test_the_date_line_is_no_wall(gazetteer: Gazetteer):
    assert found(gazetteer, (-17, 179.9), 60, event("a", Point(-179.9, -17))) == ["a"]
    assert found(gazetteer, (-17, -179.9), 60, event("a", box(179, -18, 179.95, -16))) == ["a"]


def test_more_than_a_card_holds_is_counted(gazetteer: Gazetteer):
    events = [event(str(i), Point(10, 50 + i / 1e4)) for i in range(40)]
    answer = surroundings(gazetteer, events, (50, 10), 10)
    assert (len(answer.events), answer.in_reach) == (12, 40)
    assert answer.events[0].id == "0"


def test_places_around_are_named(gazetteer: Gazetteer):
    answer = surroundings(gazetteer, [], (22.36, -110.48), 10)
    names = [nearby.place.name for nearby in answer.places]
    assert "Cabo San Lucas" in names
    assert any("Pacific" in name for name in names)
