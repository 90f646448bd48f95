"""A shallow grammar for languages without a language model: words, phrases and clauses by lists."""

from dateline.reading.events.shallow.parsing import parsed

__all__ = ["parsed"]
