"""A file of tracks, whatever its format."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.model.track import Track
from dateline.storage.overlay_formats import TRACK_SUFFIXES
from dateline.storage.tracks.error import TrackError
from dateline.storage.tracks.geojson import geojson_tracks
from dateline.storage.tracks.gpx import gpx_tracks
from dateline.storage.tracks.kml import kml_tracks, kmz_tracks
from dateline.storage.tracks.table import table_tracks

LARGEST_FILE = 200_000_000
"""Bytes of a file of tracks; a larger one is refused."""

MOST_POSITIONS = 2_000_000
"""Positions in a file of tracks, over all of them; a file with more is refused."""

_READERS: Mapping[str, Callable[[bytes, str], list[Track | None]]] = {
    ".gpx": gpx_tracks,
    ".kml": kml_tracks,
    ".kmz": kmz_tracks,
    ".csv": table_tracks,
    ".geojson": geojson_tracks,
    ".json": geojson_tracks,
}

SUFFIXES = TRACK_SUFFIXES


@dataclass(frozen=True, slots=True)
class TrackFile:
    """The tracks of a file, in its order, and sentences about what of it is left out."""

    tracks: tuple[Track, ...]
    remarks: tuple[str, ...]


def read_tracks(path: Path) -> TrackFile:
    """The tracks of a file.

    Raises TrackError, one sentence that names the file, when it cannot be read, is of another
    kind, or holds no positions with times.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise TrackError(f"{path.name}: tracks are read from {', '.join(SUFFIXES)} files.")
    try:
        found = reader(_bytes(path), path.stem)
    except TrackError as error:
        raise TrackError(f"{path.name}: {error}") from error
    tracks = tuple(track for track in found if track is not None)
    if sum(len(track.time) for track in tracks) > MOST_POSITIONS:
        raise TrackError(f"{path.name}: it has more than {MOST_POSITIONS:,} positions.")
    if not tracks:
        raise TrackError(f"{path.name}: there is no track in it with two positions and times.")
    return TrackFile(tracks, tuple(_remarks(path.name, tracks, len(found) - len(tracks))))


def _remarks(name: str, tracks: Sequence[Track], without: int) -> Iterator[str]:
    left_out = sum(track.left_out for track in tracks)
    if left_out:
        yield (
            f"{name}: {left_out:,} of its positions are left out; they have no time, repeat one, "
            "or lie off the Earth."
        )
    if without:
        yield f"{name}: {without:,} of its lines have no two positions with times and are left out."


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise TrackError("it is no file that can be read.")
        if path.stat().st_size > LARGEST_FILE:
            raise TrackError(f"it is larger than {LARGEST_FILE // 1_000_000} MB.")
        return path.read_bytes()
    except OSError as error:
        raise TrackError(f"it cannot be read ({error.strerror or error}).") from error
