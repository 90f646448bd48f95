"""Tracks of a CSV file: a row a position, such as ADS-B state vectors or a flight's log."""

import io
import re
from collections.abc import Hashable, Iterable, Iterator

import numpy as np
import numpy.typing as npt
import pandas as pd

from dateline.model.track import Track, track
from dateline.storage.tracks.error import TrackError
from dateline.storage.tracks.numbers import numbers
from dateline.storage.tracks.times import days

FEET = 0.3048
_TIME = ("time", "timestamp", "datetime", "date_time", "utc", "timeposition", "lastposupdate",
         "positiontime", "basedatetime", "snapshot", "date")  # fmt: skip
_LATITUDE = ("latitude", "lat", "y")
_LONGITUDE = ("longitude", "lon", "lng", "long", "x")
_POSITION = ("position", "latlon", "latlng", "coordinates")
_ALTITUDE_METRES = ("geoaltitude", "baroaltitude", "altitude", "alt", "elevation", "ele", "altm",
                    "altitudem", "altitudemeters", "altitudemetres")  # fmt: skip
_ALTITUDE_FEET = ("altbaro", "altgeom", "altft", "altitudeft", "altitudefeet", "baroaltft")
_WHO = ("icao24", "hex", "icao", "mmsi", "trackid", "tripid", "vehicleid", "id")
_CALLED = ("callsign", "flight", "registration", "vesselname", "name", "track")


def table_tracks(data: bytes, name: str) -> list[Track | None]:
    """One track for each craft, told apart by its address, number or call sign.

    Columns are found by their names. Altitudes are metres unless the column says feet, or the
    positions stand in one column "latitude,longitude", as in logs that give feet.
    """
    frame = _frame(data)
    columns = {re.sub(r"[^a-z0-9]", "", str(column).casefold()): column for column in frame}
    if not len(frame):
        return []
    latitude, longitude = _places(frame, columns)
    time = days(frame[_wanted(columns, _TIME, "a time for each position")])
    altitude = _altitude(frame, columns)
    return [
        track(label, time[rows], longitude[rows], latitude[rows], altitude[rows])
        for label, rows in _crafts(frame, columns, name)
    ]


def _frame(data: bytes) -> pd.DataFrame:
    try:
        return pd.read_csv(
            io.BytesIO(data), sep=_separator(data), encoding="utf-8-sig", dtype=str,
            encoding_errors="replace", skipinitialspace=True,
        )  # fmt: skip
    except (ValueError, pd.errors.ParserError) as error:
        raise TrackError(f"it is no table that can be read ({str(error).strip()}).") from error


def _separator(data: bytes) -> str:
    head = data[:4096].split(b"\n", 1)[0]
    return max((",", ";", "\t"), key=lambda sign: head.count(sign.encode()))


def _places(
    frame: pd.DataFrame, columns: dict[str, Hashable]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    joined = _first(columns, _POSITION)
    if joined is not None and _first(columns, _LATITUDE) is None:
        parts = frame[joined].astype(str).str.split(r"[,; ]+", n=1, expand=True, regex=True)
        if parts.shape[1] == 2:
            return numbers(parts[0]), numbers(parts[1])
    latitude = _wanted(columns, _LATITUDE, "a latitude")
    longitude = _wanted(columns, _LONGITUDE, "a longitude")
    return numbers(frame[latitude]), numbers(frame[longitude])


def _altitude(frame: pd.DataFrame, columns: dict[str, Hashable]) -> npt.NDArray[np.float64]:
    in_feet = _first(columns, _ALTITUDE_FEET)
    in_metres = _first(columns, _ALTITUDE_METRES)
    chosen = in_feet or in_metres
    if chosen is None:
        return np.full(len(frame), np.nan)
    is_log = _first(columns, _LATITUDE) is None
    found = numbers(frame[chosen])
    return found * FEET if in_feet or is_log else found


def _crafts(
    frame: pd.DataFrame, columns: dict[str, Hashable], name: str
) -> Iterator[tuple[str, npt.NDArray[np.intp]]]:
    who = _first(columns, _WHO) or _first(columns, _CALLED)
    called = _first(columns, _CALLED)
    if who is None:
        yield name, np.arange(len(frame))
        return
    keys = frame[who].fillna("").str.strip()
    for key, rows in keys.groupby(keys, sort=False).indices.items():
        words = frame[called].iloc[rows].dropna().str.strip() if called else pd.Series(dtype=str)
        said = words[words != ""]
        yield (str(said.iloc[0]) if len(said) else str(key) or name), np.asarray(rows)


def _first(columns: dict[str, Hashable], names: Iterable[str]) -> Hashable | None:
    return next((columns[name] for name in names if name in columns), None)


def _wanted(columns: dict[str, Hashable], names: Iterable[str], what: str) -> Hashable:
    found = _first(columns, names)
    if found is None:
        raise TrackError(f"it needs {what}: no column is called {' or '.join(list(names)[:3])}.")
    return found
