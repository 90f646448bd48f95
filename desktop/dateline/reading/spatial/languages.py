"""The grammars of spatial phrases, each made when a text first needs it."""

from functools import cache

from dateline.reading.spatial.marks import Grammar


@cache
def grammar(language: str) -> Grammar | None:
    """The grammar of a language by its ISO 639-1 code; None for one that has none."""
    # Compiling the patterns of a language takes some hundredths of a second.
    if language == "en":
        from dateline.reading.spatial.english import GRAMMAR as ENGLISH  # noqa: PLC0415

        return ENGLISH
    if language == "es":
        from dateline.reading.spatial.spanish import GRAMMAR as SPANISH  # noqa: PLC0415

        return SPANISH
    return None
