"""Tracks of a GPX file (GPS Exchange Format 1.0 and 1.1)."""

from lxml import etree

from dateline.model.track import Track, track
from dateline.storage.tracks.numbers import numbers
from dateline.storage.tracks.times import days
from dateline.storage.tracks.xml import children, local, root_of, text_of


def gpx_tracks(data: bytes, name: str) -> list[Track | None]:
    """One track for each `trk`; its segments follow one another, the break between is a gap."""
    root = root_of(data)
    return [_track(element, name) for element in root.iter("{*}trk")]


def _track(element: etree._Element, name: str) -> Track | None:
    points = [
        point for segment in children(element, "trkseg") for point in segment
        if local(point) == "trkpt"
    ]  # fmt: skip
    if not points:
        return None
    return track(
        text_of(element, "name") or name,
        days([text_of(point, "time") for point in points]),
        numbers([point.get("lon") for point in points]),
        numbers([point.get("lat") for point in points]),
        numbers([text_of(point, "ele") for point in points]),
    )
