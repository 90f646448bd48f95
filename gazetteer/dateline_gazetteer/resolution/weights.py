"""The fitted numbers of resolution: what each feature is worth, in log odds."""

import numpy as np

from dateline_gazetteer.resolution.features import FEATURES
from dateline_gazetteer.resolution.table import Numbers

ROUNDS = 3
"""How often the names of a text hear what the others are believed to mean."""

COVERAGE = 0.95
"""How often the right place is in the gazetteer at all: no choice is surer than that."""

_WEIGHTS = {
    "prominence": 11.89,
    "country": 0.70,
    "admin-1": 3.41,
    "admin-2": 1.69,
    "large area": 1.05,
    "other kind": 1.32,
    "named after its city": -3.07,
    "own name": 0.40,
    "kind asked for": 1.87,
    "contained": 4.77,
    "beside": 1.51,
    "country named": 1.71,
    "admin-1 named": 0.53,
    "country shared": 3.79,
    "admin-1 shared": 4.97,
    "near": 1.58,
    "named in full elsewhere": -2.31,
    "listed with its kind": 1.74,
}

WEIGHTS: Numbers = np.array([_WEIGHTS[name] for name in FEATURES])
