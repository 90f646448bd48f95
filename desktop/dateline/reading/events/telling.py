"""Whether what is read around a word tells of an event, or only speaks of one."""

from collections.abc import Sequence

from spacy.tokens import Token

from dateline.model.event import EventKind, EventStatus
from dateline.model.toponym import TimeExpression
from dateline.reading.events import places
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.mention import Site
from dateline.reading.events.merging import Group
from dateline.reading.events.status import PRESENT_TAGS
from dateline.reading.events.syntax import antecedent, is_infinitive, is_noun
from dateline.reading.events.triggers import Trigger, forms, is_told, subjects
from dateline_gazetteer.place import PlaceKind

SURE_ENOUGH = 0.7
"""The strength of a word that tells an event although nothing says when or where."""

_IMPERFECT = ("aba", "aban", "ía", "ían")
"""Endings of what went on: "patrullaba"."""

WIDE = frozenset({*places.REGIONS, PlaceKind.BORDER, PlaceKind.ADMIN1})
"""Places so large that most of what is said of them is no happening at one spot."""


def asserts(token: Token, trigger: Trigger, *, dated: bool, placed: bool, peopled: bool) -> bool:
    """Whether a trigger with these arguments tells of an event rather than refers to one."""
    if trigger.dated:
        return dated or _is_plain_news(token, trigger)
    named = token.pos_ == "PROPN" and any(c.dep_ == "compound" for c in token.children)
    return dated or placed or peopled or named


def _is_plain_news(verb: Token, trigger: Trigger) -> bool:
    """Whether a main verb tells what somebody did to others or in public: "police fired gas"."""
    main = verb.dep_ in {"ROOT", "conj", "ccomp", "parataxis"}
    sort = trigger.kind in {EventKind.OPERATION, EventKind.PUBLIC_EVENT}
    sure = sort and trigger.strength >= SURE_ENOUGH and not trigger.any_verb
    simple = verb.tag_ in {"VBD", "VBN"} and not any(c.dep_ == "neg" for c in verb.children)
    return main and sure and simple and is_told(verb) and has_subject(verb)


def is_due(token: Token, reality: EventStatus) -> bool:
    """Whether a verb that is not told of the past or future is to come, may come or comes again.

    "is to call at", "the squadron follows in April", "could move", "takes place every spring",
    "prevé que zarpe".
    """
    if reality is EventStatus.RECURRING:
        return True
    if reality is EventStatus.PLANNED:
        due = is_infinitive(token) and token.dep_ == "xcomp"
        return due or token.tag_ in {"SUBJ", "VBN"} or token.tag_ in PRESENT_TAGS - {"VBG"}
    helped = any(child.tag_ in {"MD", "COND"} for child in token.children)
    return reality is EventStatus.HYPOTHETICAL and helped and token.tag_ in {"VB", "INF"}


def is_placed_news(token: Token, sites: Sequence[Site], reality: EventStatus) -> bool:
    """Whether a verb without a time is a main clause's that tells what happened at some spot."""
    main = token.dep_ in {"ROOT", "conj", "ccomp", "parataxis"}
    spots = [s for s in sites if s.toponym.resolution]
    small = any(s.toponym.resolution.place.kind not in WIDE for s in spots if s.toponym.resolution)
    happened = reality is EventStatus.OCCURRED and is_told(token) and has_subject(token)
    return happened and main and small


def is_done(token: Token, reality: EventStatus) -> bool:
    """Whether a main clause tells what somebody did: "la policía detuvo a 32 hinchas"."""
    main = token.dep_ in {"ROOT", "conj", "parataxis"}
    return main and is_told(token) and has_subject(token) and reality is EventStatus.OCCURRED


def is_bounded(verb: Token, found: Sequence[tuple[TimeExpression, float]]) -> bool:
    """Whether all its times end: what has gone on since a year is a state; what may come is not."""
    ahead = any(child.tag_ == "MD" for child in verb.children)
    began = verb.tag_ == "PAST" and not verb.lower_.endswith(_IMPERFECT)  # "suspendió desde ayer"
    return ahead or began or all(time.span and not time.span.unbounded_end for time, _ in found)


def goes_on_from(verb: Token) -> Token | None:
    """The verb that a verb is joined to in the same tense, without a subject of its own."""
    before = verb.head
    joined = verb.dep_ == "conj" and verb.pos_ == "VERB" and before.pos_ == "VERB"
    alike = verb.tag_ == before.tag_
    alone = not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.children)
    return before if joined and alike and alone else None


