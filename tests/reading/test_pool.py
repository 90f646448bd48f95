"""Documents read side by side are read as one after the other."""

from pathlib import Path

import pytest

from dateline.model.document import Document, Span
from dateline.reading import pool as reader_pool
from dateline.reading.pipeline import Reader, read_dossier
from dateline.reading.pool import ReaderPool
from dateline.reading.worker_pool import WORTH_IT, Undone
from dateline_gazetteer import Gazetteer

TOWNS = ["Riga", "Lima", "Accra", "Hanoi", "Tunis", "Quito", "Dakar", "Turin", "Sofia", "Minsk"]


def document(name: str, text: str) -> Document:
    return Document(name, text, body=(Span(0, len(text)),))


def stories(count: int) -> list[Document]:
    texts = [f"Ministers met in {TOWNS[i % 10]} on {i + 1} June 2024." for i in range(count)]
    return [document(f"{i}", text) for i, text in enumerate(texts)]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def test_events_come_in_order_and_the_same_as_in_one_process(gazetteer: Gazetteer, reader: Reader):
    given = stories(9)
    with ReaderPool(gazetteer, size=2) as pool:
        read = list(pool.read(given))
    assert [d.id for d, _ in read] == [d.id for d in given]
    assert [events for _, events in read] == [reader.read(d).events for d in given]


def test_events_of_one_region_share_its_outline(gazetteer: Gazetteer):
    text = "The army held an exercise in Bavaria in May 2021."
    with ReaderPool(gazetteer, size=1) as pool:
        read = [events for _, events in pool.read([document("a", text), document("b", text)])]
    found = [event for events in read if not isinstance(events, Undone) for event in events]
    shapes = [event.where.geometry for event in found if event.where]
    assert len(shapes) == 2
    assert shapes[0] is shapes[1]


def test_many_files_make_one_dossier_and_their_events_merge(tmp_path: Path):
    for i in range(WORTH_IT):
        (tmp_path / f"{i:02}.txt").write_text(
            f"Ministers of Peru and Chad met in Riga on 5 June 2024. Reporter {i} was there.\n"
        )
    (event,) = read_dossier([tmp_path]).dossier.events
    assert len(event.evidence) == WORTH_IT


def test_a_document_that_takes_too_long_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader_pool, "time_limit", lambda _: 0.0)
    for i in range(WORTH_IT):
        (tmp_path / f"{i:02}.txt").write_text(f"The ferry to Riga left pier {i} on 5 June 2024.\n")
    reading = read_dossier([tmp_path])
    assert len(reading.dossier.documents) == len(reading.problems) == WORTH_IT
    assert "00.txt: reading its events takes longer than 0 seconds." in reading.problems
