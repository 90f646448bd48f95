"""Where the symbol of a line or an area stands, and what is drawn of it."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import (
    GeometryCollection,
    LineString,
    MultiLineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
)
from shapely.geometry.base import BaseGeometry

from dateline.model.extent import Extent
from dateline.webmap.shapes import anchor, drawing

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


def test_a_single_point_of_which_no_more_is_known_has_no_drawing():
    assert drawing(Point(1, 2)) is None
    assert drawing(Point(1, 2), [Extent()]) is None
    assert drawing(Polygon()) is None


def test_a_phrase_leaves_a_circle_and_a_line_back_to_its_start():
    extent = Extent(error_km=31.8, reference=Point(-109.9, 22.9))
    assert drawing(Point(-110.5, 22.4), [extent]) == {
        "spots": [{"at": [-110.5, 22.4], "error": 31.8, "from": [-109.9, 22.9]}]
    }


def test_several_points_are_all_drawn():
    cities = GeometryCollection([Point(1, 1), Point(5, 5)])
    drawn = drawing(cities, [Extent(radius_km=4), Extent()])
    assert drawn == {"spots": [{"at": [1, 1], "radius": 4}, {"at": [5, 5]}]}
    assert drawing(MultiPoint([(1, 1), (5, 5)])) is not None


def test_each_part_is_drawn_by_its_own_extent():
    parts = [shapely.box(0, 0, 2, 2), shapely.box(9, 0, 11, 2), LineString([(0, 9), (9, 9)])]
    way = LineString([(0, 5), (9, 5)])
    extents = [Extent(), Extent(vague=True), Extent(), Extent(directed=True)]
    drawn = drawing(GeometryCollection([*parts, way]), extents)
    assert drawn is not None
    assert sorted(drawn) == ["areas", "lines", "soft", "ways"]
    assert Polygon(drawn["soft"][0]).equals(parts[1])
    assert drawn["ways"] == [[[0, 5], [9, 5]]]


def test_overlapping_areas_of_a_collection_are_drawn_as_one():
    drawn = drawing(GeometryCollection([shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)]))
    assert drawn is not None
    (ring,) = drawn["areas"]
    assert Polygon(ring).area == 7


def test_an_area_that_the_date_line_cuts_is_one_again():
    fiji = MultiPolygon([shapely.box(177, -19, 180, -16), shapely.box(-180, -18, -178, -16)])
    drawn = drawing(fiji)
    assert drawn is not None
    (ring,) = drawn["areas"]
    assert Polygon(ring).bounds == (177, -19, 182, -16)
    assert 177 < anchor(fiji)[0] < 182


def test_an_area_around_the_pole_stays_as_it_is():
    antarctica = shapely.box(-180, -90, 180, -70)
    drawn = drawing(antarctica)
    assert drawn is not None
    assert Polygon(drawn["areas"][0]).equals(antarctica)


def test_a_line_that_jumps_across_the_date_line_goes_the_short_way():
    drawn = drawing(LineString([(170, -10), (-170, -20)]))
    assert drawn == {"lines": [[[170, -10], [190, -20]]]}
    assert anchor(LineString([(170, -10), (-170, -20)])) == (180, -15)


def test_an_outline_is_as_fine_as_the_map_shows_and_no_finer():
    angles = np.linspace(0, 2 * np.pi, 20_000)
    circle = Polygon(np.column_stack([3 * np.cos(angles), 3 * np.sin(angles)]))
    drawn = drawing(circle)
    assert drawn is not None
    (ring,) = drawn["areas"]
    assert len(ring) < 500
    assert Polygon(ring).symmetric_difference(circle).area / circle.area < 0.01


parts = st.builds(
    lambda x, y, w, h, kind: {
        "point": Point(x, y),
        "line": LineString([(x, y), (x + w, y + h)]),
        "area": shapely.box(x, y, x + w, y + h),
    }[kind],
    st.floats(-180, 180),
    st.floats(-90, 90),
    st.floats(0, 200),
    st.floats(0, 90),
    st.sampled_from(["point", "line", "area"]),
)


@given(st.lists(parts, max_size=5), st.booleans())
def test_any_collection_can_be_drawn(found: list[BaseGeometry], vague: bool):
    drawn = drawing(GeometryCollection(found), [Extent(vague=vague)]) or {}
    for ring in [*drawn.get("areas", []), *drawn.get("soft", [])]:
        assert ring[0] == ring[-1]
    assert len(drawn.get("spots", [])) <= len(found)
