"""From a parsed document, its toponyms and its times to its events."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc, Token

from dateline.model.document import Document
from dateline.model.event import Event, EventStatus
from dateline.model.toponym import TimeExpression, Toponym
from dateline.reading.events import arguments, numbers, places
from dateline.reading.events.assembly import assembled
from dateline.reading.events.lexicon import Lexicon, lexicon
from dateline.reading.events.mention import Mention, Site
from dateline.reading.events.merging import Group, grouped
from dateline.reading.events.sentences import Sentences
from dateline.reading.events.series import series
from dateline.reading.events.shallow import parsed
from dateline.reading.events.status import status
from dateline.reading.events.syntax import is_definite, is_infinitive, is_noun, modifiers
from dateline.reading.events.titles import words as words_of
from dateline.reading.events.triggers import Trigger, forms, is_told
from dateline_gazetteer import Gazetteer
from dateline_gazetteer.place import PlaceKind

WIDE = frozenset({*places.REGIONS, PlaceKind.BORDER, PlaceKind.ADMIN1})
"""Places so large that most of what is said of them is no happening at one spot."""

OWN_CLAUSE = 3.0
"""The farthest that the time of a verb which is no event by itself may stand."""

HEADING = 2.0
"""The syntactic distance that the date of a chronology's line counts for."""


class EventReader:
    """Reads events by trigger and argument. One reader serves any number of documents.

    `own` is a folder with the user's own kinds; `lexicon.usable` tells beforehand
    whether they can be used.
    """

    def __init__(self, gazetteer: Gazetteer, own: Path | None = None) -> None:
        self._gazetteer, self._own = gazetteer, own

    def read(
        self,
        document: Document,
        doc: Doc,
        toponyms: Sequence[Toponym],
        times: Sequence[TimeExpression],
    ) -> list[Event]:
        """The events of a document, in the order of its text.

        `doc` is the parse of `document.text`. A language without a trigger file has no events.
        """
        words = lexicon(document.language, self._own)
        if words is None:
            return []
        if words.grammar and not doc.has_annotation("DEP"):
            doc = parsed(doc, words.grammar, toponyms, times, words.words["ranks"])
        if not doc.has_annotation("DEP"):
            return []
        sentences = Sentences(document, doc, toponyms, times, words)
        mentions = [
            mention
            for token, trigger in sentences.triggers()
            for mention in self._mentions(sentences, token, trigger, words)
        ]
        groups = [g for g in grouped(mentions, self._gazetteer) if _is_news(g)]
        return [assembled(group, sentences, self._gazetteer) for group in groups]

    def _mentions(
        self, sentences: Sentences, token: Token, trigger: Trigger, words: Lexicon
    ) -> Iterator[Mention]:
        toponyms, times = sentences.toponyms(token), sentences.times(token)
        rivals = sentences.rivals(token)
        own = arguments.own(token, rivals, times)
        text = sentences.document.text
        found = arguments.times(token, own, text)
        heading = sentences.heading(token)
        if heading and not found:
            found = [(heading, HEADING)]
        near = arguments.own(token, rivals, toponyms)
        sites = places.sites(token, near, text, words, self._gazetteer)
        taken = [*places.spans_of(sites), *((t.start, t.end) for t, _ in found)]
        actors = arguments.actors(token, toponyms, sentences.entities(token), taken, words)
        number, counted = numbers.count(token, trigger, words, times) or (None, "")
        definite = is_definite(token, words.words["definite"])
        peopled = (bool(actors) or number is not None) and (token.pos_ == "VERB" or not definite)
        if trigger.any_verb:
            found = [(time, cost) for time, cost in found if cost <= OWN_CLAUSE]
            named = sites or _has_subject(token)
            if not (found or sites) or not _is_bounded(found) or not named:
                return
        elif not _asserts(token, trigger, dated=bool(found), placed=bool(sites), peopled=peopled):
            return
        described = {form for word in modifiers(token) for form in forms(word)}
        means = numbers.means(token, rivals, words)
        told = [(time.span, cost, sites) for time, cost in found] or [(None, 0.0, sites)]
        pairs = series(own, near, text)
        if pairs:
            told = [
                (time.span, 0.0, places.sites(token, [where], text, words, self._gazetteer))
                for time, where in pairs
            ]
        for when, cost, where in told:
            reality = status(token, words, when, own, sentences.document.published)
            if _only_wished(token, reality) and not (found or sites):
                return
            recurs = reality is EventStatus.RECURRING
            said = is_told(token) or recurs or heading or _is_due(token, reality)
            if trigger.any_verb and not (said and (when or _is_placed_news(token, where, reality))):
                return
            yield Mention(
                trigger=trigger,
                token=token,
                when=when,
                time_cost=cost,
                sites=where,
                actors=actors,
                count=None if len(told) > 1 else number,
                counted=counted,
                means=means,
                rate=numbers.rate(token, described, words, own) if recurs else None,
                status=reality,
                words=words_of(token, trigger.kind_name, (t for t, _ in times), words),
                many=_many(token, words),
                definite=definite,
            )


def _asserts(token: Token, trigger: Trigger, *, dated: bool, placed: bool, peopled: bool) -> bool:
    """Whether a trigger with these arguments tells of an event rather than refers to one."""
    if trigger.dated:
        return dated
    named = token.pos_ == "PROPN" and any(c.dep_ == "compound" for c in token.children)
    return dated or placed or peopled or named


def _is_due(token: Token, reality: EventStatus) -> bool:
    """Whether an infinitive is what somebody plans: "are due to land", "is to call at"."""
    return reality is EventStatus.PLANNED and is_infinitive(token) and token.dep_ == "xcomp"


def _is_placed_news(token: Token, sites: Sequence[Site], reality: EventStatus) -> bool:
    """Whether a verb without a time is a main clause's that tells what happened at some spot."""
    main = token.dep_ in {"ROOT", "conj", "ccomp", "parataxis"}
    spots = [s for s in sites if s.toponym.resolution]
    small = any(s.toponym.resolution.place.kind not in WIDE for s in spots if s.toponym.resolution)
    return reality is EventStatus.OCCURRED and main and small and is_told(token)


def _is_bounded(found: Sequence[tuple[TimeExpression, float]]) -> bool:
    """Whether all its times end: what has gone on since a year is a state."""
    return all(time.span and time.span.latest for time, _ in found)


def _is_news(group: Group) -> bool:
    """Whether a group has a time or a place, or tells in a past form that something happened."""
    told = any(is_told(mention.token) for mention in group.mentions)
    return bool(group.when or group.sites) or (told and group.status is EventStatus.OCCURRED)


def _has_subject(verb: Token) -> bool:
    """Whether somebody or something named or counted did it, not just "they" or "it"."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return any(c.pos_ in {"NOUN", "PROPN"} for c in subjects)


def _only_wished(token: Token, reality: EventStatus) -> bool:
    """Whether a verb only says what for ("glad to meet"): an infinitive that nobody plans."""
    return is_infinitive(token) and reality is not EventStatus.PLANNED


def _many(token: Token, words: Lexicon) -> bool | None:
    if not is_noun(token):
        return None
    plural = "Plur" in token.morph.get("Number", [])
    plural = plural or (token.tag_ == "NOUN" and token.lower_ != token.lemma_)
    return plural and token.lower_ not in words.words["one_happening"]
