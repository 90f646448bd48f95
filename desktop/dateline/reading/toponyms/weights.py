"""The fitted numbers of the filter, in log odds: what each piece of evidence is worth."""

WEIGHTS = {
    "bias": -4.07,
    "model: GPE": 1.61,
    "model: LOC": 0.86,
    "model: FAC": 1.56,
    "model: NORP": 1.42,
    "model: ORG": 0.18,
    "inside a person": -0.78,
    "opens an organisation": -0.06,
    "inside an organisation": -0.24,
    "inside a longer name": -3.44,
    "gazetteer": 1.44,
    "prominence": 3.35,
    "plain word": -1.99,
    "demonym as noun": -4.56,
    "proper noun": 1.14,
    "after a locative preposition": 0.40,
    "beside a toponym": 1.52,
    "after a capital": -1.54,
    "before a capital": -1.06,
    "after a title": -1.31,
    "speaks": -1.21,
    "of an age": -0.45,
    "part of a person's name": -4.29,
    "place elsewhere": 0.76,
    "kind of place beside": 1.59,
    "disease": -2.79,
    "no model": 1.40,
}
"""By logistic regression; the features are told in evidence.py."""

CONSISTENCY = 2.0
"""What it is worth when all other mentions of a name look like places, or none of them does."""
