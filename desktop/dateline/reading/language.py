"""The language a document is written in, by its commonest words."""

import re
import tomllib
from functools import cache
from importlib.resources import files

SAMPLE = 4000
"""Characters that are looked at."""


def language_of(text: str) -> str:
    """The ISO 639-1 code whose common words fill most of the text; "en" when none does."""
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].casefold())
    counts = {code: sum(word in common for word in words) for code, common in _common().items()}
    return max(counts, key=lambda code: (counts[code], code == "en"))


@cache
def _common() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files(__package__).joinpath("languages.toml").read_text("utf-8"))
    return {code: frozenset(words) for code, words in table.items()}
