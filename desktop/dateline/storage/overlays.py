"""Files to lay over the map, whatever is in them: tracks or layers."""

from collections.abc import Iterable
from pathlib import Path

from dateline.model.layer import Layer
from dateline.model.track import Track
from dateline.storage.overlay_formats import LAYER_DRIVERS, TRACK_SUFFIXES

SUFFIXES = tuple(dict.fromkeys((*TRACK_SUFFIXES, *LAYER_DRIVERS)))


def is_overlay(path: Path) -> bool:
    """Whether a file is of a kind that is laid over the map."""
    return path.suffix.lower() in SUFFIXES and not path.is_dir()


def read_overlays(paths: Iterable[Path]) -> tuple[list[Track | Layer], list[str]]:
    """The tracks and layers of files, and sentences about what cannot be used."""
    # Only here: the window asks this module for suffixes when it starts; GDAL is slow to import.
    from dateline.storage.layers import LayerError  # noqa: PLC0415
    from dateline.storage.tracks import TrackError  # noqa: PLC0415

    contents: list[Track | Layer] = []
    said: list[str] = []
    for path in paths:
        try:
            found, remarks = _contents(path)
        except (TrackError, LayerError) as error:
            said.append(str(error))
        else:
            contents += found
            said += remarks
    return contents, said


def _contents(path: Path) -> tuple[tuple[Track | Layer, ...], tuple[str, ...]]:
    """Tracks where positions have times, else layers: many formats hold either."""
    from dateline.storage.layers import read_layers  # noqa: PLC0415 - as above
    from dateline.storage.tracks import TrackError, read_tracks  # noqa: PLC0415

    suffix = path.suffix.lower()
    if suffix in TRACK_SUFFIXES:
        try:
            moving = read_tracks(path)
        except TrackError:
            if suffix not in LAYER_DRIVERS:
                raise
        else:
            return moving.tracks, moving.remarks
    still = read_layers(path)
    return still.layers, still.remarks
