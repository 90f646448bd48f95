"""The map page as a little web site: a path comes in, a response goes out. No server, no Qt."""

from collections.abc import Mapping
from pathlib import Path

from dateline.model.dossier import Dossier
from dateline.resources import asset
from dateline.webmap.columns import EncodedEvents, encode, row_words
from dateline.webmap.page_cache import page_html
from dateline.webmap.response import NotFound, Response

_TYPES = {
    ".bin": "application/octet-stream",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".pmtiles": "application/octet-stream",
    ".woff2": "font/woff2",
}
_FOLDERS = ("page", "basemap")


class MapSite:
    """Answers the page's paths: the page, its scripts, the basemap and the present events.

    `extras` are further responses by path, without a leading slash.
    """

    def __init__(self, extras: Mapping[str, Response] | None = None) -> None:
        self._extras = dict(extras or {})
        self._revision = 0
        self._events = encode(Dossier())
        self._overlays: dict[str, bytes] = {}
        self._overlay_revision = 0
        self._extras["index.html"] = Response("text/html", page_html())

    def show(self, dossier: Dossier) -> int:
        """Take these events from now on; return their revision."""
        self._events = encode(dossier)
        self._revision += 1
        return self._revision

    def lay_over(self, files: Mapping[str, bytes]) -> int:
        """Take these files of `encode_overlays` from now on; return their revision."""
        self._overlays = dict(files)
        self._overlay_revision += 1
        return self._overlay_revision

    def respond(self, path: str) -> Response:
        """What stands under `path`; NotFound when nothing does."""
        name = path.lstrip("/")
        folder, _, rest = name.partition("/")
        if name in self._extras:
            return self._extras[name]
        if folder == "events":
            return self._event_part(rest)
        if folder == "overlays":
            return self._overlay_part(rest)
        if folder in _FOLDERS:
            return _file(folder, rest)
        raise NotFound(path)

    def _event_part(self, path: str) -> Response:
        """One part of the events: "3/columns.bin".

        A revision that is no longer there is answered with the present one, which the page will
        hear of in a moment: a page that is late is no error.
        """
        revision, _, part = path.partition("/")
        if not revision.isdecimal() or int(revision) > self._revision:
            raise NotFound(path)
        parts = _parts(self._events)
        if part.startswith("words/"):
            return self._words(part)
        if part not in parts:
            raise NotFound(path)
        return parts[part]

    def _words(self, path: str) -> Response:
        """The words of one row of an event table: "words/7.json"."""
        table, row = self._events.table, path.removeprefix("words/").removesuffix(".json")
        if table is None or not row.isdecimal() or int(row) >= len(table):
            raise NotFound(path)
        return Response("application/json", row_words(table, int(row)))

    def _overlay_part(self, path: str) -> Response:
        """One file of the overlays: "3/tracks.bin"; of those that are there now, as with events."""
        revision, _, name = path.partition("/")
        body = self._overlays.get(name)
        if body is None or not revision.isdecimal() or int(revision) > self._overlay_revision:
            raise NotFound(path)
        return Response(_TYPES[Path(name).suffix], body)


def _parts(events: EncodedEvents) -> dict[str, Response]:
    return {
        "columns.bin": Response("application/octet-stream", events.columns),
        "details.json": Response("application/json", events.details),
        "shapes.json": Response("application/json", events.shapes),
    }


def _file(folder: str, path: str) -> Response:
    mimetype = _TYPES.get(Path(path).suffix)
    # Leading dots would climb out of the folder, or show what is hidden in it.
    hidden = any(part.startswith(".") or not part for part in path.split("/"))
    if mimetype is None or hidden or "\\" in path or "\0" in path:
        raise NotFound(f"{folder}/{path}")
    try:
        body = asset(folder, path).read_bytes()
    except OSError as error:
        raise NotFound(f"{folder}/{path}") from error
    return Response(mimetype, body)
