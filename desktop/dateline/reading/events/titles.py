"""Short readable titles, in the document's own words."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from dateline.model.toponym import TimeExpression
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.syntax import antecedent, is_noun
from dateline.reading.events.triggers import subjects

LONGEST = 90
"""Characters of a title."""

ENOUGH_WORDS = 4
"""A phrase of fewer words does not tell one event from another without its place."""

_AFTER = frozenset({"amod", "appos", "compound"})
_HELPERS = frozenset({"auxpass", "aux", "prt", "neg", "expl"})
_BARE = frozenset({"aux", "auxpass"})
"""Helping verbs, which no title starts with."""

_SHALLOW = frozenset({"ADJ", "PROPN", "NOUN", "ADP", "NUM"})
"""Tags that only the shallow grammar gives."""

_MARKS = frozenset({"(", ")", "[", "]", "—", "–", "--", "…", ".", "?", "!", "¿", "¡"})
_BEFORE = frozenset({"compound", "amod", "nmod", "nummod", "poss", "case", "quantmod"})


def words(token: Token, kind: str, times: Iterable[TimeExpression], lexicon: Lexicon) -> str:
    """What a trigger's own phrase says: its noun phrase, or who did or said what; no dates."""
    spans = [(time.start, time.end) for time in times]
    said_first = _said_before(token)
    if said_first:
        speakers = (c for c in token.children if c.dep_ == "nsubj" and c.pos_ != "PRON")
        speaker = _phrase_of(
            [t for c in speakers for t in _noun_phrase(c, lexicon)], spans, lexicon
        )
        said = _phrase_of(said_first, spans, lexicon)
        return f"{speaker}: {said}" if speaker and said else speaker or said
    parts = _noun_title(token, lexicon) if is_noun(token) else _verb_title(token, lexicon)
    written = _phrase_of(parts, spans, lexicon)
    return kind.capitalize() if written.casefold() in kind.split() else written


def _said_before(verb: Token) -> list[Token]:
    """What was said, where that stands before the verb: "Rain is on its way, the mayor said"."""
    told = [c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i]
    spoken_after = any(c.dep_ == "nsubj" and told and c.i > told[-1].i for c in verb.children)
    return list(told[-1].subtree) if told and spoken_after else []


def _phrase_of(parts: list[Token], spans: Sequence[tuple[int, int]], lexicon: Lexicon) -> str:
    """The words of a phrase that are no dates."""
    kept = [t for t in parts if not any(a <= t.idx < b for a, b in spans)]
    return _written(kept, lexicon) if kept else ""


def title(phrase: str, places: Iterable[str]) -> str:
    """A phrase, with the event's place when it is too short to stand alone ("Talks, Geneva")."""
    place = next(iter(places), "")
    short = len(phrase.split()) < ENOUGH_WORDS
    if place and short and place.partition(",")[0].casefold() not in phrase.casefold():
        phrase = f"{phrase}, {place}"
    return _shortened(phrase)


def _noun_title(noun: Token, lexicon: Lexicon) -> list[Token]:
    parts = _noun_phrase(noun, lexicon)
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in lexicon.words["companions"]:
            parts += [prep, *(t for obj in prep.children for t in _noun_phrase(obj, lexicon))]
            break
    return parts


def _verb_title(verb: Token, lexicon: Lexicon) -> list[Token]:
    parts = [verb]
    parts += [] if _has_own_subject(verb) else _shared_subject(verb, lexicon)
    for child in verb.children:
        if child.dep_ in _HELPERS and (
            child.dep_ not in _BARE or len(parts) > 1 or child.i > verb.i
        ):
            parts.append(child)
        elif child.dep_ in {"nsubj", "nsubjpass"}:
            parts += _noun_phrase(antecedent(child), lexicon)
        elif child.dep_ in {"dobj", "dative"} and antecedent(child) is child:
            parts += _noun_phrase(child, lexicon)
        elif child.dep_ == "ccomp":
            parts += child.subtree
        elif child.dep_ in {"prep", "agent"} and child.lower_ in lexicon.words["alongside"]:
            parts += [child, *(t for obj in child.children for t in _noun_phrase(obj, lexicon))]
    return parts


def _has_own_subject(verb: Token) -> bool:
    roles = {"nsubj", "nsubjpass", "expl", "csubj"}
    return any(c.dep_ in roles and c.tag_ != "PRON" for c in verb.children)


def _shared_subject(verb: Token, lexicon: Lexicon) -> list[Token]:
    """Who did it, where a verb before says so: "is to call at", "left and will return"."""
    named = [child for child in subjects(verb) if child.dep_ != "agent"]
    return [t for noun in named for t in _noun_phrase(antecedent(noun), lexicon)]


def _noun_phrase(noun: Token, lexicon: Lexicon) -> list[Token]:
    """A noun with what stands before it, its "of" phrase, and one noun joined to it."""
    parts = [noun, *_before(noun)]
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in lexicon.words["of"]:
            parts += [child, *(t for obj in child.children for t in _with_article(obj))]
        elif child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"}:
            parts += [*(c for c in noun.children if c.dep_ == "cc"), child, *_before(child)]
    return parts


def _with_article(noun: Token) -> list[Token]:
    return [noun, *_before(noun), *(child for child in noun.children if child.dep_ == "det")]


def _before(noun: Token) -> list[Token]:
    """The words that modify a noun; in Romance languages and names they follow it."""
    found: list[Token] = []
    for child in noun.children:
        follows = child.tag_ in _SHALLOW and child.dep_ in _AFTER
        if (child.dep_ in _BEFORE and child.i < noun.i) or follows:
            found += [child, *_before(child)]
    return found


def _written(parts: list[Token], lexicon: Lexicon) -> str:
    """The words in the text's order, spaced as there; hyphenated ones whole, no article first."""
    kept = sorted(_hyphenated({t.i: t for t in parts if not t.is_space and not _is_mark(t)}))
    doc = parts[0].doc
    written = ""
    for before, position in zip([-1, *kept], kept, strict=False):
        joined = position - 1 == before and not doc[before].whitespace_
        written += doc[position].text if joined or not written else f" {doc[position].text}"
    first, _, rest = written.partition(" ")
    unsaid = lexicon.words["articles"] | lexicon.words["pronouns"]
    written = rest if first.casefold() in unsaid and rest else written
    written = re.sub(r"\s+([,;:.)])", r"\1", written).strip(" ,;:-–—")
    while (last := written.rpartition(" "))[0] and last[2].casefold() in lexicon.words["dangling"]:
        written = last[0]
    return written[:1].upper() + written[1:]


def _hyphenated(parts: dict[int, Token]) -> set[int]:
    """The positions of the words and of those written together with them ("follow-up")."""
    found = set(parts)
    for token in parts.values():
        for way in (-1, 1):
            at = token.i
            while 0 <= at + way < len(token.doc) and _together(token.doc, min(at, at + way)):
                at += way
                found.add(at)
    return found


def _together(doc: Doc, position: int) -> bool:
    """Whether a word and the next are parts of one hyphenated word."""
    one, other = doc[position], doc[position + 1]
    return not one.whitespace_ and "-" in {one.text, other.text}


def _is_mark(token: Token) -> bool:
    return token.is_quote or token.text in _MARKS


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
