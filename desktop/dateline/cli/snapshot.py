"""`dateline snapshot PATH ... -o OUT.png`: the map as a picture."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from dateline.cli.console import failed, say
from dateline.cli.documents import add_paths, read_paths
from dateline.model.timespan import Window
from dateline.model.typed_dates import NoDateError, meant_end, typed

SMALLEST, LARGEST = 320, 7680
"""Pixels of a picture's sides."""


def run(given: Sequence[str]) -> int:
    """Draw the map of files and folders to a picture."""
    parser = _parser()
    options = parser.parse_args(given)
    if options.output.suffix.lower() != ".png":
        parser.error(f"{options.output}: the name must end in .png")
    start = options.start.start if options.start else None
    end = meant_end(options.end) if options.end else None
    if start is not None and end is not None and start >= end:
        parser.error("the window ends (--to) before it starts (--from)")

    from dateline.qt.snapshot import SnapshotError, write_snapshot

    dossier, status = read_paths(options.paths)
    if not dossier.documents:
        return status
    window = dossier.window(start, end)
    try:
        write_snapshot(dossier, options.output, window=window, size=options.size)
    except SnapshotError as error:
        return failed(str(error))
    say(f"{options.output} written.")
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline snapshot",
        description="Draw the map of files and folders to a picture. Needs no display.",
    )
    add_paths(parser)
    parser.add_argument("-o", "--output", metavar="OUT.png", type=Path, required=True)
    parser.add_argument(
        "--from", dest="start", metavar="DATE", type=_date, help="2025-02-03, 2025-02, 44 BC"
    )
    parser.add_argument(
        "--to", dest="end", metavar="DATE", type=_date, help="2025-02-28 14:30, 2025"
    )
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1280, 800))
    return parser


def _date(words: str) -> Window:
    try:
        return typed(words)
    except NoDateError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _size(words: str) -> tuple[int, int]:
    width, _, height = words.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{words!r} is not a size such as 1280x800")
    size = int(width), int(height)
    if min(size) < SMALLEST or max(size) > LARGEST:
        raise argparse.ArgumentTypeError(
            f"{words} is out of range: {SMALLEST} to {LARGEST} pixels a side"
        )
    return size
