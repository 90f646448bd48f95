"""Pieces of lines with their places on a page, into paragraphs in reading order.

Lines are gathered into blocks (same column, even distance), the blocks are ordered as they are
read (Breuel, "High performance document layout analysis", 2003: above before below in a column,
left before right), and the lines of a block are joined into paragraphs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.reading.parsing.rows import Fragment, column_lines

MOST_BLOCKS = 200
"""Blocks on a page that are ordered with regard to columns; a page of more is a table or a map."""


@dataclass
class _Block:
    """Lines below each other."""

    lines: list[Fragment] = field(default_factory=list)

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        return self.lines[-1].bottom

    def beside(self, other: "_Block | Fragment") -> bool:
        """Whether they share a stretch of the page's width."""
        return min(self.right, other.right) - max(self.left, other.left) > 1

    def takes(self, line: Fragment) -> bool:
        """Whether a line goes on where the block ends."""
        last = self.lines[-1]
        gap = last.bottom - line.top
        alike = 0.75 < line.height / last.height < 1.33
        return alike and self.beside(line) and -0.6 * last.height < gap < 0.55 * last.height


def paragraphs(pages: Sequence[Sequence[Fragment]]) -> str:
    """The text of all pages, a paragraph a line, blank lines between them."""
    joiner = _Joiner(pages)
    found: list[str] = []
    for fragments in pages:
        blocks = _in_order(_blocks(column_lines(fragments)))
        here = [paragraph for block in blocks for paragraph in _paragraphs(block, joiner)]
        if found and here and _goes_on(found[-1], here[0]):
            found[-1] = joiner.joined(found[-1], here.pop(0))
        found += here
    return "\n\n".join(found)


def _blocks(fragments: Sequence[Fragment]) -> list[_Block]:
    blocks: list[_Block] = []
    for line in sorted(fragments, key=lambda f: (-round(f.top), f.left)):
        fitting = [block for block in blocks[-40:] if block.takes(line)]
        if len(fitting) == 1:
            fitting[0].lines.append(line)
        else:
            blocks.append(_Block([line]))
    return blocks


def _in_order(blocks: list[_Block]) -> list[_Block]:
    if len(blocks) > MOST_BLOCKS:
        return blocks
    left = list(blocks)
    ordered: list[_Block] = []
    while left:
        first = next(
            (b for b in left if not any(_before(o, b, blocks) for o in left if o is not b)), left[0]
        )
        left.remove(first)
        ordered.append(first)
    return ordered


def _before(one: _Block, other: _Block, blocks: Sequence[_Block]) -> bool:
    """Whether `one` is read before `other`."""
    if one.beside(other):
        return one.top > other.top
    if one.right > other.left + 1:
        return False
    low, high = min(one.bottom, other.bottom), max(one.top, other.top)
    return not any(  # nothing between them spans both columns
        low < block.bottom and block.top < high and block.beside(one) and block.beside(other)
        for block in blocks
        if block is not one and block is not other
    )


def _paragraphs(block: _Block, joiner: "_Joiner") -> list[str]:
    found: list[str] = []
    width = block.right - block.left
    for number, line in enumerate(block.lines):
        if not number or _begins(block, number, width):
            found.append(line.text)
        else:
            found[-1] = joiner.joined(found[-1], line.text)
    return found


def _begins(block: _Block, number: int, width: float) -> bool:
    """Whether a line of a block begins a paragraph: indented, or after a short line that ends."""
    line, before = block.lines[number], block.lines[number - 1]
    if line.left - before.left > 0.8 * line.height and line.left - block.left > 0.8 * line.height:
        return True
    short = block.right - before.right > 0.2 * width
    return short and bool(re.search(r"[.!?…:][\"'”’»)\]]*$", before.text))


def _goes_on(before: str, after: str) -> bool:
    """Whether a paragraph runs over from one page to the next."""
    ended = re.search(r"[.!?…:][\"'”’»)\]]*$", before)
    return not ended and len(before) > 40 and after[:1].islower()


class _Joiner:
    """Joins two lines; a word broken at the end of a line is made whole."""

    def __init__(self, pages: Sequence[Sequence[Fragment]]) -> None:
        words = (re.findall(r"\w+-\w+", f.text.casefold()) for page in pages for f in page)
        self._hyphenated = {word for found in words for word in found}

    def joined(self, before: str, after: str) -> str:
        """Both as one. A hyphen stays before a capital, and in words hyphenated elsewhere."""
        if not re.search(r"\S-$", before) or not after[:1].isalnum():
            return f"{before} {after}"
        first, second = re.search(r"\w*-$", before), re.match(r"\w+", after)
        word = f"{first.group() if first else ''}{second.group() if second else ''}"
        keeps = not after[0].islower() or word.casefold() in self._hyphenated
        return before + after if keeps or not before[-2].isalpha() else before[:-1] + after
