"""The fitted numbers of resolution: what each feature is worth, in log odds."""

import numpy as np

from dateline_gazetteer.resolution.features import FEATURES
from dateline_gazetteer.resolution.table import Numbers

ROUNDS = 3
"""How often the names of a text hear what the others are believed to mean."""

COVERAGE = 0.95
"""How often the right place is in the gazetteer at all: no choice is surer than that."""

_WEIGHTS = {
    "prominence": 8.59,
    "country": 1.52,
    "admin-1": 2.54,
    "admin-2": 0.14,
    "large area": 0.95,
    "other kind": 0.52,
    "named after its city": -2.40,
    "own name": 0.72,
    "demonym": 0.06,
    "kind asked for": 0.98,
    "contained": 4.93,
    "beside": 1.50,
    "country named": 1.33,
    "admin-1 named": 0.25,
    "country shared": 2.52,
    "admin-1 shared": 3.17,
    "near": 1.45,
    "named in full elsewhere": -1.30,
}

WEIGHTS: Numbers = np.array([_WEIGHTS[name] for name in FEATURES])
