"""Names of people and organisations, by capitals and the words before them."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from dateline.reading.events.shallow.words import Grammar, Word

_ARTICLES = frozenset({"el", "la", "los", "las", "del", "al", "un", "una"})
_LINKS = frozenset({"de", "del", "la", "las", "los", "y", "e"})


def names(
    doc: Doc, words: Sequence[Word], grammar: Grammar, ranks: frozenset[str]
) -> Iterator[tuple[int, int, str]]:
    """First word, end and label (PERSON or ORG) of each name."""
    at = 0
    while at < len(doc):
        if not _is_capital(doc, words, at, grammar):
            at += 1
            continue
        end = _end(doc, words, at, grammar)
        label = _label(doc, words, (at, end), grammar, ranks)
        if label:
            yield at, end, label
        at = end


def _is_capital(doc: Doc, words: Sequence[Word], at: int, grammar: Grammar) -> bool:
    known = doc[at].lower_ in grammar.lists["organisations"]
    return doc[at].text[:1].isupper() and (words[at].pos == "PROPN" or known)


def _end(doc: Doc, words: Sequence[Word], at: int, grammar: Grammar) -> int:
    """Where a run of capitals ends; an organisation's goes on over "de" and "y"."""
    organisation = doc[at].lower_ in grammar.lists["organisations"]
    end = at + 1
    while end < len(doc) and doc[end].sent == doc[at].sent:
        if doc[end].text[:1].isupper() and words[end].pos in {"PROPN", "NOUN", "ADJ"}:
            end += 1
            continue
        link = end
        while organisation and link < len(doc) and doc[link].lower_ in _LINKS:
            link += 1
        if link == end or link >= len(doc) or not doc[link].text[:1].isupper():
            break
        end = link + 1
    return end


def _label(
    doc: Doc, words: Sequence[Word], span: tuple[int, int], grammar: Grammar, ranks: frozenset[str]
) -> str:
    start, end = span
    first = doc[start].text
    if first.lower() in grammar.lists["organisations"]:
        return "ORG"
    if end - start == 1 and first.isupper() and first.isalpha() and len(first) > 1:
        return "ORG"
    before = doc[start - 1].lower_ if start > doc[start].sent.start else ""
    whole = end - start > 1 and all(words[i].pos == "PROPN" for i in range(start, end))
    return (
        "PERSON"
        if before in ranks or (whole and not _is_called(before, words, start, grammar))
        else ""
    )


def _is_called(before: str, words: Sequence[Word], start: int, grammar: Grammar) -> bool:
    """Whether an article or a thing stands before a name: "el Foro Azul", "avión Super Tucano"."""
    thing = bool(before) and words[start - 1].lemma in grammar.lists["things"]
    return thing or before in _ARTICLES
