"""Scores of the reader on the passages: totals over groups of events."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from dateline.model.event import Event

from .align import align
from .gold import GoldEvent, Passage
from .verdicts import ARGUMENTS, Verdict, expected, judge, unasked, wholly_right

NOTHING = Verdict()


@dataclass(frozen=True, slots=True)
class Outcome:
    """An event of the gold with the one read for it, or either of them alone."""

    passage: Passage
    gold: GoldEvent | None
    event: Event | None

    @property
    def kind(self) -> str:
        """Its kind in the gold; that of what was read where the gold has no such event."""
        kind = self.gold.kinds[0] if self.gold else self.event.kind if self.event else ""
        return str(kind)

    @property
    def right(self) -> bool:
        """Whether it was read with the right kind, time, place and status."""
        return bool(self.gold and self.event) and wholly_right(self.verdicts)

    @property
    def verdicts(self) -> dict[str, Verdict]:
        """A verdict for each argument."""
        if self.gold and self.event:
            return judge(self.gold, self.event)
        return expected(self.gold) if self.gold else unasked(self.event) if self.event else {}


@dataclass(slots=True)
class Score:
    """Totals: events found (wherever their arguments stand), wholly right ones, arguments."""

    found: Verdict = NOTHING
    whole: Verdict = NOTHING
    arguments: dict[str, Verdict] = field(default_factory=lambda: dict.fromkeys(ARGUMENTS, NOTHING))
    of_found: dict[str, Verdict] = field(default_factory=lambda: dict.fromkeys(ARGUMENTS, NOTHING))

    def add(self, outcome: Outcome) -> None:
        """Count one more outcome in."""
        wanted, given = int(outcome.gold is not None), int(outcome.event is not None)
        found, right = wanted * given, int(outcome.right)
        self.found += Verdict(given, found, wanted, found)
        self.whole += Verdict(given, right, wanted, right)
        for argument, verdict in outcome.verdicts.items():
            self.arguments[argument] += verdict
            if found:
                self.of_found[argument] += verdict


def outcomes(passage: Passage, events: Sequence[Event]) -> list[Outcome]:
    """What became of a passage's events and of those read; optional ones count for nothing."""
    golds = passage.events
    chosen = align(golds, events)
    paired = {j for j in chosen if j is not None}
    found = [
        Outcome(passage, gold, None if j is None else events[j])
        for gold, j in zip(golds, chosen, strict=True)
        if not gold.optional
    ]
    return found + [Outcome(passage, None, e) for j, e in enumerate(events) if j not in paired]


def total(found: Iterable[Outcome]) -> Score:
    """One score over all."""
    score = Score()
    for outcome in found:
        score.add(outcome)
    return score


def grouped(found: Iterable[Outcome], key: Callable[[Outcome], str]) -> dict[str, Score]:
    """A score for each group, the weakest first (by the F1 of events wholly right)."""
    scores: dict[str, Score] = {}
    for outcome in found:
        scores.setdefault(key(outcome), Score()).add(outcome)
    return dict(sorted(scores.items(), key=lambda item: (f1(item[1].whole), item[0])))


def precision(verdict: Verdict) -> float:
    """The share of what was given that is right; 1 when nothing was given."""
    return verdict.right / verdict.given if verdict.given else 1.0


def recall(verdict: Verdict) -> float:
    """The share of what was wanted that was met; 1 when nothing was wanted."""
    return verdict.met / verdict.wanted if verdict.wanted else 1.0


def f1(verdict: Verdict) -> float:
    """The harmonic mean of precision and recall."""
    p, r = precision(verdict), recall(verdict)
    return 2 * p * r / (p + r) if p + r else 0.0
