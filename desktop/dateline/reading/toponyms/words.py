"""Words around a name that tell whether it names a place."""

import re

LOCATIVE = frozenset(
    """
    in at near from to across outside throughout around via into toward towards through off over
    between within inside along past beyond
    en desde hacia hasta
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Prepositions that places follow."""

SPANISH_ARTICLES = frozenset(("el", "la", "los", "las", "del", "al", "un", "una"))
"""Articles that in Spanish stand before nouns and rivers, hardly ever before towns."""

FILLERS = frozenset(
    ("the", "both", "greater", "downtown", "northern", "southern", "eastern", "western", "central")
)
"""Words that may stand between such a preposition and the place."""

TITLES = frozenset(
    """
    mr mrs ms dr sir gen col maj capt lt sgt adm sen rep gov rev prof judge justice president
    senator governor minister professor officer detective constable sheriff king queen prince
    princess lord lady pope coach ambassador secretary mayor chief
    actor actress singer spokesman spokeswoman spokesperson lawyer attorney deputy trooper
    striker pitcher quarterback author director manager resident farmer teacher student chairman
    chairwoman commissioner councilman councilwoman superintendent prosecutor investigator
    principal
    """.split()  # noqa: SIM905
)
"""Titles that people's names follow, without a full stop."""

_TITLE = "|".join(sorted((title.title() for title in TITLES), key=len, reverse=True))
TITLED = re.compile(rf"\b(?:{_TITLE})\.? ((?:[A-Z][\w.'’-]* ){{1,4}}[A-Z][\w'’-]*\w)")
"""A title and a full name after it, which is group 1."""

SAYING = frozenset(
    "said says told tells added adds explained asked replied wrote recalled testified".split()  # noqa: SIM905
)
"""Verbs of people who speak."""

AGE = re.compile(r",\s\d{1,2}(?:,|\s(?:of|was|is)\b)")
"""What follows the name of a person whose age is told."""

DISEASES = frozenset(
    ("virus", "fever", "disease", "flu", "syndrome", "hemorrhagic", "haemorrhagic")
)
"""Words after a name that make it the name of a disease."""

GAP_BEFORE = re.compile(r"(?:,\s|\s\(|/|,|\s(?:and|or)\s)$")
"""What stands between the names of a list, before a name."""

GAP_AFTER = re.compile(
    r",\s(?:and\s)?|\s\(|/|\s(?:and|or)\s|,\s(?:the|an?)\s(?:[\w-]+\s){1,4}(?:of|in)\s(?:the\s)?"
)
"""What stands between the names of a list, or before what contains a place, after a name."""
