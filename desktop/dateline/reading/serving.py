"""What each process of a `WorkerPool` runs: asked on standard input, it answers on standard output.

It ends when standard input does, so it never outlives who started it.
"""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

MOST = 2_000
"""Pieces of work after which a process ends and a new one takes its place.

spaCy keeps every word it has ever seen, some 30 kB for a document of news.
"""

Answering = Callable[[Any, BinaryIO], None]
"""Does a piece of work and writes its result to the stream."""


def serve(load: Callable[[], Answering]) -> None:
    """Do one piece of work after the other, `MOST` at the most; `load` gets ready for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started it
    answers = _own_output()
    answer = load()
    gc.freeze()  # what is loaded stays: it need not be looked through for garbage
    for _ in range(MOST):
        try:
            asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
        except EOFError:
            return
        answer(asked, answers)
        answers.flush()


def _own_output() -> BinaryIO:
    """Standard output, out of reach of libraries that print: theirs goes to standard error."""
    kept = os.dup(1)
    os.dup2(2, 1)
    return open(kept, "wb")  # noqa: PTH123 - open as long as it runs
