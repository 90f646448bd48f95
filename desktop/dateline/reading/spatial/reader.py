"""Reads the spatial expressions of a document whose toponyms are known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union
from spacy.tokens import Doc

from dateline.model.document import Span
from dateline.model.extent import Extent
from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.spatial import shapes
from dateline.reading.spatial.border_phrases import BorderPhrase, border_phrases
from dateline.reading.spatial.borders import Surroundings
from dateline.reading.spatial.languages import grammar
from dateline.reading.spatial.marks import Grammar, masked
from dateline.reading.spatial.phrases import Phrase, phrases
from dateline.reading.spatial.relations import Anchor, Aside, Part, Travel, extent
from dateline_gazetteer import Gazetteer, Place, PlaceKind, Resolution
from dateline_gazetteer.resolution import is_stand_in

_BESIDE_STATE_KM = 20.0
_IN = re.compile(r",?\s+(?:in|near)\s+(?:the\s+)?")
"""What stands between a border and the state it runs along there."""

_KEPT_LANDS = 16  # joining a large country and its neighbours takes a third of a second

_CONTINENTS = ("Africa", "Asia", "Europe", "North America", "South America", "Oceania")


class SpatialReader:
    """Finds spatial expressions around toponyms and works out where they are."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._around = lru_cache(_KEPT_LANDS)(self._with_neighbours)

    def read(self, doc: Doc, text: str, toponyms: Sequence[Toponym]) -> list[Toponym]:
        """The expressions of a text, in order; they lie beside the toponyms inside them.

        `doc` is the parsed `text`. Of overlapping phrases the longest counts. A phrase whose
        anchor is not resolved, or whose geometry is empty, is left out; a travel time has no
        place and says so.
        """
        language = grammar(doc.lang_)
        if language is None:
            return []
        by_start = {t.start: t for t in toponyms}
        mask = masked(text, toponyms)
        borders = self._borders(doc, text, mask, by_start, language)
        return _longest([*borders, *self._phrases(text, mask, by_start, language)])

    def _phrases(
        self, text: str, mask: str, by_start: dict[int, Toponym], language: Grammar
    ) -> Iterator[Toponym]:
        for phrase in phrases(mask, language):
            resolutions = [by_start[a].resolution for a in phrase.anchors]
            known = [r for r in resolutions if r is not None and not is_stand_in(r)]
            if len(known) == len(resolutions) and (made := self._related(text, phrase, known)):
                yield made

    def _related(
        self, text: str, phrase: Phrase, resolutions: Sequence[Resolution]
    ) -> Toponym | None:
        if region := self._region(phrase, resolutions[0]):
            made = _expression(text, phrase, region, self._gazetteer.geometry(region.place.id))
            return replace(made, extent=Extent(vague=True))
        anchors = [self._anchor(r.place) for r in resolutions]
        geometry = phrase.relation.geometry(anchors)
        if isinstance(phrase.relation, Travel):
            return replace(
                _expression(text, phrase, None, None), unplaced=phrase.relation.reason(anchors)
            )
        if geometry is None:
            return None
        confidence = min(r.confidence for r in resolutions)
        why = (phrase.relation.reason(anchors), *resolutions[0].why)
        resolution = replace(resolutions[0], confidence=confidence, why=why)
        made = _expression(text, phrase, resolution, geometry)
        return replace(made, extent=extent(phrase.relation, anchors))

    def _region(self, phrase: Phrase, whole: Resolution) -> Resolution | None:
        """The gazetteer's own region for a part of an area ("southwestern United States")."""
        if not isinstance(phrase.relation, Part | Aside):
            return None
        direction = phrase.relation.direction.casefold().removesuffix("ern")
        name = f"{direction}ern {whole.place.name}"
        for candidate in self._gazetteer.candidates(name):
            place = candidate.place
            if place.kind is PlaceKind.REGION and self._gazetteer.geometry(place.id) is not None:
                return replace(whole, place=place, why=(f"the region {place.name}", *whole.why))
        return None

    def _anchor(self, place: Place) -> Anchor:
        point = Point(place.longitude, place.latitude)
        shape = self._gazetteer.geometry(place.id)
        return Anchor(place.name, point, shape or point, lambda: self._land(place))

    def _land(self, place: Place) -> BaseGeometry:
        """The country of a place and those around it; the continents for one in no country."""
        return self._around(place.country) if place.country else self._continents

    def _with_neighbours(self, country: str) -> BaseGeometry:
        codes = [country, *self._gazetteer.neighbours(country)]
        areas = [self._gazetteer.geometry(self._gazetteer.country(code).id) for code in codes]
        return unary_union([a for a in areas if a is not None])

    @cached_property
    def _continents(self) -> BaseGeometry:
        names = (c for name in _CONTINENTS for c in self._gazetteer.candidates(name))
        found = [c.place.id for c in names if c.place.kind is PlaceKind.CONTINENT]
        areas = [self._gazetteer.geometry(place_id) for place_id in dict.fromkeys(found)]
        return unary_union([a for a in areas if a is not None])

    def _borders(
        self, doc: Doc, text: str, mask: str, by_start: dict[int, Toponym], language: Grammar
    ) -> Iterator[Toponym]:
        found = [p for p in border_phrases(mask, language) if not _modifies(doc, p)]
        if not found:
            return
        named = sorted(by_start.values(), key=lambda t: t.start)
        sentences = [Span(s.start_char, s.end_char) for s in doc.sents]
        surroundings = Surroundings(self._gazetteer, named, sentences)
        for phrase in found:
            sides = [by_start[s] for s in phrase.sides]
            after = _IN.match(text, phrase.end)
            within = by_start.get(after.end()) if after else None
            if made := self._border(text, phrase, sides, surroundings, within):
                yield made

    def _border(
        self,
        text: str,
        phrase: BorderPhrase,
        sides: Sequence[Toponym],
        around: Surroundings,
        within: Toponym | None,
    ) -> Toponym | None:
        named = [s.resolution for s in sides if s.resolution]
        choice = around.choose(phrase, sides)
        if choice is None:
            return self._state_line(text, phrase, named)
        border = self._gazetteer.border(*choice.pair)
        confidence = choice.confidence * min((r.confidence for r in named), default=1.0)
        why = (f"the {border.place.name}; {choice.reason}",)
        resolution = Resolution(border.place, round(confidence, 4), (), why)
        if within and within.resolution:
            named.append(within.resolution)
        states = [r.place for r in named if r.place.kind is PlaceKind.ADMIN1]
        return _beside(text, phrase, resolution, self._along(border.geometry, states))

    def _state_line(
        self, text: str, phrase: BorderPhrase, sides: Sequence[Resolution]
    ) -> Toponym | None:
        """The border between two states of one country."""
        if len(sides) != 2 or any(s.place.kind is not PlaceKind.ADMIN1 for s in sides):
            return None
        first, second = (self._gazetteer.geometry(s.place.id) for s in sides)
        line = shapes.shared_edge(first, second) if first and second else None
        if line is None:
            return None
        why = (f"where {sides[0].place.name} and {sides[1].place.name} touch", *sides[0].why)
        confidence = min(s.confidence for s in sides)
        resolution = replace(sides[0], confidence=confidence, why=why)
        return _beside(text, phrase, resolution, line)

    def _along(self, line: BaseGeometry, states: Iterable[Place]) -> BaseGeometry:
        """The stretch of a border that runs along the states named; all of it if there is none."""
        for state in states:
            area = self._gazetteer.geometry(state.id)
            clipped = line.intersection(shapes.widened(area, _BESIDE_STATE_KM)) if area else line
            line = line if clipped.is_empty else clipped
        return line


