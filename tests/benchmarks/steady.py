"""A process that reads one document after the other, and tells its memory and time as it goes.

python -m tests.benchmarks.steady [DOCUMENTS]
"""

import gc
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from dateline.model.document import Document, Span
from dateline.reading.pipeline import Reader

from .news import news
from .warm import resident_megabytes

SAMPLES = 20


@dataclass(frozen=True, slots=True)
class Sample:
    """After `documents`: megabytes in memory, and milliseconds a document since the last sample."""

    documents: int
    megabytes: float
    milliseconds: float


def read(count: int) -> Iterator[Sample]:
    """Read `count` documents as a worker does."""
    reader = Reader()
    reader.read(_document("first", "Ministers met in Lima on Monday."))
    gc.freeze()
    step = max(1, count // SAMPLES)
    spent = 0.0
    for number, text in enumerate(news(count), 1):
        start = time.process_time()
        reader.read(_document(f"{number}", text))
        spent += time.process_time() - start
        if number % step == 0:
            yield Sample(number, resident_megabytes(), spent / step * 1e3)
            spent = 0.0


def _document(name: str, text: str) -> Document:
    return Document(name, text, body=(Span(0, len(text)),))


if __name__ == "__main__":
    for sampled in read(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000):
        sys.stdout.write(json.dumps(asdict(sampled)) + "\n")
        sys.stdout.flush()
