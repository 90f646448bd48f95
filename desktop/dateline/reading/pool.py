"""Documents read side by side, in as many processes as the machine has processors."""

import os
import pickle
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import Self

from dateline.model.document import Document
from dateline.model.event import Event
from dateline.reading.child import ChildProcess
from dateline.reading.exchange import Receiver
from dateline_gazetteer import Gazetteer

WORTH_IT = 12
"""Documents from which more processes pay for the second that each takes to start."""

WAITING = 4
"""Documents for each process that are loaded ahead of it."""

_COMMAND = (sys.executable, "-B", "-P", "-m", "dateline.reading.reading_worker")

Read = tuple[Document, tuple[Event, ...] | None]


class ReaderPool:
    """Processes that read documents. Close it, or use it in a `with` statement."""

    def __init__(self, gazetteer: Gazetteer, size: int | None = None) -> None:
        self._size = size or os.cpu_count() or 1
        self._receiver = Receiver(gazetteer)
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for _ in range(self._size):
            self._idle.put(_Worker())
        self._threads = ThreadPoolExecutor(self._size)

    def read(self, documents: Iterable[Document]) -> Iterator[Read]:
        """Each document with its events, in order; None where reading it ended a process twice."""
        under_way: deque[tuple[Document, Future[tuple[Event, ...] | None]]] = deque()
        for document in documents:
            under_way.append((document, self._threads.submit(self._events, document)))
            if len(under_way) > WAITING * self._size:
                yield _finished(*under_way.popleft())
        while under_way:
            yield _finished(*under_way.popleft())

    def close(self) -> None:
        """End the processes."""
        self._threads.shutdown(cancel_futures=True)
        while not self._idle.empty():
            self._idle.get().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _events(self, document: Document) -> tuple[Event, ...] | None:
        worker = self._idle.get()
        try:
            for _ in range(2):
                try:
                    return worker.events(document, self._receiver)
                except (OSError, EOFError, pickle.UnpicklingError):
                    worker.close()
            return None
        finally:
            self._idle.put(worker)


class _Worker:
    """One process that reads."""

    def __init__(self) -> None:
        self._child = ChildProcess(_COMMAND)
        self.close = self._child.close

    def events(self, document: Document, receiver: Receiver) -> tuple[Event, ...]:
        """The events of a document; OSError or EOFError when the process has died."""
        process = self._child.running()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        pickle.dump(document, process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
        return receiver.receive(process.stdout)


def _finished(document: Document, events: Future[tuple[Event, ...] | None]) -> Read:
    return document, events.result()
