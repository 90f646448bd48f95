"""The fitted numbers of the filter, in log odds: what each piece of evidence is worth."""

WEIGHTS = {
    "bias": -4.15,
    "model: GPE": 1.66,
    "model: LOC": 0.88,
    "model: FAC": 1.63,
    "model: NORP": 1.40,
    "model: ORG": 0.19,
    "inside a person": -0.80,
    "opens an organisation": -0.02,
    "inside an organisation": -0.27,
    "inside a longer name": -3.40,
    "gazetteer": 1.51,
    "prominence": 3.35,
    "plain word": -2.00,
    "demonym as noun": -4.52,
    "proper noun": 1.13,
    "after a locative preposition": 0.38,
    "beside a toponym": 1.55,
    "after a capital": -1.45,
    "before a capital": -1.08,
    "after a title": -1.31,
    "speaks": -1.21,
    "of an age": -0.45,
    "part of a person's name": -4.28,
    "place elsewhere": 0.79,
    "kind of place beside": 1.49,
    "disease": -2.81,
    "no model": 1.40,
}
"""By logistic regression; the features are told in evidence.py."""

CONSISTENCY = 2.0
"""What it is worth when all other mentions of a name look like places, or none of them does."""
