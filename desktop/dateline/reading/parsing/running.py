"""Running heads and feet: lines that come back on page after page, and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.reading.parsing.layout import Fragment

EDGE = 3
"""Lines, from the top and from the bottom of a page, that may be running ones."""

_NUMBER = re.compile(
    r"\W*(?:(?:page|página|pagina|pág\.?|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:/|of|de|von|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


def without_running_lines(pages: Sequence[list[Fragment]]) -> list[list[Fragment]]:
    """The pages without what is repeated at their edges."""
    edges = [_edge(page) for page in pages]
    seen = Counter(key for edge in edges for key in {_key(line) for line in edge})
    needed = max(2, (len([p for p in pages if p]) + 1) // 2)
    return [
        [
            line
            for line in page
            if line not in edge or not (seen[_key(line)] >= needed or _is_number(line, page))
        ]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edge(page: list[Fragment]) -> list[Fragment]:
    """The lines of the topmost and lowest rows."""
    rows = sorted({round(line.top) for line in page}, reverse=True)
    if len(rows) <= EDGE:
        return [line for line in page if round(line.top) in {rows[0], rows[-1]}] if rows else []
    outer = {*rows[:EDGE], *rows[-EDGE:]}
    return [line for line in page if round(line.top) in outer]


def _key(line: Fragment) -> tuple[str, int]:
    """What a line and its likes on other pages share: words without numbers, and the height."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.top / 4)


def _is_number(line: Fragment, page: Sequence[Fragment]) -> bool:
    """Whether it is a page number: a number alone in the first or the last row."""
    rows = [round(other.top) for other in page]
    outermost = round(line.top) in {max(rows), min(rows)}
    return outermost and bool(_NUMBER.fullmatch(line.text)) and len(rows) > 1
