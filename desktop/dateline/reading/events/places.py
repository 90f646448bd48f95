"""Which of a sentence's toponyms say where an event happened."""

import re
from collections.abc import Iterable, Iterator, Sequence

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from spacy.tokens import Token

from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.mention import Site
from dateline.reading.events.syntax import distance, governor, outermost
from dateline.reading.events.triggers import forms
from dateline_gazetteer import Gazetteer
from dateline_gazetteer.place import Place, PlaceKind

REACH = 3.6
"""The farthest, in syntactic distance, that a place may stand from its event."""

ASHORE = 0.05
"""Degrees that a place by the water may lie outside its region's simplified outline."""

JOINED = 1.6
"""How much farther than the nearest place another one of the same event may stand."""

_AND = re.compile(r",?\s+(?:and|y|e)\s+(?:\w+\s+){0,2}")

BESIDE = 0.2
"""Degrees between a country's simplified outline and its border at the most."""

REGIONS = frozenset({PlaceKind.COUNTRY, PlaceKind.CONTINENT, PlaceKind.REGION})


def sites(
    token: Token,
    toponyms: Sequence[tuple[Toponym, Token]],
    text: str,
    lexicon: Lexicon,
    gazetteer: Gazetteer,
) -> tuple[Site, ...]:
    """The places of the event that `token` announces: the nearest, and those joined to it.

    `text` is that of the document.
    """
    located = [
        (distance(token, outermost(head)), toponym)
        for toponym, head in toponyms
        if toponym.resolution and is_where(token, toponym, head, lexicon)
    ]
    near = _in_reach(_without_hosts(located, toponyms), text)
    inner = [t for _, t in near if not _inside_another(t, [o for _, o in near])]
    chosen: list[Site] = []
    for cost, toponym in near:
        if toponym not in inner or (chosen and cost > chosen[0].cost + JOINED):
            continue
        if _only_describes(toponym, inner, text):
            continue
        if not any(_holds(toponym, o, gazetteer) for o in inner if o is not toponym):
            chosen.append(Site(toponym, _name(toponym, inner, text, gazetteer), cost))
    return tuple(chosen[:4])


def _without_hosts(
    located: list[tuple[float, Toponym]], toponyms: Sequence[tuple[Toponym, Token]]
) -> list[tuple[float, Toponym]]:
    """Places without the hosts when a spot is said too: "Caracas celebrará comicios en Apure"."""
    hosts = {t.start for t, head in toponyms if outermost(head).dep_ == "nsubj"}
    spots = [found for found in located if found[1].start not in hosts]
    return spots or located


def _in_reach(located: Iterable[tuple[float, Toponym]], text: str) -> list[tuple[float, Toponym]]:
    """Places near enough, with their distances; what is joined to the nearest is as near."""
    ordered = sorted(located, key=lambda f: (f[0], f[1].start))
    if not ordered or ordered[0][0] > REACH:
        return []
    nearest, first = ordered[0]
    costs = [nearest if _goes_on(first, t, text) else cost for cost, t in ordered]
    near = [(cost, t) for cost, (_, t) in zip(costs, ordered, strict=True) if cost <= REACH]
    return sorted(near, key=lambda f: (f[0], f[1].start))


def _goes_on(first: Toponym, toponym: Toponym, text: str) -> bool:
    """Whether a place is joined to another: "over the coast and in the airspace around"."""
    return toponym.start > first.end and bool(_AND.fullmatch(text[first.end : toponym.start]))


def is_where(token: Token, toponym: Toponym, head: Token, lexicon: Lexicon) -> bool:
    """Whether a toponym tells a location, rather than who took part or what it was about."""
    if toponym.type is ToponymType.EXPRESSION and _own_preposition(token, toponym, lexicon):
        return True
    if toponym.type is ToponymType.DEMONYM:
        return _in_territory(head, lexicon)
    return _located(token, outermost(head), toponym, lexicon)


def geometry_of(toponym: Toponym, gazetteer: Gazetteer) -> BaseGeometry:
    """The geometry of a resolved toponym in WGS 84 degrees, x = longitude.

    Raises ValueError for a toponym that was not resolved.
    """
    if toponym.geometry is not None:
        return toponym.geometry
    if toponym.resolution is None:
        raise ValueError(f"{toponym.text!r} has no place")
    place = toponym.resolution.place
    shape = gazetteer.geometry(place.id)
    return shape if shape is not None else Point(place.longitude, place.latitude)


def contains(outer: Place, inner: Place) -> bool:
    """Whether one place is the country or the first-level division that another lies in."""
    if outer.id == inner.id:
        return False
    if outer.kind is PlaceKind.COUNTRY:
        return bool(outer.country) and outer.country == inner.country
    if outer.kind is PlaceKind.ADMIN1:
        same_country = outer.country == inner.country and inner.kind is not PlaceKind.COUNTRY
        return same_country and bool(inner.admin1) and inner.admin1 in {outer.name, outer.admin1}
    return False


