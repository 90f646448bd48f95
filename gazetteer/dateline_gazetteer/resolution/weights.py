"""The fitted numbers of resolution: what each feature is worth, in log odds."""

import numpy as np

from dateline_gazetteer.resolution.features import FEATURES
from dateline_gazetteer.resolution.neighbours import Numbers

ROUNDS = 3
"""How often the names of a text hear what the others are believed to mean."""

COVERAGE = 0.95
"""How often the right place is in the gazetteer at all: no choice is surer than that."""

_WEIGHTS = {
    "prominence": 9.91,
    "country": 1.86,
    "admin-1": 2.47,
    "admin-2": 0.93,
    "large area": 3.87,
    "other kind": -0.02,
    "named after its city": -1.52,
    "own name": 0.68,
    "kind asked for": 1.89,
    "contained": 4.61,
    "beside": 1.51,
    "country named": 1.10,
    "admin-1 named": 0.11,
    "country shared": 2.96,
    "admin-1 shared": 5.00,
    "near": 3.01,
    "contains": 3.00,
    "named in full elsewhere": -4.94,
    "listed with its kind": 2.02,
}

WEIGHTS: Numbers = np.array([_WEIGHTS[name] for name in FEATURES])
