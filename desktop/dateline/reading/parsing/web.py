"""Web pages: the story by trafilatura, and what the page says about itself."""

import re
from html import unescape

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document as Extraction

from dateline.reading.parsing.encoding import decode
from dateline.reading.parsing.limits import LARGEST_PAGE
from dateline.reading.parsing.markup import visible_text
from dateline.reading.parsing.page_date import page_date
from dateline.reading.parsing.parsed import Parsed, ParsingError

SHORT = 200
"""Characters below which a story is doubted and compared with all the page shows."""

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]{0,500}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(\[.*?\])?\s*>", re.IGNORECASE | re.DOTALL)
_FURNITURE = (
    "//nav | //aside | //footer[not(ancestor::article)] | //form | //button | //dialog"
    " | //*[@role='navigation' or @role='search' or @role='complementary' or @role='dialog']"
    " | //*[@hidden or @aria-hidden='true']"
)
_MARKUP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def parse(data: bytes, declared: str = "") -> Parsed:
    """The story of a page. Raises ParsingError for what is no page or has no text."""
    decoded = decode(data, declared or _declared(data))
    if not _MARKUP.search(decoded.text):
        return Parsed(unescape(decoded.text), encoding=decoded.encoding, notes=decoded.notes)
    markup = _DOCTYPE.sub(
        "", _XML_HEAD.sub("", decoded.text.replace("\xa0", " ").replace("\0", "")), count=1
    )
    tree = _tree(markup)
    if tree is None or len(markup) > LARGEST_PAGE:
        return Parsed(visible_text(markup), encoding=decoded.encoding, notes=decoded.notes)
    day, day_from = page_date(tree)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    found = _extraction(tree)
    return Parsed(
        text=_text(found, markup),
        title=(found.title or "") if found else "",
        publisher=(found.sitename or "") if found else "",
        published=day,
        published_from=day_from,
        language=language[:2].casefold(),
        encoding=decoded.encoding,
        notes=decoded.notes,
    )


def _declared(data: bytes) -> str:
    head = data[:4096]
    match = _XML_CHARSET.search(head) or _CHARSET.search(head)
    return match.group(1).decode("ascii") if match else ""


def _tree(markup: str) -> html.HtmlElement | None:
    """The page as a tree, or None when there is none. Entities are never loaded or expanded."""
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        return html.document_fromstring(markup, parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _extraction(tree: html.HtmlElement) -> Extraction | None:
    title = trafilatura.extract_metadata(tree, extensive=False)
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, prune_xpath=_FURNITURE
    )
    if isinstance(found, Extraction):
        found.title, found.sitename = title.title, title.sitename
        return found
    return title


def _text(found: Extraction | None, markup: str) -> str:
    """The story, or all the page shows when the story found is a small part of a short page."""
    story = ((found.text if found else "") or "").replace("\xa0", " ").strip()
    if len(story) >= SHORT:
        return story
    shown = visible_text(markup)
    if not shown:
        raise ParsingError("there is no text on this page.")
    return shown if len(story) < 0.5 * len(shown) < 5 * SHORT or not story else story
