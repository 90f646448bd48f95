"""Compass words and distances."""

import re

import pytest

from dateline.reading.spatial.compass import (
    DIRECTION,
    QUANTITY,
    SPANISH_QUANTITY,
    bearing,
    kilometres,
    written_out,
)


@pytest.mark.parametrize(
    ("word", "degrees"),
    [
        ("north", 0),
        ("south-west", 225),
        ("South East", 135),
        ("northwestern", 315),
        ("east-southeast", 112.5),
        ("far north", 0),
        ("southernmost", 180),
    ],
)
def test_bearings(word: str, degrees: float) -> None:
    assert bearing(word) == degrees


@pytest.mark.parametrize(
    ("written", "km"),
    [
        ("1,200 km", 1200),
        ("20 miles", 32.19),
        ("4.5-kilometre", 4.5),
        ("twelve nautical miles", 22.22),
        ("a mile", 1.61),
        ("800 metres", 0.8),
    ],
)
def test_distances(written: str, km: float) -> None:
    match = re.fullmatch(QUANTITY, written)
    assert match
    assert kilometres(match["number"], match["unit"]) == pytest.approx(km, abs=0.01)


def test_a_compass_word_is_matched_whole() -> None:
    match = re.match(DIRECTION, "north-northeast of")
    assert match
    assert match[0] == "north-northeast"


@pytest.mark.parametrize(
    ("written", "km"),
    [
        ("1.200 km", 1200),
        ("1,200 kilómetros", 1200),
        ("2,5 km", 2.5),
        ("2.5 km", 2.5),
        ("doce millas náuticas", 22.22),
        ("800 metros", 0.8),
    ],
)
def test_distances_in_spanish(written: str, km: float) -> None:
    match = re.fullmatch(SPANISH_QUANTITY, written)
    assert match
    assert kilometres(match["number"], match["unit"], ",") == pytest.approx(km, abs=0.01)


@pytest.mark.parametrize(
    ("written", "direction"),
    [
        ("WSW", "west-southwest"),
        ("NE", "northeast"),
        ("NO", "northwest"),
        ("Suroeste", "southwest"),
        ("oriental", "eastern"),
        ("south-west", "south-west"),
    ],
)
def test_directions_are_written_out_in_english(written: str, direction: str) -> None:
    assert written_out(written) == direction
