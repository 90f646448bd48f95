"""Geometry of spatial relations."""

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, box

from dateline.reading.spatial import shapes

NAIROBI = Point(36.82, -1.29)
latitudes = st.floats(-80, 80)
longitudes = st.floats(-180, 180)


def km(a: Point, b: Point) -> float:
    return float(geodesic((a.y, a.x), (b.y, (b.x + 540) % 360 - 180)).kilometers)


@given(latitudes, longitudes, st.floats(1, 500), st.floats(0, 360))
def test_a_destination_lies_at_its_distance(
    y: float, x: float, distance: float, azimuth: float
) -> None:
    start = Point(x, y)
    assert km(start, shapes.destination(start, distance, azimuth)) == pytest.approx(distance, 1e-6)


@given(latitudes, longitudes, latitudes, longitudes)
def test_a_midpoint_is_equally_far_from_both(y1: float, x1: float, y2: float, x2: float) -> None:
    first, second = Point(x1, y1), Point(x2, y2)
    if 1 < km(first, second) < 15_000:
        middle = shapes.midpoint(first, second)
        assert km(first, middle) == pytest.approx(km(middle, second), 0.01)


def test_a_disk_reaches_as_far_as_said() -> None:
    edge = Point(shapes.disk(NAIROBI, 40).exterior.coords[0])
    assert km(NAIROBI, edge) == pytest.approx(40, 1e-3)


def test_a_sector_opens_in_its_direction() -> None:
    south = shapes.sector(NAIROBI, 50, 180)
    assert south.contains(shapes.destination(NAIROBI, 30, 190))
    assert not south.contains(shapes.destination(NAIROBI, 30, 10))


def test_a_band_leaves_its_middle_out() -> None:
    land = box(10, 50, 12, 52)
    band = shapes.band(land, 100)
    assert not band.contains(Point(11, 51))
    assert band.contains(Point(12.5, 51))


@pytest.mark.parametrize(
    ("direction", "inside", "outside"),
    [
        ("northern", (15, 48), (15, 42)),
        ("south-west", (11, 42), (19, 48)),
        ("central", (15, 45), (10.5, 49.5)),
        ("far west", (11, 45), (19, 45)),
    ],
)
def test_a_part_is_clipped_from_its_area(
    direction: str, inside: tuple[float, float], outside: tuple[float, float]
) -> None:
    clipped = shapes.part(box(10, 40, 20, 50), direction)
    assert clipped is not None
    assert clipped.contains(Point(inside))
    assert not clipped.contains(Point(outside))


def test_far_islands_do_not_shift_the_parts() -> None:
    country = MultiPolygon([box(10, 40, 20, 50), box(-40, 60, -39, 61)])
    northern = shapes.part(country, "northern")
    assert northern is not None
    assert northern.bounds[1] == pytest.approx(45)


def test_an_archipelago_has_no_mainland_to_be_halved() -> None:
    islands = MultiPolygon([box(0, 20, 6, 21), box(0, 10, 2, 12), box(8, 9, 10, 12)])
    southern = shapes.part(islands, "southern")
    assert southern is not None
    assert southern.bounds == (0, 9, 10, 12)


def test_a_distance_from_an_area_starts_at_its_edge() -> None:
    area = box(10, 40, 20, 50)
    assert shapes.edge(area, Point(15, 45), 90).x == pytest.approx(20)
    assert shapes.edge(Point(15, 45), Point(15, 45), 90) == Point(15, 45)


@pytest.mark.parametrize(
    ("direction", "on_side"),
    [("southern", True), ("southeast", True), ("northern", False), ("western", False)],
)
def test_the_side_of_an_area(direction: str, on_side: bool) -> None:
    corner = Point(19, 41)
    assert shapes.lies_on_side(box(10, 40, 20, 50), corner, direction) is on_side


def test_a_point_has_no_parts() -> None:
    assert shapes.part(NAIROBI, "northern") is None


@given(st.floats(-90, 90), longitudes, st.floats(1, 3000))
def test_no_shape_reaches_beyond_a_pole(y: float, x: float, distance: float) -> None:
    area = box(x - 1, max(-90, y - 1), x + 1, min(90, y + 1))
    for made in (
        shapes.disk(Point(x, y), distance),
        shapes.widened(area, distance),
        shapes.sector(Point(x, y), distance, 10.0),
    ):
        _, south, _, north = made.bounds if not made.is_empty else (0, 0, 0, 0)
        assert -90.001 <= south <= north <= 90.001
