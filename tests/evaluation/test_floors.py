"""What the reader reaches on the passages, so that no change loses it unnoticed.

The floors stand a little below what docs/evaluation.md reports. Raise them when it rises.
"""

import pytest

from dateline.reading.pipeline import Reader

from .__main__ import main
from .gold import passages
from .reading import read
from .scoring import Outcome, f1, precision, recall, total

FLOORS = {"kind": 0.77, "time": 0.83, "place": 0.74, "status": 0.81, "count": 0.72, "who": 0.67}

GARDEN = """
language = "en"
text = "Roses are red."
[places]
[[event]]
quote = "Roses are red"
kind = "other"
when = ""
where = [""]
"""


@pytest.fixture(scope="module")
def found() -> list[Outcome]:
    reader = Reader()
    return [outcome for passage in passages() for outcome in read(reader, passage)]


def test_most_of_what_is_listed_are_events(found):
    assert precision(total(found).found) >= 0.88


def test_events_are_found(found):
    assert recall(total(found).found) >= 0.82


def test_events_are_wholly_right(found):
    assert f1(total(found).whole) >= 0.59


@pytest.mark.parametrize("argument", FLOORS)
def test_arguments_are_right(found, argument):
    assert f1(total(found).arguments[argument]) >= FLOORS[argument]


def test_the_command_lists_what_is_missed(capsys, tmp_path):
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "garden.toml").write_text(GARDEN, "utf-8")
    main(["--folder", str(tmp_path), "-v", "--calibration"])
    printed = capsys.readouterr().out
    assert "garden: missed: “Roses are red”" in printed
    assert "1 events in 1 texts" in printed
