"""Resolution of all toponyms of a text together."""

from collections.abc import Sequence

import numpy as np

from dateline_gazetteer.place import Resolution, Scored
from dateline_gazetteer.resolution.asked import Asked, Name
from dateline_gazetteer.resolution.features import context_features, local_features
from dateline_gazetteer.resolution.grouping import Grouping
from dateline_gazetteer.resolution.mentions import Mention, ResolutionContext
from dateline_gazetteer.resolution.names import Names
from dateline_gazetteer.resolution.neighbours import Numbers, Rows
from dateline_gazetteer.resolution.reasons import Reasons
from dateline_gazetteer.resolution.table import SAME_SPOT_KM, Table
from dateline_gazetteer.resolution.unknown import place_unknown
from dateline_gazetteer.resolution.weights import COVERAGE, ROUNDS, WEIGHTS

RUNNERS_UP = 4
"""How many other places are told at most."""

SPOTS = 10
"""How many of the likeliest places of a name are looked at as the middle of a spot."""

STRETCH = 400
"""Mentions resolved together; only texts far longer than news have more."""


def resolve(
    gazetteer: Names,
    mentions: Sequence[Name],
    context: ResolutionContext | str = "",
) -> list[Resolution | None]:
    """The place each name means, in the order given; None where it is not known.

    `mentions` are spans of the text, or names: a name stands where the text first has it, or
    below the text. All names of a text are resolved together, up to STRETCH at once: those of
    one name share one sense, and each counts as context of the others.

    Raises ValueError when a span does not lie in the text.
    """
    known = ResolutionContext(context) if isinstance(context, str) else context
    asked = Asked(gazetteer, mentions, known)
    every = [*asked.mentions, *asked.silent]
    order = sorted(range(len(every)), key=lambda i: (every[i].start, every[i].end))
    resolved: list[Resolution | None] = [None] * len(every)
    for start in range(0, len(order), STRETCH):
        stretch = order[start : start + STRETCH]
        if min(stretch) >= len(mentions):
            continue
        answers = _resolve_stretch(gazetteer, [every[i] for i in stretch], asked.text)
        for i, answer in zip(stretch, answers, strict=True):
            resolved[i] = answer
    return resolved[: len(mentions)]


def _resolve_stretch(
    gazetteer: Names, mentions: Sequence[Mention], text: str
) -> list[Resolution | None]:
    grouping = Grouping(gazetteer, mentions, text)
    answers = _answers(grouping)
    unknown = place_unknown(grouping, answers, [text[m.start : m.end] for m in mentions])
    return [
        stand_in if group is None else answers[group]
        for group, stand_in in zip(grouping.group_of, unknown, strict=True)
    ]


def settle(table: Table, weights: Numbers) -> tuple[Numbers, Numbers]:
    """(belief, features) after some rounds in which each name hears the others."""
    local = local_features(table)
    belief = table.probabilities(local @ weights[: local.shape[1]])
    matrix = local
    for _ in range(ROUNDS):
        matrix = np.hstack([local, context_features(table, belief)])
        belief = table.probabilities(matrix @ weights)
    return belief, matrix


def _answers(grouping: Grouping) -> list[Resolution]:
    if not grouping.groups:
        return []
    table = Table(grouping.groups)
    belief, matrix = settle(table, WEIGHTS)
    why = Reasons(table, matrix * WEIGHTS, belief)
    return [_answer(table, belief, why, g) for g in range(len(grouping.groups))]


def _answer(table: Table, belief: Numbers, why: Reasons, group: int) -> Resolution:
    rows = table.rows_of(group)
    ranked = rows.start + np.argsort(-belief[rows], kind="stable")
    best, share = _likeliest(table, belief, ranked)
    ranked = [best, *(row for row in ranked.tolist() if row != best)]
    runners_up = ranked[1 : RUNNERS_UP + 1]
    return Resolution(
        place=table.rows[best].place,
        confidence=round(COVERAGE * share, 4),
        alternatives=tuple(
            Scored(table.rows[i].place, round(float(belief[i]), 4)) for i in runners_up
        ),
        why=why.of(ranked),
    )


def _likeliest(table: Table, belief: Numbers, ranked: Rows) -> tuple[int, float]:
    """The likeliest row of the likeliest spot, and the belief in the spot.

    A city and the district around it are one spot.
    """
    top = ranked[:SPOTS]
    near = table.distances(top, ranked) <= SAME_SPOT_KM
    share = near @ belief[ranked]
    spot = int(np.argmax(share))
    first = int(np.argmax(near[spot]))
    return int(ranked[first]), min(1.0, float(share[spot]))
