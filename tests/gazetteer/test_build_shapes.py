"""How the recipe makes shapes: divided units, islands, rivers, what lies in what."""

from pathlib import Path

import numpy as np
import pytest
import shapely

from dateline_gazetteer.build import containment, divisions, islands, rivers
from dateline_gazetteer.build.acquire import BuildError
from dateline_gazetteer.build.geometry import middle
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import PlaceKind

SQUARE = shapely.box(0, 0, 4, 2)
NO_LAND = np.array([shapely.box(50, 50, 51, 51)])


def unit(key: str, country: str = "XX") -> Record:
    return Record(key, key.title(), PlaceKind.ADMIN1, country, 0.0, 0.0, "test")


def city(key: str, longitude: float, latitude: float, admin1: str) -> Record:
    return Record(key, key, PlaceKind.CITY, "XX", latitude, longitude, "test", admin1=admin1)


def indexed(*records: Record) -> Places:
    return {record.id: record for record in records}


def test_a_new_unit_takes_the_part_of_the_old_one_that_is_nearer_to_its_cities():
    old, new = unit("old"), unit("new")
    old.geometry = SQUARE
    cities = indexed(city("a", 1, 1, "old"), city("b", 3, 1, "new"))
    divisions.add_estimates([SQUARE], ["old"], indexed(old, new), cities, NO_LAND)
    assert old.geometry.area == pytest.approx(4)
    assert new.geometry.equals(shapely.box(2, 0, 4, 2))
    assert new.source == "test; outline estimated from its cities"


def test_land_that_another_country_holds_stays_with_it():
    holder, claimant = unit("holder"), unit("claimant", "YY")
    holder.geometry = SQUARE
    cities = indexed(city("a", 1, 1, "holder"), city("b", 3, 1, "claimant"))
    divisions.add_estimates([SQUARE], ["holder"], indexed(holder, claimant), cities, NO_LAND)
    assert holder.geometry.equals(SQUARE)
    assert claimant.geometry.equals(SQUARE)


def test_a_unit_off_the_map_gets_the_islands_of_its_cities():
    atoll = unit("atoll")
    land = np.array([shapely.box(50, 50, 50.1, 50.1), shapely.box(0, 0, 40, 40)])
    cities = indexed(city("a", 50.05, 50.05, "atoll"))
    divisions.add_estimates([SQUARE], ["x"], indexed(atoll), cities, land)
    assert atoll.geometry.equals(land[0])


def test_a_unit_of_islets_that_no_map_has_gets_a_disc():
    atoll = unit("atoll")
    cities = indexed(city("a", -20, 20, "atoll"))
    divisions.add_estimates([SQUARE], ["x"], indexed(atoll), cities, NO_LAND)
    assert atoll.geometry.contains(shapely.Point(-20, 20))
    assert atoll.geometry.area < 0.01


@pytest.mark.parametrize(("name", "mapped"), [("Skye", True), ("Skye Islands", False)])
def test_one_island_has_the_coast_around_its_point_but_several_have_not(name: str, mapped: bool):
    island = Record("i", name, PlaceKind.ISLAND, "", 1.0, 1.0, "test")
    islands.add_outlines(np.array([SQUARE]), indexed(island))
    assert (island.geometry is not None) is mapped


def line(number: int, name: str, *corners: tuple[float, float]) -> rivers.Line:
    return rivers.Line(number, name, 6, shapely.LineString(corners))


def test_lines_of_one_name_far_apart_are_two_rivers():
    lines = [line(1, "Verde", (0, 0), (1, 1)), line(2, "Verde", (1.1, 1), (2, 2)),
             line(3, "Verde", (50, 0), (51, 0))]  # fmt: skip
    found = rivers.load_others(lines, set())
    assert [(r.id, r.name) for r in found.values()] == [
        ("naturalearth:river-1", "Verde River"),
        ("naturalearth:river-3", "Verde River"),
    ]


@pytest.mark.parametrize("name", ["Gta lv", "Skelleftelven", "S?n?gal", "Lule lv"])
def test_names_that_lost_letters_are_left_out(name: str):
    whole = [line(1, "Vyatka", (0, 0), (1, 1))]
    found = rivers.load_others([*whole, line(2, name, (5, 5), (6, 6))], set())
    assert [river.name for river in found.values()] == ["Vyatka River"]


def test_a_river_table_names_its_lines(tmp_path: Path):
    table = tmp_path / "rivers.csv"
    head = "key,name,lines,weight,names,source\n"
    table.write_text(f"{head}x,Great River,Upper;#2,0.4,Rio,test\n", encoding="utf-8")
    places: Places = {}
    lines = [line(1, "Upper", (0, 0), (1, 1)), line(2, "Lower", (1, 1), (2, 3))]
    assert rivers.add_curated(lines, table, places) == {1, 2}
    assert places["curated:x"].geometry.equals(shapely.LineString([(0, 0), (1, 1), (2, 3)]))


def test_a_river_table_that_names_no_line_stops_the_build(tmp_path: Path):
    table = tmp_path / "rivers.csv"
    table.write_text("key,name,lines,weight,names,source\nx,X,None,0.4,,t\n", encoding="utf-8")
    with pytest.raises(BuildError, match="'None'"):
        rivers.add_curated([line(1, "Upper", (0, 0), (1, 1))], table, {})


@pytest.mark.parametrize(("corners", "country"), [((1, 3), "AA"), ((1, 7), "")])
def test_a_feature_has_a_country_when_it_lies_in_one(corners: tuple[int, int], country: str):
    west, east = corners
    desert = Record("d", "Desert", PlaceKind.DESERT, "", 1.0, 2.0, "test")
    desert.geometry = shapely.box(west, 0.5, east, 1.5)
    countries = {"AA": SQUARE, "BB": shapely.box(4, 0, 8, 2)}
    containment.add_countries(indexed(desert), countries)
    assert desert.country == country


def test_a_territory_comes_before_the_country_that_includes_it():
    peak = Record("p", "Peak", PlaceKind.MOUNTAINS, "", 1.0, 3.5, "test")
    countries = {"FR": SQUARE, "MQ": shapely.box(3, 0, 4, 2)}
    containment.add_countries(indexed(peak), countries)
    assert peak.country == "MQ"


def test_the_middle_of_a_sea_across_180_degrees_lies_in_it():
    sea = shapely.MultiPolygon([shapely.box(120, -10, 180, 10), shapely.box(-180, -10, -80, 10)])
    assert middle(sea) == pytest.approx((0, -160))
