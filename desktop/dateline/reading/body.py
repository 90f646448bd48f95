"""The story told apart from the page around it, in plain text.

A page saved as text carries menus, captions, sign-up lines, readers' comments and teasers for
other stories. Two things tell them apart. Patterns (`furniture.toml`) know the lines that pages
have in common. Structure knows the rest: a story is made of sentences, so labels in a row before
it are a menu, between its paragraphs teasers, and after its last paragraph whatever they like.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise

from dateline.model.document import Span

PROSE_WORDS = 12
"""A line with as many words, or ending like a sentence, is prose."""

MENU_LABELS = 3
"""Labels of at most `LABEL_WORDS` words that make a menu where they stand before the story."""

LABEL_WORDS = 3

TEASERS = 3
"""Labels in a row between paragraphs that are teasers; fewer are headings."""

SHARED_WORDS = 0.15
"""The share of a paragraph's words, known from the story, with which it goes on after teasers."""


class _Kind(Enum):
    PROSE = auto()
    LABEL = auto()
    JUNK = auto()
    TEASER = auto()


def story(text: str) -> tuple[Span, ...]:
    """The spans of `text` that belong to the story itself, in order, as long as they can be."""
    lines = _lines(text)
    candidates = lines[: _end_of_story(text, lines)]
    captions = _captions(text, candidates)
    kinds = [_kind(text, line, captions) for line in candidates]
    _lists(text, candidates, kinds)
    if is_hard_wrapped(text):
        _alike_in_paragraphs(text, candidates, kinds)
    kept = _kept(text, candidates, kinds)
    runs = (list(run) for is_kept, run in groupby(lines, kept.__contains__) if is_kept)
    return tuple(Span(run[0].start, run[-1].end) for run in runs)


def is_prose(line: str) -> bool:
    """Whether a line reads as sentences rather than as a heading or a label."""
    words = line.split()
    if len(words) <= 3 and len(line) > 20 and _ends_sentence(line):  # a script without spaces
        return len(line) / len(words) > 20
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


def _kind(text: str, line: Span, captions: set[Span]) -> _Kind:
    written = text[line.start : line.end]
    if line in captions or _matches("line", written):
        return _Kind.JUNK
    ends_in_stop = bool(re.search(r"[^.]\.[\"”’»)\]]*$", written))
    if not ends_in_stop:
        if _matches("label", written):
            return _Kind.JUNK
        if not _ends_sentence(written) and _matches("teaser", written):
            return _Kind.TEASER
    is_story = ends_in_stop or is_prose(written) or _is_entry(written)
    return _Kind.PROSE if is_story else _Kind.LABEL


def _is_entry(line: str) -> bool:
    """Whether it is an entry of a list or a chronology, or leads up to one, rather than a label."""
    if re.match(r"([-*•–—·]|\(?\d{1,2}[.)])\s+\S|[^:]{2,40}: [\d,.]+$", line):
        return True
    dated = re.match(r"[^:–—]{0,30}\b(1[5-9]|20)\d\d\b[^:–—]{0,12}\s?[:–—-]\s+\w", line)
    is_row = bool(re.search(r"\t| \| ", line) and re.search(r"\b(1[5-9]|20)\d\d\b", line))
    return is_row or bool(dated) or (line.endswith((":", ",", ";")) and len(line.split()) > 5)


def _lists(text: str, lines: Sequence[Span], kinds: list[_Kind]) -> None:
    """Make prose of the labels below a line that leads up to them: "They went to these places:"."""
    is_listing = False
    for number, line in enumerate(lines):
        written = text[line.start : line.end]
        if kinds[number] in {_Kind.JUNK, _Kind.TEASER}:
            is_listing = False
        elif written.endswith(":") and len(written.split()) > LABEL_WORDS:
            is_listing = True
        elif kinds[number] is _Kind.PROSE:
            is_listing = False
        elif is_listing:
            kinds[number] = _Kind.PROSE


def _alike_in_paragraphs(text: str, lines: Sequence[Span], kinds: list[_Kind]) -> None:
    """Make prose of every line of a paragraph that has prose, where lines were broken to fit."""
    start = 0
    for number in range(1, len(lines) + 1):
        is_last = number == len(lines)
        if is_last or text[lines[number - 1].end : lines[number].start].count("\n") > 1:
            if _Kind.PROSE in kinds[start:number]:
                for at in range(start, number):
                    kinds[at] = _Kind.PROSE if kinds[at] is _Kind.LABEL else kinds[at]
            start = number


