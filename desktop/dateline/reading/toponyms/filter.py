"""Chooses, among overlapping spans, those that are toponyms."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from dateline.reading.toponyms.evidence import FEATURES
from dateline.reading.toponyms.spans import Proposal
from dateline.reading.toponyms.weights import CONSISTENCY, WEIGHTS

_VECTOR = np.array([WEIGHTS.get(name, 0.0) for name in FEATURES])


def log_odds(vectors: Sequence[Sequence[float]]) -> list[float]:
    """For each row of evidence, the logarithm of the odds that its span is a toponym."""
    if not vectors:
        return []
    scores: list[float] = (np.array(vectors) @ _VECTOR).tolist()
    return scores


def consistent(keys: Sequence[str], scores: Sequence[float]) -> list[float]:
    """Log odds that also heed what the other mentions of the same name look like.

    `keys` name the proposals: those with one key are mentions of one name.
    """
    leaning = np.tanh(np.array(scores) / 2)
    total: defaultdict[str, float] = defaultdict(float)
    for key, lean in zip(keys, leaning, strict=True):
        total[key] += lean
    count = Counter(keys)
    return [
        score + CONSISTENCY * (total[key] - lean) / max(1, count[key] - 1)
        for key, score, lean in zip(keys, scores, leaning, strict=True)
    ]


def chosen(proposals: Sequence[Proposal], scores: Sequence[float]) -> list[Proposal]:
    """The proposals that do not overlap and whose log odds sum up highest, in order.

    Those with even odds or less are left out.
    """
    likely = sorted(
        ((p, s) for p, s in zip(proposals, scores, strict=True) if s > 0),
        key=lambda item: item[0].end,
    )
    ends = [p.end for p, _ in likely]
    best = [0.0]
    came_from: list[int | None] = []
    for i, (proposal, score) in enumerate(likely):
        before = bisect_right(ends, proposal.start, 0, i)
        better = best[before] + score > best[i]
        best.append(best[before] + score if better else best[i])
        came_from.append(before if better else None)
    return _traced(likely, came_from)


def _traced(
    likely: Sequence[tuple[Proposal, float]], came_from: Sequence[int | None]
) -> list[Proposal]:
    kept = []
    i = len(likely)
    while i:
        before = came_from[i - 1]
        if before is None:
            i -= 1
        else:
            kept.append(likely[i - 1][0])
            i = before
    return kept[::-1]
