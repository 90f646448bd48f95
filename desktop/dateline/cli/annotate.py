"""`dateline annotate`: JSON Lines in, JSON Lines out."""

import argparse
import pickle
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from queue import Queue
from threading import Thread
from typing import IO, TypeAlias

from dateline.cli.console import FAILED, OK, lines, say, write
from dateline.reading.worker_pool import WAITING, Undone, WorkerPool, time_limit


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a request line.

    `answer` is a line of JSON, None where the line is no request; `said` are sentences on the
    line, `problem` is one on the reader itself, or "".
    """

    answer: str | None
    said: tuple[str, ...] = ()
    problem: str = ""


Pool: TypeAlias = WorkerPool[str, Answered]
Asked: TypeAlias = Queue[tuple[int, Future[Answered | Undone]] | None]
"""The numbers of lines and what is to come of them, in order, and None after the last."""


def run(given: Sequence[str]) -> int:
    """Answer each request on standard input, in order; a bad one is named and passed over."""
    parser = argparse.ArgumentParser(
        prog="dateline annotate",
        description="JSON Lines in, JSON Lines out: toponyms, times and events of each document.",
        epilog="The format is described in docs/annotate.md.",
    )
    parser.parse_args(given)
    pool = WorkerPool[str, Answered](
        "dateline.cli.annotate_worker", _receive, lambda line: time_limit(len(line))
    )
    with pool:
        pool.start()
        asked: Asked = Queue(WAITING * pool.size)
        Thread(target=_ask, args=(pool, asked), daemon=True).start()
        return _answer(asked)


def _ask(pool: Pool, asked: Asked) -> None:
    """Pass the lines on as they come, which they may do one by one from a person's hands."""
    try:
        for number, line in enumerate(lines(), 1):
            if line.strip():
                asked.put((number, pool.submit(line)))
    finally:
        asked.put(None)


def _answer(asked: Asked) -> int:
    """Write what came of each line as soon as it is known; the exit status."""
    status = OK
    problem = ""
    while waiting := asked.get():
        number, future = waiting
        answered = future.result()
        if isinstance(answered, Undone):
            answered = _given_up(answered)
        if answered.problem and not problem:
            problem = answered.problem
            say(f"dateline: {problem}")
        for sentence in answered.said:
            say(f"dateline: standard input, line {number}: {sentence}.")
        if answered.answer is None:
            status = FAILED
        else:
            write(answered.answer)
    return status


def _given_up(undone: Undone) -> Answered:
    """What to say of a line that was not read; GazetteerError when the data is to blame."""
    from dateline_gazetteer import Gazetteer

    Gazetteer.open()
    return Answered(None, (f"reading it {undone.why}",))


def _receive(stream: IO[bytes]) -> Answered:
    answered: Answered = pickle.load(stream)  # noqa: S301 - from our own process
    return answered
