"""The process that parses what may be hostile: HTML, PDF, Word, mails, archives.

A request is a JSON object on a line of standard input: {"path", "skip"}. Answered are, for each
document in the file behind the first `skip`, {"begin": name} and then {"parsed": {…}} or
{"problem": sentence}; {"end": true} closes the answer. It ends when standard input does, so it
never outlives who started it.

The process has limits on memory, on processor time for each document, and may write no file.
An exception that no parser foresaw ends it; who started it says so and starts another.
"""

import json
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TextIO

from dateline.reading.parsing.leaves import Leaf, leaves
from dateline.reading.parsing.limits import MOST_MEMORY, MOST_SECONDS
from dateline.reading.parsing.parsed import ParsingError

if sys.platform != "win32":
    import resource

OUT_OF_MEMORY = "it needs more memory than one document is given."


def main() -> None:
    """Answer requests until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started it
    answers = _own_output()
    _limit()
    for line in sys.stdin:
        request = json.loads(line)
        for answer in answered(Path(request["path"]), request["skip"]):
            answers.write(json.dumps(answer) + "\n")
            answers.flush()


def answered(path: Path, skip: int) -> Iterator[dict[str, object]]:
    """The answers to a request, each as soon as it is known."""
    for leaf in islice(leaves(path), skip, None):
        _renew_time()
        yield {"begin": leaf.name}
        yield _parsed(leaf)
        _renew_time()
    yield {"end": True}


def _parsed(leaf: Leaf) -> dict[str, object]:
    try:
        return {"parsed": asdict(leaf.parse().cut())}
    except ParsingError as error:
        return {"problem": str(error)}
    except MemoryError:
        return {"problem": OUT_OF_MEMORY}


def _own_output() -> TextIO:
    """Standard output, out of reach of libraries that print: theirs goes to standard error."""
    kept = os.dup(1)
    os.dup2(2, 1)
    return open(kept, "w", encoding="ascii")  # noqa: PTH123 - open as long as it runs


def _limit() -> None:
    """Windows has none of these limits; there the clock alone ends what takes too long."""
    if sys.platform == "win32":
        return
    _set(resource.RLIMIT_AS, MOST_MEMORY)
    _set(resource.RLIMIT_FSIZE, 0)
    _set(resource.RLIMIT_CORE, 0)


def _renew_time() -> None:
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _set(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + MOST_SECONDS)


def _set(kind: int, limit: int) -> None:
    """Set a limit as low as asked, or as the system allows: macOS refuses one on memory."""
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    try:
        resource.setrlimit(kind, (limit, hard))
    except (ValueError, OSError):
        return


if __name__ == "__main__":
    main()
