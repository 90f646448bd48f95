"""Toponyms: found by the language model and the gazetteer together, then resolved."""

from dateline.reading.toponyms.reader import ToponymReader

__all__ = ["ToponymReader"]
