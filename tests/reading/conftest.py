"""One reader for all tests: loading the model and the gazetteer takes a second."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.model.event import Event
from dateline.reading.loading import Known, document
from dateline.reading.pipeline import Annotation, Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


@pytest.fixture
def annotate(reader: Reader) -> Callable[..., Annotation]:
    def read(text: str, published: date | None = None) -> Annotation:
        return reader.read(document("story", text, Known(published=published)))

    return read


@pytest.fixture
def events(annotate: Callable[..., Annotation]) -> Callable[..., list[Event]]:
    def read(text: str, published: date | None = None) -> list[Event]:
        return list(annotate(text, published).events)

    return read
