"""Places that a sentence only points to: "here", "there", "the town", "the site", "the capital".

They are followed when exactly one place that was named before fits.
"""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.mention import Site
from dateline.reading.events.places import REACH, contains
from dateline.reading.events.syntax import distance, governor, is_definite
from dateline.reading.events.triggers import forms
from dateline_gazetteer.place import PlaceKind

BACK = 3
"""How many sentences before its own a "the town" may point to."""

_SPOTS = frozenset({
    PlaceKind.CITY, PlaceKind.AIRPORT, PlaceKind.AIR_BASE, PlaceKind.MILITARY, PlaceKind.BUILDING,
    PlaceKind.ISLAND,
})  # fmt: skip
_SORTS = {
    "towns_meant": frozenset({PlaceKind.CITY}),
    "islands_meant": frozenset({PlaceKind.ISLAND}),
    "bases_meant": frozenset({PlaceKind.AIRPORT, PlaceKind.AIR_BASE, PlaceKind.MILITARY}),
    "scenes": _SPOTS,
}
"""Word lists of nouns that point to a place, and the kinds of place they can mean."""

_TIMES = frozenset({"DATE", "TIME"})

Before = Sequence[Sequence[Toponym]]
"""The toponyms of the sentences before, the nearest first."""


def referred(
    token: Token, before: Before, opening: Toponym | None, lexicon: Lexicon
) -> tuple[Site, ...]:
    """The place that words around `token` point back to, marked as inferred; none if unsure.

    `opening` is the place of the story's dateline.
    """
    for word in _pointing(token, lexicon):
        meant = _meant(word, before[: BACK + 1], opening, lexicon)
        if meant and meant.resolution:
            name = meant.resolution.place.name
            return (Site(meant, name, distance(token, word), inferred=True),)
    return ()


def has_own_place(token: Token, lexicon: Lexicon) -> bool:
    """Whether its clause names where, known to us or not: "arrested at Halsey airport".

    A venue such as "the State Theatre" lies in the story's own town as a rule, and does not count.
    """
    return any(
        word.dep_ == "pobj"
        and word.head.lower_ in lexicon.words["locative"]
        and not forms(word) & lexicon.words["venues"]
        and any(_is_name(part) for part in [word, *word.lefts])
        and not forms(word) & lexicon.words["months"]
        for word in _near(token)
    )


def _is_name(word: Token) -> bool:
    return word.pos_ == "PROPN" and word.ent_type_ not in _TIMES


def is_background(token: Token, lexicon: Lexicon) -> bool:
    """Whether it is only told of beside the news: "after a series of attacks", "following ..."."""
    for word in [token, *token.ancestors]:
        marks = [c.lower_ for c in word.children if c.dep_ in {"mark", "prep"} and c.i < word.i]
        led = word.dep_ == "pobj" and word.head.lower_ in lexicon.words["background"]
        if led or (word.dep_ == "advcl" and set(marks) & lexicon.words["background"]):
            return True
        if word.pos_ == "VERB" and word.dep_ != "advcl":
            return False
    return False


def _pointing(token: Token, lexicon: Lexicon) -> list[Token]:
    """The words of its clause that point to a place, the nearest first."""
    words = lexicon.words
    nouns = words["capitals"].union(*(words[sort] for sort in _SORTS))
    found = []
    for word in token.sent:  # their names first, for the distances of all cost more
        points = word.lower_ in words["pointing"] and word.dep_ in {"advmod", "pobj", "pcomp"}
        if points or (word.lower_ in nouns and _is_located(word, words)):
            far = distance(token, word)
            if far <= REACH:
                found.append((far, word.i, word))
    return [word for _, _, word in sorted(found)]


def _is_located(noun: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a definite noun says where: "in the town", "visited the site"."""
    way = noun.head
    located = noun.dep_ == "pobj" and way.lower_ in words["locative"] | words["directional"]
    visited = noun.dep_ == "dobj" and way.lemma_ in words["going_there"]
    return (located or visited) and is_definite(noun, words["definite"])


def _near(token: Token) -> list[Token]:
    verb = token if token.pos_ == "VERB" else governor(token)
    own = {*token.subtree, *verb.subtree} if verb.i != token.i else set(verb.subtree)
    near = [word for word in own if distance(token, word) <= REACH]
    return sorted(near, key=lambda word: (distance(token, word), word.i))


def _meant(
    word: Token, before: Before, opening: Toponym | None, lexicon: Lexicon
) -> Toponym | None:
    words = lexicon.words
    if word.lower_ in words["here"]:
        return opening
    if word.lower_ in words["pointing"]:
        return _only([t for t in before[1] if _is_kind(t, _SPOTS)]) if len(before) > 1 else None
    found = forms(word)
    for sort, kinds in _SORTS.items():
        if found & words[sort]:
            if sort == "scenes":
                return _only([t for named in before for t in named if _is_kind(t, kinds)])
            return _antecedent(before, opening, kinds)
    if found & words["capitals"]:
        return _capital(word, before, opening)
    return None


def _antecedent(
    before: Before, opening: Toponym | None, kinds: frozenset[PlaceKind]
) -> Toponym | None:
    """The one place of such a kind in the nearest sentence that names any; else the dateline's."""
    for toponyms in before:
        fitting = [t for t in toponyms if _is_kind(t, kinds)]
        if fitting:
            return _only(fitting)
    return opening if opening and _is_kind(opening, kinds) else None


def _capital(word: Token, before: Before, opening: Toponym | None) -> Toponym | None:
    """The dateline's town when it lies in the country that is named with "capital", if any."""
    if opening is None or opening.resolution is None:
        return None
    own = [t for t in (before[0] if before else ()) if t.end <= word.idx and word.idx - t.end < 2]
    place = opening.resolution.place
    countries = [t.resolution.place for t in own if t.resolution]
    fits = all(contains(country, place) for country in countries)
    return opening if fits and place.kind is PlaceKind.CITY else None


def _is_kind(toponym: Toponym, kinds: frozenset[PlaceKind]) -> bool:
    plain = toponym.type is not ToponymType.DEMONYM
    return bool(plain and toponym.resolution and toponym.resolution.place.kind in kinds)


def _only(toponyms: Sequence[Toponym]) -> Toponym | None:
    """The one place that all of them name."""
    ids = {t.resolution.place.id for t in toponyms if t.resolution}
    return toponyms[0] if len(ids) == 1 else None
