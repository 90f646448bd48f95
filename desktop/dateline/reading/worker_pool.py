"""Processes that do one kind of work side by side, and give its results in the order asked."""

import os
import pickle
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from threading import Lock
from typing import IO, Generic, Self, TypeVar

from dateline.reading.child import ChildProcess

WORTH_IT = 12
"""Pieces of work waiting, from which more processes pay for the second that each takes to start."""

WAITING = 16
"""Pieces of work for each process that are fetched ahead of it."""

Asked = TypeVar("Asked")
Told = TypeVar("Told")


class WorkerPool(Generic[Asked, Told]):
    """Runs a module of ours (see `serving`) in one process, and in more when work piles up.

    `receive` reads one result from a process. Close the pool, or use it in a `with` statement.
    """

    def __init__(
        self, module: str, receive: Callable[[IO[bytes]], Told], size: int | None = None
    ) -> None:
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

    def submit(self, asked: Asked) -> Future[Told | None]:
        """Have a piece of work done; its result is None where it ended a process twice."""
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

    def _done(self, asked: Asked) -> Told | None:
        worker = self._idle.get()
        try:
            for _ in range(2):
                try:
                    return worker.do(asked)
                except (OSError, EOFError, pickle.UnpicklingError):
                    worker.close()
            return None
        finally:
            self._idle.put(worker)
            with self._lock:
                self._waiting -= 1


class _Worker(Generic[Asked, Told]):
    """One process, and how to read its results."""

    def __init__(self, command: Sequence[str], receive: Callable[[IO[bytes]], Told]) -> None:
        self._child, self._receive = ChildProcess(command), receive
        self.start, self.close = self._child.running, self._child.close

    def do(self, asked: Asked) -> Told:
        """The result; OSError or EOFError when the process has died."""
        process = self._child.running()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        pickle.dump(asked, process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
        return self._receive(process.stdout)
