"""Where the files that come with Dateline lie: in a wheel, or in the source tree."""

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


def _find(*parts: str) -> Path:
    for home in _HOMES:
        path = home.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(
        f"{'/'.join(parts)} is missing from this installation of Dateline ({_PACKAGE}); "
        "install it again, or run `make run` in its source tree."
    )
