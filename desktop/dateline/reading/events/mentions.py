"""What one sentence says of one event: a trigger with everything that stands around it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model.event import EventKind, EventStatus, Rate
from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimeExpression, TimexType, Toponym
from dateline.reading.events import arguments, numbers, places, spots, telling
from dateline.reading.events.coming import plans, still_to_come
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.mention import Mention, Site
from dateline.reading.events.numbers import SET_REACH
from dateline.reading.events.referring import referred
from dateline.reading.events.sentences import Sentences
from dateline.reading.events.series import series
from dateline.reading.events.status import status
from dateline.reading.events.syntax import distance, governor, is_definite, modifiers
from dateline.reading.events.titles import words as words_of
from dateline.reading.events.triggers import Trigger, forms, is_told
from dateline_gazetteer import Gazetteer

OWN_CLAUSE = 3.0
"""The farthest that the time of a verb which is no event by itself may stand."""

HEADING = 2.0
"""The syntactic distance that the date of a chronology's line counts for."""

Told = tuple[TimeSpan | None, float, tuple[Site, ...]]
"""When, how far from the trigger that is said, and where."""


class Clause:
    """The surroundings of one trigger: the times and places that are its own."""

    def __init__(
        self,
        sentences: Sentences,
        token: Token,
        trigger: Trigger,
        lexicon: Lexicon,
        gazetteer: Gazetteer,
    ) -> None:
        self._sentences, self._token, self._trigger = sentences, token, trigger
        self._lexicon, self._gazetteer = lexicon, gazetteer
        self._text = sentences.document.text
        self._rivals = sentences.rivals(token)
        self._times = arguments.own(token, self._rivals, sentences.times(token))
        self._near = arguments.own(token, self._rivals, sentences.toponyms(token))
        self._heading = sentences.heading(token)
        self._found = self._dates()
        self._sites = self._places(self._near)
        self._share()
        if not self._sites:
            every = sentences.toponyms(token)
            self._sites = spots.described(token, every, lexicon)
        self._placed = bool(self._sites)
        if not self._sites and trigger.kind is EventKind.PUBLIC_EVENT:
            self._sites = spots.homes(token, self._near, lexicon)
        if not self._sites:
            before = sentences.toponyms_before(token)
            self._sites = referred(token, before, sentences.dateline, lexicon)

    def mentions(self) -> Iterator[Mention]:
        """One mention of an event, several for several times, or none."""
        actors = self._actors()
        times = self._sentences.times(self._token)
        counted = numbers.count(self._token, self._trigger, self._lexicon, times)
        number, noun = counted or (None, "")
        self._number = number
        if not self._tells(peopled=bool(actors) or number is not None):
            return
        words = (t for t, _ in times)
        title = words_of(self._token, self._trigger.kind_name, words, self._lexicon)
        if self._trigger.same and " " not in title:  # "una", "la octava"
            title = self._trigger.kind_name.capitalize()
        means = numbers.means(self._token, self._rivals, self._sentences.things(self._token))
        told = self._told()
        for when, cost, where in told:
            reality = self._status(when)
            if not self._is_event(when, where, reality):
                continue
            yield Mention(
                trigger=self._trigger,
                token=self._token,
                when=when,
                time_cost=cost,
                sites=where,
                actors=actors,
                count=None if len(told) > 1 else number,
                counted=noun,
                means=means,
                rate=self._rate() if reality is EventStatus.RECURRING else None,
                status=reality,
                words=title,
                many=telling.many(self._token, self._lexicon),
                definite=self._is_definite(),
                elsewhere=not where and self._is_elsewhere(),
            )

    def _dates(self) -> list[tuple[TimeExpression, float]]:
        times = [(t, head) for t, head in self._times if not self._is_of_what_is_planned(head)]
        times = [(self._turned(time, head), head) for time, head in times]
        found = arguments.times(self._token, times, self._text)
        if not found and self._heading:
            found = [(self._heading, HEADING)]
        if self._trigger.any_verb:
            found = [(time, cost) for time, cost in found if cost <= OWN_CLAUSE]
        return found

    def _is_of_what_is_planned(self, head: Token) -> bool:
        """Whether a time is that of what was agreed or decided: "agreed to meet by July"."""
        verb = governor(head)
        return verb.head.i == self._token.i and plans(verb, self._lexicon)

    def _share(self) -> None:
        """Take the time and place of the verb before: "raided a flat in Lyon and arrested two"."""
        before = telling.goes_on_from(self._token)
        if before is None:
            return
        if not self._found and not self._repeats():
            times = arguments.own(before, self._rivals, self._sentences.times(self._token))
            times = [(time, head) for time, head in times if head.i < self._token.i]
            self._found = arguments.times(self._token, times, self._text)
        if not self._sites:
            near = arguments.own(before, self._rivals, self._sentences.toponyms(self._token))
            sites = places.sites(before, near, self._text, self._lexicon, self._gazetteer)
            self._sites = tuple(s for s in sites if s.toponym.start < self._token.idx)

    def _turned(self, time: TimeExpression, head: Token) -> TimeExpression:
        published = self._sentences.document.published
        return still_to_come(time, head, self._token, self._lexicon, published)

    def _places(self, toponyms: Sequence[tuple[Toponym, Token]]) -> tuple[Site, ...]:
        return places.sites(self._token, toponyms, self._text, self._lexicon, self._gazetteer)

    def _actors(self) -> tuple[str, ...]:
        taken = [*places.spans_of(self._sites), *((t.start, t.end) for t, _ in self._found)]
        toponyms = self._sentences.toponyms(self._token)
        named = self._sentences.entities(self._token)
        return arguments.actors(self._token, toponyms, named, taken, self._lexicon)

    def _told(self) -> list[Told]:
        """The times, each with its places; those of a series have one each."""
        pairs = series(self._times, self._near, self._text)
        if pairs:
            told: list[Told] = [(t.span, 0.0, self._places([placed])) for t, placed in pairs]
            return list(dict.fromkeys(told))
        dated: list[Told] = [(time.span, cost, self._sites) for time, cost in self._found]
        return dated or [(None, 0.0, self._sites)]

    def _tells(self, *, peopled: bool) -> bool:
        """Whether the trigger with its arguments can be an event at all."""
        if self._trigger.any_verb:
            named = bool(self._placed) or telling.has_subject(self._token)
            said = bool(self._found or self._placed or self._repeats())
            return said and named and telling.is_bounded(self._token, self._found)
        happened = self._trigger.dated and self._happened(peopled=peopled)
        return telling.asserts(
            self._token,
            self._trigger,
            dated=bool(self._found) or self._repeats() or happened,
            placed=self._placed,
            peopled=peopled and (self._token.pos_ == "VERB" or not self._is_definite()),
        )

    def _happened(self, *, peopled: bool) -> bool:
        """Whether its clause tells it as news though it does not say when."""
        reality = self._status(None)
        forced = peopled and self._trigger.acted and telling.is_done(self._token, reality)
        return forced or telling.is_placed_news(self._token, self._sites, reality)

    def _is_event(
        self, when: TimeSpan | None, where: tuple[Site, ...], reality: EventStatus
    ) -> bool:
        """Whether it is told, planned or repeated, and not only wished for."""
        token = self._token
        if telling.only_wished(token, reality) and not (self._found or self._sites):
            return False
        own = (self._found or self._number) and token.dep_ != "amod"
        if telling.only_adds(token) and not own:
            return False
        if telling.only_says(token, reality, self._lexicon) or self._is_aside(where):
            return False
        if not self._trigger.any_verb:
            return True
        recurs = reality is EventStatus.RECURRING
        said = is_told(token) or self._heading or telling.is_due(token, reality)
        repeated = recurs and self._repeats() and telling.has_subject(token)
        news = when or repeated or telling.is_placed_news(token, where, reality)
        return bool(said and news)

    def _is_aside(self, where: tuple[Site, ...]) -> bool:
        """Whether it only ranks, results from or is the source of what the sentence tells."""
        if telling.only_beside(self._token, self._rivals, self._lexicon):
            return True
        told = self._sentences.told(self._token)
        dated = bool(self._found)
        return not where and telling.only_sources(self._token, told, self._lexicon, dated=dated)

    def _repeats(self) -> bool:
        """Whether its own clause says how often: "twice a week"."""
        sets = (head for time, head in self._times if time.type is TimexType.SET)
        return any(distance(self._token, head) <= SET_REACH for head in sets)

    def _status(self, when: TimeSpan | None) -> EventStatus:
        published = self._sentences.document.published
        return status(self._token, self._lexicon, when, self._times, published)

    def _rate(self) -> Rate | None:
        described = {form for word in modifiers(self._token) for form in forms(word)}
        return numbers.rate(self._token, described, self._lexicon, self._times)

    def _is_elsewhere(self) -> bool:
        known = (head for toponym, head in self._near if toponym.resolution)
        return spots.names_unknown(self._token, known, self._lexicon)

    def _is_definite(self) -> bool:
        return is_definite(self._token, self._lexicon.words["definite"])
