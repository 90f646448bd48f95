"""From a parsed document, its toponyms and its times to its events."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from dateline.model.document import Document
from dateline.model.event import Event, EventStatus
from dateline.model.toponym import TimeExpression, Toponym
from dateline.reading.events import arguments, places
from dateline.reading.events.assembly import assembled
from dateline.reading.events.mention import Mention
from dateline.reading.events.merging import grouped
from dateline.reading.events.sentences import Sentences
from dateline.reading.events.status import status
from dateline.reading.events.syntax import is_noun
from dateline.reading.events.titles import words as words_of
from dateline.reading.events.triggers import Lexicon, Trigger, lexicon
from dateline_gazetteer import Gazetteer


class EventReader:
    """Reads events by trigger and argument. One reader serves any number of documents."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

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
        words = lexicon(document.language)
        if words is None or not doc.has_annotation("DEP"):
            return []
        sentences = Sentences(document, doc, toponyms, times, words)
        mentions = [
            mention
            for token, trigger in sentences.triggers()
            for mention in self._mentions(sentences, token, trigger, words)
        ]
        groups = grouped(mentions, self._gazetteer)
        return [assembled(group, sentences, self._gazetteer) for group in groups]

    def _mentions(
        self, sentences: Sentences, token: Token, trigger: Trigger, words: Lexicon
    ) -> Iterator[Mention]:
        toponyms, times = sentences.toponyms(token), sentences.times(token)
        rivals = sentences.rivals(token)
        found = arguments.times(token, arguments.own(token, rivals, times))
        near = arguments.own(token, rivals, toponyms)
        sites = places.sites(token, near, words, self._gazetteer)
        taken = [*places.spans_of(sites), *((t.start, t.end) for t, _ in found)]
        actors = arguments.actors(token, toponyms, taken, words)
        number = arguments.count(token, trigger, words, times)
        if not _asserts(token, trigger, bool(found), bool(sites), bool(actors) or bool(number)):
            return
        for when, cost in [(time.span, cost) for time, cost in found] or [(None, 0.0)]:
            reality = status(token, words, when, times, sentences.document.published)
            if _only_wished(token, reality) and not (found or sites):
                return
            yield Mention(
                trigger, token, when, cost, sites, actors,
                None if len(found) > 1 else number,
                reality,
                words_of(token, trigger.kind, (t for t, _ in times)),
                _many(token, words),
            )  # fmt: skip


def _asserts(token: Token, trigger: Trigger, dated: bool, placed: bool, peopled: bool) -> bool:  # noqa: FBT001
    """Whether a trigger with these arguments tells of an event rather than refers to one."""
    if trigger.dated:
        return dated
    if token.pos_ == "VERB":
        return dated or placed or peopled
    children = list(token.children)
    named = token.pos_ == "PROPN" and any(c.dep_ == "compound" for c in children)
    definite = any(c.lower_ in {"the", "this", "these", "that", "those"} for c in children)
    return dated or placed or named or (peopled and not definite)


def _only_wished(token: Token, reality: EventStatus) -> bool:
    """Whether a verb only says what for ("glad to meet"): an infinitive that nobody plans."""
    infinitive = any(child.tag_ == "TO" for child in token.children)
    return infinitive and reality is not EventStatus.PLANNED


def _many(token: Token, words: Lexicon) -> bool | None:
    if not is_noun(token):
        return None
    plural = "Plur" in token.morph.get("Number", [])
    return plural and token.lower_ not in words.words["one_happening"]
