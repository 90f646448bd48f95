"""Tracks of a GeoJSON file: lines whose properties give a time for each position."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dateline.model.track import Track, track
from dateline.storage.tracks.error import TrackError
from dateline.storage.tracks.numbers import numbers
from dateline.storage.tracks.times import days

_TIMES = ("coordTimes", "times", "timestamps", "time")
_LINES = ("LineString", "MultiLineString")
_NAMES = ("name", "title", "callsign", "flight", "id")


def geojson_tracks(data: bytes, name: str) -> list[Track | None]:
    """One track for each line with times.

    The times stand where togeojson and its kin put them: `coordTimes`, `times` or `timestamps`,
    also under `coordinateProperties`. Lines without times are no tracks.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise TrackError(f"it is no JSON ({error}).") from error
    return [_track(feature, name) for feature in _features(document)]


def _features(document: object) -> Iterator[Mapping[str, Any]]:
    if not isinstance(document, dict):
        raise TrackError("it is no GeoJSON object.")
    members = document.get("features") if "features" in document else [document]
    for member in members if isinstance(members, list) else []:
        geometry = member.get("geometry") if isinstance(member, dict) else None
        if isinstance(geometry, dict) and geometry.get("type") in _LINES:
            yield member


def _track(feature: Mapping[str, Any], name: str) -> Track | None:
    properties = feature.get("properties")
    known = properties if isinstance(properties, dict) else {}
    positions = _flat(feature["geometry"])
    times = _times(known)
    if not positions or not times:
        return None
    if len(times) != len(positions):
        raise TrackError(
            f"a line of it has {len(positions)} positions and {len(times)} times; "
            "each position needs one time."
        )
    columns = [numbers([p[i] if i < len(p) else None for p in positions]) for i in range(3)]
    return track(_name(known, feature, name), days(times), *columns)


def _flat(geometry: Mapping[str, Any]) -> list[Sequence[object]]:
    """The positions of a line or of several, one after the other."""
    lines = geometry.get("coordinates")
    if geometry["type"] == "LineString":
        lines = [lines]
    joined = [p for line in _list(lines) for p in _list(line)]
    return [position for position in joined if isinstance(position, list)]


def _times(properties: Mapping[str, Any]) -> list[object]:
    nested = properties.get("coordinateProperties")
    for place in (properties, nested if isinstance(nested, dict) else {}):
        for key in _TIMES:
            if isinstance(place.get(key), list):
                return [
                    t for part in place[key] for t in (part if isinstance(part, list) else [part])
                ]
    return []


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(properties: Mapping[str, Any], feature: Mapping[str, Any], name: str) -> str:
    said = (properties.get(key) for key in _NAMES)
    first = next((value for value in said if isinstance(value, str) and value.strip()), None)
    return first or str(feature.get("id") or name)
