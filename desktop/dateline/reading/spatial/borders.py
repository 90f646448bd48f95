"""Which border a phrase means, when it names both sides, one, or none."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from shapely.geometry import Point

from dateline.model.document import Span
from dateline.model.toponym import Toponym
from dateline.reading.spatial.border_phrases import BorderPhrase
from dateline.reading.spatial.shapes import lies_on_side
from dateline_gazetteer import Gazetteer
from dateline_gazetteer.place import Place, PlaceKind

Pair = tuple[str, str]

_TOLERANCE = 0.15
_DOMINANCE = 3.0
_TWO = 2
"""Neighbours on one side of which the one with much the longer border is meant."""
_CONFIDENCE = {"both": 1.0, "sentence": 0.9, "nearby": 0.8, "document": 0.7}


@dataclass(frozen=True, slots=True)
class BorderChoice:
    """The two countries a border phrase means, how sure that is, and what told them."""

    pair: Pair
    confidence: float
    reason: str


class Surroundings:
    """The countries a text names, near any of its phrases and overall."""

    def __init__(
        self, gazetteer: Gazetteer, toponyms: Sequence[Toponym], sentences: Sequence[Span]
    ) -> None:
        self._gazetteer = gazetteer
        self._named = sorted((t.start, c) for t in toponyms if (c := country_of(t)))
        self._everywhere = Counter(c for _, c in self._named)
        self._sentences = sentences
        self._sentence_starts = [s.start for s in sentences]

    def choose(self, phrase: BorderPhrase, sides: Sequence[Toponym]) -> BorderChoice | None:
        """The border of a phrase; None when the text leaves it open."""
        named = [c for side in sides if (c := country_of(side))]
        if len(named) != len(sides):
            return None
        if len(named) == 2:
            if named[1] not in self._gazetteer.neighbours(named[0]):
                return None
            return BorderChoice(_pair(*named), _CONFIDENCE["both"], "both sides are named")
        return self._from_context(phrase, named)

    def _from_context(self, phrase: BorderPhrase, named: Sequence[str]) -> BorderChoice | None:
        for scope, counts in self._scopes(phrase):
            homes = set(named or counts)
            weights = self._weights(phrase, homes, counts)
            beside = [p for p in weights if self._on_side(phrase, homes.intersection(p), p)]
            fitting = self._of_length(phrase, beside)
            needed = _DOMINANCE if scope == "document" else None
            if pair := _dominant({p: weights[p] for p in fitting}, needed):
                reason = f"its sides are taken from the {_SCOPE_WORDS[scope]}"
                return BorderChoice(pair, _CONFIDENCE[scope], reason)
        return self._by_side(phrase, named)

    def _by_side(self, phrase: BorderPhrase, named: Sequence[str]) -> BorderChoice | None:
        """The border on the stated side of one country, its neighbour not named anywhere."""
        scope, counts = next(self._scopes(phrase))
        homes = set(named or counts) if scope == "sentence" else set(named)
        if not phrase.direction or len(homes) != 1:
            return None
        (home,) = homes
        pairs = [_pair(home, n) for n in self._gazetteer.neighbours(home)]
        beside = [p for p in pairs if self._on_side(phrase, homes, p)]
        reason = f"the only one on the {phrase.direction.lower()} side"
        if len(beside) == _TWO:
            lengths = {p: round(self._gazetteer.border(*p).length_km) for p in beside}
            beside = [pair] if (pair := _dominant(lengths, _DOMINANCE)) else []
            reason = f"much the longest on the {phrase.direction.lower()} side"
        alone = len(beside) == 1
        return BorderChoice(beside[0], _CONFIDENCE["document"], reason) if alone else None

    def _weights(
        self, phrase: BorderPhrase, countries: Iterable[str], counts: Counter[str]
    ) -> dict[Pair, int]:
        """How often both sides of each border are named; only those that are."""
        sure = bool(phrase.sides or phrase.direction)
        pairs = {_pair(c, n) for c in countries for n in self._gazetteer.neighbours(c)}
        weighed = {p: _weight(p, counts) for p in pairs}
        if sure:
            # One side is certain, so the other need not stand in the same sentence.
            weighed = {p: w or _weight(p, self._everywhere) for p, w in weighed.items()}
        return {p: w for p, w in weighed.items() if w}

    def _scopes(self, phrase: BorderPhrase) -> Iterator[tuple[str, Counter[str]]]:
        at = bisect_right(self._sentence_starts, phrase.start) - 1
        if at >= 0:
            yield "sentence", self._counts(self._sentences[at : at + 1])
            yield "nearby", self._counts(self._sentences[max(0, at - 2) : at + 2])
        yield "document", self._everywhere

    def _counts(self, sentences: Sequence[Span]) -> Counter[str]:
        first = bisect_left(self._named, (sentences[0].start, ""))
        last = bisect_left(self._named, (sentences[-1].end, ""))
        return Counter(c for _, c in self._named[first:last])

    def _of_length(self, phrase: BorderPhrase, pairs: Sequence[Pair]) -> list[Pair]:
        """Those of about the stated length, if any; sources measure the same border differently."""
        if phrase.km is None:
            return list(pairs)
        lengths = {p: self._gazetteer.border(*p).length_km for p in pairs}
        close = [p for p in pairs if abs(phrase.km - lengths[p]) <= _TOLERANCE * lengths[p]]
        return close or list(pairs)

    def _on_side(self, phrase: BorderPhrase, homes: Iterable[str], pair: Pair) -> bool:
        """Whether the border lies on the stated side of one of `homes`."""
        if not phrase.direction or "central" in phrase.direction.lower():
            return True
        middle = self._gazetteer.border(*pair).geometry.centroid
        return any(self._lies(country, middle, phrase.direction) for country in homes)

    def _lies(self, country: str, point: Point, direction: str) -> bool:
        area = self._gazetteer.geometry(self._gazetteer.country(country).id)
        return area is not None and lies_on_side(area, point, direction)


_SCOPE_WORDS = {"sentence": "same sentence", "nearby": "sentences around it", "document": "text"}


def country_of(toponym: Toponym) -> str:
    """The code of the country a toponym names or lies in, "" when it has none."""
    place: Place | None = toponym.resolution.place if toponym.resolution else None
    return place.country if place and place.kind is not PlaceKind.SEA else ""


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _weight(pair: Pair, counts: Counter[str]) -> int:
    return min(counts[pair[0]], counts[pair[1]])


def _dominant(pairs: dict[Pair, int], needed: float | None) -> Pair | None:
    ranked = sorted(pairs, key=lambda p: (-pairs[p], p))
    if not ranked:
        return None
    if len(ranked) == 1:
        return ranked[0]
    ahead = needed is not None and pairs[ranked[0]] >= needed * pairs[ranked[1]]
    return ranked[0] if ahead else None
