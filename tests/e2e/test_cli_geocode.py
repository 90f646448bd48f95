"""`dateline geocode`, in a process of its own."""

import json
import subprocess
import sys

import pytest


def geocode(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", "geocode", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_json_has_the_best_first():
    rows = json.loads(geocode("Cabo San Lucas", "--limit", "2", "--json").stdout)
    assert list(rows[0]) == [
        "id", "name", "kind", "country", "admin1", "latitude", "longitude", "score",
    ]  # fmt: skip
    assert rows[0]["name"] == "Cabo San Lucas"
    assert abs(rows[0]["latitude"] - 22.89) < 0.05
    assert len(rows) <= 2


def test_lines_are_columns_with_the_name_of_the_country():
    done = geocode("Santa Rosa", "--kind", "city", "--limit", "4")
    lines = done.stdout.splitlines()
    assert len(lines) == 4
    assert all("  city  " in line for line in lines)
    assert len({line.index("  city  ") for line in lines}) == 1
    assert len({len(line) for line in lines}) == 1
    assert any("United States" in line for line in lines)


def test_nothing_found_is_said_and_no_failure():
    done = geocode("Qqqqzzzzwwww")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "no place is called 'Qqqqzzzzwwww'.\n"
    assert json.loads(geocode("Qqqqzzzzwwww", "--json").stdout) == []


def test_reverse_takes_negative_numbers_and_tells_the_distance():
    done = geocode("--reverse", "-22.56", "17.08", "--limit", "1")
    assert done.returncode == 0
    assert done.stdout.startswith("Windhoek  city  ")
    assert done.stdout.endswith(" km\n")
    assert "Namibia" in done.stdout


def test_search_can_be_limited_and_told_where():
    box = ["--bounds", "-80,-5,-60,13", "--kind", "city", "--country", "ve,co"]
    rows = json.loads(geocode("Valencia", *box, "--json").stdout)
    assert {row["country"] for row in rows} <= {"VE", "CO"}
    assert {row["kind"] for row in rows} == {"city"}
    best, *_ = json.loads(geocode("Trinidad", "--near", "-14.8,-64.9", "--json").stdout)
    assert best["country"] == "BO"


def test_names_are_written_in_spanish():
    assert geocode("Germany", "--language", "es", "--limit", "1").stdout.startswith("Alemania  ")


def test_reverse_as_json_at_sea():
    done = geocode("--json", "--limit", "2", "--reverse", "-4.0e1", "3.5")
    sea, *others = json.loads(done.stdout)
    assert (sea["kind"], sea["distance_km"]) == ("sea", 0)
    assert len(others) <= 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "give either QUERY or --reverse LAT LON"),
        ([""], "QUERY is empty"),
        (["Lima", "--reverse", "1", "2"], "give either QUERY or --reverse LAT LON"),
        (["Lima", "--limit", "0"], "0 is less than 1"),
        (["Lima", "--limit", "few"], "'few' is not a whole number"),
        (["--reverse", "-95", "0"], "the latitude -95.0 is not between -90 and 90"),
        (["--reverse", "north", "0"], "'north' is not a number"),
        (["--reverse", "0", "nan"], "the longitude nan is not a number of degrees"),
        (["--reverse", "0"], "expected 2 arguments"),
        (["--reverse", "1", "2", "--kind", "city"], "--kind goes with QUERY"),
        (["Lima", "--kind", "volcano"], "'volcano' is not one of: city,"),
        (["Lima", "--country", "XX"], "'XX' is not a known ISO 3166-1 code"),
        (["Lima", "--near", "5"], "near must be"),
        (["Lima", "--near", "5,east"], "'east' is not a number"),
        (["Lima", "--bounds", "1,2,3"], "bounds must be"),
        (["Lima", "--language", "xx"], "'xx' is not one of: en, es"),
    ],
)
def test_wrong_calls_exit_with_2_and_a_sentence(arguments: list[str], words: str):
    done = geocode(*arguments)
    assert done.returncode == 2
    assert words in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
