"""Polygons and names of countries and admin-1 units: Natural Earth 10m, public domain."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pyogrio
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.naming import usable
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import NameType

_LANGUAGES = ("name_en", "name_es")


def add_countries(folder: Path, countries: Places) -> dict[str, BaseGeometry]:
    """Give countries their polygon, point and names; the polygons at full detail, by code.

    Several polygons of one code (a country and what it administers) are joined.
    """
    path = next(folder.glob("*/ne_10m_admin_0_countries_deu.zip"))
    frame = pyogrio.read_dataframe(path, encoding="utf-8")
    by_code = {country.code: country for country in countries.values()}
    parts: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    frame = frame.sort_values("POP_EST", ascending=False).astype(object)
    for row in frame.where(frame.notna(), "").to_dict("records"):
        code = row["ISO_A2_EH"] if row["ISO_A2_EH"] != "-99" else row["ISO_A2"]
        if code == "-99":
            code = "XK" if row["ADM0_A3"] == "KOS" else ""
        if code in by_code:
            parts[code].append(shapely.make_valid(row["geometry"]))
            if len(parts[code]) == 1:
                _describe_country(by_code[code], row)
    whole = {code: shapely.union_all(polygons) for code, polygons in parts.items()}
    for code, polygon in whole.items():
        by_code[code].geometry = polygon
    return whole


def _describe_country(country: Record, row: dict[str, Any]) -> None:
    country.latitude, country.longitude = row["LABEL_Y"], row["LABEL_X"]
    for column in ("NAME_EN", "NAME_LONG", "FORMAL_EN", "NAME_ES"):
        if row[column]:
            country.add(row[column], NameType.OFFICIAL)
    for column in ("NAME_DE", "NAME_FR", "NAME_PT", "NAME_IT"):
        if row[column] and usable(row[column]):
            country.add(row[column])


def add_admin1(folder: Path, units: Places, cities: Places) -> None:
    """Give admin-1 units their polygon, point and English and Spanish names.

    Natural Earth may divide a country more finely than GeoNames does: each polygon goes to the
    unit that most of its cities belong to, and the polygons of one unit are joined.
    """
    path = folder / "package" / "data" / "states" / "admin1.json"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    polygons = [shapely.make_valid(shape(feature["geometry"])) for feature in features]
    owners = _owners(polygons, list(cities.values()))
    parts: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    described: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for feature, polygon, owner in zip(features, polygons, owners, strict=True):
        properties = feature["properties"]
        named = f"geonames:{properties.get('gn_id')}"
        unit = named if named in units and properties.get("gn_level") == 1 else owner
        if unit in units:
            parts[unit].append(polygon)
            described[unit].append(properties)
    for unit, pieces in parts.items():
        units[unit].geometry = shapely.union_all(pieces)
        if len(pieces) == 1:
            _describe_admin1(units[unit], described[unit][0])
        _centre(units[unit])


def _owners(polygons: list[BaseGeometry], cities: list[Record]) -> list[str]:
    tree = shapely.STRtree(polygons)
    points = shapely.points([city.longitude for city in cities], [city.latitude for city in cities])
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for city, polygon in zip(*tree.query(points, predicate="intersects"), strict=True):
        votes[polygon][cities[city].admin1] += 1
    return [votes[i].most_common(1)[0][0] if votes[i] else "" for i in range(len(polygons))]


def _describe_admin1(unit: Record, properties: dict[str, Any]) -> None:
    english = properties.get("name_en")
    if english and properties.get("gn_id") == int(unit.id.removeprefix("geonames:")):
        unit.name = english
    for column in _LANGUAGES:
        unit.add(properties.get(column), NameType.OFFICIAL)
    if properties.get("name") and usable(properties["name"]):
        unit.add(properties["name"])
    kind = properties.get("type_en")
    if english and kind in ("Province", "State", "Region", "Department", "Governorate"):
        unit.add(f"{english} {kind}")
        unit.add(f"{kind} of {english}")


def _centre(unit: Record) -> None:
    if unit.geometry is None:
        return
    middle = unit.geometry.centroid
    if not unit.geometry.contains(middle):
        middle = unit.geometry.representative_point()
    unit.longitude, unit.latitude = middle.x, middle.y
