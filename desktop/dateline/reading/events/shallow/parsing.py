"""Phrases and clauses of a sentence, joined as a dependency tree by a few rules.

The roles are those of the English model, so that what reads arguments, status and titles from a
tree reads them from this one too. Places, times and names are known beforehand and stay whole.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dateline.model.toponym import TimeExpression, Toponym, ToponymType
from dateline.reading.events.dateline import dateline
from dateline.reading.events.shallow.clauses import Tree
from dateline.reading.events.shallow.names import names
from dateline.reading.events.shallow.words import Grammar, Word
from dateline.reading.events.stretches import Stretches

MOST_WORDS = 400
"""A longer stretch without a full stop is no sentence: its syntax tells nothing."""


_DAYS = frozenset({"día", "días"})
"""Words right before a date that belong to it: "el día 3 de mayo"."""

_MARK = Word("PUNCT", "", "")
"""A word of the dateline, which is no part of the sentence after it."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words that stand as one: a phrase around a noun, a name, a time or a place."""

    start: int
    end: int
    root: int
    is_time: bool = False
    is_place: bool = False


def parsed(
    doc: Doc,
    grammar: Grammar,
    toponyms: Sequence[Toponym],
    times: Sequence[TimeExpression],
    ranks: frozenset[str],
) -> Doc:
    """The same words with parts of speech, lemmas, a tree for each sentence, and names."""
    tokens = list(doc)
    opening = dateline(doc.text, toponyms)
    words = grammar.words(doc)
    if opening:
        toponyms = [t for t in toponyms if not opening.has(t.start)]
        times = [t for t in times if not opening.has(t.start)]
        words = [_MARK if opening.has(t.idx) else w for t, w in zip(tokens, words, strict=True)]
    words = _with_names(tokens, words, toponyms)
    fixed = _fixed(doc, toponyms, times)
    tree = Tree(doc, words, grammar)
    for sentence in doc.sents:
        if len(sentence) <= MOST_WORDS:
            tree.grow(sentence.start, sentence.end, list(_chunks(sentence, words, fixed)))
        else:
            tree.pile(sentence.start, sentence.end)
    found = Doc(
        doc.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        tags=[word.tag or word.pos for word in words],
        pos=[word.pos for word in words],
        lemmas=[word.lemma for word in words],
        heads=tree.heads,
        deps=tree.roles,
    )
    places = Stretches((t.start, t.end) for t in toponyms)
    people = [
        Span(found, first, end, label)
        for first, end, label in names(doc, words, grammar, ranks)
        if not places.touch(doc[first].idx, doc[end - 1].idx + 1)
    ]
    found.set_ents(people, default="outside")
    return found


def _with_names(
    tokens: Sequence[Token], words: Sequence[Word], toponyms: Sequence[Toponym]
) -> list[Word]:
    """The words, those in a place's name taken for names: "El Alto"."""
    places = Stretches((t.start, t.end) for t in toponyms if t.type is ToponymType.PLACE)
    return [
        Word("PROPN", "", word.lemma)
        if word.pos in {"DET", "ADJ"}
        and token.text[0].isupper()
        and places.touch(token.idx, token.idx + 1)
        else word
        for token, word in zip(tokens, words, strict=True)
    ]


def _fixed(
    doc: Doc, toponyms: Sequence[Toponym], times: Sequence[TimeExpression]
) -> dict[int, tuple[int, bool]]:
    """For the first word of each time or place: where it ends, and whether it is a time."""
    starts = [token.idx for token in doc]
    spans = [(t.start, t.end, True) for t in times] + [(t.start, t.end, False) for t in toponyms]
    found: dict[int, tuple[int, bool]] = {}
    covered = 0
    for start, end, is_time in sorted(spans, key=lambda s: (s[0], -s[1])):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        exact = last > first and starts[first] == start
        if is_time and first > covered and doc[first - 1].lower_ in _DAYS:
            first -= 1
        if first >= covered and exact:
            found[first] = (last, is_time)
            covered = last
    return found


def _chunks(
    sentence: Span, words: Sequence[Word], fixed: dict[int, tuple[int, bool]]
) -> Iterator[Chunk]:
    at = sentence.start
    while at < sentence.end:
        start = at
        while at < sentence.end and words[at].pos == "DET" and at not in fixed:
            at += 1
        if at in fixed and at < sentence.end:
            root = at
            at, is_time = min(fixed[at][0], sentence.end), fixed[at][1]
            yield Chunk(start, at, root, is_time, not is_time)
            continue
        while at < sentence.end and words[at].pos in {"DET", "NUM", "ADJ"} and at not in fixed:
            at += 1
        if at < sentence.end and words[at].pos in {"NOUN", "PROPN"} and at not in fixed:
            root = at
            at = _end_of_phrase(at + 1, sentence.end, words, fixed)
            yield Chunk(start, at, root)
        elif at > start and (at == sentence.end or words[at].pos != "SCONJ"):
            root = next((i for i in range(start, at) if words[i].pos == "NUM"), at - 1)
            yield Chunk(start, at, root)
        else:
            at = max(at, start + 1)


def _end_of_phrase(
    at: int, end: int, words: Sequence[Word], fixed: dict[int, tuple[int, bool]]
) -> int:
    """Where the adjectives and names that follow a noun end."""
    while at < end and at not in fixed and words[at].pos in {"ADJ", "PROPN"}:
        at += 1
    return at