def _located(token: Token, base: Token, toponym: Toponym, lexicon: Lexicon) -> bool:
    preposition = _preposition(base)
    if preposition is not None:
        return _after_preposition(token, preposition, toponym, lexicon)
    if base.dep_ in {"dobj", "nsubjpass"}:
        return base.head.lemma_ in lexicon.words["going_there"]
    if base.dep_ == "nsubj":
        hosts = base.head.lemma_ in lexicon.words["hosting"] and base.head.i != token.i
        befallen = base.head.i == token.i and base.head.lemma_ in lexicon.words["befallen"]
        return (hosts or befallen) and toponym.type is ToponymType.PLACE
    if base.dep_ in {"compound", "amod", "nmod", "poss"}:
        return _modifies(token, base, toponym, lexicon)
    return base.dep_ == "npadvmod"


def _preposition(base: Token) -> Token | None:
    """What a place is governed by; also the "to" that was taken for the sign of an infinitive."""
    if base.dep_ == "pobj" or base.head.pos_ == "ADP":
        return base.head
    before = base.doc[base.left_edge.i - 1] if base.left_edge.i else None
    mistaken = base.dep_ in {"relcl", "xcomp", "acl", "advcl", "ROOT"} and base.pos_ == "PROPN"
    return before if mistaken and before is not None and before.lower_ == "to" else None


def _after_preposition(
    token: Token, preposition: Token, toponym: Toponym, lexicon: Lexicon
) -> bool:
    words, word = lexicon.words, preposition.lower_
    if _is_reason(token, preposition, lexicon):
        return False
    if word in words["locative"] or preposition.head.lower_ in words["beside"]:
        return True
    if _is_way(token, preposition, toponym, lexicon):
        return True
    if word not in words["of"]:
        return False
    if _is_part(preposition, toponym, lexicon):
        return _houses(preposition.head, toponym, lexicon) or _located(
            token, outermost(preposition.head), toponym, lexicon
        )
    return bool(forms(token) & forms(preposition.head))


def _is_way(token: Token, preposition: Token, toponym: Toponym, lexicon: Lexicon) -> bool:
    """Whether it says where one went or came from: "llegó a", "salió de"."""
    words, word = lexicon.words, preposition.lower_
    doing = forms(token) | forms(governor(token)) | forms(preposition.head)
    if word in words["directional"]:
        return bool(words["going"] & (doing | forms(governor(preposition.head))))
    if word in words["appointed"] and words["plan"] & forms(preposition.head):
        return True
    left = word in words["from"] and words["leaving"] & doing
    theirs = _is_large(toponym) or preposition.head.dep_ == "nsubj"
    return bool(left) and not (theirs and _is_owners(preposition, lexicon))


def _houses(noun: Token, toponym: Toponym, lexicon: Lexicon) -> bool:
    """Whether what acts or suffers stands in the town it is named with: "el puerto de Vigo"."""
    acts = noun.dep_ in {"nsubj", "nsubjpass"} and not _is_large(toponym)
    return acts and bool(lexicon.words["facilities"] & forms(noun))


def _is_reason(token: Token, preposition: Token, lexicon: Lexicon) -> bool:
    """Whether it says where something else was: "ante la violencia en Puerto Príncipe"."""
    for above in preposition.ancestors:
        if above.i == token.i or above.pos_ in {"VERB", "AUX"}:
            return False
        if above.lower_ in lexicon.words["reasons"]:
            return True
    return False


def _is_owners(preposition: Token, lexicon: Lexicon) -> bool:
    """Whether "de" says whose people they are: "evacuó a los funcionarios de la UE"."""
    people = lexicon.words["people"] | lexicon.words["offices"] | lexicon.words["bodies"]
    return preposition.lower_ in lexicon.words["of"] and bool(people & forms(preposition.head))


def _is_part(preposition: Token, toponym: Toponym, lexicon: Lexicon) -> bool:
    """Whether what a place is named with lies there ("the hills of", "a suburb of")."""
    noun, words = preposition.head, lexicon.words
    if words["institutions"] & forms(noun) and outermost(noun).dep_ == "nsubj":
        return False
    if words["partitive"] & forms(noun):
        return True
    if preposition.i and preposition.nbor(-1).lower_ in words["coming"]:
        return False
    somebody = words["offices"] | words["people"] | words["bodies"]
    thing = noun.pos_ == "NOUN" and not somebody & forms(noun)
    return thing and not _is_large(toponym)


