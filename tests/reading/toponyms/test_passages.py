"""How well places are found in news of many countries, in our own words.

`passages/*.txt` hold one passage a line. [place] is to be found, {people} is a demonym and
<place> may be found or not; nothing else is a toponym.
"""

import re
from pathlib import Path

import pytest

from dateline.model.document import Document, Span
from dateline.model.toponym import ToponymType
from dateline.reading.nlp import parse
from dateline.reading.toponyms import ToponymReader
from dateline_gazetteer import Gazetteer

_MARKED = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}|<([^>]+)>")
_FOLDER = Path(__file__).parent / "passages"


@pytest.fixture(scope="module")
def toponyms() -> ToponymReader:
    return ToponymReader(Gazetteer.open())


def unmarked(line: str) -> tuple[str, set[Span], set[Span]]:
    """The text of a passage, its places, and the spans that are not judged."""
    text, places, open_spans, last = "", set(), set(), 0
    for match in _MARKED.finditer(line):
        text += line[last : match.start()]
        name = match[match.lastindex or 0]
        (places if match[1] else open_spans).add(Span(len(text), len(text) + len(name)))
        text, last = text + name, match.end()
    return text + line[last:], places, open_spans


def found_in(toponyms: ToponymReader, text: str) -> set[Span]:
    document = Document("passage", text, body=(Span(0, len(text)),))
    found = toponyms.read(document, parse(text, "en"))
    return {Span(t.start, t.end) for t in found if t.type is ToponymType.PLACE}


@pytest.mark.parametrize(
    ("file", "precision", "recall"), [("news.txt", 0.94, 0.95), ("later.txt", 0.95, 0.85)]
)
def test_places_of_the_world_are_found(
    toponyms: ToponymReader, file: str, precision: float, recall: float
) -> None:
    guessed = wanted = right = 0
    for line in (_FOLDER / file).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, places, open_spans = unmarked(line)
        found = {s for s in found_in(toponyms, text) if not any(map(s.overlaps, open_spans))}
        guessed += len(found)
        wanted += len(places)
        right += len(found & places)
    assert right / guessed >= precision
    assert right / wanted >= recall
