"""Files to lay over the map, whatever is in them: tracks or layers."""

from collections.abc import Iterable
from pathlib import Path

from dateline.model.layer import Layer
from dateline.model.track import Track
from dateline.storage import layers, tracks

SUFFIXES = tuple(dict.fromkeys((*tracks.SUFFIXES, *layers.SUFFIXES)))


def is_overlay(path: Path) -> bool:
    """Whether a file is of a kind that is laid over the map."""
    return path.suffix.lower() in SUFFIXES and not path.is_dir()


def read_overlays(paths: Iterable[Path]) -> tuple[list[Track | Layer], list[str]]:
    """The tracks and layers of files, and sentences about what cannot be used."""
    contents: list[Track | Layer] = []
    said: list[str] = []
    for path in paths:
        try:
            found, remarks = _contents(path)
        except (tracks.TrackError, layers.LayerError) as error:
            said.append(str(error))
        else:
            contents += found
            said += remarks
    return contents, said


def _contents(path: Path) -> tuple[tuple[Track | Layer, ...], tuple[str, ...]]:
    """Tracks where positions have times, else layers: many formats hold either."""
    suffix = path.suffix.lower()
    if suffix in tracks.SUFFIXES:
        try:
            moving = tracks.read_tracks(path)
        except tracks.TrackError:
            if suffix not in layers.SUFFIXES:
                raise
        else:
            return moving.tracks, moving.remarks
    still = layers.read_layers(path)
    return still.layers, still.remarks
