"""The command line: stable names, options and exit codes.

Exit status: 0 done, 1 the work failed, 2 the call was wrong. Errors are one sentence on
standard error. Each command imports what it needs when it runs, so that `--help` is instant.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dateline.model.dossier import Dossier

T = TypeVar("T")

OK, FAILED, USAGE = 0, 1, 2

SMALLEST_PICTURE, LARGEST_PICTURE = 320, 7680
"""Pixels of a snapshot's sides."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the app itself when none is named."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = COMMANDS.get(given[0]) if given else None
    try:
        return command(given[1:]) if command else _open(given)
    except KeyboardInterrupt:
        return _failed("stopped.")
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED


def _open(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="Read news documents and show their dated events on a map with a time slider.",
        epilog="Commands: annotate, read, geocode, snapshot. 'dateline COMMAND --help' tells more.",
    )
    parser.add_argument("--version", action="version", version=f"dateline {version('dateline')}")
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="a file or a folder")
    paths = parser.parse_args(given).paths
    missing = [path for path in paths if not path.exists()]
    if missing:
        return _failed(f"{missing[0]}: there is no such file or folder.")

    from dateline.qt.app import run

    return run(paths)


def _annotate(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline annotate",
        description="JSON Lines in, JSON Lines out: toponyms, times and events of each document.",
        epilog="The format is described in docs/annotate.md.",
    )
    parser.parse_args(given)

    from dateline.reading.pipeline import Reader
    from dateline.reading.requests import RequestError, answer, doubt, parse_request
    from dateline.storage.features import feature

    reader = _ready(Reader)
    if reader is None:
        return FAILED
    status = OK
    for number, line in enumerate(_lines(), 1):
        if not line.strip():
            continue
        try:
            document, spans = parse_request(line)
        except RequestError as error:
            status = _failed(f"standard input, line {number}: {error}.")
            continue
        if doubtful := doubt(line):
            _say(f"dateline: standard input, line {number}: {doubtful}.")
        annotation = reader.read(document, spans)
        features = [feature(event) for event in annotation.events]
        _write(json.dumps(answer(annotation, features)))
    return status


def _read(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline read", description="Read files and folders and write their events."
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")
    parser.add_argument(
        "-o", "--output", metavar="OUT", type=Path, required=True, help=".geojson or .csv"
    )
    options = parser.parse_args(given)

    from dateline.storage.files import WritingError
    from dateline.storage.tables import WRITERS, write_events

    if options.output.suffix.lower() not in WRITERS:
        parser.error(f"{options.output}: the name must end in {' or '.join(WRITERS)}")
    reading = _dossier(options.paths)
    if reading is None:
        return FAILED
    dossier, status = reading
    if not dossier.documents:
        return status
    try:
        write_events(dossier.events, options.output)
    except WritingError as error:
        return _failed(str(error))
    _say(f"{len(dossier.events)} events written to {options.output}.")
    return status


def _geocode(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline geocode", description="Look a place name up in the offline gazetteer."
    )
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--limit", metavar="N", type=_positive, default=5)
    parser.add_argument("--json", action="store_true", help="write a JSON list, best first")
    options = parser.parse_args(given)
    if not options.query.strip():
        parser.error("QUERY is empty")

    from dateline_gazetteer import Gazetteer

    gazetteer = _ready(Gazetteer.open)
    if gazetteer is None:
        return FAILED
    found = gazetteer.search(options.query, limit=options.limit)
    rows: list[dict[str, Any]] = [
        {
            "id": s.place.id,
            "name": s.place.name,
            "kind": str(s.place.kind),
            "country": s.place.country,
            "admin1": s.place.admin1,
            "latitude": s.place.latitude,
            "longitude": s.place.longitude,
            "score": round(s.score, 3),
        }
        for s in found
    ]
    if options.json:
        _write(json.dumps(rows, ensure_ascii=False, indent=1))
    elif not rows:
        _say(f"no place is called {options.query!r}.")
    for row in [] if options.json else rows:
        where = ", ".join(filter(None, [row["name"], row["admin1"], row["country"]]))
        _write(f"{row['latitude']:9.4f} {row['longitude']:10.4f}  {where} ({row['kind']})")
    return OK


def _snapshot(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline snapshot",
        description="Draw the map of files and folders to a picture. Needs no display.",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")
    parser.add_argument("-o", "--output", metavar="OUT.png", type=Path, required=True)
    parser.add_argument("--from", dest="start", metavar="DATE", type=_day, help="2025-02-03")
    parser.add_argument("--to", dest="end", metavar="DATE", type=_day, help="2025-02-28")
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1280, 800))
    options = parser.parse_args(given)
    if options.output.suffix.lower() != ".png":
        parser.error(f"{options.output}: the name must end in .png")
    if options.start and options.end and options.start > options.end:
        parser.error(f"the window ends ({options.end}) before it starts ({options.start})")

    from dateline.qt.snapshot import SnapshotError, write_snapshot

    reading = _dossier(options.paths)
    if reading is None:
        return FAILED
    dossier, status = reading
    if not dossier.documents:
        return status
    window = dossier.window(options.start, options.end)
    try:
        write_snapshot(dossier, options.output, window=window, size=options.size)
    except SnapshotError as error:
        return _failed(str(error))
    _say(f"{options.output} written.")
    return status


def _dossier(paths: Sequence[Path]) -> "tuple[Dossier, int] | None":
    """The dossier of some paths, and the exit status so far; None when reading cannot start."""
    from dateline.reading.pipeline import Progress, read_dossier

    def show(progress: Progress) -> None:
        if progress.name:
            _say(f"reading {progress.done + 1} of {progress.total}: {progress.name}")

    reading = _ready(lambda: read_dossier(paths, progress=show))
    if reading is None:
        return None
    for problem in reading.problems:
        _failed(problem)
    return reading.dossier, FAILED if reading.problems else OK


def _ready(make: Callable[[], T]) -> T | None:
    """What `make` makes, or None after saying why the installation cannot do it."""
    from dateline_gazetteer import GazetteerError

    try:
        return make()
    except GazetteerError as error:
        _failed(str(error))
        return None


def _lines() -> Iterator[str]:
    """Standard input by line; bytes that are not UTF-8 become the replacement mark."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace")


def _write(words: str) -> None:
    """One line to standard output, in UTF-8 whatever the locale, at once."""
    sys.stdout.buffer.write(f"{words}\n".encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


def _failed(words: str) -> int:
    sys.stderr.write(f"dateline: {words}\n")
    return FAILED


def _positive(words: str) -> int:
    number = int(words)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{words} is less than 1")
    return number


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words!r} is not a day such as 2025-02-03") from error


def _size(words: str) -> tuple[int, int]:
    width, _, height = words.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{words!r} is not a size such as 1280x800")
    size = int(width), int(height)
    if min(size) < SMALLEST_PICTURE or max(size) > LARGEST_PICTURE:
        raise argparse.ArgumentTypeError(
            f"{words} is out of range: {SMALLEST_PICTURE} to {LARGEST_PICTURE} pixels a side"
        )
    return size


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "annotate": _annotate,
    "read": _read,
    "geocode": _geocode,
    "snapshot": _snapshot,
}