def _kept(text: str, lines: Sequence[Span], kinds: Sequence[_Kind]) -> set[Span]:
    """The lines that belong to the story. Structure counts only where there are paragraphs."""
    prose = [number for number, kind in enumerate(kinds) if kind is _Kind.PROSE]
    if len(prose) < 2:
        return {
            line
            for line, kind in zip(lines, kinds, strict=True)
            if kind in {_Kind.PROSE, _Kind.LABEL}
        }
    kept = set(_headings(text, lines[: prose[0]], kinds))
    words: set[str] = set()
    waiting: list[int] = []
    is_among_teasers = False
    for number in range(prose[0], prose[-1] + 1):
        if kinds[number] is not _Kind.PROSE:
            waiting.append(number)
            is_among_teasers = is_among_teasers or kinds[number] is _Kind.TEASER
            continue
        written = text[lines[number].start : lines[number].end]
        if is_among_teasers and _is_entry(written) and not _ends_sentence(written):
            continue  # "1. Ferry to resume": most read
        if is_among_teasers and not _goes_on(kinds, number, _shared(written, words)):
            continue
        if len(waiting) < TEASERS and all(kinds[at] is _Kind.LABEL for at in waiting):
            kept |= {lines[at] for at in waiting}
        waiting, is_among_teasers = [], False
        kept.add(lines[number])
        words |= _content_words(written)
    return kept


def _goes_on(kinds: Sequence[_Kind], number: int, shared: float) -> bool:
    """Whether the story goes on with a paragraph that stands below teasers.

    It speaks of the same as before, or another paragraph follows at once, or a list of mere
    headlines has ended; a paragraph below each headline belongs to that.
    """
    followed = kinds[number + 1 : number + 2] == [_Kind.PROSE]
    below_list = list(kinds[number - 2 : number]) == [_Kind.LABEL, _Kind.LABEL]
    return followed or below_list or shared >= SHARED_WORDS


def _headings(text: str, lines: Sequence[Span], kinds: Sequence[_Kind]) -> Iterator[Span]:
    """The labels before the story, without the menu among them."""
    labels = [line for line, kind in zip(lines, kinds, strict=False) if kind is _Kind.LABEL]
    menu = [line for line in labels if _is_menu_label(text[line.start : line.end])]
    for line in labels:
        if len(menu) < MENU_LABELS or line not in menu:
            yield line


def _is_menu_label(line: str) -> bool:
    return len(line.split()) <= LABEL_WORDS and not re.search(r"\d{4}", line)


def _shared(line: str, known: set[str]) -> float:
    words = _content_words(line)
    return len(words & known) / max(len(words), 1)


def _content_words(line: str) -> set[str]:
    """The beginnings of its longer words: enough to know one again in another form."""
    return {word[:5] for word in re.findall(r"[^\W\d_]{5,}", line.casefold())}


def _captions(text: str, lines: Sequence[Span]) -> set[Span]:
    """Lines that end in a credit, and the copies of lines that stand right before them."""
    found = _pairs(text, lines)
    for before, line in zip([None, *lines], lines, strict=False):
        written = text[line.start : line.end]
        if len(written) > 600 or not _credited(written):
            continue
        found.add(line)
        if before and (_same_block(text, before, line) or _copies(text, before, line)):
            found.add(before)
    return found


def _pairs(text: str, lines: Sequence[Span]) -> set[Span]:
    """The first of two lines of which the second begins like it: a picture's text, twice."""
    repeats = [_copies(text, before, line) for before, line in pairwise(lines)]
    return {
        lines[number]
        for number, repeat in enumerate(repeats)
        if repeat
        and not any(repeats[max(0, number - 1) : number] + repeats[number + 1 : number + 2])
    }


def _same_block(text: str, before: Span, line: Span) -> bool:
    """Whether only one line break parts them, in a text whose paragraphs have blank lines."""
    gap = text[before.end : line.start]
    blank_lines = len(re.findall(r"\n[ \t\r]*\n", text))
    return gap.count("\n") == 1 and blank_lines * 3 > text.count("\n") / 2


def _copies(text: str, before: Span, line: Span) -> bool:
    one, two = (re.findall(r"\w+", text[s.start : s.end].casefold()) for s in (before, line))
    return len(one) > 3 and one[:12] == two[: len(one[:12])]


def _credited(line: str) -> bool:
    return any(pattern.search(line) for pattern in _patterns("credit"))


def _matches(role: str, line: str) -> bool:
    return len(line) < 300 and any(pattern.fullmatch(line) for pattern in _patterns(role))


def _ends_sentence(line: str) -> bool:
    return bool(re.search(r"[.!?…。！？؟۔][\"'”’»)\]」』]*$", line))


@cache
def _patterns(role: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(role))


def _compiled(role: str) -> Iterator[re.Pattern[str]]:
    table = tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))
    for pattern in table[role]:
        yield re.compile(pattern.replace("{lead}", r"[\W_]{0,4}"), re.IGNORECASE)
