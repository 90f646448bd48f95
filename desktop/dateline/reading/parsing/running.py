"""Running heads and feet: lines that come back on page after page, and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from dateline.reading.parsing.rows import Fragment

EDGE = 3
"""Lines, from the top and from the bottom of a page, that may be running ones."""

GAP = 0.4
"""White space, in heights of the line, that parts a running line from the text."""

_NUMBER = re.compile(
    r"\W*(?:(?:page|página|pagina|pág\.?|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:/|of|de|von|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


def without_running_lines(pages: Sequence[list[Fragment]]) -> list[list[Fragment]]:
    """The pages without what is repeated at their edges."""
    by_row = [_rows(page) for page in pages]
    seen: Counter[tuple[str, int]] = Counter()
    for rows in by_row:
        seen.update({_key(line) for row in _edge(rows) for line in row})
    needed = max(2, (sum(map(bool, pages)) + 1) // 2)
    repeated = {key for key, count in seen.items() if count >= needed}
    return [_without(rows, repeated) for rows in by_row]


def _rows(page: Sequence[Fragment]) -> list[list[Fragment]]:
    """The lines of a page from top to bottom, those of one height together."""
    ordered = sorted(page, key=lambda line: -round(line.top))
    return [list(row) for _, row in groupby(ordered, key=lambda line: round(line.top))]


def _edge(rows: list[list[Fragment]]) -> list[list[Fragment]]:
    return rows if len(rows) <= 2 * EDGE else [*rows[:EDGE], *rows[-EDGE:]]


def _key(line: Fragment) -> tuple[str, int]:
    """What a line and its likes on other pages share: words without numbers, and the height."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.top / 4)


def _without(rows: list[list[Fragment]], repeated: set[tuple[str, int]]) -> list[Fragment]:
    first = _running(rows, repeated)
    last = _running(rows[::-1], repeated) if first < len(rows) else 0
    return [line for row in rows[first : len(rows) - last] for line in row]


def _running(rows: list[list[Fragment]], repeated: set[tuple[str, int]]) -> int:
    """How many rows, from the edge on, are running ones: white space parts them from the text."""
    found = 0
    for number, row in enumerate(rows[:EDGE]):
        if not all(_is_number(line) or _is_repeated(line, repeated) for line in row):
            break
        rest = rows[number + 1 : number + 2]
        if not rest or _distance(row[0], rest[0][0]) > GAP * row[0].height:
            found = number + 1
    return found if found < len(rows) else 0


def _distance(one: Fragment, other: Fragment) -> float:
    """The white space between two rows."""
    return max(one.bottom - other.top, other.bottom - one.top)


def _is_repeated(line: Fragment, repeated: set[tuple[str, int]]) -> bool:
    is_sentence = re.search(r"\w[.!?…][\"'”’»)\]]*$", line.text) and len(line.text.split()) > 3
    return _key(line) in repeated and not is_sentence


def _is_number(line: Fragment) -> bool:
    return bool(_NUMBER.fullmatch(line.text))
