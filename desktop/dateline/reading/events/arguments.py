"""When an event happened and who took part: read from the syntax around its word."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from spacy.attrs import IDX
from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimeExpression, TimexType, Toponym, ToponymType
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.places import is_where
from dateline.reading.events.syntax import antecedent, distance, governor, outermost
from dateline.reading.events.timing import follows, within
from dateline.reading.events.triggers import forms

TIME_REACH = 6.0
"""The farthest a time may stand: within its clause, or one clause up, never past a "said"."""

ACTOR_REACH = 3.0
MOST_ACTORS = 8

SLACK = 1.2
"""How much farther than the nearest event a time or place may stand and belong to both."""

Spanned = TypeVar("Spanned", Toponym, TimeExpression)

_LIST = re.compile(r"\s*(,|;|,?\s*(and|or|y|e|o|&))\s*(in\s+|en\s+)?")


def heads(doc: Doc, spans: Iterable[Spanned]) -> list[tuple[Spanned, Token]]:
    """Each toponym or time with the word it hangs from; those outside every token left out."""
    starts: list[int] = doc.to_array(IDX).tolist()
    found = []
    for span in spans:
        words = doc[bisect_right(starts, span.start) - 1 : bisect_left(starts, span.end)]
        if len(words):
            found.append((span, words.root))
    return found


def own(
    token: Token, rivals: Sequence[Token], found: Sequence[tuple[Spanned, Token]]
) -> list[tuple[Spanned, Token]]:
    """Those toponyms or times that belong to `token` and not to another event of its sentence.

    Each belongs to the event it stands nearest to, and to those hardly farther ("held talks").
    """
    return [
        (span, head)
        for span, head in found
        if distance(token, head) <= SLACK + min(distance(rival, head) for rival in rivals)
    ]


def times(
    token: Token, found: Sequence[tuple[TimeExpression, Token]], text: str
) -> list[tuple[TimeExpression, float]]:
    """The times of the event that `token` announces, with their distances.

    One time, or several listed ones ("in 2018, 2019 and 2020"). Of two times in reach, one
    inside the other, the narrower counts ("the 2024 talks, held on December 10").
    """
    every = [
        (time, distance(token, head), head)
        for time, head in found
        if time.type is TimexType.DATE or (time.span and time.type is not TimexType.SET)
    ]
    near = [n for n in every if n[0].span]
    reached = [n for n in near if n[1] <= TIME_REACH]
    if not reached:
        return []
    best, cost, _ = min(reached, key=lambda n: (n[1], abs(n[2].i - token.i)))
    if any(n[1] < cost and not _is_vague(n[0]) for n in every if not n[0].span):
        return []  # it was on a Friday of a week that is not known
    inside = [n for n in reached if _narrows(n[0], best)]
    if inside:
        best, cost, _ = min(inside, key=lambda n: n[1])
    listed = _listed(best, [n[0] for n in near], text)
    apart = {time.span: time for time in _joined(listed)}
    return [(time, cost) for time in apart.values()]


def actors(
    token: Token,
    toponyms: Sequence[tuple[Toponym, Token]],
    entities: Sequence[DocSpan],
    taken: Sequence[tuple[int, int]],
    lexicon: Lexicon,
) -> tuple[str, ...]:
    """Who took part: people and organisations by name, and places that stand for their people."""
    placed = {(toponym.start, toponym.end) for toponym, _ in toponyms}
    named = [
        (entity.start_char, entity.end_char, _with_rank(entity, lexicon.words["ranks"]))
        for entity in entities
        if (entity.start_char, entity.end_char) not in placed
        and distance(token, outermost(entity.root)) <= ACTOR_REACH
    ]
    for toponym, head in toponyms:
        if (
            toponym.resolution
            and toponym.type is not ToponymType.EXPRESSION
            and distance(token, outermost(head)) <= ACTOR_REACH
            and not is_where(token, toponym, head, lexicon)
        ):
            named.append((toponym.start, toponym.end, toponym.resolution.place.name))
    named += _offices(token, entities, lexicon)
    return _distinct(named, taken)


def _offices(
    token: Token, entities: Sequence[DocSpan], lexicon: Lexicon
) -> Iterator[tuple[int, int, str]]:
    """Those who are not named but called by what they are: "the prime minister", "police"."""
    verb = token if token.pos_ in {"VERB", "AUX"} else governor(token)
    people = {e.start: e for e in entities if e.label_ == "PERSON"}
    for child in verb.children:
        if child.dep_ not in {"nsubj", "nsubjpass", "agent"}:
            continue
        by = child.dep_ == "agent"
        doers = [c for c in child.children if c.dep_ == "pobj"] if by else [antecedent(child)]
        for noun in doers:
            office = noun.pos_ == "NOUN" and forms(noun) & lexicon.words["offices"]
            if office and distance(token, noun) <= ACTOR_REACH:
                before = [c for c in noun.lefts if c.dep_ in {"compound", "amod"}]
                first = min(word.idx for word in [*before, noun])
                last, words = _held_by(noun, people, lexicon)
                lead = token.doc[noun.i - len(before) : noun.i].text
                yield first, last, f"{lead} {words}".strip()


def _held_by(noun: Token, people: Mapping[int, DocSpan], lexicon: Lexicon) -> tuple[int, str]:
    """Where an office's name ends, and the name: "ministro de Defensa Marco Quiñones"."""
    doc, last = noun.doc, noun.i
    portfolio = doc[last + 1 : last + 3]
    if len(portfolio) == 2 and portfolio[0].lower_ in lexicon.words["of"]:
        last += 2 if portfolio[1].lower_ in lexicon.words["portfolios"] else 0
    words = doc[noun.i : last + 1].text
    after = last + 1 + int(last + 1 < len(doc) and doc[last + 1].text == ",")
    named = people.get(after)
    if named is None:
        return doc[last].idx + len(doc[last].text), words
    return named.end_char, f"{words} {named.text}"


