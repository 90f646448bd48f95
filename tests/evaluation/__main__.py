"""Run the evaluation: `python -m tests.evaluation [--open | --held-back] [-v]`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.reading.pipeline import Reader

from .calibration import calibration, record
from .docs import write_docs
from .faults import faults
from .gold import HALVES, PASSAGES, passages
from .reading import read
from .tables import report


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the passages, and print the scores."""
    wishes = _parser().parse_args(arguments)
    halves = tuple(half for half in HALVES if getattr(wishes, half.replace("-", "_"))) or HALVES
    reader = Reader()
    found = [
        outcome
        for passage in passages(halves, wishes.folder)
        if wishes.language in {"", passage.language} and wishes.passage in passage.name
        for outcome in read(reader, passage)
    ]
    if wishes.verbose:
        _say(faults(found))
    _say(report(found))
    if wishes.calibration:
        _say("Calibration:\n\n" + calibration(found))
    if wishes.docs:
        write_docs(found)
    if wishes.records:
        lines = [json.dumps(record(o), ensure_ascii=False) + "\n" for o in found if o.event]
        wishes.records.write_text("".join(lines), "utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation")
    parser.add_argument("--open", action="store_true", help="only the open half")
    parser.add_argument("--held-back", action="store_true", help="only the half held back")
    parser.add_argument("--language", default="", help="only passages in this language")
    parser.add_argument("--passage", default="", help="only passages with this in their name")
    parser.add_argument("--folder", type=Path, default=PASSAGES, help="other passages than ours")
    parser.add_argument("-v", "--verbose", action="store_true", help="list misses and errors")
    parser.add_argument("--calibration", action="store_true", help="confidence against right")
    parser.add_argument("--docs", action="store_true", help="renew docs/evaluation.md's tables")
    parser.add_argument("--records", type=Path, help="write what was listed to a JSON Lines file")
    return parser


def _say(text: str) -> None:
    sys.stdout.write(text + "\n\n")


if __name__ == "__main__":
    main()
