"""The forms of Spanish verbs: regular endings, changes of the stem, and lists of exceptions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

PAST, PRESENT, FUTURE, CONDITIONAL = "PAST", "PRES", "FUT", "COND"
SUBJUNCTIVE, INFINITIVE, GERUND, PARTICIPLE = "SUBJ", "INF", "GER", "PART"

FINITE = frozenset({PAST, PRESENT, FUTURE, CONDITIONAL, SUBJUNCTIVE})

CLASSES = ("regular", "ie", "ue", "i", "zco", "y", "accent")
"""How the stems of verbs change: cerrar cierra, volar vuela, pedir pide, ofrecer ofrezca,
construir construye, enviar envía."""

_AR = {
    PRESENT: ("a", "an", "amos"), PAST: ("ó", "aron", "aba", "aban", "ábamos"), GERUND: ("ando",),
    SUBJUNCTIVE: ("e", "en", "emos", "ara", "aran", "ase", "asen"),
    PARTICIPLE: ("ado", "ada", "ados", "adas"),
}  # fmt: skip
_ER = {
    PRESENT: ("e", "en", "emos", "imos"), PAST: ("ió", "ieron", "ía", "ían", "íamos"),
    GERUND: ("iendo",),
    SUBJUNCTIVE: ("a", "an", "amos", "iera", "ieran", "iese", "iesen"),
    PARTICIPLE: ("ido", "ida", "idos", "idas"),
}  # fmt: skip
_WHOLE = {
    FUTURE: ("á", "án", "emos"), CONDITIONAL: ("ía", "ían", "íamos"),
    INFINITIVE: ("", "se", "lo", "la", "los", "las", "le", "les"),
}  # fmt: skip
_STRESSED = frozenset({"a", "an", "e", "en"})
"""Endings that leave the stress on the stem, which changes then."""

_CHANGES = {
    "ie": (r"e(?=[^aeiou]*$)", "ie"),
    "ue": (r"[ou](?=[^aeiou]*$)", "ue"),
    "i": (r"e(?=[^aeiou]*u?$)", "i"),
    "zco": (r"c$", "zc"),
    "y": (r"$", "y"),
    "accent": (r"[iu](?=[^aeiou]*$)", ""),
}
_ACCENTED = str.maketrans("iu", "íú")

_UNLISTED = (
    (re.compile(r"[a-zñáéíóú]{2,}(?:aron|ieron|aban)"), PAST),
    (re.compile(r"[a-zñáéíóú]{2,}ó"), PAST),
    (re.compile(r"[a-zñáéíóú]{2,}[aei]r(?:á|án)"), FUTURE),
    (re.compile(r"[a-zñáéíóú]{2,}[aei]rían"), CONDITIONAL),
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
    listed: Mapping[str, Sequence[str]],
    irregular: Mapping[str, Mapping[str, Sequence[str]]],
    prefixed: Sequence[str] = (),
) -> dict[str, Form]:
    """Every third-person, "we" and infinite form of the verbs; the exceptions win.

    `listed` are verbs by class; `prefixed` are conjugated like the exception they end in
    ("detener" like "tener").
    """
    forms: dict[str, Form] = {}
    for change in CLASSES:
        for lemma in listed.get(change, ()):
            for written, tag in _conjugated(lemma, change):
                forms.setdefault(written, Form(lemma, tag))
    for tag, verbs in irregular.items():
        for lemma, exceptions in verbs.items():
            forms.update((written, Form(lemma, tag)) for written in exceptions)
            for longer in (v for v in prefixed if v.endswith(lemma) and v != lemma):
                prefix = longer.removesuffix(lemma)
                forms.update((prefix + w, Form(longer, tag)) for w in exceptions)
    return forms


def unlisted(word: str) -> Form | None:
    """What a word's ending says when it is that of a verb."""
    for pattern, tag in _UNLISTED:
        if pattern.fullmatch(word):
            return Form(word, tag)
    return None


def _conjugated(lemma: str, change: str) -> Iterator[tuple[str, str]]:
    for tag, endings in (_AR if lemma.endswith("ar") else _ER).items():
        for ending in endings:
            yield _form(lemma, change, ending, tag), tag
    for tag, endings in _WHOLE.items():
        for ending in endings:
            yield lemma + ending, tag


def _form(lemma: str, change: str, ending: str, tag: str) -> str:
    stem = lemma[:-2]
    if ending in _STRESSED:
        kept = change == "zco" and ending[0] != "a"
        return _spelt(stem if kept else _strong(stem, change), ending, lemma)
    if ending[0] == "i" and tag not in {PARTICIPLE, PRESENT}:
        if stem.endswith("duc") and tag != GERUND:  # "produjo", "produjeron"
            return f"{stem[:-1]}j{'o' if ending == 'ió' else ending[1:]}"
        weak = _weak(lemma, change)
        return f"{weak}y{ending[1:]}" if change == "y" else _spelt(weak, ending, lemma)
    return _spelt(stem, ending, lemma)


def _strong(stem: str, change: str) -> str:
    if change == "regular":
        return stem
    pattern, changed = _CHANGES[change]
    return re.sub(pattern, lambda m: changed or m.group().translate(_ACCENTED), stem, count=1)


def _weak(lemma: str, change: str) -> str:
    """The stem of "pidió", "sintió" and "murió": verbs in -ir change it there too."""
    stem = lemma[:-2]
    if lemma.endswith("ir") and change in {"ie", "i"}:
        return re.sub(r"e(?=[^aeiou]*u?$)", "i", stem)
    if lemma.endswith("ir") and change == "ue":
        return re.sub(r"o(?=[^aeiou]*$)", "u", stem)
    return stem


def _spelt(stem: str, ending: str, lemma: str) -> str:
    """Stem and ending: c, g and z keep their sound before another vowel."""
    if lemma.endswith("ar") and ending[0] in "eé" and stem[-1:] in {"c", "g", "z"}:
        return stem[:-1] + {"c": "qu", "g": "gu", "z": "c"}[stem[-1]] + ending
    if not lemma.endswith("ar") and ending[0] == "a":
        for written, before_a in (("gu", "g"), ("g", "j"), ("c", "z")):
            if stem.endswith(written) and not stem.endswith("zc"):
                return stem.removesuffix(written) + before_a + ending
    return stem + ending
