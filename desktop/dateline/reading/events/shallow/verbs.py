"""The forms of Spanish verbs, by the endings of the three conjugations and lists of exceptions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

PAST, PRESENT, FUTURE, CONDITIONAL = "PAST", "PRES", "FUT", "COND"
SUBJUNCTIVE, INFINITIVE, GERUND, PARTICIPLE = "SUBJ", "INF", "GER", "PART"

FINITE = frozenset({PAST, PRESENT, FUTURE, CONDITIONAL, SUBJUNCTIVE})

_AR = {
    PRESENT: ("a", "an"), PAST: ("ó", "aron", "aba", "aban"), GERUND: ("ando",),
    SUBJUNCTIVE: ("e", "en", "ara", "aran"), PARTICIPLE: ("ado", "ada", "ados", "adas"),
}  # fmt: skip
_ER = {
    PRESENT: ("e", "en"), PAST: ("ió", "ieron", "ía", "ían"), GERUND: ("iendo",),
    SUBJUNCTIVE: ("a", "an", "iera", "ieran"), PARTICIPLE: ("ido", "ida", "idos", "idas"),
}  # fmt: skip
_WHOLE = {FUTURE: ("á", "án"), CONDITIONAL: ("ía", "ían"), INFINITIVE: ("", "se", "lo", "la")}

_UNLISTED = (
    (re.compile(r"[a-zñáéíóú]{2,}(?:aron|ieron|aban)"), PAST),
    (re.compile(r"[a-zñáéíóú]{2,}ó"), PAST),
    (re.compile(r"[a-zñáéíóú]{2,}[aei]r(?:á|án)"), FUTURE),
    (re.compile(r"[a-zñáéíóú]{2,}[aei]r(?:ía|ían)"), CONDITIONAL),
    (re.compile(r"[a-zñáéíóú]{2,}(?:ando|iendo)"), GERUND),
    (re.compile(r"[a-zñáéíóú]{2,}(?:ad|id)[oa]s?"), PARTICIPLE),
    (re.compile(r"[a-zñáéíóú]{2,}(?:ar|er|ir)(?:se|lo|la|los|las)?"), INFINITIVE),
)
"""Endings that tell a verb nobody listed; each is seldom that of another word."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a written verb is a form of."""

    lemma: str
    tag: str


def conjugations(
    regular: Sequence[str], irregular: Mapping[str, Mapping[str, Sequence[str]]]
) -> dict[str, Form]:
    """Every third-person and infinite form of the verbs; the exceptions win."""
    forms: dict[str, Form] = {}
    for lemma in regular:
        for written, tag in _conjugated(lemma):
            forms.setdefault(written, Form(lemma, tag))
    for tag, verbs in irregular.items():
        for lemma, listed in verbs.items():
            forms.update((written, Form(lemma, tag)) for written in listed)
    return forms


def unlisted(word: str) -> Form | None:
    """What a word's ending says when it is that of a verb."""
    for pattern, tag in _UNLISTED:
        if pattern.fullmatch(word):
            return Form(word, tag)
    return None


def _conjugated(lemma: str) -> Iterator[tuple[str, str]]:
    stem = lemma[:-2]
    for tag, endings in (_AR if lemma.endswith("ar") else _ER).items():
        for ending in endings:
            yield _spelt(stem, ending), tag
    for tag, endings in _WHOLE.items():
        for ending in endings:
            yield lemma + ending, tag


def _spelt(stem: str, ending: str) -> str:
    """Stem and ending: c, g and z keep their sound before an e."""
    if ending[0] in "eé" and stem[-1:] in {"c", "g", "z"}:
        return stem[:-1] + {"c": "qu", "g": "gu", "z": "c"}[stem[-1]] + ending
    return stem + ending
