"""Places as world news writes them: the first answer must be the one that is meant."""

import csv
from pathlib import Path

import pytest
from geopy.distance import great_circle

from dateline_gazetteer import Gazetteer

ROWS = list(
    csv.DictReader(Path(__file__).with_name("world.csv").read_text(encoding="utf-8").splitlines())
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["query"])
def test_first_answer_is_the_place_meant(gazetteer: Gazetteer, row: dict[str, str]):
    place = gazetteer.search(row["query"], limit=1)[0].place
    where = (float(row["latitude"]), float(row["longitude"]))
    assert (place.kind, place.country) == (row["kind"], row["country"])
    assert great_circle(where, (place.latitude, place.longitude)).km < 250