def _modifies(token: Token, base: Token, toponym: Toponym, lexicon: Lexicon) -> bool:
    noun = base.head
    if noun.i == token.i or (noun.dep_ == "compound" and noun.head.i == token.i):
        return not _is_large(toponym) and base.dep_ != "poss"
    if not _is_large(toponym) or forms(noun) & lexicon.words["territory"]:
        return _located(token, outermost(noun), toponym, lexicon)
    return False


def _is_large(toponym: Toponym) -> bool:
    return toponym.resolution is not None and toponym.resolution.place.kind in REGIONS


def _in_territory(head: Token, lexicon: Lexicon) -> bool:
    """Whether a demonym stands in "over Mexican territory", and not in "outside" it."""
    noun = outermost(head.head)
    preposition = noun.head
    return (
        bool(forms(noun) & lexicon.words["territory"])
        and noun.dep_ == "pobj"
        and preposition.lower_ in lexicon.words["locative"] - lexicon.words["not_there"]
    )


def _own_preposition(token: Token, toponym: Toponym, lexicon: Lexicon) -> bool:
    """Whether a spatial expression brings its own relation ("83 km south of", "near").

    The way "from X to Y" is where a flight, a march or a voyage was.
    """
    first = toponym.text.split(maxsplit=1)[0].casefold()
    if first in lexicon.words["from"]:
        doing = forms(token) | forms(governor(token))
        return bool((lexicon.words["going"] | lexicon.words["going_there"]) & doing)
    words = lexicon.words["locative"] | lexicon.words["relation"] | lexicon.words["beside"]
    return first in words or first[:1].isdigit()


def _inside_another(toponym: Toponym, others: Iterable[Toponym]) -> bool:
    return any(
        other is not toponym
        and other.type is ToponymType.EXPRESSION
        and other.start <= toponym.start
        and toponym.end <= other.end
        and (other.end - other.start) > (toponym.end - toponym.start)
        for other in others
    )


def _holds(outer: Toponym, inner: Toponym, gazetteer: Gazetteer) -> bool:
    """Whether `outer` only says in what larger place `inner` lies."""
    if outer.resolution is None or inner.resolution is None:
        return False
    if outer.type is not ToponymType.EXPRESSION:
        place, other = outer.resolution.place, inner.resolution.place
        if place.id == other.id:
            return outer.start > inner.start
        if contains(place, other) or _is_side(place, inner, gazetteer):
            return True
    shape, within = geometry_of(outer, gazetteer), geometry_of(inner, gazetteer)
    if within.geom_type == "Point":
        return shape.area > 0 and bool(shape.distance(within) < ASHORE)
    return shape.area > within.area and bool(shape.contains(within))


def _only_describes(toponym: Toponym, others: Iterable[Toponym], text: str) -> bool:
    """Whether it only tells where the place right before it lies ("Tindal, 320 km southeast of").

    A border or an area beside a point does so on either side of it.
    """
    if toponym.type is not ToponymType.EXPRESSION:
        return False
    for other in others:
        gap = text[other.end : toponym.start]
        after = other.end <= toponym.start and gap.strip() in {",", ""}
        if other is not toponym and after and not _is_extended(other):
            return True
        gap = text[toponym.end : other.start]
        before = toponym.end <= other.start and gap.strip() == ","
        if before and other.type is ToponymType.EXPRESSION and _is_extended(toponym):
            return not _is_extended(other)
    return False


def _is_extended(toponym: Toponym) -> bool:
    return toponym.geometry is not None and toponym.geometry.geom_type != "Point"


def _is_side(place: Place, inner: Toponym, gazetteer: Gazetteer) -> bool:
    """Whether a country is only named as one side of a border."""
    border = inner.resolution is not None and inner.resolution.place.kind is PlaceKind.BORDER
    if not border or place.kind is not PlaceKind.COUNTRY:
        return False
    shape = gazetteer.geometry(place.id)
    return shape is not None and bool(shape.distance(geometry_of(inner, gazetteer)) < BESIDE)


def _name(toponym: Toponym, others: Iterable[Toponym], text: str, gazetteer: Gazetteer) -> str:
    """The place as the document writes it, with the larger place that follows it.

    A demonym, and an expression that names nothing ("the border"), go by the place's own name.
    """
    nameless = toponym.type is ToponymType.DEMONYM or toponym.text.islower()
    if nameless and toponym.resolution:
        return toponym.resolution.place.name
    end = toponym.end
    for other in sorted(others, key=lambda o: o.start):
        gap = text[end : other.start]
        if other.start >= end and gap.strip() in {",", ""} and _holds(other, toponym, gazetteer):
            end = other.end
    return " ".join(text[toponym.start : end].removeprefix("the ").split())


def spans_of(found: Iterable[Site]) -> Iterator[tuple[int, int]]:
    """The stretches of text that name the sites."""
    for site in found:
        yield site.toponym.start, site.toponym.end
