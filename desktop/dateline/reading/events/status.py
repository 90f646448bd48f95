"""Whether an event happened, is planned, recurs, or is only thought of."""

from collections.abc import Iterator, Mapping
from datetime import date

from spacy.tokens import Token

from dateline.model.event import EventStatus
from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimeExpression, TimexType
from dateline.reading.events.coming import plans
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.numbers import SET_REACH
from dateline.reading.events.syntax import (
    distance,
    governor,
    is_definite,
    is_infinitive,
    modifiers,
)
from dateline.reading.events.triggers import forms

PAST_TAGS = frozenset({"VBD", "VBN", "PAST", "PART"})
PRESENT_TAGS = frozenset({"VBP", "VBZ", "VBG", "PRES"})
UNREAL_TAGS = frozenset({"COND"})
PERFECT = frozenset({"had", "has", "have", "había", "habían", "ha", "han"})
FUTURE = "FUT"
"""Tags of verbs: the English model's, and those of the shallow grammar."""


def status(
    token: Token,
    lexicon: Lexicon,
    when: TimeSpan | None,
    times: list[tuple[TimeExpression, Token]],
    published: date | None,
) -> EventStatus:
    """The status of the event that `token` announces, in a document of the day `published`."""
    words = lexicon.words
    verbs = list(_verbs_above(token, words["report"], words["denial"]))
    if forms(token) & words["report"]:  # what was said may be thought of; the saying happened
        verbs = verbs[:1]
    described = {form for word in modifiers(token) for form in forms(word)}
    once = when is not None and when.exact
    habit = when is None and _is_habit(token, words["habits"])
    if habit or (not once and _recurs(token, verbs, described, lexicon, times)):
        return EventStatus.RECURRING
    if _hypothetical(token, verbs, described, lexicon):
        return EventStatus.HYPOTHETICAL
    ahead = bool(when and when.earliest and published and when.earliest > published)
    called_to = token.pos_ != "VERB" and forms(verbs[0]) & (words["calling"] | words["plan"])
    if ahead and (called_to or not _has_been(verbs[0])):
        return EventStatus.PLANNED
    if when and when.earliest is None and when.latest and verbs[0].tag_ not in PAST_TAGS:
        return EventStatus.PLANNED
    if when and when.latest and published and when.latest < published:
        return EventStatus.HYPOTHETICAL if _was_to(verbs[0]) else EventStatus.OCCURRED
    due = when is not None and plans(verbs[0], lexicon)
    planned = due or _planned(token, verbs, described, lexicon)
    return EventStatus.PLANNED if planned else EventStatus.OCCURRED


def _is_habit(token: Token, habits: frozenset[str]) -> bool:
    """Whether a verb says in the plain present what goes on: "drones patrol the line"."""
    helped = any(child.dep_ in {"aux", "auxpass", "neg"} for child in token.children)
    plain = token.pos_ == "VERB" and token.tag_ in PRESENT_TAGS - {"VBG"} and not helped
    return plain and bool(forms(token) & habits)


def _has_been(verb: Token) -> bool:
    """Whether a verb says by "had" or "has" that it is over."""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return verb.tag_ in {"VBN", "PART"} and bool(helpers & PERFECT)


def _was_to(verb: Token) -> bool:
    """Whether a verb says what was to be done and may not have been: "was to sail in May"."""
    above = verb.head
    return is_infinitive(verb) and verb.dep_ == "xcomp" and above.lower_ in {"was", "were"}


def _verbs_above(token: Token, report: frozenset[str], denial: frozenset[str]) -> Iterator[Token]:
    """The verb of the event's clause and those it depends on, up to one of saying or denying."""
    verb = governor(token)
    yield verb
    while verb.dep_ in {"xcomp", "ccomp", "pcomp", "acl", "conj", "advcl"} and verb.head != verb:
        joined = verb.dep_ == "conj"
        verb = governor(verb.head)
        if not denial.isdisjoint(forms(verb)):
            yield verb
            return
        if not report.isdisjoint(forms(verb)):
            return
        if not joined:
            yield verb


def _hypothetical(token: Token, verbs: list[Token], described: set[str], lexicon: Lexicon) -> bool:
    words = lexicon.words
    denied = any(forms(verb) & words["denial"] for verb in verbs[1:]) or _is_off(token, words)
    thought_of = bool(described & words["hypothetical_modifiers"]) or _is_called(token, words)
    unreal = any(_is_unreal(verb, words) for verb in verbs)
    return denied or thought_of or unreal or _is_unfulfilled(token, words)


