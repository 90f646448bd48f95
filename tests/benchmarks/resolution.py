"""Resolution: documents of few and of very many toponyms, and of the most ambiguous names."""

import random
from collections.abc import Iterator, Sequence

import numpy as np

from dateline_gazetteer import Gazetteer
from dateline_gazetteer.resolution import ResolutionContext, resolve

from .figures import Figure, milliseconds
from .gazetteer import sample

COMMON = (
    "San José", "Santa Lucía", "San Antonio", "Santiago", "San Juan", "Santa Ana", "San Pedro",
    "San Miguel", "Santa Rosa", "San Francisco", "Victoria", "Washington", "Springfield",
    "Georgetown", "Jackson", "Franklin", "Clinton", "Salem", "Madison", "Kingston", "Newcastle",
    "Richmond", "Hamilton", "Union", "Lincoln", "La Paz", "San Isidro", "Santa Cruz", "San Luis",
    "Concepción",
)  # fmt: skip
"""Names of dozens and hundreds of places each."""


def measure() -> Iterator[Figure]:
    """The figures that docs/toponyms.md states; names are asked for the first time unless said."""
    chance = random.Random(11)  # noqa: S311 - a sample, no secret
    names = [place.name for place in sample(Gazetteer.open(), chance)]
    for count, goal in ((30, 15.0), (300, None), (1_000, None)):
        documents = [chance.sample(names, count) for _ in range(5)]
        yield Figure(f"{count} toponyms", typical(Gazetteer.open(), documents), "ms", goal)
    many = [name for _ in range(5) for name in names]
    yield Figure("5,000 toponyms", typical(Gazetteer.open(), [many]), "ms")
    yield Figure("30 of the commonest names", typical(Gazetteer.open(), [COMMON]), "ms")
    gazetteer = Gazetteer.open()
    typical(gazetteer, [COMMON])
    yield Figure("30 of the commonest names, again", typical(gazetteer, [COMMON] * 5), "ms")


def typical(gazetteer: Gazetteer, documents: Sequence[Sequence[str]]) -> float:
    """The median time of resolving a document of these names, in milliseconds."""
    asked = [(names, ResolutionContext("; ".join(names), others=())) for names in documents]
    taken = milliseconds(lambda document: resolve(gazetteer, *document), asked)
    return float(np.median(taken))
