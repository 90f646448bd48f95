"""The map page as folium made it once: to import folium takes longer than all else at the start."""

import hashlib
import logging
from importlib.metadata import version
from pathlib import Path

from dateline.resources import cache
from dateline.storage.files import WritingError, write_whole

_MAKERS = ("folium", "branca", "jinja2")
_SOURCES = ("page.py", "../model/attribution.py")
_log = logging.getLogger(__name__)


def page_html() -> bytes:
    """The page's HTML; made anew when folium or what we ask of it has changed."""
    path = cache() / f"page-{_fingerprint()}.html"
    try:
        return path.read_bytes()
    except OSError:
        return _made(path)


def _made(path: Path) -> bytes:
    from dateline.webmap.page import render  # noqa: PLC0415 - the import that is to be saved

    page = render().encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, page)
    except (WritingError, OSError) as error:
        _log.info("The map page is not kept: %s", error)
    return page


def _fingerprint() -> str:
    """What the page depends on, in a few letters."""
    made_by = " ".join(f"{name} {version(name)}" for name in _MAKERS)
    digest = hashlib.sha256(made_by.encode())
    for name in _SOURCES:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()[:16]
