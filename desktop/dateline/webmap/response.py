"""What the page gets when it asks for a path."""

from dataclasses import dataclass


class NotFound(LookupError):  # noqa: N818 - the name HTTP gives it
    """There is nothing under the path that the page asked for."""


@dataclass(frozen=True, slots=True)
class Response:
    """A media type and a body."""

    mimetype: str
    body: bytes
