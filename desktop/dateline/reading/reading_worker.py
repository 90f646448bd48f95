"""A process that reads events: documents come on standard input, their events go out again.

It ends when standard input does, so it never outlives who started it.
"""

import os
import pickle
import signal
import sys
from typing import BinaryIO

from dateline.reading.exchange import send
from dateline.reading.pipeline import Reader
from dateline_gazetteer import Gazetteer


def main() -> None:
    """Read documents until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started it
    answers = _own_output()
    gazetteer = Gazetteer.open()
    reader = Reader(gazetteer)
    while True:
        try:
            document = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
        except EOFError:
            return
        send(reader.read(document).events, answers, gazetteer)


def _own_output() -> BinaryIO:
    """Standard output, out of reach of libraries that print: theirs goes to standard error."""
    kept = os.dup(1)
    os.dup2(2, 1)
    return open(kept, "wb")  # noqa: PTH123 - open as long as it runs


if __name__ == "__main__":
    main()
