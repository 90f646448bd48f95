"""What speaks for and against a span being a toponym, as a few numbers."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from dateline.reading.toponyms import words
from dateline.reading.toponyms.entities import ORGANISATION, PERSON, Entity
from dateline.reading.toponyms.people import People, makes_full_name
from dateline.reading.toponyms.spanish import SpanishPeople, at_spot
from dateline.reading.toponyms.spans import Proposal
from dateline_gazetteer import PlaceKind
from dateline_gazetteer.resolution.kinds import kinds_beside

FEATURES = (
    "bias",
    "model: GPE",
    "model: LOC",
    "model: FAC",
    "model: NORP",
    "model: ORG",
    "model: PERSON",
    "inside a person",
    "opens an organisation",
    "opens a public body",
    "opens a business",
    "inside an organisation",
    "inside a longer name",
    "gazetteer",
    "prominence",
    "named for its kind",
    "plain word",
    "demonym as noun",
    "proper noun",
    "after a locative preposition",
    "beside a toponym",
    "after a capital",
    "before a capital",
    "after a title",
    "speaks",
    "of an age",
    "after a given name",
    "given name before a capital",
    "surname of a person",
    "first name of a person",
    "street",
    "article before a town",
    "a relative",
    "place elsewhere",
    "kind of place beside",
    "disease",
    "no model",
)
"""The columns of the evidence, in order."""

_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_SPEAKERS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CONTINENT})
_LONGEST_NAME = 80
_LONGEST_RUN = 5
_HEADLINE_WORD = 4


class Evidence:
    """The evidence of one document; `text` is its text and `entities` those of the model."""

    def __init__(
        self, doc: Doc, text: str, entities: Sequence[Entity], proposals: Sequence[Proposal]
    ) -> None:
        self._has_model = doc.has_annotation("TAG")
        self._language = doc.vocab.lang
        self._tokens = list(doc)
        self._starts = [t.idx for t in self._tokens]
        self._text = text
        self._begins = {p.start for p in proposals if p.candidates}
        self._ends = {p.end for p in proposals if p.candidates}
        self._known = sorted((p.start, p.end) for p in proposals if p.candidates)
        self._mentions = Counter(self._key(p.start, p.end) for p in proposals)
        self._entities = entities
        self._entity_starts = [e.start for e in entities]
        self._places = Counter(self._key(e.start, e.end) for e in entities if e.is_place)
        self._located = Counter(
            self._key(e.start, e.end)
            for e in entities
            if e.is_place and self._is_located(e.start, e.end)
        )
        self._relatives = {match.start(1) for match in words.KIN.finditer(text)}
        self._people = People(text, self._tokens, entities, self._begins)
        spanish = text if self._language == "es" else ""
        self._spanish_people = SpanishPeople(spanish, set(self._known))

    def sense(self, proposal: Proposal) -> str:
        """What mentions that ought to be judged alike share: the name, and whether a person's."""
        entity = self._entity_at(proposal)
        is_person = (
            entity is not None and entity.label == PERSON and self._is_longer(entity, proposal)
        ) or self._spanish_people.hold(proposal.start, proposal.end)
        return self._key(proposal.start, proposal.end) + (" (person)" if is_person else "")

    def vector(self, proposal: Proposal) -> list[float]:
        """The features of one proposal, in the order of FEATURES."""
        values = {"bias": 1.0}
        values.update(self._from_model(proposal))
        values.update(_from_gazetteer(proposal))
        values.update(self._from_words(proposal))
        values.update(self._from_neighbours(proposal))
        values.update(self._from_elsewhere(proposal))
        values.update(self._from_people(proposal))
        return [values.get(name, 0.0) for name in FEATURES]

    def _from_model(self, proposal: Proposal) -> dict[str, float]:
        if not self._has_model:
            return {"no model": 1.0}
        entity = self._entity_at(proposal)
        if entity is None:
            return {}
        if (entity.start, entity.end) == (proposal.start, proposal.end):
            return {f"model: {entity.label}": 1.0}
        if proposal.start <= entity.start and entity.end <= proposal.end:
            return {}  # the model saw less of the name: "Hormuz"
        return _inside(entity, proposal)

    def _from_words(self, proposal: Proposal) -> dict[str, float]:
        last = self._token_at(proposal.end - 1)
        is_noun = last.pos_ in {"NOUN", "PROPN"} and last.dep_ not in _MODIFIERS
        return {
            "proper noun": last.pos_ == "PROPN" or self._ends_in_feature(proposal),
            "demonym as noun": proposal.is_demonym and is_noun,
            "plain word": self._is_plain(proposal, last) or self._is_noun(proposal),
            "kind of place beside": not self._inside_longer(proposal)
            and bool(kinds_beside(self._text, proposal.start, proposal.end)),
            "street": proposal.is_street,
            "article before a town": self._is_town_with_article(proposal),
            "a relative": proposal.start in self._relatives,
        }

    def _from_neighbours(self, proposal: Proposal) -> dict[str, float]:
        first, last = self._token_at(proposal.start), self._token_at(proposal.end - 1)
        before = self._tokens[first.i - 1] if first.i else None
        after = self._tokens[last.i + 1] if last.i + 1 < len(self._tokens) else None
        return {
            "after a locative preposition": self._after_locative(first)
            or (self._language == "es" and at_spot(self._text, proposal.start)),
            "beside a toponym": self._beside_toponym(proposal),
            "inside a longer name": self._inside_longer(proposal),
            "after a capital": before is not None and _is_name_part(before, first),
            "before a capital": after is not None and _is_name_part(after, last),
            "after a title": self._after_title(first),
            "speaks": self._speaks(proposal, before, after),
            "of an age": words.AGE.match(self._text, proposal.end) is not None,
            "disease": after is not None and after.lower_ in words.DISEASES,
            "opens a public body": words.PUBLIC_BODY.match(self._text, proposal.end) is not None,
            "opens a business": words.BUSINESS.match(self._text, proposal.end) is not None,
        }

    def _from_elsewhere(self, proposal: Proposal) -> dict[str, float]:
        key = self._key(proposal.start, proposal.end)
        surnames, firsts = self._people.surnames[key], self._people.firsts[key]
        entity = self._entity_at(proposal)
        is_place = entity is not None and entity.is_place and not self._is_longer(entity, proposal)
        located = is_place and self._is_located(proposal.start, proposal.end)
        if located and proposal.candidates:
            surnames = firsts = 0
        if self._language == "es":
            surnames = int(self._is_spanish_person(proposal))
            firsts = 0
        # The model takes surnames for places; words before and after them are surer.
        sure = self._located[key] - located
        others = self._places[key] - is_place
        return {
            "surname of a person": surnames / max(1, surnames + sure),
            "first name of a person": firsts / max(1, firsts + sure),
            "place elsewhere": min(1.0, others / max(1, self._mentions[key] - 1)),
        }

    def _from_people(self, proposal: Proposal) -> dict[str, float]:
        """Whether a given name stands before the name, or it is one with a surname after it."""
        first, last = self._token_at(proposal.start), self._token_at(proposal.end - 1)
        before = self._tokens[first.i - 1] if first.i else None
        after = self._tokens[last.i + 1] if last.i + 1 < len(self._tokens) else None
        outside = not (self._inside_longer(proposal) or self._language == "es")
        is_surname = before is not None and makes_full_name(before, first)
        is_given = first.i == last.i and after is not None and makes_full_name(first, after)
        return {
            "after a given name": outside and is_surname,
            "given name before a capital": outside and is_given,
        }

    def _speaks(self, proposal: Proposal, before: Token | None, after: Token | None) -> bool:
        """Whether a city's name, or a lesser one, says something: "Jackson said".

        Countries and states speak, but for those that share their name with a person of the text.
        """
        key = self._key(proposal.start, proposal.end)
        is_person = self._people.firsts[key] or self._people.surnames[key]
        if not is_person and any(c.place.kind in _SPEAKERS for c in proposal.candidates[:1]):
            return False
        if after is None or after.lower_ in words.SAYING:
            return after is not None
        return before is not None and before.lower_ in words.SAYING and after.is_punct

    def _is_spanish_person(self, proposal: Proposal) -> bool:
        """Whether it is part of a name, or repeats a surname where no place need stand."""
        start, end = proposal.start, proposal.end
        alone = self._key(start, end) in self._spanish_people.surnames
        spot = self._after_locative(self._token_at(start)) or at_spot(self._text, start)
        return self._spanish_people.hold(start, end) or (alone and not spot)

    def _is_plain(self, proposal: Proposal, word: Token) -> bool:
        """Whether the gazetteer or the language knows the name as a plain word: "Un", "March"."""
        best = max(proposal.candidates, key=lambda c: c.prominence, default=None)
        is_stop = word.is_stop and not word.is_upper and word.idx == proposal.start
        return is_stop or (best is not None and best.plain)

    def _is_noun(self, proposal: Proposal) -> bool:
        """Whether a Spanish article makes a noun of a town's name: "el Congreso"."""
        first = self._token_at(proposal.start)
        if self._language != "es" or not first.i or not proposal.candidates:
            return False
        before = self._tokens[first.i - 1].lower_
        is_town = proposal.candidates[0].place.kind is PlaceKind.CITY
        return is_town and before in words.SPANISH_ARTICLES

    def _is_town_with_article(self, proposal: Proposal) -> bool:
        """Whether "the" makes something else of a town's name: "drove the Tucson"."""
        before = self._text[max(0, proposal.start - 4) : proposal.start]
        best = max(proposal.candidates, key=lambda c: c.prominence, default=None)
        is_town = best is not None and best.place.kind is PlaceKind.CITY
        return before == "the " and is_town and not self._before_capital(proposal)

    def _before_capital(self, proposal: Proposal) -> bool:
        return self._text[proposal.end + 1 : proposal.end + 2].isupper()

    def _is_located(self, start: int, end: int) -> bool:
        """Whether "in" stands before a name, or what contains it after: "Chester, Pa."."""
        contained = self._text.startswith(", ", end) and end + 2 in self._begins
        return contained or self._after_locative(self._token_at(start))

    def _is_longer(self, entity: Entity, proposal: Proposal) -> bool:
        return (entity.start, entity.end) != (proposal.start, proposal.end)

    def _ends_in_feature(self, proposal: Proposal) -> bool:
        """Whether a word in lower case closes the name: "Gobi desert"."""
        last_word = self._text[proposal.start : proposal.end].split()[-1]
        return bool(proposal.candidates) and last_word.islower()

    def _key(self, start: int, end: int) -> str:
        return self._text[start:end].casefold()

    def _token_at(self, offset: int) -> Token:
        return self._tokens[max(0, bisect_right(self._starts, offset) - 1)]

    def _entity_at(self, proposal: Proposal) -> Entity | None:
        """The entity that the proposal overlaps, the first if there are two."""
        i = bisect_right(self._entity_starts, proposal.start) - 1
        for entity in self._entities[max(0, i) : i + 2]:
            if entity.start < proposal.end and proposal.start < entity.end:
                return entity
        return None

    def _after_locative(self, first: Token) -> bool:
        i = first.i - 1
        while i >= 0 and self._tokens[i].lower_ in words.FILLERS:
            i -= 1
        return i >= 0 and self._tokens[i].lower_ in words.LOCATIVE

    def _after_title(self, first: Token) -> bool:
        """Whether a title opens the run of capitals before it: "Gen. Marta Ruiz Leon"."""
        i = first.i - 1
        while i >= 0 and first.i - i <= _LONGEST_RUN and self._tokens[i].text[:1].isupper():
            if self._tokens[i].lower_.rstrip(".") in words.TITLES:
                return True
            i -= 1
        return i >= 0 and self._tokens[i].lower_.rstrip(".") in words.TITLES

    def _beside_toponym(self, proposal: Proposal) -> bool:
        before = words.GAP_BEFORE.search(self._text, max(0, proposal.start - 6), proposal.start)
        after = words.GAP_AFTER.match(self._text, proposal.end)
        return (before is not None and before.start() in self._ends) or (
            after is not None and after.end() in self._begins
        )

    def _inside_longer(self, proposal: Proposal) -> bool:
        """Whether a longer name of the gazetteer covers it: "York" in "New York"."""
        size = proposal.end - proposal.start
        around = self._known[
            bisect_right(self._known, (proposal.start - _LONGEST_NAME, 0)) : bisect_right(
                self._known, (proposal.start, len(self._text))
            )
        ]
        return any(end >= proposal.end and end - start > size for start, end in around)


def _inside(entity: Entity, proposal: Proposal) -> dict[str, float]:
    """What the longer name around a proposal is."""
    if entity.label == PERSON:
        return {"inside a person": 1.0}
    if entity.label != ORGANISATION:
        return {}
    opens = entity.start == proposal.start
    return {"opens an organisation" if opens else "inside an organisation": 1.0}


def _from_gazetteer(proposal: Proposal) -> dict[str, float]:
    if not proposal.candidates:
        return {}
    best = max(proposal.candidates, key=lambda c: c.prominence)
    return {
        "gazetteer": 1.0,
        "prominence": best.prominence,
        "named for its kind": words.KIND.search(best.name) is not None,
    }


def _is_name_part(token: Token, beside: Token) -> bool:
    """Whether a capital makes a word part of a name; between words in capitals it does not."""
    if beside.is_upper and token.is_upper and len(beside) >= _HEADLINE_WORD:
        return False
    is_name = token.pos_ == "PROPN" or not (token.pos_ or token.is_stop)
    return bool(is_name and token.text[:1].isupper())