def is_news(group: Group) -> bool:
    """Whether a group has a time, a rate or a place, or tells that something happened."""
    said = (m.token for m in group.mentions if not m.definite and not m.many)
    told = any(is_told(m.token) for m in group.mentions) or any(map(_is_done, said))
    repeated = any(m.rate for m in group.mentions)
    happened = told and group.status is EventStatus.OCCURRED
    happened |= told and group.status is EventStatus.PLANNED and group.count is not None
    return bool(group.when or group.sites) or repeated or happened


def _is_done(noun: Token) -> bool:
    """Whether a verb in a past or future form tells it: "led a meeting", "hubo una marcha"."""
    told = is_told(noun.head) or (noun.head.pos_ == "AUX" and noun.head.tag_ in {"PAST", "FUT"})
    return noun.dep_ in {"dobj", "nsubj", "nsubjpass"} and told


def has_subject(verb: Token) -> bool:
    """Whether somebody or something named or counted did it, not just "they" or "it".

    "who" and "which" stand for the noun before, "denied that they" for who denied it.
    """
    doers = [antecedent(child) for child in subjects(verb)]
    if any(c.pos_ == "PRON" for c in doers) and verb.dep_ in {"ccomp", "advcl"}:
        doers += subjects(verb.head)
    return any(c.pos_ in {"NOUN", "PROPN", "NUM"} for c in doers)


def only_wished(token: Token, reality: EventStatus) -> bool:
    """Whether a verb only says what for ("glad to meet"): an infinitive that nobody plans."""
    return is_infinitive(token) and reality is not EventStatus.PLANNED


def only_adds(token: Token) -> bool:
    """Whether a verb only adds to what is told, as a participle does: "while flying over"."""
    if token.tag_ == "VBN" and token.dep_ == "amod":
        return True
    bare = token.tag_ == "VBG" and not any(c.dep_ == "aux" for c in token.children)
    return bare and token.dep_ in {"advcl", "pcomp", "acl", "xcomp", "amod"}


def only_compares(token: Token) -> bool:
    """Whether a noun only ranks what was told: "it is the ninth such seizure this year"."""
    verb = token.head
    ranks = token.dep_ == "attr" and verb.lemma_ == "be"
    return ranks and any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in verb.children)


def only_results(token: Token, rivals: Sequence[Token], words: Lexicon) -> bool:
    """Whether a participle only says what another event did: "collided, killing 36"."""
    beside = token.tag_ == "VBG" and token.dep_ == "advcl" and token.head in rivals
    return beside and bool(forms(token) & words.words["consequences"])


def only_beside(token: Token, rivals: Sequence[Token], words: Lexicon) -> bool:
    """Whether a word only ranks an event that is told already, or says what came of it."""
    return only_compares(token) or only_results(token, rivals, words)


def only_says(token: Token, reality: EventStatus, words: Lexicon) -> bool:
    """Whether somebody says now what is to come: "the mayor says that rain will fall on Sunday"."""
    saying = token.tag_ in PRESENT_TAGS - {"VBG"} and forms(token) & words.words["report"]
    return reality is EventStatus.PLANNED and bool(saying)


def only_sources(token: Token, told: Sequence[Token], words: Lexicon, *, dated: bool) -> bool:
    """Whether a verb only names who told of another event: "…, informó ayer X", "X said that …".

    `told` are the words of the sentence that announce something.
    """
    said = (child.i for child in token.children if child.dep_ == "ccomp")
    undated = not dated and forms(token) & words.words["sourcing"]
    if undated and not {other.i for other in told}.isdisjoint(said):
        return True
    apart = token.dep_ == "parataxis" and token.head.i < token.i
    reports = apart and not words.words["report"].isdisjoint(forms(token))
    goes_on = any(child.dep_ == "ccomp" for child in token.children)
    return reports and not goes_on and any(other.i < token.i for other in told)


def many(token: Token, words: Lexicon) -> bool | None:
    """Whether a noun means several happenings; None when the word is a verb."""
    if not is_noun(token):
        return None
    plural = "Plur" in token.morph.get("Number", [])
    plural = plural or (token.tag_ == "NOUN" and token.lower_ != token.lemma_)
    return plural and token.lower_ not in words.words["one_happening"]