def _modifies(doc: Doc, phrase: BorderPhrase) -> bool:
    """Whether the phrase is part of a longer name or term: "U.S. Border Patrol", "border guards".

    A border whose sides are named is a border all the same: "the Kenya-Somalia border fence".
    """
    span = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    if span is None or span.end >= len(doc):
        return False
    last, following = span[-1], doc[span.end]
    if last.text.istitle() and following.text.istitle():
        return True
    if phrase.sides:
        return False
    qualifies = last.head.i == following.i and following.pos_ in {"NOUN", "PROPN"}
    return bool(last.dep_ == "compound" or qualifies)


def _expression(
    text: str,
    phrase: Phrase | BorderPhrase,
    resolution: Resolution | None,
    geometry: BaseGeometry | None,
) -> Toponym:
    return Toponym(
        start=phrase.start,
        end=phrase.end,
        text=text[phrase.start : phrase.end],
        type=ToponymType.EXPRESSION,
        resolution=resolution,
        geometry=geometry,
    )


def _beside(text: str, phrase: BorderPhrase, resolution: Resolution, line: BaseGeometry) -> Toponym:
    """The expression of a border, or of the strip beside it when one is stated."""
    if phrase.beside is None:
        return _expression(text, phrase, resolution, line)
    why = (f"{resolution.why[0]}; {phrase.beside.reason}", *resolution.why[1:])
    geometry = phrase.beside.geometry(line)
    strip = _expression(text, phrase, replace(resolution, why=why), geometry)
    return replace(strip, extent=Extent(vague=True))


def _longest(found: Iterable[Toponym]) -> list[Toponym]:
    kept: list[Toponym] = []
    for toponym in sorted(found, key=lambda t: (t.start - t.end, t.start)):
        span = Span(toponym.start, toponym.end)
        if not any(span.overlaps(Span(k.start, k.end)) for k in kept):
            kept.append(toponym)
    return sorted(kept, key=lambda t: t.start)
