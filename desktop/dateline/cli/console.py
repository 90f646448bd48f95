"""What every command shares: standard input, output and errors, and exit codes."""

import sys
from collections.abc import Iterator

OK, FAILED = 0, 1
"""Exit status; argparse itself leaves with 2 when the call was wrong."""


def lines() -> Iterator[str]:
    """Standard input by line; bytes that are not UTF-8 become the replacement mark."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace")


def write(words: str) -> None:
    """One line to standard output, in UTF-8 whatever the locale, at once."""
    sys.stdout.buffer.write(f"{words}\n".encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def say(words: str) -> None:
    """One line to standard error, for a person to read."""
    sys.stderr.write(f"{words}\n")


def failed(words: str) -> int:
    """Say what went wrong; the exit status for it."""
    say(f"dateline: {words}")
    return FAILED
