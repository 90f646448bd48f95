"""Tracks of a KML or KMZ file: `gx:Track` and `gx:MultiTrack` (Google's extensions, KML 2.2)."""

import io
import zipfile
import zlib

from lxml import etree

from dateline.model.track import Track, track
from dateline.storage.tracks.error import TrackError
from dateline.storage.tracks.numbers import numbers
from dateline.storage.tracks.times import days
from dateline.storage.tracks.xml import children, root_of, text_of

LARGEST_UNPACKED = 400_000_000
"""Bytes of the KML file in a KMZ archive; a larger one is refused."""


def kml_tracks(data: bytes, name: str) -> list[Track | None]:
    """One track for each placemark; the parts of a `MultiTrack` follow one another."""
    root = root_of(data)
    placemarks = root.iter("{*}Placemark")
    return [_track(p, name) for p in placemarks if p.find(".//{*}Track") is not None]


def kmz_tracks(data: bytes, name: str) -> list[Track | None]:
    """The tracks of the first KML file in the archive, which is the one that programs open."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [i for i in archive.infolist() if i.filename.lower().endswith(".kml")]
            if not inside:
                raise TrackError("there is no KML file in it.")
            if inside[0].file_size > LARGEST_UNPACKED:
                raise TrackError("the KML file in it is too large.")
            with archive.open(inside[0]) as file:
                unpacked = file.read(LARGEST_UNPACKED + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
        raise TrackError(f"it cannot be unpacked ({error}).") from error
    if len(unpacked) > LARGEST_UNPACKED:
        raise TrackError("the KML file in it is too large.")
    return kml_tracks(unpacked, name)


def _track(placemark: etree._Element, name: str) -> Track | None:
    times: list[str] = []
    places: list[list[str]] = []
    for part in placemark.iter("{*}Track"):
        when = [(element.text or "").strip() for element in children(part, "when")]
        where = [(element.text or "").split() for element in children(part, "coord")]
        if len(when) != len(where):
            raise TrackError(
                f"a track of it has {len(when)} times and {len(where)} positions; "
                "each position needs one time."
            )
        times += when
        places += where
    if not times:
        return None
    columns = [numbers([_part(place, i) for place in places]) for i in range(3)]
    return track(text_of(placemark, "name") or name, days(times), *columns)


def _part(place: list[str], number: int) -> str | None:
    return place[number] if number < len(place) else None
