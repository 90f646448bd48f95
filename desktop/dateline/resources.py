"""Where files lie: those that come with Dateline, and the user's own."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# A wheel carries assets/ and seeds/ inside the package; an editable install leaves them in place.
_HOMES = (_PACKAGE, _PACKAGE.parents[1])


def asset(*parts: str) -> Path:
    """Return the path of a file or folder under assets/; FileNotFoundError when it is missing."""
    return _find("assets", *parts)


def seeds() -> Path:
    """Return the folder of the sample dossier; FileNotFoundError when it is missing."""
    return _find("seeds")


def own_kinds() -> Path:
    """The folder of the user's own kinds of events (docs/events.md); it need not exist."""
    if sys.platform == "win32":
        home = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    else:
        home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return home / "dateline" / "kinds"


def cache() -> Path:
    """The folder for what can be made again; it need not exist."""
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Caches"
    else:
        home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home / "dateline"


def _find(*parts: str) -> Path:
    for home in _HOMES:
        path = home.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(
        f"{'/'.join(parts)} is missing from this installation of Dateline ({_PACKAGE}); "
        "install it again, or run `make run` in its source tree."
    )
