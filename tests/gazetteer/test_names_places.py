"""Bases, seats of government, sites, crossings and squares by the names news has for them."""

from pathlib import Path

import pytest
import shapely

from dateline_gazetteer import Gazetteer, PlaceKind
from dateline_gazetteer.build import curated
from dateline_gazetteer.layout import DATA

TABLE = DATA / "curated" / "places.csv"
# Bridges and oil fields lie off the coast; small islands have no outline.
NEAR_DEGREES = {
    PlaceKind.AIR_BASE: 0.15,
    PlaceKind.AIRPORT: 0.15,
    PlaceKind.CITY: 0.15,
    PlaceKind.BUILDING: 1.5,
}


@pytest.mark.parametrize(
    ("name", "place", "country"),
    [
        ("Fort Liberty", "curated:fort-bragg", "US"),
        ("Fort Cavazos", "curated:fort-hood", "US"),
        ("Thule Air Base", "curated:thule", "GL"),
        ("Hmeimim air base", "curated:khmeimim", "SY"),
        ("Nellis AFB", "airport:KLSV", "US"),
        ("Pathankot airbase", "airport:VIPK", "IN"),
        ("Campo Militar 1-A", "curated:campo-militar-1", "MX"),
        ("Base Aérea Militar No. 12", "airport:MMTJ", "MX"),
        ("Gadzhiyevo naval base", "curated:gadzhiyevo", "RU"),
        ("Ream naval base", "curated:ream", "KH"),
        ("Air Base 101", "curated:air-base-101", "NE"),
        ("Wheeler Island", "curated:wheeler-island", "IN"),
        ("Elysée", "curated:elysee", "FR"),
        ("Itamaraty", "curated:itamaraty", "BR"),
        ("Istana", "curated:istana-sg", "SG"),
        ("Aso Rock", "curated:aso-rock", "NG"),
        ("Palacio de Carondelet", "curated:carondelet", "EC"),
        ("Plaza de Mayo", "curated:plaza-de-mayo", "AR"),
        ("Taksim", "curated:taksim", "TR"),
        ("Bab al-Hawa", "curated:bab-al-hawa", "SY"),
        ("Puente Internacional Simón Bolívar", "curated:simon-bolivar-bridge", "CO"),
        ("Bushehr Nuclear Power Plant", "curated:bushehr-plant", "IR"),
        ("Belo Monte Dam", "curated:belo-monte", "BR"),
        ("Kashagan", "curated:kashagan", "KZ"),
        ("CECOT", "curated:cecot", "SV"),
    ],
)
def test_a_site_goes_by_each_of_its_names(
    gazetteer: Gazetteer, name: str, place: str, country: str
):
    first = gazetteer.candidates(name)[0].place
    assert (first.id, first.country) == (place, country)


def test_sites_lie_in_the_country_they_name(gazetteer: Gazetteer):
    astray = []
    for row in curated.rows(TABLE):
        near = NEAR_DEGREES.get(PlaceKind(row["kind"]))
        if near and row["country"] not in ("", "UM"):
            shape = gazetteer.geometry(gazetteer.country(row["country"]).id)
            point = shapely.Point(float(row["longitude"]), float(row["latitude"]))
            if shape is not None and shape.distance(point) > near:
                astray.append(row["key"])
    assert astray == []


def test_every_key_is_used_once():
    keys = [row["key"] for row in curated.rows(TABLE)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("table", ["aliases", "demonyms"])
def test_no_row_stands_twice(table: str):
    lines = Path(TABLE.with_name(f"{table}.csv")).read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines))
