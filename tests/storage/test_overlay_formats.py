"""The suffixes that the window knows are those that can be read."""

from dateline.storage import overlay_formats
from dateline.storage.tracks import reading


def test_every_suffix_of_tracks_has_a_reader():
    assert set(overlay_formats.TRACK_SUFFIXES) == set(reading._READERS)
