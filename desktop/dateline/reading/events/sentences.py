"""A document's story by sentence: its triggers, toponyms and times side by side."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from dateline.model.document import Document, Span
from dateline.model.event import EventKind
from dateline.model.toponym import TimeExpression, Toponym, ToponymType
from dateline.reading.body import is_prose
from dateline.reading.events.arguments import Spanned, heads
from dateline.reading.events.dateline import dateline
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.numbers import things
from dateline.reading.events.referring import BACK
from dateline.reading.events.shallow.parsing import MOST_WORDS
from dateline.reading.events.stretches import Stretches
from dateline.reading.events.syntax import SAME_CLAUSE, distance, is_noun
from dateline.reading.events.triggers import Trigger, forms

_BULLET = re.compile(r"(?:[\s•*·–—-]|del? |el |from )+", re.IGNORECASE)
_COLON = re.compile(r"\s*(?::|–|—|-\s)")

CLAUSE = 2.0
"""A verb that announces nothing by itself is left out when an event's word stands this near."""


_BESIDE_WORDS = frozenset({"on", "for", "after", "before", "against", "about", "since", "despite"})
"""Prepositions after which stands another happening than the verb's own."""


class Sentences:
    """What stands in which sentence of the story."""

    def __init__(
        self,
        document: Document,
        doc: Doc,
        toponyms: Sequence[Toponym],
        times: Sequence[TimeExpression],
        lexicon: Lexicon,
    ) -> None:
        self.document, self.trust = document, lexicon.trust
        self.lexicon = lexicon
        self._things: dict[int, list[Token]] = {}
        opening = dateline(document.text, toponyms)
        self.dateline = opening.toponym if opening else None
        toponyms = [t for t in toponyms if not (opening and opening.has(t.start))]
        times = [t for t in times if not (opening and opening.has(t.start))]
        self._starts = [s.start for s in doc.sents for _ in range(len(s))]
        self._toponyms = self._by_sentence(heads(doc, toponyms))
        names = Stretches([(t.start, t.end) for t in toponyms if t.type is ToponymType.PLACE])
        dates = [t for t in times if not names.touch(t.start, t.end)]  # "Sept-Îles"
        self._times = self._by_sentence(heads(doc, dates))
        self._entities: dict[int, list[DocSpan]] = {}
        people = []
        for entity in doc.ents:
            opens = opening and opening.has(entity.start_char)
            if entity.label_ in {"PERSON", "ORG"} and not opens:
                self._entities.setdefault(self._starts[entity.start], []).append(entity)
            if entity.label_ == "PERSON":
                people.append((entity.start_char, entity.end_char))
        named = [(t.start, t.end) for t in toponyms] + [(t.start, t.end) for t in times]
        self._named = Stretches([*named, *people])
        self._triggers = self._announcing(doc)

    def triggers(self) -> Iterator[tuple[Token, Trigger]]:
        """The words that announce events; those that only say that one began left out."""
        for found in self._triggers.values():
            yield from found

    def rivals(self, token: Token) -> list[Token]:
        """The triggers of a trigger's sentence, itself among them; those of any verb are none."""
        found = self._triggers[self._starts[token.i]]
        return [other for other, trigger in found if other.i == token.i or not trigger.any_verb]

    def told(self, token: Token) -> list[Token]:
        """The words that announce something in a word's sentence, verbs of any sort among them."""
        return [other for other, _ in self._triggers[self._starts[token.i]]]

    def entities(self, token: Token) -> list[DocSpan]:
        """The people and organisations named in a word's sentence."""
        return self._entities.get(self._starts[token.i], [])

    def things(self, token: Token) -> list[Token]:
        """The arms, aircraft and ships in a word's sentence."""
        start = self._starts[token.i]
        if start not in self._things:
            self._things[start] = things(token.sent, self.lexicon)
        return self._things[start]

    def toponyms(self, token: Token) -> list[tuple[Toponym, Token]]:
        """The toponyms of a word's sentence, each with the word it hangs from."""
        return self._toponyms.get(self._starts[token.i], [])

    def toponyms_before(self, token: Token) -> list[list[Toponym]]:
        """The toponyms before a word in its sentence and the few before that, nearest first."""
        found, start = [], self._starts[token.i]
        for _ in range(BACK + 1):
            named = self._toponyms.get(start, [])
            found.append([t for t, _ in named if t.start < token.idx])
            if start == 0:
                break
            start = self._starts[start - 1]
        return found

    def times(self, token: Token) -> list[tuple[TimeExpression, Token]]:
        """The times of a word's sentence, each with the word it hangs from."""
        return self._times.get(self._starts[token.i], [])

    def heading(self, token: Token) -> TimeExpression | None:
        """The date that a line of a chronology opens with: "3-5 March: ministers hold talks"."""
        text = self.document.text
        for time, _ in self.times(token):
            start = token.doc[self._starts[token.i]].idx
            opens = not _BULLET.sub("", text[start : time.start])
            if opens and time.span and _COLON.match(text, time.end):
                return time
        return None

    def in_lead(self, token: Token) -> bool:
        """Whether a word stands in the paragraph that the dateline opens."""
        if self.dateline is None:
            return False
        return "\n" not in self.document.text[self.dateline.end : token.idx].strip("\n")

    def _by_sentence(
        self, found: list[tuple[Spanned, Token]]
    ) -> dict[int, list[tuple[Spanned, Token]]]:
        table: dict[int, list[tuple[Spanned, Token]]] = {}
        for span, token in found:
            table.setdefault(self._starts[token.i], []).append((span, token))
        return table

    def _story(self, sentences: Iterable[DocSpan]) -> list[DocSpan]:
        """The sentences of the story, without its headings unless there is nothing else."""
        inside = [
            s
            for s in sentences
            if any(Span(s.start_char, s.end_char).overlaps(part) for part in self.document.body)
        ]
        return [s for s in inside if is_prose(s.text.strip())] or inside

    def _announcing(self, doc: Doc) -> dict[int, list[tuple[Token, Trigger]]]:
        """By sentence the words that announce events; "the next round" is of the last's kind."""
        table: dict[int, list[tuple[Token, Trigger]]] = {}
        last: Trigger | None = None
        for sentence in self._story(doc.sents):
            kept: list[tuple[Token, Trigger]] = []
            for token, trigger in self._found(sentence, self.lexicon):
                if not trigger.same:
                    last = trigger if _has_rounds(token, trigger) else last
                    kept.append((token, trigger))
                elif last:
                    same = replace(trigger, kind=last.kind, named_kind=last.named_kind)
                    kept.append((token, same))
            whole = [k for k in kept if not _is_of_another(k[0], kept)]
            alone = [k for k in whole if not self._only_tells_of(k, whole)]
            table[sentence.start] = alone
        return table

    def _only_tells_of(
        self, one: tuple[Token, Trigger], found: Sequence[tuple[Token, Trigger]]
    ) -> bool:
        """Whether a word only goes with another ("the talks began"); "una en mayo" does not."""
        token, trigger = one
        stands = token.tag_ == "NOUN" and token.lower_ in self.lexicon.words["pronouns"]
        return trigger.dated and not stands and _goes_with_another(token, found)

    def _found(self, sentence: DocSpan, lexicon: Lexicon) -> Iterator[tuple[Token, Trigger]]:
        if len(sentence) > MOST_WORDS:
            return
        places = frozenset(t.i for _, t in self._toponyms.get(sentence.start, []))
        for token in sentence:
            trigger = lexicon.trigger(token, places)
            if trigger and not (self._is_named(token) or _is_only_part(token, lexicon)):
                body = token.text[:1].isupper() and forms(token) & lexicon.words["bodies"]
                if (body and _acts(token)) or self._is_source_or_name(token):
                    continue
                yield token, trigger

    def _is_source_or_name(self, noun: Token) -> bool:
        """Whether a noun is only cited ("según un comunicado") or named ("líder de la Copa")."""
        way = noun.head
        if noun.dep_ != "pobj" or noun.lower_ in {noun.text, ""}:
            return noun.dep_ == "pobj" and way.lower_ in self.lexicon.words["sources"]
        shallow = way.tag_ == "ADP"
        return shallow and way.lower_ in self.lexicon.words["of"] and is_noun(way.head)

    def _is_named(self, token: Token) -> bool:
        """Whether a word is part of a name or a date ("March 2021"), and so announces nothing."""
        return self._named.touch(token.idx, token.idx + 1)


