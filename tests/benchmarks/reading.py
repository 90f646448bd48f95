"""Reading: start-up, documents a second and memory; processor time of all processes counts."""

import json
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from statistics import median
from typing import Any

from dateline.model.document import Document, Span
from dateline.reading import nlp, pipeline
from dateline.reading.pipeline import Reader
from dateline.reading.pool import ReaderPool
from dateline_gazetteer import Gazetteer

from .figures import Figure
from .news import news
from .steady import SAMPLES, read

DOCUMENTS = 500
STEADY = 2_000
STARTS = 5
FIRST = 50
ANNOTATE = (sys.executable, "-m", "dateline", "annotate")


def measure() -> Iterator[Figure]:
    """The figures that docs/events.md states; 50 documents a second on 2 cores are 40 ms each."""
    yield Figure("start and answer to one sentence", median(starts()), "s", 1.5)
    texts = list(news(DOCUMENTS))
    lines = [json.dumps({"id": f"{n}", "text": text}) for n, text in enumerate(texts)]
    taken, passed = spent(lambda: annotate(lines))
    yield Figure("annotate, a document, start included", taken / DOCUMENTS * 1e3, "ms", 40)
    yield Figure("annotate, a document, by the clock", passed / DOCUMENTS * 1e3, "ms")
    documents = [document(text) for text in texts]
    for size in (1, 2):
        taken, passed = spent(lambda size=size: pooled(documents, size))
        yield Figure(f"events, {size} processes, a document", taken / DOCUMENTS * 1e3, "ms", 40)
        yield Figure(f"events, {size} processes, by the clock", passed / DOCUMENTS * 1e3, "ms")
    yield from steps(documents)
    samples = list(read(STEADY))
    yield Figure(f"memory after {STEADY} documents", samples[-1].megabytes, "MB", 500)
    quarter = SAMPLES // 4
    early, late = (
        sum(s.milliseconds for s in part) for part in (samples[:quarter], samples[-quarter:])
    )
    yield Figure("a document, last quarter against first", late / early, "times", 1.1)


def annotate(lines: list[str]) -> None:
    """Pipe lines through the command as others do."""
    subprocess.run(ANNOTATE, input="\n".join(lines), capture_output=True, text=True, check=True)


def starts() -> list[float]:
    """Seconds of processor time of the command with one sentence."""
    line = json.dumps({"id": "a", "text": "Ministers met in Lima on Monday."})
    return [spent(lambda: annotate([line]))[0] for _ in range(STARTS)]


def pooled(documents: list[Document], size: int) -> None:
    """Read as `dateline read` and the window do."""
    with ReaderPool(Gazetteer.open(), size) as pool:
        for _ in pool.read(documents):
            pass


def spent(call: Callable[[], None]) -> tuple[float, float]:
    """Seconds of processor time of this process and those it ended, and by the clock."""
    start, began = _processor(), time.perf_counter()
    call()
    return _processor() - start, time.perf_counter() - began


def _processor() -> float:
    used = (resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(u.ru_utime + u.ru_stime for u in used)


def document(text: str) -> Document:
    """A document that is all story."""
    return Document("", text, body=(Span(0, len(text)),))


def steps(documents: list[Document]) -> Iterator[Figure]:
    """Where the time of a document goes in one process."""
    reader = Reader()
    for known in islice(documents, FIRST):
        reader.read(known)
    taken: defaultdict[str, float] = defaultdict(float)
    first, then = nlp._steps(nlp.pipeline("en"))
    names = [type(step.args[0]).__name__ for step in first] + [type(s).__name__ for s in then]
    timed = [_timed(step, taken, name) for step, name in zip([*first, *then], names, strict=True)]
    original = nlp._steps
    nlp._steps = lambda _: (timed[: len(first)], timed[len(first) :])
    parse, pipeline.parse = pipeline.parse, _timed(pipeline.parse, taken, "language model, all")
    for name in ("toponyms", "times", "events"):
        part: Any = getattr(reader, f"_{name}")
        part.read = _timed(part.read, taken, name)
    for told in documents[FIRST:]:
        reader.read(told)
    nlp._steps, pipeline.parse = original, parse
    for name, seconds in taken.items():
        yield Figure(f"step: {name}", seconds / (len(documents) - FIRST) * 1e3, "ms")


def _timed(call: Callable[..., Any], taken: dict[str, float], name: str) -> Callable[..., Any]:
    def timed(*given: Any) -> Any:
        start = time.process_time()
        try:
            return call(*given)
        finally:
            taken[name] += time.process_time() - start

    return timed
