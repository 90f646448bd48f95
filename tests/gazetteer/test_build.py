"""The recipe's rules about names, and its refusals."""

from pathlib import Path

import pytest
import shapely

from dateline_gazetteer.build import curated, tables
from dateline_gazetteer.build.acquire import BuildError, acquire, sources
from dateline_gazetteer.build.compile import (
    key_of,
    keyed_names,
    lend_names,
    measure_land,
    prominence,
)
from dateline_gazetteer.build.naming import ends_lower, plain_words, usable, variants
from dateline_gazetteer.build.records import Record
from dateline_gazetteer.place import NameType, PlaceKind


def city(name: str, population: int) -> Record:
    record = Record("test:1", name, PlaceKind.CITY, "XX", 0.0, 0.0, "test", population=population)
    record.add(name, NameType.OFFICIAL)
    return record


@pytest.mark.parametrize("name", ["Praha", "Cox's Bazar", "Đà Nẵng", "New York City"])
def test_names_in_latin_script_are_usable(name: str):
    assert usable(name)


@pytest.mark.parametrize("name", ["TUS", "Прага", "mo xi ge cheng", "A", "", "Rome (city)"])
def test_codes_transcripts_and_other_scripts_are_not(name: str):
    assert not usable(name)


def test_saint_has_three_spellings():
    assert set(variants("Saint Kitts")) == {"St. Kitts", "St Kitts"}


@pytest.mark.parametrize(("population", "plain"), [(900, True), (90_000, False)])
def test_a_small_place_called_like_a_word_is_plain(population: int, plain: bool):
    names = keyed_names(city("Mobile", population), frozenset({"mobile"}))
    assert names["mobile"].plain is plain


def test_a_word_list_is_read_with_common_endings(tmp_path: Path):
    path = tmp_path / "index.dic"
    path.write_text("2\nforce/S\nParis/M\n", encoding="utf-8")
    assert {"force", "forces"} <= plain_words(path)
    assert "paris" not in plain_words(path)


def test_more_people_make_a_place_more_prominent():
    assert prominence(city("A", 1_000)) < prominence(city("B", 1_000_000)) <= 1


def unit(name: str, kilometres: float, people: int = 1_000) -> Record:
    """A square admin-1 unit at the equator, called so and given its area."""
    record = Record("test:unit", name, PlaceKind.ADMIN1, "XX", 0, 0, "test", population=people)
    record.geometry = shapely.box(0, 0, kilometres / 111.3, kilometres / 110.6)
    return record


@pytest.mark.parametrize(("inside", "known"), [("Fort Wide", True), ("Wide", False)])
def test_land_makes_a_unit_prominent_unless_a_city_has_its_name(inside: str, known: bool):
    wide, town = unit("Wide", 600), city(inside, 40_000)
    town.admin1 = wide.id
    without_land = prominence(wide)
    measure_land({wide.id: wide, town.id: town})
    assert (prominence(wide) > without_land) is known
    assert wide.land_km2 == pytest.approx(360_000 if known else 0, rel=0.01)


@pytest.mark.parametrize(("people", "plain"), [(40_000, True), (400, False)])
def test_a_listed_name_yields_to_the_town_shown_by_it(people: int, plain: bool):
    capital, town = city("Harare", 1_500_000), city("Salisbury", people)
    capital.add("Salisbury")
    town.id = "test:2"
    lend_names({capital.id: capital, town.id: town})
    assert [name.plain for name in capital.names if name.text == "Salisbury"] == [plain]
    assert not any(name.plain for name in town.names)


def test_abbreviations_keep_their_capitals():
    assert key_of("Ore.", NameType.ABBREVIATION) != key_of("ore.", NameType.ABBREVIATION)
    assert key_of("Ore", NameType.OFFICIAL) == key_of("ore", NameType.OFFICIAL)


@pytest.mark.parametrize(("name", "lower"), [("Gobi Desert", True), ("New Delhi", False)])
def test_features_are_also_written_small(name: str, lower: bool):
    assert ends_lower(name) is lower


def test_a_reference_to_an_unknown_place_stops_the_build(tmp_path: Path):
    table = tmp_path / "aliases.csv"
    table.write_text("ref,name,type,source\nZZ,Zedland,official,test\n", encoding="utf-8")
    with pytest.raises(BuildError, match="'ZZ'"):
        curated.add_names(table, {})


def test_a_row_with_a_missing_column_stops_the_build(tmp_path: Path):
    table = tmp_path / "places.csv"
    table.write_text("key,name\nx\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"places\.csv"):
        curated.load_points(table)


def test_a_package_with_other_bytes_is_refused(tmp_path: Path):
    (tmp_path / sources()[0].file).write_bytes(b"something else")
    with pytest.raises(BuildError, match=r"not the file that sources\.toml pins"):
        acquire(tmp_path)


@pytest.mark.parametrize(
    "table",
    [
        "places",
        "features",
        "rivers",
        "regions",
        "extents",
        "points",
        "aliases",
        "borders",
        "demonyms",
    ],
)
def test_every_curated_row_names_its_source(table: str):
    path = Path(curated.__file__).parents[1] / "data" / "curated" / f"{table}.csv"
    assert all(row["source"] for row in tables.rows(path))
