"""Processes that do one kind of work side by side, and give its results in the order asked."""

import os
import pickle
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event, Lock, Timer
from typing import IO, Generic, Self, TypeVar

from dateline.reading.child import ChildProcess

WORTH_IT = 12
"""Pieces of work waiting, from which more processes pay for the second that each takes to start."""

WAITING = 16
"""Pieces of work for each process that are fetched ahead of it."""

LONGEST = 60.0
"""Seconds that a piece of work may take, the start of its process included."""

SLOWEST = 10_000
"""Characters read in each second beyond that: a fifth of what a machine at rest does."""

Asked = TypeVar("Asked")
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Undone:
    """Stands for the result of work that was given up; `why` goes on after "reading it ..."."""

    why: str


def time_limit(characters: int) -> float:
    """The seconds that reading a text of so many characters may take."""
    return LONGEST + characters / SLOWEST


class WorkerPool(Generic[Asked, Told]):
    """Runs a module of ours (see `serving`) in one process, and in more when work piles up.

    `receive` reads one result from a process, `seconds` is how long a piece of work may take.
    Close the pool, or use it in a `with` statement.
    """

    def __init__(
        self,
        module: str,
        receive: Callable[[IO[bytes]], Told],
        seconds: Callable[[Asked], float],
        size: int | None = None,
    ) -> None:
        self._seconds = seconds
        self.size = size or os.cpu_count() or 1
        command = (sys.executable, "-P", "-m", module)
        self._workers: list[_Worker[Asked, Told]] = [
            _Worker(command, receive) for _ in range(self.size)
        ]
        self._idle: SimpleQueue[_Worker[Asked, Told]] = SimpleQueue()
        self._idle.put(self._workers[0])
        self._is_grown = self.size == 1
        self._waiting = 0
        self._lock = Lock()
        self._threads = ThreadPoolExecutor(self.size)

    def start(self) -> None:
        """Start the first process before there is work for it; OSError when it cannot be."""
        self._workers[0].start()

    def submit(self, asked: Asked) -> Future[Told | Undone]:
        """Have a piece of work done; it is given up when it ends a process twice or takes long."""
        with self._lock:
            self._waiting += 1
            if self._waiting > WORTH_IT and not self._is_grown:
                self._is_grown = True
                for worker in self._workers[1:]:
                    self._idle.put(worker)
        return self._threads.submit(self._done, asked)

    def close(self) -> None:
        """End the processes; work that has not been begun is dropped."""
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _done(self, asked: Asked) -> Told | Undone:
        worker = self._idle.get()
        seconds = self._seconds(asked)
        try:
            for _ in range(2):
                try:
                    return worker.do(asked, seconds)
                except TimeoutError:
                    return Undone(f"takes longer than {seconds:.0f} seconds")
                except (OSError, EOFError, pickle.UnpicklingError):
                    worker.close()
            return Undone("stops the program that does so")
        finally:
            self._idle.put(worker)
            with self._lock:
                self._waiting -= 1


class _Worker(Generic[Asked, Told]):
    """One process, and how to read its results."""

    def __init__(self, command: Sequence[str], receive: Callable[[IO[bytes]], Told]) -> None:
        self._child, self._receive = ChildProcess(command), receive
        self.start, self.close = self._child.running, self._child.close

    def do(self, asked: Asked, seconds: float) -> Told:
        """The result; TimeoutError when it takes longer, OSError or EOFError on a process's end."""
        process = self._child.running()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        expired = Event()

        def give_up() -> None:
            expired.set()
            process.kill()

        limit = Timer(seconds, give_up)
        limit.start()
        try:
            pickle.dump(asked, process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            return self._receive(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            if expired.is_set():
                self.close()
                raise TimeoutError from error
            raise
        finally:
            limit.cancel()
