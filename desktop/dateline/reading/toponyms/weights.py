"""The fitted numbers of the filter, in log odds: what each piece of evidence is worth."""

WEIGHTS = {
    "bias": -4.14,
    "model: GPE": 1.67,
    "model: LOC": 0.82,
    "model: FAC": 1.52,
    "model: NORP": 1.43,
    "model: ORG": 0.20,
    "inside a person": -0.64,
    "opens an organisation": -0.08,
    "inside an organisation": -0.23,
    "inside a longer name": -3.39,
    "gazetteer": 1.49,
    "prominence": 3.35,
    "plain word": -2.06,
    "demonym as noun": -4.56,
    "proper noun": 1.16,
    "after a locative preposition": 0.51,
    "beside a toponym": 1.55,
    "after a capital": -1.49,
    "before a capital": -1.01,
    "after a title": -1.26,
    "part of a person's name": -4.07,
    "place elsewhere": 0.80,
    "kind of place beside": 1.55,
    "disease": -2.78,
    "no model": 1.40,
}
"""By logistic regression; the features are told in evidence.py."""

CONSISTENCY = 2.0
"""What it is worth when all other mentions of a name look like places, or none of them does."""
