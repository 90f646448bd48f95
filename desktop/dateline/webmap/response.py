"""What the page gets when it asks for a path."""

from dataclasses import dataclass
from pathlib import Path


class NotFound(LookupError):  # noqa: N818 - the name HTTP gives it
    """There is nothing under the path that the page asked for."""


@dataclass(frozen=True, slots=True)
class Response:
    """A media type and a body: bytes, or a file that holds them."""

    mimetype: str
    body: bytes | Path
