"""What an event says of itself."""

import pytest
from shapely.geometry import Point

from dateline.model.event import Location


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Lusaka", "Lusaka"),
        ("Lusaka; Ndola", "Lusaka and 1 more"),
        ("Lusaka; Ndola; along the Zambezi", "Lusaka and 2 more"),
    ],
)
def test_several_places_have_a_short_name(name: str, short: str):
    assert Location(name, Point(28.3, -15.4), "geonames:909137", 0.9).short_name == short
