"""Short ways to read a sentence and to look at what was found."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.model.document import Document
from dateline.model.toponym import TimeExpression
from dateline.reading.times import TimeReader

THURSDAY = date(2019, 5, 16)


@pytest.fixture
def read() -> Callable[..., list[TimeExpression]]:
    """Read a text published on Thursday, 16 May 2019, or on another day, or on none."""

    def reading(
        text: str, published: date | None = THURSDAY, language: str = "en"
    ) -> list[TimeExpression]:
        return TimeReader().read(Document("story", text, published=published, language=language))

    return reading


@pytest.fixture
def values(read: Callable[..., list[TimeExpression]]) -> Callable[..., list[tuple[str, str]]]:
    """The words and TIMEX3 values of a text's time expressions."""

    def reading(
        text: str, published: date | None = THURSDAY, language: str = "en"
    ) -> list[tuple[str, str]]:
        return [(e.text, e.value) for e in read(text, published, language)]

    return reading


@pytest.fixture
def days(read: Callable[..., list[TimeExpression]]) -> Callable[..., str]:
    """The span of the only dated expression: "2021-07-06..2021-07-08 exact 2021-07-06/..."."""

    def reading(text: str, published: date | None = THURSDAY, language: str = "en") -> str:
        spans = {e.span for e in read(text, published, language) if e.span}
        (span,) = spans
        exact = "exact" if span.exact else "inexact"
        return f"{span.earliest or ''}..{span.latest or ''} {exact} {span.edtf}"

    return reading
