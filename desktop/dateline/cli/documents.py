"""Files and folders given on the command line, read into a dossier."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli.console import FAILED, OK, failed, say

if TYPE_CHECKING:
    from dateline.model.dossier import Dossier
    from dateline.reading.pipeline import Progress


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Let a command take one or more files and folders, as `paths`."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")


def read_paths(paths: Sequence[Path]) -> "tuple[Dossier, int]":
    """The dossier of some paths, and the exit status so far."""
    from dateline.reading.pipeline import read_dossier

    reading = read_dossier(paths, progress=_show)
    for problem in reading.problems:
        failed(problem)
    for remark in reading.remarks:
        say(remark)
    return reading.dossier, FAILED if reading.problems else OK


def _show(progress: "Progress") -> None:
    if progress.name:
        say(f"reading {progress.done + 1} of {progress.total}: {progress.name}")
