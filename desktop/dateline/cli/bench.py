"""`dateline bench scrub|start`: how fast this machine draws."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from dateline.cli.console import failed, write


def run(given: Sequence[str]) -> int:
    """Measure the real window and print what was found."""
    parser = argparse.ArgumentParser(
        prog="dateline bench",
        description="Measure the real window with its real page, offscreen (docs/speed.md).",
    )
    ways = parser.add_subparsers(dest="what", required=True)
    scrub = ways.add_parser("scrub", help="many events: scrub, pan, zoom, click, load, memory")
    scrub.add_argument("--events", type=_positive, default=1_000_000, metavar="N")
    scrub.add_argument("--steps", type=_positive, default=90, help="moves of the window")
    start = ways.add_parser("start", help="from the process's start to the sample dossier")
    start.add_argument("--runs", type=_positive, default=5)
    for way in (scrub, start):
        way.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(given)

    from dateline.qt.bench.driving import TookTooLong
    from dateline.qt.bench.running import measure_scrub, measure_start

    try:
        if options.what == "scrub":
            found = measure_scrub(options.events, options.steps)
        else:
            found = measure_start(options.runs)
    except TookTooLong as error:
        return failed(f"the benchmark was given up: {error}.")
    write(json.dumps(found) if options.json else _lines(found))
    return 0


def _positive(words: str) -> int:
    value = int(words.replace("_", ""))
    if value < 1:
        raise argparse.ArgumentTypeError(f"{words} is not a positive number")
    return value


def _lines(found: dict[str, Any]) -> str:
    width = max(map(len, found))
    return "\n".join(f"{name:{width}}  {value:,}" for name, value in found.items())