def _is_unfulfilled(token: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether what is above it says that it was not done: "threatened to", "fears of a raid"."""
    verb = governor(token)
    bare = verb.dep_ in {"xcomp", "pcomp"} and verb.tag_ in {"VB", "VBG", "INF"}
    if bare and forms(governor(verb.head)) & words["unfulfilled"]:
        return True
    if verb.dep_ == "pcomp" and forms(verb.head.head) & words["thought"]:  # "prospect of holding"
        return True
    if token.dep_ in {"dobj", "nsubjpass"} and forms(token.head) & words["unfulfilled"]:
        return True
    above = token.head.head if token.dep_ == "pobj" else token
    return above.pos_ == "NOUN" and above.i != token.i and bool(forms(above) & words["thought"])


def _is_called(token: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether an event is only called an option, a threat: "described a raid as an option"."""
    if token.dep_ not in {"dobj", "nsubjpass"}:
        return False
    complements = [child for child in token.head.children if child.dep_ == "oprd"]
    for child in token.head.children:
        if child.lower_ == "as":
            complements += [noun for noun in child.children if noun.dep_ == "pobj"]
    return any(forms(noun) & words["thought"] for noun in complements)


def _is_off(token: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether an event did not take place: "no talks were held", "the drill was called off"."""
    if any(child.lower_ in words["no"] for child in token.children):
        return True
    verb = token.head
    if token.dep_ in {"nsubjpass", "dobj"} and _calls_off(verb, words):
        return True
    return _is_called_off_after(token, words)


def _calls_off(verb: Token, words: Mapping[str, frozenset[str]]) -> bool:
    if not forms(verb) & words["cancelling"]:
        return False
    return verb.lemma_ != "call" or any(child.lower_ == "off" for child in verb.children)


def _is_called_off_after(token: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether the same or the next sentence says so: "was to visit Oslo, but the trip was off"."""
    if not is_infinitive(governor(token)):
        return False
    last = token.sent.end
    after = token.doc[last].sent.end if last < len(token.doc) else last
    return any(
        word.dep_ == "nsubjpass"
        and _calls_off(word.head, words)
        and (word.pos_ == "PRON" or forms(word) & words["occasions"])
        for word in token.doc[token.i + 1 : after]
    )


def _is_unreal(verb: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a verb is negated, conditional, or says what was only thought of."""
    if verb.tag_ in UNREAL_TAGS:
        return True
    for child in verb.children:
        helps = child.dep_ in {"aux", "auxpass"}
        unreal = child.lower_ in words["modal_hypothetical"] or child.tag_ in UNREAL_TAGS
        thought = child.dep_ == "attr" and forms(child) & words["thought"]
        condition = child.dep_ == "mark" and child.lower_ in words["conditions"]
        if (helps and unreal) or thought or condition or child.dep_ == "neg":
            return True
    return False


def _planned(token: Token, verbs: list[Token], described: set[str], lexicon: Lexicon) -> bool:
    words = lexicon.words
    if described & words["planned_modifiers"]:
        return True
    if any(c.dep_ in {"acl", "relcl"} and is_infinitive(c) for c in token.children):
        return True  # "talks to be held in Rome"
    first, *above = verbs
    auxiliaries = {child.lower_ for child in first.children if child.dep_ in {"aux", "auxpass"}}
    if auxiliaries & words["modal_planned"]:
        return True
    to_be = token.dep_ == "nsubjpass" and is_infinitive(first)
    if first.tag_ == FUTURE or to_be or (first.dep_ == "ROOT" and "to" in auxiliaries):
        return True
    if any(forms(noun) & words["plan"] for noun in token.ancestors if noun.pos_ == "NOUN"):
        return True
    noun = token.pos_ != "VERB"
    argument = first.i in {token.head.i, token.head.head.i}
    to_do = is_infinitive(first) and (argument or not noun)
    infinitive = to_do or token.dep_ in {"dobj", "pobj"} or first.tag_ == "SUBJ"
    planners = [first, *above] if noun and argument else above
    governed = any(forms(verb) & words["plan"] for verb in planners)
    future = any(c.lower_ in words["modal_planned"] for v in above for c in v.children)
    present = any(verb.tag_ in PRESENT_TAGS for verb in planners)
    return (infinitive and governed and present) or future


def _recurs(
    token: Token,
    verbs: list[Token],
    described: set[str],
    lexicon: Lexicon,
    times: list[tuple[TimeExpression, Token]],
) -> bool:
    words = lexicon.words
    if described & words["recurring_modifiers"] and not is_definite(token, words["definite"]):
        return True
    adverbs = {c.lower_ for verb in verbs[:1] for c in verb.children if c.dep_ == "advmod"}
    if adverbs & words["recurring_adverbs"]:
        return True
    return any(
        time.type is TimexType.SET and distance(token, head) <= SET_REACH for time, head in times
    )
