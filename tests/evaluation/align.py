"""Which event that was read stands for which event of the gold."""

import re
from collections.abc import Sequence
from functools import cache

from dateline.model.event import Event

from .gold import GoldEvent
from .verdicts import judge

_STEM = 5
_COMMON = """
    about after been could desde dice dijo entre está from have here into last might more over para
    said sobre such than that their them then there these they this those were when where which will
    with would
"""
_WEIGHTS = {"kind": 1.0, "time": 1.0, "place": 1.0, "status": 0.5, "count": 0.5}


def align(golds: Sequence[GoldEvent], events: Sequence[Event]) -> list[int | None]:
    """For each event of the gold the index of the event read, each used once.

    It is the assignment with the greatest affinity in all; of equal ones the first.
    """
    worth = [[affinity(gold, event) for event in events] for gold in golds]
    later = [0] * (len(golds) + 1)
    for i in reversed(range(len(golds))):
        later[i] = later[i + 1] | sum(1 << j for j, value in enumerate(worth[i]) if value)

    @cache
    def best(i: int, used: int) -> tuple[float, tuple[int | None, ...]]:
        if i == len(golds):
            return 0.0, ()
        total, choice = best(i + 1, used & later[i + 1])
        found: tuple[float, tuple[int | None, ...]] = (total, (None, *choice))
        for j, value in enumerate(worth[i]):
            if value and not used >> j & 1:
                total, choice = best(i + 1, (used | 1 << j) & later[i + 1])
                if total + value > found[0]:
                    found = (total + value, (j, *choice))
        return found

    return list(best(0, 0)[1])


def affinity(gold: GoldEvent, event: Event) -> float:
    """How well an event stands for one of the gold; 0 when it cannot.

    Its evidence must hold a quote; and its title must share a word with it, or two of kind, time
    and place must be right.
    """
    if not any(e.start < q.end and q.start < e.end for e in event.evidence for q in gold.quotes):
        return 0.0
    verdicts = judge(gold, event)
    if gold.optional and not verdicts["status"].right:
        return 0.0
    titled = bool(_stems(gold.words) & _stems(event.title))
    if not titled and sum(bool(verdicts[a].right) for a in ("kind", "time", "place")) < 2:
        return 0.0
    agreed = sum(w for argument, w in _WEIGHTS.items() if verdicts[argument].flawless)
    answered = sum(0.5 for argument in _WEIGHTS if verdicts[argument].right)
    return (1.0 if gold.optional else 1.5) + 1.5 * titled + agreed + answered


def _stems(words: str) -> set[str]:
    common = set(_COMMON.split())
    found = re.findall(r"\w{4,}", words.casefold())
    return {word[:_STEM] for word in found if word not in common}
