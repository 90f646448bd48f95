"""Happenings told in a row, each with its place and time: "in Ankara in 2013, Baku in 2014"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from dateline.model.toponym import TimeExpression, Toponym, ToponymType

_TOGETHER = re.compile(r"\s*,?\s*(?:(?:in|on|at|en|el|de|del|the)\s+){0,2}")
"""What may stand between the place and the time of one of them."""

_MOST = 40
"""Characters between one of them and the next."""

Placed = tuple[Toponym, Token]
Timed = tuple[TimeExpression, Token]


def series(
    times: Sequence[Timed], toponyms: Sequence[Placed], text: str
) -> list[tuple[TimeExpression, Placed]]:
    """The times with the place beside each; none unless there are two such pairs at least."""
    dated = [time for time, _ in times if time.span]
    found: list[tuple[TimeExpression, Placed]] = []
    for placed in toponyms:
        toponym = placed[0]
        if toponym.type is not ToponymType.PLACE:
            continue
        beside = [time for time in dated if _beside(toponym, time, text)]
        after = [time for time in beside if time.start > toponym.start]
        if beside:
            found.append(((after or beside)[0], placed))
    apart = {time.start for time, _ in found}
    alike = {len(time.value) for time, _ in found}
    near = all(
        later[0].start - earlier[0].start < _MOST + len(later[1][0].text)
        for earlier, later in pairwise(found)
    )
    whole = len(found) > 1 and len(apart) == len(found) and len(alike) == 1 and near
    return found if whole else []


def _beside(toponym: Toponym, time: TimeExpression, text: str) -> bool:
    first, last = sorted([(toponym.start, toponym.end), (time.start, time.end)])
    return _TOGETHER.fullmatch(text[first[1] : last[0]]) is not None
