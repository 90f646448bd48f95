"""Pieces of text on one line: whether a gap between them parts columns, or is only wide.

Justified text has wide gaps too, and a table has gaps on every line. A gap parts columns when
the lines around it keep the same stretch of the page clear, with long text on both sides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

NEIGHBOURS = 4
"""Lines above and below that are asked whether they keep the gap clear."""

CLEAR_LINES = 3
"""Lines, the one with the gap included, that must do so."""

COLUMN_TEXT = 20
"""Characters of the longest line on each side, at least; with less it is a table."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text on one line of one column; points, from the lower left corner of the page.

    `line` tells apart what the file writes as lines of their own.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    line: int = 0

    @property
    def height(self) -> float:
        """Of the line."""
        return max(self.top - self.bottom, 1.0)

    def with_next(self, other: "Fragment") -> "Fragment":
        """Both as one."""
        return Fragment(
            f"{self.text} {other.text}",
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
            self.line,
        )


def column_lines(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The lines of each column: fragments whose gap parts no columns are put together."""
    rows = _rows(fragments)
    found: list[Fragment] = []
    for number, row in enumerate(rows):
        around = rows[max(0, number - NEIGHBOURS) : number + NEIGHBOURS + 1]
        line = row[0]
        for fragment in row[1:]:
            if line.line != fragment.line or _parts_columns(fragment, around):
                found.append(line)
                line = fragment
            else:
                line = line.with_next(fragment)
        found.append(line)
    return found


def _rows(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Fragments by the line of the page they stand on, from the top, each from the left."""
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda f: -(f.top + f.bottom)):
        middle = (fragment.top + fragment.bottom) / 2
        if rows and rows[-1][0].bottom < middle < rows[-1][0].top:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [sorted(row, key=lambda f: f.left) for row in rows]


def _parts_columns(fragment: Fragment, rows: Sequence[Sequence[Fragment]]) -> bool:
    """Whether a column begins with a fragment, by the lines around it."""
    edge = fragment.left - 0.3 * fragment.height
    clear = crossed = before = after = 0
    for row in rows:
        if any(f.left < edge < f.right for f in row):
            crossed += 1
            continue
        clear += 1
        before = max([before, *(len(f.text) for f in row if f.right <= edge)])
        after = max([after, *(len(f.text) for f in row if f.left >= edge)])
    return clear >= CLEAR_LINES and clear > crossed and min(before, after) >= COLUMN_TEXT
