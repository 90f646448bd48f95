"""Whatever the text: no exception, offsets that are right, the same answer twice, no hang."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document, Span
from dateline.reading.pipeline import Annotation, Reader

ENGLISH = """met meeting Lima the on 5 May 2021 and , . in from to was not will could Peru police
    said that a flight P-3 over near border every month which who 40 troops deployed , ;"""
SPANISH = """se reunieron reunión en Lima el 5 de mayo 2021 y , . a desde hasta fue no podría que
    Perú policía dijo un vuelo P-3 sobre cerca frontera cada mes 40 soldados desplegó ; :"""
WORDS = {"en": ENGLISH.split(), "es": SPANISH.split()}
odd = st.text(max_size=150)


def read(reader: Reader, text: str, language: str) -> Annotation:
    whole = (Span(0, len(text)),) if text else ()
    document = Document("a", text, language=language, published=date(2024, 5, 5), body=whole)
    return reader.read(document)


def check(reader: Reader, text: str, language: str) -> None:
    first = read(reader, text, language)
    for span in (*first.toponyms, *first.times):
        assert text[span.start : span.end] == span.text
    for event in first.events:
        assert 0 <= event.confidence <= 1
        assert event.title
        assert event.evidence
        for evidence in event.evidence:
            assert text[evidence.start : evidence.end] == evidence.text
    assert len({event.id for event in first.events}) == len(first.events)
    assert read(reader, text, language) == first


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=odd, language=st.sampled_from(["en", "es", "fr"]))
def test_odd_texts(reader: Reader, text: str, language: str):
    check(reader, text, language)


@pytest.mark.parametrize("language", ["en", "es"])
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_words_in_any_order(reader: Reader, data: st.DataObject, language: str):
    words = data.draw(st.lists(st.sampled_from(WORDS[language]) | odd, max_size=40))
    check(reader, " ".join(words), language)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_sentence_without_end_does_not_hang(reader: Reader, language: str):
    text = " ".join(
        WORDS[language][i % 20] for i in range(10_000) if WORDS[language][i % 20] != "."
    )
    began = time.process_time()
    read(reader, text, language)
    assert time.process_time() - began < 60


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "reunieron Lima mayo mayo Lima"),
        ("es", "Se reunieron en Lima en mayo de 2021 y en Cusco en mayo de 2021."),
        ("en", "They met in Lima in May 2021 and in Cusco in May 2021."),
    ],
)
def test_events_of_one_word_have_ids_of_their_own(reader: Reader, language: str, text: str):
    check(reader, text, language)
