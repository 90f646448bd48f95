"""What can be wrong with a file of tracks."""


class TrackError(Exception):
    """A file of tracks that cannot be used; the message is one sentence."""
