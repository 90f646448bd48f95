"""Sentences of our own, from all regions, against what stands beside them in sentences.toml."""

import tomllib
from pathlib import Path

import pytest

from dateline.model.document import Document
from dateline.model.toponym import TimeExpression
from dateline.reading.times import TimeReader

SENTENCES = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))


def _shown(found: TimeExpression) -> str:
    span = found.span
    days = "no days"
    if span:
        exact = "exact" if span.exact else "inexact"
        days = f"{span.earliest or ''}..{span.latest or ''} {exact}"
    return f"{found.text} | {found.type.value} | {found.value} | {days}"


@pytest.mark.parametrize("sentence", SENTENCES["sentence"], ids=lambda s: s["text"])
def test_a_sentence_has_the_times_listed_for_it(sentence):
    document = Document(
        "story",
        sentence["text"],
        published=sentence.get("published"),
        language=sentence["language"],
    )
    assert [_shown(found) for found in TimeReader().read(document)] == sentence["times"]
