"""When a page says it was published: stated metadata first, then dates marked up on it.

trafilatura's own guess (htmldate) searches the text for any date as well, copyright lines and
teasers included; here only what is marked as the date of publication counts.
"""

import json
import re
from collections.abc import Iterator

from lxml import html

LARGEST_SCRIPT = 1_000_000
"""Characters of a block of linked data; larger ones are passed over."""

_PROPERTIES = (
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate",
    "datepublished", "date.published", "article.published", "publish-date", "publish_date",
    "publishdate", "publication_date", "publication-date", "published_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article_date_original",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date", "fecha",
    "fecha_publicacion", "created", "article:created", "displaydate", "originalpublicationdate",
)  # fmt: skip
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:[/_.-]|$)")
_STORY = re.compile(r"Article|Posting|Report|Story|Release|WebPage")


def page_date(tree: html.HtmlElement) -> tuple[str, str]:
    """The day of publication in the page's own words, and "metadata" or "page"; else empty."""
    for found in (*_linked_data(tree), *_meta(tree), *_items(tree), *_address(tree)):
        if found.strip():
            return found.strip()[:60], "metadata"
    for found in _times(tree):
        if found.strip():
            return found.strip()[:60], "page"
    return "", ""


def _meta(tree: html.HtmlElement) -> Iterator[str]:
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        said.setdefault(name.casefold(), element.get("content") or "")
    for name in _PROPERTIES:
        yield said.get(name, "")


def _items(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.xpath("//*[@itemprop='datePublished' or @pubdate]"):
        yield element.get("content") or element.get("datetime") or element.text_content()


def _linked_data(tree: html.HtmlElement) -> Iterator[str]:
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        words = script.text or ""
        if len(words) > LARGEST_SCRIPT:
            continue
        try:
            yield from _published(json.loads(words, strict=False))
        except (ValueError, RecursionError):
            continue


def _published(data: object) -> Iterator[str]:
    """The dates of the stories at the top of linked data, not of those they only mention."""
    nodes = data if isinstance(data, list) else [data]
    for node in nodes:
        if not isinstance(node, dict):
            continue
        if _STORY.search(str(node.get("@type"))) and isinstance(node.get("datePublished"), str):
            yield node["datePublished"]
        if isinstance(node.get("@graph"), list):
            yield from _published(node["@graph"])


def _address(tree: html.HtmlElement) -> Iterator[str]:
    addresses = tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    for address in addresses:
        if match := _ADDRESS.search(address):
            year, month, day = match.groups()
            yield f"{year}-{int(month):02}-{int(day):02}"


def _times(tree: html.HtmlElement) -> Iterator[str]:
    """Dates marked up beside the headline: in the article or the header, before its paragraphs."""
    for element in tree.xpath("(//article//time | //header//time | //main//time)[1]"):
        yield element.get("datetime") or element.text_content()
    marked = "contains(translate(concat(@class, ' ', @id), 'DATEPUBLISH', 'datepublish'), '{}')"
    for word in (
        "publish",
        "pubdate",
        "dateline",
        "byline-date",
        "post-date",
        "entry-date",
        "fecha",
    ):
        for element in tree.xpath(f"(//*[{marked.format(word)}])[1]"):
            words = element.text_content()
            yield words if len(words) < 80 and re.search(r"\d{4}", words) else ""
    everywhere = tree.xpath("//time")
    if len(everywhere) == 1:
        yield everywhere[0].get("datetime") or everywhere[0].text_content()
