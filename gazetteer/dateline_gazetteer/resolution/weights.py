"""The numbers of resolution: what each feature is worth, in log odds.

Fitted on two corpora of world news, some held near a value set by hand: docs/toponyms.md says
which.
"""

import numpy as np

from dateline_gazetteer.resolution.features import FEATURES
from dateline_gazetteer.resolution.neighbours import Numbers

ROUNDS = 3
"""How often the names of a text hear what the others are believed to mean."""

COVERAGE = 0.95
"""How often the right place is in the gazetteer at all: no choice is surer than that."""

_WEIGHTS = {
    "prominence": 9.97,
    "country": 1.78,
    "admin-1": 2.45,
    "admin-2": 0.88,
    "large area": 3.40,
    "other kind": 1.13,
    "named after its city": -1.50,
    "own name": 0.64,
    "kind asked for": 1.99,
    "contained": 7.68,
    "beside": 1.51,
    "country named": 1.09,
    "admin-1 named": 0.07,
    "country shared": 2.92,
    "admin-1 shared": 4.32,
    "near": 3.10,
    "contains": 3.96,
    "named in full elsewhere": -4.94,
    "short for a name elsewhere": 2.00,
    "listed with its kind": 2.47,
}

WEIGHTS: Numbers = np.array([_WEIGHTS[name] for name in FEATURES])
