"""The language a document is written in, by its commonest words."""

import re

from spacy.util import get_lang_class

LANGUAGES = ("en", "es", "fr", "de", "pt", "it")
SAMPLE = 4000
"""Characters that are looked at."""


_STOP_WORDS = {code: frozenset(get_lang_class(code).Defaults.stop_words) for code in LANGUAGES}


def language_of(text: str) -> str:
    """The ISO 639-1 code whose stop words fill most of the text; "en" when none does."""
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].casefold())
    counts = {code: sum(word in _STOP_WORDS[code] for word in words) for code in LANGUAGES}
    return max(LANGUAGES, key=lambda code: counts[code])
