"""Documents read side by side, in as many processes as the machine has processors."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from typing import Self

from dateline.model.document import Document
from dateline.model.event import Event
from dateline.reading.exchange import Receiver
from dateline.reading.worker_pool import WAITING, Undone, WorkerPool, time_limit
from dateline_gazetteer import Gazetteer

Events = tuple[Event, ...]
Read = tuple[Document, Events | Undone]


class ReaderPool:
    """Processes that read documents. Close it, or use it in a `with` statement."""

    def __init__(self, gazetteer: Gazetteer, size: int | None = None) -> None:
        receive = Receiver(gazetteer).receive
        self._pool = WorkerPool[Document, Events](
            "dateline.reading.reading_worker", receive, lambda d: time_limit(len(d.text)), size
        )
        self.close = self._pool.close

    def read(self, documents: Iterable[Document]) -> Iterator[Read]:
        """Each document with its events, in order, or why they could not be read."""
        under_way: deque[tuple[Document, Future[Events | Undone]]] = deque()
        for document in documents:
            under_way.append((document, self._pool.submit(document)))
            if len(under_way) > WAITING * self._pool.size:
                yield _finished(*under_way.popleft())
        while under_way:
            yield _finished(*under_way.popleft())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _finished(document: Document, events: Future[Events | Undone]) -> Read:
    return document, events.result()
