"""The quick steps of the language pipeline yield what spaCy's own steps yield."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading import word_encoder
from dateline.reading.nlp import parse, pipeline
from dateline.reading.word_encoder import WordEncoder

TEXTS = [
    (
        "KIGALI, Rwanda (AP) -- There is no news, isn't there? Let's say they're gonna go.\n\n"
        "On Tuesday, Prime Minister Édouard Ngirente met Bill Gates at the Kigali Arena."
    ),
    (
        "It was all he'd got: 14,000 tonnes of cocoa from Côte d'Ivoire, worth $3.5 million.\n"
        "Y'all ain't seen the Vasa Museum.\n \nStockholm's mayor, Ms. Karin Wanngård, didn't speak."
    ),
    "The E.U. and the U.N. said on Sept. 4 that the Drina had flooded \t Višegrad   again",
    "\n\n  \n",
    "word",
]


def spacys_own(text):
    """The text in spaCy's own order of steps, paragraphs apart as they are for us."""
    nlp = pipeline("en")
    doc = parse(text, "en")
    for name in ("attribute_ruler", "lemmatizer", "ner"):
        for token in doc:
            token.lemma_ = "" if name == "attribute_ruler" else token.lemma_
        doc = nlp.get_pipe(name)(doc)
    return doc


def told(doc):
    words = [(t.text, t.tag_, t.pos_, t.lemma_, str(t.morph), t.dep_) for t in doc]
    return words, [(e.text, e.label_) for e in doc.ents]


@pytest.mark.parametrize("text", TEXTS)
def test_words_and_names_are_those_of_spacy(text):
    quick = told(parse(text, "en"))
    assert quick == told(spacys_own(text))


def encoders():
    """The model of the vectors for tags and syntax, and that for names."""
    nlp = pipeline("en")
    return [nlp.get_pipe("tok2vec").model, nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0]]


@pytest.mark.parametrize("which", [0, 1])
def test_vectors_are_those_of_spacy(which):
    model = encoders()[which]
    docs = [pipeline("en").make_doc(text) for text in (*TEXTS, *TEXTS)]
    encoder = WordEncoder(model)
    for _ in range(2):  # first new to it, then remembered
        for ours, spacys in zip(encoder(docs), model.predict(docs), strict=True):
            np.testing.assert_allclose(ours, spacys, atol=1e-5)


@pytest.mark.parametrize("room", [2, 40])
def test_vectors_are_the_same_when_few_words_are_remembered(monkeypatch, room):
    monkeypatch.setattr(word_encoder, "MOST", room)
    model = encoders()[0]
    encoder = WordEncoder(model)
    for text in TEXTS:
        doc = pipeline("en").make_doc(text)
        np.testing.assert_allclose(encoder([doc])[0], model.predict([doc])[0], atol=1e-5)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("language", ["en", "es", "tr"])
def test_the_words_are_the_whole_text(text, language):
    assert "".join(t.text_with_ws for t in parse(text, language)) == text


def test_no_sentence_runs_over_a_paragraph_or_a_dateline():
    doc = parse("LIMA, Peru -- Rain fell\n\nin Cusco on Monday.\n", "en")
    starts = [s.text.split()[0] for s in doc.sents]
    assert {"LIMA,", "Rain", "in"} <= set(starts)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_parses(text):
    assert "".join(t.text_with_ws for t in parse(text, "en")) == text
