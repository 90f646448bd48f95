"""What every command shares: standard input, output and errors, and exit codes."""

import os
import sys
from collections.abc import Iterator

_BLOCK = 1 << 16

OK, FAILED = 0, 1
"""Exit status; argparse itself leaves with 2 when the call was wrong."""


def lines() -> Iterator[str]:
    """Standard input by line; bytes that are not UTF-8 become the replacement mark.

    Unbuffered, for a buffer's lock would keep the program from ending while a thread waits here.
    """
    begun: list[bytes] = []
    while read := os.read(sys.stdin.fileno(), _BLOCK):
        *whole, rest = read.split(b"\n")
        for end in whole:
            yield b"".join([*begun, end]).decode("utf-8", "replace")
            begun = []
        begun.append(rest)
    if any(begun):
        yield b"".join(begun).decode("utf-8", "replace")


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
