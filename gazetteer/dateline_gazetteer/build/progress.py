"""What a build says while it runs, on the standard error stream."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

_EVERY_SECONDS = 2.0
_Item = TypeVar("_Item")


def say(line: str) -> None:
    """One line."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def track(items: Sequence[_Item], what: str) -> Iterator[_Item]:
    """The items, with a line now and then that says how many are done."""
    said = time.monotonic()
    for number, item in enumerate(items):
        if time.monotonic() - said >= _EVERY_SECONDS:
            said = time.monotonic()
            say(f"    {what}: {number:,} of {len(items):,}")
        yield item
