"""The fitted numbers of resolution: what each feature is worth, in log odds."""

import numpy as np

from dateline_gazetteer.resolution.features import FEATURES
from dateline_gazetteer.resolution.neighbours import Numbers

ROUNDS = 3
"""How often the names of a text hear what the others are believed to mean."""

COVERAGE = 0.95
"""How often the right place is in the gazetteer at all: no choice is surer than that."""

_WEIGHTS = {
    "prominence": 8.68,
    "country": 2.43,
    "admin-1": 2.46,
    "admin-2": 0.55,
    "large area": 3.85,
    "other kind": 1.10,
    "named after its city": -1.64,
    "own name": 0.66,
    "kind asked for": 2.21,
    "contained": 4.59,
    "beside": 1.51,
    "country named": 1.98,
    "admin-1 named": -0.10,
    "country shared": 3.55,
    "admin-1 shared": 4.73,
    "near": 2.55,
    "contains": 3.00,
    "named in full elsewhere": -4.99,
    "listed with its kind": 1.62,
}

WEIGHTS: Numbers = np.array([_WEIGHTS[name] for name in FEATURES])
