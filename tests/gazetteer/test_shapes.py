"""Shapes as bytes and back."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dateline_gazetteer.shapes import FINE_STEPS, STEPS, decode, encode

DEGREES = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@given(st.lists(DEGREES, min_size=2, max_size=50))
def test_a_line_comes_back_to_half_a_step(corners: list[tuple[float, float]]):
    line = shapely.LineString(corners)
    for steps in (STEPS, FINE_STEPS):
        back = decode(encode(line, steps))
        for one, other in zip(line.coords, back.coords, strict=True):
            assert other == pytest.approx(one, abs=0.501 / steps, rel=0)


@pytest.mark.parametrize(
    "wkt",
    [
        "POINT (1 2)",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "MULTILINESTRING ((0 0, 1 1), (-179.5 80, 179.5 80))",
    ],
)
def test_every_kind_of_shape_comes_back(wkt: str):
    shape = shapely.from_wkt(wkt)
    assert decode(encode(shape)).equals(shape)
