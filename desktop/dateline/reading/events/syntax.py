"""How near two words are in the syntax of a sentence, and what governs what."""

from collections.abc import Iterator

from spacy.tokens import Token

UNREACHABLE = 99.0
"""The distance between words of different sentences."""

_COSTS, _WAYS = "dateline: costs upward", "dateline: ways up"
"""Where a parse keeps the costs that were asked for, for they are asked for many times."""

_NOUN_ROLES = frozenset({"ROOT", "nsubj", "nsubjpass", "dobj", "pobj", "appos"})

SAME_CLAUSE = 1.0
"""Two triggers this near are one happening: "the talks began", "flew a mission"."""

LEAVING = 1.5
"""What it costs more to go out of a clause that describes a noun than into it."""

_STEPS = {
    "prep": 0.5, "pobj": 0.5, "npadvmod": 0.5, "tmod": 0.5, "appos": 0.5, "nummod": 0.5,
    "compound": 0.5, "amod": 0.5, "dobj": 0.5, "nsubj": 0.5, "nsubjpass": 0.5, "agent": 0.5,
    "xcomp": 1.0, "pcomp": 1.0, "acl": 1.0, "conj": 1.5, "advcl": 2.0, "relcl": 2.0,
    "ccomp": 6.0, "parataxis": 6.0, "csubj": 3.0, "dep": 1.5,
}  # fmt: skip
"""What a step over each dependency costs; the rest cost 1. Clause borders cost most."""


def distance(one: Token, other: Token) -> float:
    """The cost of the way between two words through their sentence's dependency tree."""
    up = _costs_upward(one)
    for position, cost in _way_up(other):
        if position in up:
            return cost + up[position]
    return UNREACHABLE


def step(token: Token) -> float:
    """What it costs to go from a word to its head; "over X and in Y" is one step."""
    if token.dep_ == "conj" and token.pos_ == "ADP":
        return 0.5
    return _STEPS.get(token.dep_, 1.0)


def governor(token: Token) -> Token:
    """The verb whose clause a word belongs to; the word itself when it is a verb."""
    for above in _upward(token):
        if above.pos_ in {"VERB", "AUX"}:
            return above
    return token.sent.root


def is_noun(token: Token) -> bool:
    """Whether a word stands as a noun, also where the tagger took "the fair" for an adjective."""
    return token.pos_ in {"NOUN", "PROPN"} or (token.pos_ == "ADJ" and token.dep_ in _NOUN_ROLES)


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive ("to meet"; "reunirse" by the shallow grammar's tag)."""
    return verb.tag_ == "INF" or any(child.tag_ == "TO" for child in verb.children)


def is_definite(noun: Token, definite: frozenset[str]) -> bool:
    """Whether a word such as "the" or "those" stands with a noun."""
    return any(child.lower_ in definite for child in noun.children)


def describes(verb: Token, noun: Token) -> bool:
    """Whether a verb's clause describes a noun ("missions that flew", "talks held")."""
    return verb.dep_ in {"relcl", "acl"} and verb.head.i == noun.i


def outermost(token: Token) -> Token:
    """The first of a chain of names ("Tucson, Arizona") or of a list of them."""
    while token.dep_ in {"appos", "conj"} and token.head.pos_ in {"NOUN", "PROPN"}:
        token = token.head
    return token


def modifiers(noun: Token) -> Iterator[Token]:
    """The words that modify a noun, to its left and one level down ("spy plane flight")."""
    for child in noun.children:
        if child.dep_ in {"compound", "amod", "nmod", "poss", "nummod", "npadvmod"}:
            yield child
            yield from modifiers(child)
        elif child.tag_ == "ADP" and child.lower_ in {"de", "del"}:  # "vuelo de reconocimiento"
            yield from (word for word in child.children if word.dep_ == "pobj")


def antecedent(word: Token) -> Token:
    """What a relative pronoun stands for ("the general, who visited"); else the word itself."""
    verb = word.head
    relative = word.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl"
    return verb.head if relative and verb.head.i < word.i else word


def objects(verb: Token) -> Iterator[Token]:
    """What a verb acts on: its objects and passive subjects, and those joined to them."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass", "dative"}:
            yield child
            yield from child.conjuncts
        elif child.tag_ == "ADP" and child.lower_ in {"a", "al"}:  # "recibió a la canciller"
            for noun in child.children:
                yield noun
                yield from noun.conjuncts


def _upward(token: Token) -> Iterator[Token]:
    yield token
    yield from token.ancestors


def _costs_upward(token: Token) -> dict[int, float]:
    known: dict[int, dict[int, float]] = token.doc.user_data.setdefault(_COSTS, {})
    first = token.i
    if first in known:
        return known[first]
    costs, cost = {}, 0.0
    while (position := token.i) not in costs:
        costs[position] = cost
        cost += step(token) + (LEAVING if token.dep_ in {"acl", "relcl"} else 0.0)
        token = token.head
    known[first] = costs
    return costs


def _way_up(token: Token) -> list[tuple[int, float]]:
    """The positions from a word up to its root, and what it costs to come there."""
    known: dict[int, list[tuple[int, float]]] = token.doc.user_data.setdefault(_WAYS, {})
    first = token.i
    if first in known:
        return known[first]
    way, cost = [(first, 0.0)], 0.0
    while (above := token.head).i != token.i:
        cost += step(token)
        way.append((above.i, cost))
        token = above
    known[first] = way
    return way
