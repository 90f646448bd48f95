"""Joins phrases and verbs to clauses, and clauses to one another."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from dateline.reading.events.shallow.segments import Clause, Segmenter, finite_verbs
from dateline.reading.events.shallow.verbs import GERUND, INFINITIVE, PARTICIPLE
from dateline.reading.events.shallow.words import Grammar, Word

if TYPE_CHECKING:
    from dateline.reading.events.shallow.parsing import Chunk

_OF = frozenset({"de", "del"})
_BETWEEN = frozenset({"entre", "con", "contra"})
"""Prepositions that go with the noun right before them, unless that is a time or a place."""

_HELPERS = {
    "haber": {PARTICIPLE}, "ser": {PARTICIPLE}, "estar": {PARTICIPLE, GERUND},
    "poder": {INFINITIVE}, "deber": {INFINITIVE}, "ir": {INFINITIVE}, "soler": {INFINITIVE},
    "volver": {INFINITIVE}, "quedar": {PARTICIPLE}, "resultar": {PARTICIPLE},
    "lograr": {INFINITIVE}, "conseguir": {INFINITIVE}, "obligar": {INFINITIVE},
    "forzar": {INFINITIVE},
}  # fmt: skip
"""Verbs that help another, and the form it has: "ha llegado", "fue visto", "puede volar"."""

_BESIDES = frozenset({"ante", "tras", "según", "contra"})
"""Prepositions whose noun takes what follows: "ante la violencia en Puerto Príncipe"."""

_QUOTES = frozenset({'"', "“", "”", "«", "»", "'", "‘", "’"})
_PASSIVE = frozenset({"ser", "estar", "quedar", "resultar"})


class Tree:
    """The heads and roles of a document's words, sentence by sentence."""

    def __init__(self, doc: Doc, words: Sequence[Word], grammar: Grammar) -> None:
        self._doc, self._words, self._grammar = doc, words, grammar
        self.heads = list(range(len(doc)))
        self.roles = ["dep"] * len(doc)

    def grow(self, start: int, end: int, chunks: Sequence["Chunk"]) -> None:
        """Join the words from `start` to `end`, which are one sentence."""
        in_chunk = {i: chunk.root for chunk in chunks for i in range(chunk.start, chunk.end)}
        for chunk in chunks:
            self._join_chunk(chunk)
        mains, helpers = self._main_verbs(start, end, in_chunk)
        segmenter = Segmenter(
            self._words, self._grammar, in_chunk, finite_verbs(self._words, mains, helpers)
        )
        segmenter.run(start, end)
        root = self._link_clauses(start, segmenter.clauses, chunks)
        self._fill_clauses(start, chunks, segmenter, root)
        for i in range(start, end):
            if self.heads[i] == i and i != root:
                verb = self._own_verb(i, end) or self._verb(segmenter.of_word[i], root)
                self._attach(i, verb, _role(self._words[i]))
        self.roles[root] = "ROOT"

    def _own_verb(self, i: int, end: int) -> int:
        """The verb right behind a clitic ("se hundió"); 0 for another word."""
        if self._words[i].pos != "PRON" or i + 1 >= end:
            return 0
        verb = self.heads[i + 1] if self.roles[i + 1] in {"aux", "auxpass"} else i + 1
        return verb if self._words[verb].pos in {"VERB", "AUX"} else 0

    def pile(self, start: int, end: int) -> None:
        """Hang all words from the first: they are too many to tell how they go together."""
        self.heads[start:end] = [start] * (end - start)
        self.roles[start] = "ROOT"

    def _attach(self, word: int, head: int, role: str) -> None:
        """Hang a word from another unless that would close a circle."""
        above = head
        while self.heads[above] != above:
            if above == word:
                return
            above = self.heads[above]
        if above != word:
            self.heads[word], self.roles[word] = head, role

    def _join_chunk(self, chunk: "Chunk") -> None:
        roles = {"DET": "det", "NUM": "nummod", "ADJ": "amod", "PROPN": "appos"}
        for i in range(chunk.start, chunk.end):
            if i > chunk.start and self._goes_on(i) and i != chunk.root:
                self._attach(i, self._first_numeral(i, chunk.start), "compound")
            elif i != chunk.root:
                same = self._words[i].pos == self._words[chunk.root].pos == "PROPN"
                role = "compound" if same else roles.get(self._words[i].pos, "compound")
                self._attach(i, chunk.root, role)

    def _goes_on(self, i: int) -> bool:
        """Whether a numeral goes on with the one before: "11 mil 500"."""
        return self._words[i].pos == self._words[i - 1].pos == "NUM"

    def _first_numeral(self, i: int, start: int) -> int:
        while i > start and self._goes_on(i):
            i -= 1
        return i

    def _main_verbs(
        self, start: int, end: int, in_chunk: dict[int, int]
    ) -> tuple[list[int], dict[int, list[int]]]:
        """The verbs that carry a clause, and the helpers of each, which are hung from it."""
        verbs = [
            i
            for i in range(start, end)
            if self._words[i].pos in {"VERB", "AUX"} and i not in in_chunk
        ]
        mains: list[int] = []
        helpers: dict[int, list[int]] = {}
        waiting: list[int] = []
        for this, following in zip(verbs, [*verbs[1:], -1], strict=False):
            if following > 0 and self._helps(this, following):
                waiting.append(this)
                continue
            mains.append(this)
            helpers[this], waiting = waiting, []
            for helper in helpers[this]:
                passive = self._words[helper].lemma in _PASSIVE
                passive = passive and self._words[this].tag == PARTICIPLE
                self.heads[helper], self.roles[helper] = this, "auxpass" if passive else "aux"
                if self._words[helper + 1].pos == "ADP" and helper + 2 == this:  # "volvió a zarpar"
                    self.heads[helper + 1], self.roles[helper + 1] = this, "prt"
        return mains, helpers

    def _helps(self, this: int, following: int) -> bool:
        between = self._words[this + 1 : following]
        wanted = _HELPERS.get(self._words[this].lemma)
        if wanted is None or any(w.pos not in {"ADP", "ADV", "PART"} for w in between):
            return False
        return self._words[following].tag in wanted or self._is_been(this, following)

    def _is_been(self, this: int, following: int) -> bool:
        """Whether the next verb helps as well: "ha sido", "puede ser"."""
        aux = self._words[following].pos == "AUX"
        return aux and self._words[following].tag in {PARTICIPLE, INFINITIVE} and this < following

    def _link_clauses(
        self, start: int, clauses: Sequence[Clause], chunks: Sequence["Chunk"]
    ) -> int:
        """Hang the verb of each clause; the word that nothing governs."""
        with_verbs = [clause for clause in clauses if clause.verb is not None]
        if not with_verbs:
            return chunks[0].root if chunks else start
        main = next((c for c in with_verbs if c.head() is None), with_verbs[0])
        root = main.verb if main.verb is not None else start
        for clause in with_verbs:
            if clause.verb is not None and clause is not main:
                head = clause.head()
                self._attach(clause.verb, root if head is None else head, clause.role)
        return root

    def _verb(self, clause: Clause, root: int) -> int:
        """The verb that a clause's words hang from."""
        while clause.verb is None and clause.outer is not None:
            clause = clause.outer
        return root if clause.verb is None else clause.verb

    def _fill_clauses(
        self, start: int, chunks: Sequence["Chunk"], segmenter: Segmenter, root: int
    ) -> None:
        last: Chunk | None = None
        for at, chunk in enumerate(chunks):
            if chunk.root == root:
                last = chunk
                continue
            verb = self._verb(segmenter.of_word[chunk.root], root)
            preposition = chunk.start - 1
            if preposition >= start and self._words[preposition].pos == "ADP":
                self._place_preposition(preposition, chunk, last, verb, start)
            elif chunk.is_time or (chunk.is_place and self._relates(chunk)):
                self._attach(chunk.root, verb, "npadvmod")
            elif last and self._listed_with(at, chunks, segmenter):
                self._attach(chunk.root, last.root, "conj")
                for i in range(last.end, chunk.start):
                    if self._words[i].pos == "CCONJ":
                        self._attach(i, last.root, "cc")
            elif last and self._beside(last, chunk):
                self._attach(chunk.root, last.root, "appos")
            else:
                self._attach(chunk.root, verb, self._function(chunk, verb))
            last = self._widened(last, chunk)

    def _widened(self, last: "Chunk | None", chunk: "Chunk") -> "Chunk":
        """The phrase that what follows may go with: "la región chilena" is one."""
        describes = chunk.is_place and self._words[chunk.root].pos == "ADJ"
        if last and describes and self.heads[chunk.root] == last.root:
            return replace(last, end=chunk.end)
        return chunk

    def _place_preposition(
        self, preposition: int, chunk: "Chunk", last: "Chunk | None", verb: int, start: int
    ) -> None:
        """Hang a preposition and its phrase: "cerca de Lima" from the noun or verb before."""
        if self._is_whom(preposition, chunk, verb):
            self._attach(chunk.root, verb, "dobj")
            self._attach(preposition, chunk.root, "case")
            return
        first = preposition
        while first - 1 >= start and self._words[first - 1].pos == "ADP":
            first -= 1
        head = verb
        if last and last.end == first and self._goes_with(first, last, verb):
            head = last.root
        self._attach(first, head, "prep")
        for i in range(first + 1, preposition + 1):
            self._attach(i, i - 1, "prep")
        self._attach(chunk.root, preposition, "pobj")

    def _is_whom(self, preposition: int, chunk: "Chunk", verb: int) -> bool:
        """Whether "a" marks whom the verb acts on: "rescataron a 40 vecinos"."""
        if chunk.is_time or chunk.is_place or verb > preposition:
            return False
        marks = self._words[preposition].lemma in {"a", "al"}
        alone = self._words[preposition - 1].pos != "ADP"
        takes = self._words[verb].lemma not in self._grammar.lists["intransitive"]
        root = self._words[chunk.root]
        someone = root.pos in {"NUM", "PROPN"} or root.lemma in self._grammar.lists["persons"]
        return marks and alone and takes and someone

    def _relates(self, chunk: "Chunk") -> bool:
        """Whether a place brings its own relation: "frente a la costa de", "83 km al sur de"."""
        return self._words[chunk.root].pos in {"ADP", "NUM"}

    def _goes_with(self, preposition: int, last: "Chunk", verb: int) -> bool:
        """Whether a preposition goes with the phrase right before it, not with the verb."""
        if last.is_time:
            return False
        word = self._words[preposition].lemma
        noun = self._words[last.root].pos == "NOUN"
        alone = self._words[last.root].lemma in self._grammar.lists["pronouns"]
        if noun and (alone or self._is_under_reason(last.root)):
            return True
        subject = last.end <= verb and self._words[last.root].pos == "NOUN"
        return word in _OF or (not last.is_place and (word in _BETWEEN or subject))

    def _is_under_reason(self, noun: int) -> bool:
        """Whether a noun hangs, through others, from "ante" or "tras"."""
        above = self.heads[noun]
        while above != noun and self._words[above].pos not in {"VERB", "AUX"}:
            if self._words[above].lemma in _BESIDES:
                return True
            noun, above = above, self.heads[above]
        return False

    def _listed_with(self, at: int, chunks: Sequence["Chunk"], segmenter: Segmenter) -> bool:
        """Whether a phrase is an item of one list with that before it: commas, then "y"."""
        last, chunk = chunks[at - 1], chunks[at]
        if last.is_time or chunk.is_time:
            return False
        gap = self._gap(last.end, chunk.start)
        if gap == "," and not (last.is_place and chunk.is_place):
            gaps = (self._gap(one.end, other.start) for one, other in pairwise(chunks[at:]))
            if next((g for g in gaps if g != ","), "") != "y":
                return False
        one, other = segmenter.of_word[last.root], segmenter.of_word[chunk.root]
        same = one is other or other.verb is None or other.verb < chunk.root
        return bool(gap) and same

    def _gap(self, start: int, end: int) -> str:
        """What stands between two phrases of a list: a comma, or "y" for a conjunction."""
        between = [w for w in self._words[start:end] if w.lemma not in _QUOTES]
        if not between or any(w.pos != "CCONJ" and w.lemma != "," for w in between):
            return ""
        return "y" if any(w.pos == "CCONJ" for w in between) else ","

    def _beside(self, last: "Chunk", chunk: "Chunk") -> bool:
        apart = last.is_place and self._words[chunk.root].pos == "NOUN"
        between = self._words[last.end : chunk.start]
        called = self._words[chunk.root].pos == "PROPN" and len(between) == 1
        adjacent = not between or (called and between[0].lemma in _QUOTES)  # el destructor "Cole"
        return adjacent and not (last.is_time or apart)

    def _function(self, chunk: "Chunk", verb: int) -> str:
        """Subject or object: by the side of the verb, its form, and by what it already has."""
        if self._words[verb].pos not in {"VERB", "AUX"}:
            return "appos"
        children = self._children(verb)
        subject = any(self.roles[i] in {"nsubj", "nsubjpass"} for i in children)
        reflexive = any(self._words[i].lemma == "se" for i in range(max(0, verb - 3), verb))
        reflexive = reflexive or self._doc[verb].lower_.endswith("se")
        passive = any(self.roles[i] == "auxpass" for i in children)
        passive = passive or (self._words[verb].tag == PARTICIPLE and not children)
        if chunk.root < verb:
            return "dep" if subject else ("nsubjpass" if passive else "nsubj")
        if subject:
            return "dobj"
        if passive or reflexive:
            return "nsubjpass"
        return "nsubj" if self._comes_after(chunk, verb) else "dobj"

    def _comes_after(self, chunk: "Chunk", verb: int) -> bool:
        """Whether a phrase behind its verb is the subject: the verb takes no object."""
        lemma = self._words[verb].lemma
        return lemma in self._grammar.lists["intransitive"] or (
            lemma in self._grammar.lists["saying"] and self._words[chunk.root].pos == "NOUN"
        )

    def _children(self, verb: int) -> list[int]:
        first, last = max(0, verb - 60), min(len(self.heads), verb + 60)
        return [i for i in range(first, last) if self.heads[i] == verb and i != verb]


def _role(word: Word) -> str:
    return {
        "PUNCT": "punct", "CCONJ": "cc", "PART": "neg", "ADV": "advmod", "SCONJ": "mark",
        "ADP": "prep", "PRON": "expl", "SPACE": "dep", "DET": "det",
    }.get(word.pos, "dep")  # fmt: skip
