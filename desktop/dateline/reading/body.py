"""The story told apart from the page around it, in plain text.

A page saved as text carries menus, captions, sign-up lines, readers' comments and teasers for
other stories. The patterns stand in `furniture.toml`; the rules here weigh them: a line that
ends stories counts only once a story has begun, and a caption counts when it carries a credit.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from dateline.model.document import Span

PROSE_WORDS = 12
"""A line with as many words, or ending like a sentence, is prose."""


def story(text: str) -> tuple[Span, ...]:
    """The spans of `text` that belong to the story itself, in order, as long as they can be."""
    lines = _lines(text)
    candidates = lines[: _end_of_story(text, lines)]
    captions = _captions(text, candidates)
    kept = {
        line
        for line in candidates
        if line not in captions and not _matches("line", text[line.start : line.end])
    }
    runs = (list(run) for is_kept, run in groupby(lines, kept.__contains__) if is_kept)
    return tuple(Span(run[0].start, run[-1].end) for run in runs)


def is_prose(line: str) -> bool:
    """Whether a line reads as sentences rather than as a heading or a label."""
    words = line.split()
    return len(words) >= PROSE_WORDS or (len(words) > 3 and _ends_sentence(line))


def is_hard_wrapped(text: str) -> bool:
    """Whether the lines were broken to fit a width, so that a sentence runs over several."""
    widths = [len(line) for line in text.splitlines() if line.strip()]
    long = sum(width > 40 for width in widths)
    return len(widths) > 3 and max(widths) <= 100 and long > len(widths) / 2


def _lines(text: str) -> list[Span]:
    spans = (m.span() for m in re.finditer(r"[^\r\n]+", text))
    trimmed = (_trim(text, start, end) for start, end in spans)
    return [span for span in trimmed if span.start < span.end]


def _trim(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _end_of_story(text: str, lines: Sequence[Span]) -> int:
    prose = 0
    for number, line in enumerate(lines):
        written = text[line.start : line.end]
        if prose >= 2 and not _ends_sentence(written) and _matches("end", written):
            return number
        prose += is_prose(written)
    return len(lines)


def _captions(text: str, lines: Sequence[Span]) -> set[Span]:
    """Lines that end in a credit, and the copies of them that stand right before."""
    found: set[Span] = set()
    for before, line in zip([None, *lines], lines, strict=False):
        written = text[line.start : line.end]
        if len(written) > 600 or not _credited(written):
            continue
        found.add(line)
        if before and (_same_block(text, before, line) or _copies(text, before, line)):
            found.add(before)
    return found


def _same_block(text: str, before: Span, line: Span) -> bool:
    """Whether only one line break parts them, in a text whose paragraphs have blank lines."""
    gap = text[before.end : line.start]
    blank_lines = len(re.findall(r"\n[ \t\r]*\n", text))
    return gap.count("\n") == 1 and blank_lines * 3 > text.count("\n") / 2


def _copies(text: str, before: Span, line: Span) -> bool:
    one, two = (re.findall(r"\w+", text[s.start : s.end].casefold()) for s in (before, line))
    return bool(one) and one[:12] == two[: len(one[:12])]


def _credited(line: str) -> bool:
    return any(pattern.search(line) for pattern in _patterns("credit"))


def _matches(role: str, line: str) -> bool:
    return len(line) < 300 and any(pattern.fullmatch(line) for pattern in _patterns(role))


def _ends_sentence(line: str) -> bool:
    return bool(re.search(r"[.!?…][\"'”’»)\]]*$", line))


@cache
def _patterns(role: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(role))


def _compiled(role: str) -> Iterator[re.Pattern[str]]:
    table = tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))
    for pattern in table[role]:
        yield re.compile(pattern, re.IGNORECASE)
