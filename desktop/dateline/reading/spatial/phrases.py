"""Finds spatial phrases around toponyms that are already known."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.reading.spatial.marks import Grammar
from dateline.reading.spatial.relations import Relation
from dateline.reading.spatial.scanning import matches_in, windows_around


@dataclass(frozen=True, slots=True)
class Phrase:
    """A relation stated in a text, and the starts of the toponyms it is stated of."""

    start: int
    end: int
    anchors: tuple[int, ...]
    relation: Relation


def phrases(mask: str, grammar: Grammar) -> Iterator[Phrase]:
    """Every spatial phrase of a masked text, overlapping ones included."""
    windows = {key: windows_around(key, mask) for key in {rule.key for rule in grammar.rules}}
    for rule in grammar.rules:
        for match in matches_in(windows[rule.key], rule.pattern, mask):
            groups = match.groupdict()
            anchors = tuple(match.start(g) for g in ("x", "y") if g in groups)
            yield Phrase(match.start(), match.end(), anchors, rule.relate(match))
