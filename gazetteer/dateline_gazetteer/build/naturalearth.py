"""Polygons and names of countries and admin-1 units: Natural Earth 10m, public domain."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pyogrio
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.geometry import middle
from dateline_gazetteer.build.naming import usable
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import NameType, PlaceKind

_OBLASTS = frozenset({"BY", "KG", "RU", "UA"})
_Shapes = dict[str, BaseGeometry]


def add_countries(folder: Path, countries: Places) -> _Shapes:
    """Give countries their polygon, point and names.

    Returns the polygons at full detail, by code; several polygons of one code are joined.
    """
    path = next(folder.glob("*/ne_10m_admin_0_countries_deu.zip"))
    frame = pyogrio.read_dataframe(path, encoding="utf-8")
    by_code = {country.code: country for country in countries.values()}
    parts: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    frame = frame.sort_values("POP_EST", ascending=False).astype(object)
    for row in frame.where(frame.notna(), "").to_dict("records"):
        code = row["ISO_A2_EH"] if row["ISO_A2_EH"] != "-99" else row["ISO_A2"]
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
    for column in ("NAME_EN", "NAME_LONG", "FORMAL_EN"):
        if row[column]:
            country.add(row[column], NameType.OFFICIAL)
    for column in ("NAME_ES", "NAME_DE", "NAME_FR", "NAME_PT", "NAME_IT"):
        if row[column] and usable(row[column]):
            country.add(row[column])


def load_admin1(folder: Path) -> tuple[list[dict[str, Any]], list[BaseGeometry]]:
    """The properties and the polygons of the admin-1 units."""
    path = folder / "package" / "data" / "states" / "admin1.json"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    polygons = [shapely.make_valid(shape(feature["geometry"])) for feature in features]
    return [feature["properties"] for feature in features], polygons


def add_dependencies(
    polygons: list[BaseGeometry], countries: Places, cities: Places, whole: _Shapes
) -> None:
    """Give a polygon to countries that Natural Earth counts to another: Guadeloupe, Mayotte."""
    lacking = {c.code: c for c in countries.values() if c.geometry is None}
    owners = _owners(polygons, [c for c in cities.values() if c.country in lacking], "country")
    for code, country in lacking.items():
        parts = [p for p, owner in zip(polygons, owners, strict=True) if owner == code]
        if parts:
            whole[code] = country.geometry = shapely.union_all(parts)
            country.latitude, country.longitude = middle(whole[code])


def add_admin1(
    properties: list[dict[str, Any]], polygons: list[BaseGeometry], units: Places, cities: Places
) -> None:
    """Give admin-1 units their polygon, point and English and Spanish names.

    Natural Earth may divide a country more finely than GeoNames does: each polygon goes to the
    unit that most of its cities belong to, and the polygons of one unit are joined. A polygon
    that is itself an admin-2 unit (a French department, an English county) goes to that as well.
    """
    owners = _owners(polygons, list(cities.values()), "admin1")
    parts: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    described: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row, polygon, owner in zip(properties, polygons, owners, strict=True):
        named = f"geonames:{row.get('gn_id')}"
        exact = named in units and row.get("gn_level") == 1
        finer = named in units and units[named].kind is PlaceKind.ADMIN2
        for unit in sorted({named if exact else owner, named if finer else owner} & units.keys()):
            parts[unit].append(polygon)
            described[unit].append(row)
    for unit, pieces in parts.items():
        area = shapely.union_all(pieces)
        units[unit].geometry = area
        units[unit].latitude, units[unit].longitude = middle(area)
        if len(pieces) == 1:
            _describe_admin1(units[unit], described[unit][0])


def _owners(polygons: list[BaseGeometry], cities: list[Record], unit: str) -> list[str]:
    """The commonest value of the cities' attribute `unit` in each polygon."""
    tree = shapely.STRtree(polygons)
    points = shapely.points([city.longitude for city in cities], [city.latitude for city in cities])
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for city, polygon in zip(*tree.query(points, predicate="intersects"), strict=True):
        votes[polygon][getattr(cities[city], unit)] += 1
    return [votes[i].most_common(1)[0][0] if votes[i] else "" for i in range(len(polygons))]


def _english_name(properties: dict[str, Any]) -> str:
    """The English name, or "" when it is cut off: "of Bougainville", "Plzeň-", "Denmark"."""
    name: str = properties.get("name_en") or ""
    cut = name[:1].islower() or name.endswith("-") or name == properties.get("admin")
    return "" if cut else name


def _describe_admin1(unit: Record, properties: dict[str, Any]) -> None:
    english = _english_name(properties)
    if english and properties.get("gn_id") == int(unit.id.removeprefix("geonames:")):
        unit.name = english
    unit.add(english, NameType.OFFICIAL)
    unit.add(properties.get("name_es"), NameType.OFFICIAL)
    if properties.get("name") and usable(properties["name"]):
        unit.add(properties["name"])
    kind = properties.get("type_en")
    if english and kind == "Region" and unit.country in _OBLASTS:
        unit.name = f"{english} Oblast"
        unit.add(unit.name, NameType.OFFICIAL)
        unit.add(f"{english} oblast")
    elif (
        english
        and unit.country != "US"
        and kind in ("Province", "State", "Region", "Department", "Governorate")
    ):
        unit.add(f"{english} {kind}")
        unit.add(f"{kind} of {english}")
