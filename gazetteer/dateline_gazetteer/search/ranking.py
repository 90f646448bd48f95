"""The places that the names stand for, compared and put in order."""

import heapq
from collections.abc import Iterable

import numpy as np

from dateline_gazetteer import layout
from dateline_gazetteer.names import CASED, fold
from dateline_gazetteer.place import Scored
from dateline_gazetteer.search.containers import Question, Reader
from dateline_gazetteer.search.filters import Filters, Scores
from dateline_gazetteer.search.matching import BY_NAME, LATER_WORD, ONE_EDIT, Hits, Matcher, Values
from dateline_gazetteer.store import Store

_LONGEST = 100
_ELSEWHERE = 0.5
_OTHER_LANGUAGE = 0.9
# A name that a source merely lists: more than in a text, where longer names are surer.
_MINOR_PENALTY = round(0.25 * 0xFFFF)
_SPARE = 4
_MANY = 2_000
_STEPS = (4_000, 30_000)
_EVERY_LANGUAGE = sum(layout.LANGUAGE.values())


def search(store: Store, query: str, limit: int, filters: Filters) -> list[Scored]:
    """Places for a query, best first.

    Names that are the query come first, then those that are but for a small word, that begin
    with it, and that are one or two edits away; of equals, the more prominent place. What follows
    a comma contains the place; so do last words, when there is no place of the whole name. Places
    outside of it keep half of their score.
    """
    if not isinstance(query, str):
        raise TypeError(f"the query must be text, not {type(query).__name__}")
    matcher = Matcher(store)
    ranking = _Ranking(store, filters, limit)
    if limit > 0:
        for question in Reader(store, matcher).questions(query[:_LONGEST]):
            if not (question.guess and ranking.top):
                ranking.ask(matcher, question)
    return ranking.best()


class _Ranking:
    """The best score of each place so far, by row; `top` is the best of all."""

    def __init__(self, store: Store, filters: Filters, limit: int) -> None:
        self._store = store
        self._filters = filters
        self._limit = limit
        self._scores: dict[int, float] = {}
        self.top = 0.0

    def ask(self, matcher: Matcher, question: Question) -> None:
        """Add what a question leads to, the dearer ways only while they could lead further."""
        known = self._take(matcher.exact(question.name), question)
        key = fold(question.name)[:_LONGEST]
        if not key or key.startswith(CASED):
            return
        # "Lake Chad" is a place, and not the country.
        if not known:
            known = self._take(matcher.fewer_words(key), question)
        known |= self._take(matcher.more_words(key), question)
        known |= self._take(matcher.beginning(key), question)
        if self.top < LATER_WORD:
            known |= self._take(matcher.later_words(key), question)
        if self.top < ONE_EDIT:
            edited = matcher.edited(key, lambda: self.top, known=known or question.guess)
            self._take(edited, question)

    def _take(self, found: Iterable[Hits], question: Question) -> bool:
        """Count all that was found; whether that was anything."""
        # A list, for all of it counts, whatever the first is.
        return any([self._add(hits, question) for hits in found])  # noqa: C419

    def best(self) -> list[Scored]:
        """The places with the highest scores."""
        order = heapq.nsmallest(self._limit, self._scores.items(), key=lambda s: (-s[1], s[0]))
        return [self._scored(row, score) for row, score in order]

    def _scored(self, row: int, score: float) -> Scored:
        place = self._store.place(row)
        language = self._filters.language
        name = place.name if language is None else self._store.name_in(row, language)
        return Scored(place, round(score, 4), name)

    def _add(self, hits: Hits, question: Question) -> bool:
        """Count what was found; whether that was anything.

        Of many, the most prominent places come first, and the rest only while they could score
        as much.
        """
        rows = layout.rows_of(hits.values)
        if self._filters.limiting:
            kept = self._filters.fitting(self._store, rows)
            hits, rows = hits.of(kept), rows[kept]
        if len(rows) <= _MANY:
            return self._count(hits, question)
        found, begin = False, 0
        for end in (*_STEPS, self._store.size):
            found |= self._count(hits.of((begin <= rows) & (rows < end)), question)
            if self._settled(float(np.max(hits.fit)), end):
                break
            begin = end
        return found

    def _settled(self, fit: float, row: int) -> bool:
        """Whether no place from this row on could come among the first."""
        if row >= self._store.size or len(self._scores) < self._limit:
            return False
        steps: int = self._store.table["prominence"].item(row)
        last = heapq.nlargest(self._limit, self._scores.values())[-1]
        return last >= fit * (BY_NAME + (1 - BY_NAME) * steps / 0xFFFF)

    def _count(self, hits: Hits, question: Question) -> bool:
        values, scores = self._scored_values(hits, question)
        count = self._limit * _SPARE
        while True:
            best = _largest(scores, count)
            rows = layout.rows_of(values[best]).tolist()
            # A place may have many names with one beginning.
            if len(rows) == len(values) or len(set(rows)) >= self._limit:
                break
            count *= _SPARE
        for row, score in zip(rows, scores[best].tolist(), strict=True):
            if score > self._scores.get(row, 0.0):
                self._scores[row] = score
                self.top = max(self.top, score)
        return bool(rows)

    def _scored_values(self, hits: Hits, question: Question) -> tuple[Values, Scores]:
        rows = layout.rows_of(hits.values)
        scores = (BY_NAME + (1 - BY_NAME) * self._prominence(hits.values)) * hits.fit
        if self._filters.near is not None:
            scores *= self._filters.closeness(self._store, rows)
        for container in question.containers:
            scores *= np.where(container.holds(self._store, rows), 1.0, _ELSEWHERE)
        return hits.values, scores

    def _prominence(self, values: Values) -> Scores:
        """How likely each name means its place; names in the language asked for count in full."""
        steps = self._store.table["prominence"][layout.rows_of(values)].astype(np.float32)
        minor = values & layout.MINOR != 0
        if self._filters.language is not None:
            own = values & layout.LANGUAGE[self._filters.language] != 0
            minor &= ~own
            steps[(values & _EVERY_LANGUAGE != 0) & ~own] *= _OTHER_LANGUAGE
        steps[minor] -= _MINOR_PENALTY
        people = values & layout.TYPE == layout.DEMONYM
        steps[(values & layout.PLAIN != 0) & ~people] -= layout.PENALTY
        prominence: Scores = (steps.clip(0) / 0xFFFF).astype(np.float32)
        return prominence


def _largest(scores: Scores, count: int) -> np.ndarray:
    """Where the highest scores are, in no order."""
    if len(scores) <= count:
        return np.arange(len(scores))
    return np.argpartition(scores, -count)[-count:]