def _has_rounds(token: Token, trigger: Trigger) -> bool:
    """Whether "the next round" may be one of what a word announces."""
    return is_noun(token) or trigger.kind in {EventKind.MEETING, EventKind.EXERCISE}


def _is_only_part(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun only says of what sort something is: "patrol boat", "rally driver"."""
    words = lexicon.words
    head = noun.head
    sort = words["equipment"] | words["people"] | words["offices"] | words["only_named"]
    return noun.dep_ == "compound" and head.i > noun.i and not forms(head).isdisjoint(sort)


def _acts(token: Token) -> bool:
    """Whether a noun is the subject or object of an act, or whose it is, and so is somebody."""
    bare = token.dep_ == "pobj" and token.head.tag_ == "ADP"  # "en el Congreso"
    return bare or token.dep_ in {"nsubj", "poss", "dobj", "compound", "appos"}


def _goes_with_another(token: Token, found: Sequence[tuple[Token, Trigger]]) -> bool:
    mine = next(trigger for other, trigger in found if other.i == token.i)
    return any(
        other.i != token.i
        and not _is_beside(token, other)
        and not (trigger.any_verb and not mine.any_verb)
        and (not trigger.dated or (token.pos_ == "VERB" and other.pos_ != "VERB"))
        and min(distance(token, other), distance(other, token))
        <= (CLAUSE if mine.any_verb else SAME_CLAUSE)
        for other, trigger in found
    )


def _is_of_another(noun: Token, found: Sequence[tuple[Token, Trigger]]) -> bool:
    """Whether a noun only says of what sort another is: "un simulacro de evacuación"."""
    way = noun.head
    sort = noun.dep_ == "pobj" and way.lower_ == "de" and way.i == noun.i - 1
    return sort and any(other.i == way.head.i and is_noun(other) for other, _ in found)


def _is_beside(verb: Token, noun: Token) -> bool:
    """Whether a noun only says what a verb was done after or against: "dropped water on a fire"."""
    way = noun.head
    return noun.dep_ == "pobj" and way.lower_ in _BESIDE_WORDS and way.head.i == verb.i
