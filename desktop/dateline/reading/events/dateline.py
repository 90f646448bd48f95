"""The place and day that a story opens with: "LIMA, Peru (AP) — ", "Quito, 3 may (EFE).- "."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model.toponym import Toponym

_MONTH = r"(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]*"
_AFTER = re.compile(
    rf"(?:[,\s]|\([^()\n]{{1,40}}\)|[A-ZÀ-Þ][\w.'’]*|\d{{1,4}}|del?\b|{_MONTH}){{0,16}}?"
    r"\s*(?:\.?\s?-{1,2}|\.?\s?[—–])\s"
)
"""What stands between the place and the text: a larger place, a day, an agency, then a dash."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place a story opens with, and the stretch of text the whole opening takes."""

    toponym: Toponym
    start: int
    end: int

    def has(self, position: int) -> bool:
        """Whether a character of the text belongs to it."""
        return self.start <= position < self.end


def dateline(text: str, toponyms: Sequence[Toponym]) -> Dateline | None:
    """The dateline of a text, if it has one."""
    for toponym in sorted(toponyms, key=lambda t: t.start):
        line_start = text.rfind("\n", 0, toponym.start) + 1
        if text[line_start : toponym.start].strip():
            continue
        if after := _AFTER.match(text, toponym.end):
            return Dateline(toponym, toponym.start, after.end())
    return None
