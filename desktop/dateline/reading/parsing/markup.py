"""HTML without a tree: its text as a browser shows it, however deep the tags nest."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser

_SKIPPED = {"script", "style", "noscript", "template", "svg", "head", "title", "select", "button",
            "iframe", "object", "textarea", "nav", "aside", "footer", "form"}  # fmt: skip
_SKIPPED_WHOLE = {"script", "style", "svg", "head", "title", "iframe", "textarea"}
_INLINE = {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
           "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
           "tt", "u", "var", "wbr"}  # fmt: skip
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
         "track", "wbr"}  # fmt: skip


def visible_text(markup: str) -> str:
    """The text of a page, a paragraph a line, without menus, forms and scripts that say so.

    When nothing is left that way, menus and forms are read as well: some pages are one form.
    """
    for skipped in (_SKIPPED, _SKIPPED_WHOLE):
        parser = _Text(skipped)
        parser.feed(markup)
        parser.close()
        if text := parser.text():
            return text
    return ""


class _Text(HTMLParser):
    def __init__(self, skipped: Iterable[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._skipped = frozenset(skipped)
        self._parts: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a paragraph, or something that is not shown."""
        del attrs
        if self._inside:
            if tag == self._inside[-1]:
                self._inside.append(tag)
        elif tag in self._skipped:
            self._inside.append(tag)
        elif tag not in _INLINE:
            self._parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph, or what is not shown."""
        if self._inside:
            if tag == self._inside[-1]:
                self._inside.pop()
            elif tag in {"body", "html"}:  # what was begun was never ended
                self._inside.clear()
        elif tag not in _INLINE and tag not in _VOID:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        if not self._inside:
            self._parts.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        """What has been kept, one paragraph a line."""
        lines = ("".join(self._parts)).split("\n")
        return "\n".join(line for line in (re.sub(r" {2,}", " ", x).strip() for x in lines) if line)
