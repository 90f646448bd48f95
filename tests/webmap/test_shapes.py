"""Where the symbol of a line or an area stands, and what is drawn of it."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import GeometryCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon

from dateline.webmap.shapes import anchor, outline

HORSESHOE = Polygon([(0, 0), (9, 0), (9, 9), (6, 9), (6, 2), (3, 2), (3, 9), (0, 9)])


def test_a_point_is_its_own_anchor():
    assert anchor(Point(12.5, 41.9)) == (12.5, 41.9)


def test_the_symbol_of_a_line_stands_at_its_middle():
    assert anchor(LineString([(0, 0), (2, 0), (10, 0)])) == (5, 0)


def test_the_symbol_of_a_broken_line_stands_on_its_longest_stretch():
    broken = MultiLineString([[(0, 0), (2, 0)], [(2, 0), (8, 0)], [(50, 0), (53, 0)]])
    assert anchor(broken) == (4, 0)


def test_the_symbol_of_an_area_stands_inside_it_even_where_its_centroid_does_not():
    assert not HORSESHOE.contains(HORSESHOE.centroid)
    assert HORSESHOE.contains(Point(anchor(HORSESHOE)))


def test_the_symbol_of_several_areas_stands_in_the_largest():
    islands = MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(20, 20, 29, 29)])
    assert shapely.box(20, 20, 29, 29).contains(Point(anchor(islands)))


def test_a_mixed_collection_has_a_place_too():
    mixed = GeometryCollection([Point(1, 1), shapely.box(4, 4, 6, 6)])
    assert shapely.box(4, 4, 6, 6).contains(Point(anchor(mixed)))


@given(st.floats(1e-6, 60), st.floats(1e-6, 60))
def test_the_symbol_lies_in_any_rectangle(width: float, height: float):
    box = shapely.box(5, 5, 5 + width, 5 + height)
    assert box.covers(Point(anchor(box)))


def test_nothing_has_no_anchor():
    with pytest.raises(ValueError, match="empty"):
        anchor(Polygon())


def test_points_have_no_outline():
    assert outline(Point(1, 2)) is None


def test_overlapping_areas_of_a_collection_are_drawn_as_one():
    mixed = GeometryCollection(
        [shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3), LineString([(0, 0), (6, 6)])]
    )
    drawn = outline(mixed)
    assert drawn is not None
    parts = shapely.get_parts(drawn)
    assert sorted(part.geom_type for part in parts) == ["LineString", "Polygon"]
    assert drawn.area == 7
    assert max(part.length for part in parts if part.geom_type == "LineString") > 8


def test_an_outline_is_as_fine_as_the_map_shows_and_no_finer():
    angles = np.linspace(0, 2 * np.pi, 20_000)
    circle = Polygon(np.column_stack([3 * np.cos(angles), 3 * np.sin(angles)]))
    drawn = outline(circle)
    assert drawn is not None
    assert shapely.get_num_coordinates(drawn) < 500
    assert drawn.symmetric_difference(circle).area / circle.area < 0.01
