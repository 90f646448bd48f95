"""What the page gets when it asks for a path."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class NotFound(LookupError):  # noqa: N818 - the name HTTP gives it
    """There is nothing under the path that the page asked for."""


@dataclass(frozen=True, slots=True)
class Response:
    """A media type and a body, with headers where the browser must be told more."""

    mimetype: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
