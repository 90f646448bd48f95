"""Spots that a sentence points to without a toponym that says where: unknown ones, and homes."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.mention import Site
from dateline.reading.events.syntax import governor
from dateline.reading.events.triggers import forms, subjects

SAID = 2.0
"""How far a place counts that a clause of its own describes."""

HOME = 1.0
"""How much farther than a place that is said the home of those who act counts."""


def names_unknown(token: Token, known: Iterable[Token], lexicon: Lexicon) -> bool:
    """Whether the clause says where by a name that no toponym resolves: "on the Napo River".

    `known` are the words of the resolved toponyms around it.
    """
    positions = {word.i for word in known}
    for preposition in {*token.children, *governor(token).children}:
        if preposition.dep_ != "prep" or preposition.lower_ not in lexicon.words["locative"]:
            continue
        for noun in preposition.children:
            phrase = {word.i for word in noun.subtree}
            land = forms(noun) & lexicon.words["landscape"]
            if land and _is_named(noun) and phrase.isdisjoint(positions):
                return True
    return False


def described(
    token: Token, toponyms: Sequence[tuple[Toponym, Token]], lexicon: Lexicon
) -> tuple[Site, ...]:
    """The place that the clause describes: "Kingston, donde se celebrará la cumbre"."""
    verb = governor(token)
    openers = {child.lower_ for child in verb.children}
    if verb.dep_ != "relcl" or openers.isdisjoint(lexicon.words["where"]):
        return ()
    return tuple(
        Site(toponym, toponym.text, SAID)
        for toponym, head in toponyms
        if toponym.resolution and head.i == verb.head.i
    )


def homes(
    token: Token, toponyms: Sequence[tuple[Toponym, Token]], lexicon: Lexicon
) -> tuple[Site, ...]:
    """Where those live who did it, for want of a place: "residents of Taltal protested"."""
    words = lexicon.words
    acting = subjects(token) or subjects(governor(token))
    within = {word.i for s in acting for word in s.subtree}
    dwellers = {s.i for s in acting if forms(s) & words["dwellers"]}
    dwellers |= {w.i for s in acting for w in s.subtree if forms(w) & words["facilities"]}
    return tuple(
        Site(toponym, toponym.text, HOME, inferred=True)
        for toponym, head in toponyms
        if toponym.resolution
        and toponym.type is ToponymType.PLACE
        and head.i in within
        and head.head.lower_ in words["of"]
        and head.head.head.i in dwellers
    )


def _is_named(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or any(word.pos_ == "PROPN" for word in noun.children)
