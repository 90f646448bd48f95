"""Cuts a sentence into clauses: which verb each clause has, and on what it hangs.

One sweep from left to right keeps the clauses that are open. A marker ("que", "cuando") or a verb
form that depends (infinitive, gerund, participle) opens one inside the last; a comma closes what
a comma opened; a second finite verb goes back to a clause that still waits for one
("Chile, que preside el foro, recibirá ...") or stands beside the last.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.reading.events.shallow.verbs import GERUND, INFINITIVE, PARTICIPLE
from dateline.reading.events.shallow.words import Grammar, Word, is_finite

_STOPS = frozenset({";", ":", "—", "–", "«", "»", '"', "“", "”", "(", ")", "-", "--"})
_BEFORE_QUE = frozenset({"para", "de", "hasta", "sin", "desde"})
_BEFORE_MARKER = frozenset({"PUNCT", "ADP", "DET", "SPACE", "ADV"})


@dataclass(slots=True, eq=False)
class Clause:
    """A clause: its verb once that is met, the clause it lies in, and what word it describes.

    `role` is that of its verb. `aside`: whether a comma or the sentence's beginning opened it,
    so that a comma ends it. `marked`: whether a word such as "que" opened it.
    """

    role: str
    outer: "Clause | None" = None
    noun: int | None = None
    verb: int | None = None
    aside: bool = False
    marked: bool = False

    def head(self) -> int | None:
        """The word its verb hangs from; None for the outermost."""
        if self.noun is not None:
            return self.noun
        clause = self.outer
        while clause is not None and clause.verb is None:
            clause = clause.outer if clause.noun is None else None
        return clause.verb if clause else None


class Segmenter:
    """Finds the clauses of one sentence."""

    def __init__(
        self,
        words: Sequence[Word],
        grammar: Grammar,
        roots: Mapping[int, int],
        verbs: Mapping[int, bool],
    ) -> None:
        # `roots`: each word in a phrase with its root; `verbs`: each main verb, whether finite.
        self._words, self._grammar, self._roots, self._verbs = words, grammar, roots, verbs
        self._top = Clause("ROOT")
        self._start = self._end = 0
        self.clauses = [self._top]
        self.of_word: dict[int, Clause] = {}

    def run(self, start: int, end: int) -> None:
        """Sweep over the words from `start` to `end`; `of_word` has each one's clause then."""
        self._start, self._end = start, end
        for i in range(start, end):
            word = self._words[i]
            if i in self._verbs:
                self._meet_verb(i)
            elif i in self._roots:
                pass
            elif word.pos == "SCONJ" and self._marks(i):
                self._open_marked(i)
            elif word.pos == "CCONJ" or word.lemma == "," or word.lemma in _STOPS:
                self._meet_break(i)
            self.of_word[i] = self._top

    def _open(self, clause: Clause) -> None:
        self.clauses.append(clause)
        self._top = clause

    def _meet_verb(self, i: int) -> None:
        tag = self._words[i].tag
        if self._verbs[i]:
            if self._top.verb is not None and not self._go_back():
                self._open(Clause("parataxis", self._top))
            self._top.verb = i
        elif self._top.marked and self._top.verb is None and tag == INFINITIVE:
            self._top.verb = i
        elif tag == INFINITIVE:
            self._open_infinitive(i)
        elif tag == GERUND:
            self._open(Clause("advcl", self._top, verb=i, aside=self._breaks_before(i)))
        else:
            self._open_participle(i)

    def _open_infinitive(self, i: int) -> None:
        before = i - 1
        while before > self._start and self._words[before].pos in {"ADP", "PART"}:
            before -= 1
        joined = self._words[before].pos == "CCONJ"
        if joined and self._top.verb and self._words[self._top.verb].tag == INFINITIVE:
            self._open(Clause("conj", self._top, verb=i))
            return
        noun = self._roots.get(before) if before < i - 1 else None
        preposition = self._words[i - 1].lemma
        if noun is not None and preposition in {"de", "para"} and self._governs(noun):
            self._open(Clause("acl", self._top, noun, i))
        else:
            role = "advcl" if self._top.verb is None else "xcomp"
            self._open(Clause(role, self._top, verb=i, aside=self._breaks_before(i - 1)))

    def _governs(self, noun: int) -> bool:
        return self._words[noun].pos == "NOUN"

    def _open_participle(self, i: int) -> None:
        joined = i > self._start and self._words[i - 1].pos == "CCONJ"
        if joined and self._top.verb and self._words[self._top.verb].tag == PARTICIPLE:
            self._open(Clause("conj", self._top, verb=i, aside=self._top.aside))
            return
        before = i - 1
        while before > self._start and self._words[before].pos in {"PUNCT", "ADV", "SPACE"}:
            before -= 1
        noun = self._roots.get(before)
        role = "acl" if noun is not None else "advcl"
        self._open(Clause(role, self._top, noun, i, aside=self._breaks_before(i)))

    def _open_marked(self, i: int) -> None:
        marker = self._words[i].lemma
        before = i - 1
        while before >= self._start and self._words[before].pos in _BEFORE_MARKER:
            before -= 1
        aside = self._breaks_before(i)
        if before >= self._start and self._words[before].pos == "CCONJ":
            beside = self._open_like(marker)
            if beside:
                self._open(Clause("conj", beside, marked=True, aside=beside.aside))
                return
        relative = marker in self._grammar.lists["relatives"] or marker == "donde"
        noun = self._roots.get(before) if relative and not self._is_adverbial(i) else None
        if noun is not None and not self._completes(i, noun):
            self._open(Clause("relcl", self._top, noun, aside=aside, marked=True))
        elif relative and not self._is_adverbial(i):
            self._open(Clause("ccomp", self._top, aside=aside, marked=True))
        else:
            self._open(Clause("advcl", self._top, aside=aside, marked=True))

    def _open_like(self, marker: str) -> Clause | None:
        """The open clause of the sort that a second marker goes on: "que ... y que ..."."""
        clause: Clause | None = self._top
        while clause is not None:
            if clause.marked and (clause.role in {"ccomp", "relcl"}) == (marker == "que"):
                return clause
            clause = clause.outer
        return None

    def _is_adverbial(self, i: int) -> bool:
        """Whether "que" goes with an adverb or preposition: "después de que", "para que"."""
        if i == self._start:
            return False
        before = self._words[i - 1]
        bare = self._words[i].lemma == "que" and before.lemma in _BEFORE_QUE
        return before.pos == "ADV" or bare

    def _completes(self, i: int, noun: int) -> bool:
        """Whether "que" begins what was said: "dijo el ministro que ...", not a relative clause."""
        verb = self._top.verb
        if verb is None or noun < verb or self._words[i].lemma != "que":
            return False
        says = self._words[verb].lemma in self._grammar.lists["saying"]
        return says and not any(self._words[j].pos == "PUNCT" for j in range(verb, i))

    def _meet_break(self, i: int) -> None:
        """A comma, conjunction or stronger mark: a clause may end and another begin here."""
        verb = self._next_finite(i)
        if verb is not None and self._top.verb is not None:
            if not self._go_back():
                self._open_beside(i, verb)
            return
        if self._words[i].pos != "CCONJ":
            self._close_asides()

    def _close_asides(self) -> None:
        while self._top.aside and self._top.outer is not None:
            self._top = self._top.outer

    def _open_beside(self, i: int, verb: int) -> None:
        joined = self._words[i].pos == "CCONJ"
        while self._top.outer is not None and (
            (self._top.verb not in self._verbs or not self._verbs[self._top.verb or 0])
            or (self._top.marked and not joined)
        ):
            self._top = self._top.outer
        own_subject = any(
            self._roots.get(j) == j and self._words[j - 1].pos != "ADP" for j in range(i + 1, verb)
        )
        role = "conj" if joined and not own_subject else "parataxis"
        outer = self._top
        self._open(Clause(role, outer))

    def _go_back(self) -> bool:
        """Go back to an open clause that waits for its verb; whether there is one."""
        clause = self._top.outer if self._top.verb is not None else self._top
        while clause is not None and clause.verb is not None:
            clause = clause.outer
        if clause is not None:
            self._top = clause
        return clause is not None

    def _next_finite(self, i: int, *, over_lists: bool = False) -> int | None:
        """The finite verb that comes next, with no other break or marker before it.

        `over_lists`: a conjunction between two phrases is no break ("mientras ella y él …").
        """
        for j in range(i + 1, self._end):
            if j in self._verbs:
                if self._verbs[j]:
                    return j
                if self._words[j].tag == PARTICIPLE:
                    continue
                return None
            word = self._words[j]
            if j in self._roots or (over_lists and self._joins_phrases(j)):
                continue
            if word.pos in {"CCONJ", "SCONJ"} or word.lemma == "," or word.lemma in _STOPS:
                return None
        return None

    def _joins_phrases(self, i: int) -> bool:
        joins = self._words[i].pos == "CCONJ"
        return joins and i - 1 in self._roots and i + 1 in self._roots

    def _marks(self, i: int) -> bool:
        """Whether a marker opens a clause: a verb follows, for some before the next break."""
        word = self._words[i].lemma
        if word in self._grammar.lists["relatives"] or word in {"si", "cuando", "porque", "aunque"}:
            return any(j in self._verbs for j in range(i + 1, self._end))
        return self._next_finite(i, over_lists=True) is not None

    def _breaks_before(self, i: int) -> bool:
        """Whether nothing but particles stands between a break or the beginning and a word."""
        before = i - 1
        while before >= self._start and self._words[before].pos in {"ADP", "DET", "ADV", "SPACE"}:
            before -= 1
        return before < self._start or self._words[before].pos == "PUNCT"


def finite_verbs(
    words: Sequence[Word], mains: Sequence[int], helpers: Mapping[int, Sequence[int]]
) -> dict[int, bool]:
    """Each main verb, and whether it or a helper of it is finite."""
    return {v: is_finite(words[v]) or any(is_finite(words[h]) for h in helpers[v]) for v in mains}
