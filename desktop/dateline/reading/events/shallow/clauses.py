"""Joins phrases and verbs to clauses, and clauses to one another."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from dateline.reading.events.shallow.verbs import GERUND, INFINITIVE, PARTICIPLE
from dateline.reading.events.shallow.words import Grammar, Word, is_finite

if TYPE_CHECKING:
    from dateline.reading.events.shallow.parsing import Chunk

_TIGHT = frozenset({"de", "del", "entre", "con", "contra"})
"""Prepositions that go with the noun right before them."""

_HELPERS = frozenset({"haber", "ser", "estar", "poder", "deber", "ir", "soler"})
"""Verbs that help another: "ha llegado", "fue visto", "puede volar", "va a salir"."""


class Tree:
    """The heads and roles of a document's words, sentence by sentence."""

    def __init__(self, doc: Doc, words: Sequence[Word], grammar: Grammar) -> None:
        self._doc, self._words, self._grammar = doc, words, grammar
        self.heads = list(range(len(doc)))
        self.roles = ["dep"] * len(doc)

    def grow(self, start: int, end: int, chunks: Sequence["Chunk"]) -> None:
        """Join the words from `start` to `end`, which are one sentence."""
        in_chunk = {i: chunk for chunk in chunks for i in range(chunk.start, chunk.end)}
        for chunk in chunks:
            self._join_chunk(chunk)
        verbs = self._main_verbs(start, end, in_chunk)
        root = self._link_clauses(start, end, verbs, in_chunk, chunks)
        self._fill_clauses(start, verbs, chunks, root)
        for i in range(start, end):
            if self.heads[i] == i and i != root:
                self._attach(i, self._governor(i, verbs, root), _role(self._words[i]))
        self.roles[root] = "ROOT"

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
            if i != chunk.root:
                same = self._words[i].pos == self._words[chunk.root].pos == "PROPN"
                role = "compound" if same else roles.get(self._words[i].pos, "compound")
                self._attach(i, chunk.root, role)

    def _main_verbs(self, start: int, end: int, in_chunk: dict[int, "Chunk"]) -> list[int]:
        """The verbs that carry a clause, each with its helpers hung from it."""
        verbs = [
            i
            for i in range(start, end)
            if self._words[i].pos in {"VERB", "AUX"} and i not in in_chunk
        ]
        mains: list[int] = []
        for this, following in zip(verbs, [*verbs[1:], -1], strict=False):
            if following > 0 and self._helps(this, following):
                self.heads[this] = following
                passive = self._words[this].lemma in {"ser", "estar"}
                self.roles[this] = "auxpass" if passive else "aux"
            else:
                mains.append(this)
        return mains

    def _helps(self, this: int, following: int) -> bool:
        word = self._words[this]
        between = self._words[this + 1 : following]
        if word.lemma not in _HELPERS or any(w.pos not in {"ADP", "ADV", "PART"} for w in between):
            return False
        wanted = {PARTICIPLE} if word.lemma in {"haber", "ser", "estar"} else {INFINITIVE}
        return self._words[following].tag in wanted or self._words[following].pos == "AUX"

    def _link_clauses(
        self,
        start: int,
        end: int,
        verbs: Sequence[int],
        in_chunk: dict[int, "Chunk"],
        chunks: Sequence["Chunk"],
    ) -> int:
        """Hang each clause from the one before it; the word that nothing governs."""
        if not verbs:
            return chunks[0].root if chunks else start
        root = next((v for v in verbs if not self._marker(v, start, verbs)), verbs[0])
        previous: int | None = None
        for verb in verbs:
            if previous is not None and verb != root:
                self._link(verb, previous, start, verbs, in_chunk)
            elif previous is None and verb != root:
                self._attach(verb, root, "advcl")
            previous = verb
        if end > start and self.heads[root] != root:
            self.heads[root] = root
        return root

    def _link(
        self,
        verb: int,
        previous: int,
        start: int,
        verbs: Sequence[int],
        in_chunk: dict[int, "Chunk"],
    ) -> None:
        marker = self._marker(verb, start, verbs)
        tag, word = self._words[verb].tag, self._words[marker] if marker else None
        if word and word.lemma in self._grammar.lists["relatives"]:
            before = marker - 1
            while before > previous and self._words[before].pos in {"PUNCT", "ADP", "DET"}:
                before -= 1
            if before in in_chunk:
                self._attach(verb, in_chunk[before].root, "relcl")
            else:
                self._attach(verb, previous, "ccomp")
        elif word and word.pos == "SCONJ":
            self._attach(verb, previous, "advcl")
        elif tag == PARTICIPLE and not self._helped(verb):
            near = in_chunk.get(verb - 1)
            self._attach(verb, near.root if near else previous, "acl")
        elif tag == INFINITIVE:
            near = in_chunk.get(verb - 2) if self._words[verb - 1].pos == "ADP" else None
            self._attach(verb, near.root if near else previous, "acl" if near else "xcomp")
        elif tag == GERUND:
            self._attach(verb, previous, "advcl")
        else:
            joined = any(w.pos == "CCONJ" for w in self._words[previous + 1 : verb])
            self._attach(verb, previous, "conj" if joined else "parataxis")

    def _helped(self, verb: int) -> bool:
        return any(
            self.heads[i] == verb and self.roles[i].startswith("aux")
            for i in range(max(0, verb - 5), verb)
        )

    def _marker(self, verb: int, start: int, verbs: Sequence[int]) -> int:
        """The word between the verb before and this one that makes its clause depend; 0 if none."""
        before = max((v for v in verbs if v < verb), default=start - 1)
        for i in range(verb - 1, before, -1):
            if self._words[i].pos == "SCONJ":
                self._attach(i, verb, "mark")
                return i
        return 0

    def _governor(self, word: int, verbs: Sequence[int], root: int) -> int:
        """The verb of the clause that a word stands in."""
        if not verbs:
            return root
        borders = self._borders(verbs)
        for verb, border in zip(reversed(verbs), reversed(borders), strict=True):
            if word >= border:
                return verb
        return verbs[0]

    def _borders(self, verbs: Sequence[int]) -> list[int]:
        """Where each verb's clause begins: after what stands between it and the verb before."""
        borders = [0]
        for before, verb in pairwise(verbs):
            border = verb
            for i in range(verb - 1, before, -1):
                word = self._words[i]
                if word.pos in {"SCONJ", "CCONJ"} or word.lemma in {",", ";", ":", "—", "–"}:
                    border = i
                    break
            finite = is_finite(self._words[verb]) or self._helped(verb)
            borders.append(border if finite else verb)
        return borders

    def _fill_clauses(
        self, start: int, verbs: Sequence[int], chunks: Sequence["Chunk"], root: int
    ) -> None:
        last: Chunk | None = None
        for chunk in chunks:
            if chunk.root == root:
                last = chunk
                continue
            verb = self._governor(chunk.root, verbs, root)
            preposition = chunk.start - 1
            if preposition >= start and self._words[preposition].pos == "ADP":
                self._place_preposition(preposition, chunk, last, verb, start)
            elif chunk.is_time:
                self._attach(chunk.root, verb, "npadvmod")
            elif last and self._listed_with(last, chunk, verbs):
                self._attach(chunk.root, last.root, "conj")
                for i in range(last.end, chunk.start):
                    if self._words[i].pos == "CCONJ":
                        self._attach(i, last.root, "cc")
            elif last and self._beside(last, chunk):
                self._attach(chunk.root, last.root, "appos")
            else:
                self._attach(chunk.root, verb, self._function(chunk, verb, verbs))
            last = chunk

    def _place_preposition(
        self, preposition: int, chunk: "Chunk", last: "Chunk | None", verb: int, start: int
    ) -> None:
        """Hang a preposition and its phrase: "cerca de Lima" from the noun or verb before."""
        first = preposition
        while first - 1 >= start and self._words[first - 1].pos == "ADP":
            first -= 1
        follows = last is not None and last.end == first
        tight = self._words[first].lemma in _TIGHT
        head = last.root if last and follows and tight else verb
        self._attach(first, head, "prep")
        for i in range(first + 1, preposition + 1):
            self._attach(i, i - 1, "prep")
        self._attach(chunk.root, preposition, "pobj")

    def _listed_with(self, last: "Chunk", chunk: "Chunk", verbs: Sequence[int]) -> bool:
        """Whether two phrases are items of one list: only a comma or "y" between them."""
        between = self._words[last.end : chunk.start]
        if not between or any(w.pos not in {"PUNCT", "CCONJ"} for w in between):
            return False
        if any(w.pos == "PUNCT" and w.lemma != "," for w in between):
            return False
        return not last.is_time and not any(last.end <= v < chunk.start for v in verbs)

    def _beside(self, last: "Chunk", chunk: "Chunk") -> bool:
        return last.end == chunk.start and not last.is_time

    def _function(self, chunk: "Chunk", verb: int, verbs: Sequence[int]) -> str:
        """Subject or object: by the side of the verb, and by what it already has."""
        if not verbs:
            return "appos"
        children = self._children(verb)
        subject = any(self.roles[i] in {"nsubj", "nsubjpass"} for i in children)
        reflexive = any(self._words[i].lemma == "se" for i in range(max(0, verb - 3), verb))
        passive = any(self.roles[i] == "auxpass" for i in children)
        if chunk.root < verb:
            return "dep" if subject else ("nsubjpass" if passive else "nsubj")
        if passive or reflexive:
            return "dobj" if subject and reflexive else "nsubjpass"
        return "dobj" if subject else "nsubj" if self._opens(verb) else "dobj"

    def _opens(self, verb: int) -> bool:
        """Whether a verb of coming, going or happening stands before its subject."""
        return self._words[verb].lemma in {
            "llegar", "ocurrir", "morir", "comenzar", "empezar", "salir", "participar", "entrar",
            "regresar", "caer", "estallar", "partir", "zarpar", "terminar", "decir", "asistir",
        }  # fmt: skip

    def _children(self, verb: int) -> list[int]:
        first, last = max(0, verb - 60), min(len(self.heads), verb + 60)
        return [i for i in range(first, last) if self.heads[i] == verb and i != verb]


def _role(word: Word) -> str:
    return {
        "PUNCT": "punct", "CCONJ": "cc", "PART": "neg", "ADV": "advmod", "SCONJ": "mark",
        "ADP": "prep", "PRON": "expl", "SPACE": "dep", "DET": "det",
    }.get(word.pos, "dep")  # fmt: skip
