"""The compiled basemap is the one its manifest describes, and holds what the page draws."""

import hashlib
import json
from typing import Any

import pyogrio
import pytest

from dateline.resources import asset

MANIFEST: dict[str, Any] = json.loads(asset("basemap", "manifest.json").read_text("utf-8"))
LABELS: dict[str, dict[str, Any]] = json.loads(asset("basemap", "labels.json").read_text("utf-8"))
AFRICA = (-1_500_000, -1_500_000, 4_500_000, 4_700_000)  # Web Mercator metres


@pytest.mark.parametrize("name", MANIFEST["outputs"])
def test_the_outputs_are_those_of_the_manifest(name: str):
    content = asset("basemap", name).read_bytes()
    described = MANIFEST["outputs"][name]
    assert len(content) == described["bytes"]
    assert hashlib.sha256(content).hexdigest() == described["sha256"]


def test_every_source_is_named_with_version_checksum_and_licence():
    assert len(MANIFEST["sources"]) >= 6
    for source in MANIFEST["sources"]:
        assert all(source[part] for part in ("package", "version", "licence"))
        assert len(bytes.fromhex(source["sha256"])) == 32


def test_the_basemap_is_small():
    assert sum(output["bytes"] for output in MANIFEST["outputs"].values()) < 12_000_000


@pytest.mark.parametrize("layer", ["land", "coast", "lakes", "rivers", "countries", "states"])
def test_every_layer_is_in_the_tiles(layer: str):
    path = asset("basemap", "basemap.pmtiles")
    assert layer in pyogrio.list_layers(path)[:, 0]
    found = pyogrio.read_dataframe(path, layer=layer, bbox=AFRICA)
    assert len(found) > 0


def test_disputed_lines_are_told_from_settled_ones():
    lines = pyogrio.read_dataframe(asset("basemap", "basemap.pmtiles"), layer="countries")
    assert set(lines.disputed) == {0, 1}


@pytest.mark.parametrize(
    ("kind", "name", "x", "y"),
    [
        ("countries", "Mongolia", 104, 46),
        ("states", "Bavaria", 11.5, 49),
        ("seas", "Coral Sea", 155, -18),
        ("cities", "São Paulo", -46.63, -23.55),
        ("cities", "Kyiv", 30.52, 50.45),
    ],
)
def test_names_stand_at_their_places(kind: str, name: str, x: float, y: float):
    table = LABELS[kind]
    at = table["name"].index(name)
    assert table["x"][at] == pytest.approx(x, abs=4)
    assert table["y"][at] == pytest.approx(y, abs=4)


@pytest.mark.parametrize("kind", LABELS)
def test_the_columns_of_a_class_are_equally_long(kind: str):
    columns = {name: column for name, column in LABELS[kind].items() if name != "es"}
    assert len({len(column) for column in columns.values()}) == 1


@pytest.mark.parametrize(
    ("kind", "english", "spanish"),
    [
        ("countries", "Germany", "Alemania"),
        ("states", "New Mexico", "Nuevo México"),
        ("seas", "Baltic Sea", "Mar Báltico"),
        ("seas", "Gulf of California", "Golfo de California"),
        ("seas", "Hudson Bay", "Bahía de Hudson"),
        ("cities", "London", "Londres"),
        ("cities", "Cologne", "Colonia"),
    ],
)
def test_names_are_there_in_spanish_where_they_differ(kind: str, english: str, spanish: str):
    table = LABELS[kind]
    at = table["name"].index(english)
    assert table["es"][str(at)] == spanish


@pytest.mark.parametrize("kind", LABELS)
def test_spanish_names_belong_to_a_place_and_say_something_else(kind: str):
    names, spanish = LABELS[kind]["name"], LABELS[kind]["es"]
    assert spanish
    assert all(text and text != names[int(i)] for i, text in spanish.items())


def test_national_capitals_are_marked():
    cities = LABELS["cities"]
    capitals = {n for n, role in zip(cities["name"], cities["role"], strict=True) if role == 2}
    assert {"Ulaanbaatar", "Nairobi", "Lima", "Oslo"} <= capitals
    assert len(capitals) > 180
