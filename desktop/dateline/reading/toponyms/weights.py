"""The fitted numbers of the filter, in log odds: what each piece of evidence is worth."""

WEIGHTS = {
    "bias": -4.07,
    "model: GPE": 1.61,
    "model: LOC": 0.83,
    "model: FAC": 1.56,
    "model: NORP": 1.36,
    "model: ORG": 0.16,
    "inside a person": -0.67,
    "opens an organisation": -0.06,
    "inside an organisation": -0.34,
    "inside a longer name": -3.43,
    "gazetteer": 1.42,
    "prominence": 3.40,
    "plain word": -1.98,
    "demonym as noun": -4.52,
    "proper noun": 1.12,
    "after a locative preposition": 0.44,
    "beside a toponym": 1.60,
    "after a capital": -1.44,
    "before a capital": -1.07,
    "after a title": -1.38,
    "speaks": -1.26,
    "of an age": -0.47,
    "part of a person's name": -3.64,
    "place elsewhere": 0.78,
    "kind of place beside": 1.47,
    "disease": -2.79,
    "no model": 1.40,
}
"""By logistic regression; the features are told in evidence.py."""

CONSISTENCY = 2.0
"""What it is worth when all other mentions of a name look like places, or none of them does."""
