"""Tracks with times from GPX, KML, KMZ, CSV and GeoJSON files.

read_tracks(path) -> the tracks of a file; TrackError when it has none or cannot be read
"""

from dateline.storage.tracks.error import TrackError
from dateline.storage.tracks.reading import SUFFIXES, TrackFile, read_tracks

__all__ = ["SUFFIXES", "TrackError", "TrackFile", "read_tracks"]