def _listed(
    one: TimeExpression, times: Sequence[TimeExpression], text: str
) -> list[TimeExpression]:
    """A time with those of its sort that stand in one list with it, in the text's order."""
    alike = sorted((t for t in times if _is_alike(t, one)), key=lambda t: t.start)
    runs = [[alike[0]]]
    for before, after in pairwise(alike):
        if _LIST.fullmatch(text[before.end : after.start]):
            runs[-1].append(after)
        else:
            runs.append([after])
    return next(run for run in runs if one in run)


def _is_alike(time: TimeExpression, one: TimeExpression) -> bool:
    """Whether two times are of one sort; "July 28, Independence Day" is a day and its name."""
    figures = [any(c.isdigit() for c in t.text) for t in (time, one)]
    return len(time.value) == len(one.value) and figures[0] == figures[1]


def _joined(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Times in a list, those of neighbouring days as one that lasts ("Thursday and Friday")."""
    joined: list[TimeExpression] = []
    for time in times:
        before = joined[-1] if joined else None
        one, other = before.span if before else None, time.span
        if before and one and other and follows(one, other):
            edtf = f"{one.edtf.partition('/')[0]}/{other.edtf}"
            span = TimeSpan.of_days(one.earliest, other.latest, exact=True, edtf=edtf)
            joined[-1] = replace(before, end=time.end, value=edtf, span=span)
        else:
            joined.append(time)
    return joined


def _is_vague(time: TimeExpression) -> bool:
    return time.value.endswith("_REF")


def _narrows(time: TimeExpression, best: TimeExpression) -> bool:
    """Whether a time lies inside another and is shorter."""
    if not time.span or not best.span or time.span == best.span:
        return False
    return within(time.span, best.span)


def _with_rank(entity: DocSpan, ranks: frozenset[str]) -> str:
    start = entity.start
    while start > entity.sent.start and _is_rank(entity.doc[start - 1], ranks):
        start -= 1
    words = entity.doc[start : entity.end].text
    return " ".join(re.sub(r"['’]s$", "", words).removeprefix("the ").split())


def _is_rank(token: Token, ranks: frozenset[str]) -> bool:
    return token.lower_.rstrip(".") in ranks and token.text[:1].isupper()


def _distinct(
    named: Sequence[tuple[int, int, str]], taken: Sequence[tuple[int, int]]
) -> tuple[str, ...]:
    kept: dict[str, None] = {}
    covered = list(taken)
    for start, end, name in sorted(named, key=lambda n: (n[0], -n[1])):
        if not any(start < b and a < end for a, b in covered):
            covered.append((start, end))
            kept.setdefault(name)
    return tuple(kept)[:MOST_ACTORS]
