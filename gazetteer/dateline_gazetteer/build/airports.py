"""Airports and air bases from airportsdata: MIT licence."""

import csv
import re
from pathlib import Path

from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "airportsdata"
_MILITARY = re.compile(
    r"\b(Air ?base|Air Base|Air Force|Naval|Army|AFB|AAF|NAS|RAF|RAAF|RNZAF|Military|"
    r"Base A[ée]rea|Marine Corps|Air National Guard|Joint Base|Heliport MC)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r" (International Airport|Regional Airport|Municipal Airport|Airport|Air Force Base|Air Base|"
    r"Airbase|Joint Base|Army Airfield|Army Air Field|Naval Air Station|Marine Corps Air Station|"
    r"Air Reserve Base)$"
)
_SHORT = {
    "Air Force Base": "AFB",
    "Army Air Field": "Army Airfield",
    "Airbase": "Air Base",
    "Air Base": "Airbase",
}
_REGISTER = {
    " Afb Airport": " Air Force Base",
    " Afb": " Air Force Base",
    " AFB": " Air Force Base",
    " Aaf Airport": " Army Airfield",
    " Aaf": " Army Airfield",
    " Base Airport": " Base",
    " Station Airport": " Station",
    "Usaf ": "USAF ",
    " Nas ": " Naval Air Station ",
}


def load_airports(folder: Path) -> Places:
    """Airports with a scheduled-service (IATA) code, and every military field."""
    places: Places = {}
    path = folder / "airportsdata" / "airports.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            row["name"] = _full(row["name"])
            military = bool(_MILITARY.search(row["name"]))
            if row["icao"] and row["name"] and (row["iata"] or military):
                record = _record(row, military=military)
                places[record.id] = record
    return places


def _full(name: str) -> str:
    """The name as news writes it: the register has "Davis Monthan Afb Airport"."""
    for short, full in _REGISTER.items():
        name = name.replace(short, full)
    return name


def _record(row: dict[str, str], *, military: bool) -> Record:
    record = Record(
        id=f"airport:{row['icao']}",
        name=row["name"],
        kind=PlaceKind.AIR_BASE if military else PlaceKind.AIRPORT,
        country=row["country"],
        latitude=float(row["lat"]),
        longitude=float(row["lon"]),
        source=SOURCE,
        weight=0.3 if military else 0.25 if "International" in row["name"] else 0.15,
        code=row["icao"],
    )
    record.add(row["name"], NameType.OFFICIAL)
    for long, short in _SHORT.items():
        if long in row["name"]:
            record.add(row["name"].replace(long, short))
    if military:
        core = _GENERIC.sub("", row["name"])
        record.add(core if core != row["name"] and len(core) > 3 else None)
    return record
