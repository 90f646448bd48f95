"""`dateline [PATH ...]`: the app."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from dateline.cli.console import failed


def run(given: Sequence[str]) -> int:
    """Open files and folders in the app."""
    from importlib.metadata import version

    parser = argparse.ArgumentParser(
        prog="dateline",
        description="Read news documents and show their dated events on a map with a time slider.",
        epilog="Commands: annotate, read, geocode, snapshot, bench. "
        "'dateline COMMAND --help' tells more.",
    )
    parser.add_argument("--version", action="version", version=f"dateline {version('dateline')}")
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="a file or a folder")
    paths = parser.parse_args(given).paths
    missing = [path for path in paths if not path.exists()]
    if missing:
        return failed(f"{missing[0]}: there is no such file or folder.")

    from dateline.qt.app import run as run_app

    return run_app(paths)
