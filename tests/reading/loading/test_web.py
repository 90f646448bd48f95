"""Web pages: the story, its title, its date, and nothing that harms."""

import json
from datetime import date

import pytest

STORY = "".join(
    f"<p>Engineers checked pier number {n} before the first ferries sailed for Sweden, and the "
    "port captain said in Gdansk that the harbour would stay open through the winter.</p>"
    for n in range(6)
)
MENU = "<nav><a href=/>Home</a> <a href=/world>World news from Lima</a></nav>"
TEASERS = """<aside><h3>Related</h3><p>A warehouse in Lisbon burned down on Friday.</p></aside>
<footer><p>Copyright 2019 Wire, Oslo. All rights reserved.</p></footer>"""

LINKED = json.dumps(
    {
        "@graph": [
            {"@type": "WebSite", "datePublished": "2001-01-01"},
            {"@type": ["NewsArticle"], "datePublished": "2024-05-06T08:00:00Z"},
        ]
    }
)


def page(*, head: str = "", body: str = STORY, root: str = "<html>") -> str:
    story = f"<main><article><h1>Harbour reopens</h1>{body}</article></main>"
    return (
        f"<!DOCTYPE html>{root}<head><meta charset=utf-8>{head}</head>"
        f"<body>{MENU}{story}{TEASERS}</body>"
    )


def test_the_story_is_told_from_the_page(write, one):
    found = one(write("a.html", page(head="<title>Harbour reopens | Wire</title>")))
    assert found.title == "Harbour reopens"
    assert "pier number 5" in found.text
    assert not any(place in found.text for place in ("Lima", "Lisbon", "Oslo"))


@pytest.mark.parametrize("suffix", ["html", "htm", "xhtml", "HTML", "txt"])
def test_a_page_is_known_by_its_suffix_or_its_head(write, one, suffix: str):
    assert "<p>" not in one(write(f"a.{suffix}", page())).text


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Ministers met in Riga on 5 June 2024.</p>",
        "<html><body><div>Ministers met in <b>Riga</b> on 5&nbsp;June 2024.</div></body></html>",
        "<form>Ministers met in Riga on 5 June 2024.</form>",
        "Ministers met in Riga on 5 June 2024.",
        "<html><body>" + "<div>" * 100_000 + "Ministers met in Riga on 5 June 2024.",
    ],
)
def test_little_odd_and_deep_pages_are_read_too(write, one, markup: str):
    assert one(write("a.html", markup)).text == "Ministers met in Riga on 5 June 2024."


@pytest.mark.parametrize(
    ("head", "where"),
    [
        (
            '<meta property="article:published_time" content="2024-05-06T23:30:00-05:00">',
            "metadata",
        ),
        ('<meta name="DC.date.issued" content="6 May 2024">', "metadata"),
        ('<link rel="canonical" href="https://wire.example/world/2024/05/06/harbour">', "metadata"),
        (f'<script type="application/ld+json">{LINKED}</script>', "metadata"),
    ],
)
def test_the_page_says_when_it_was_published(write, one, head: str, where: str):
    found = one(write("2020-01-02-story.html", page(head=head)))
    assert (found.published, found.published_from) == (date(2024, 5, 6), where)


@pytest.mark.parametrize(
    "mark", ["<time datetime=2024-05-06>6 May</time>", "<span class=post-date>May 6, 2024</span>"]
)
def test_a_date_marked_beside_the_headline_counts(write, one, mark: str):
    found = one(write("a.html", page(body=mark + STORY)))
    assert (found.published, found.published_from) == (date(2024, 5, 6), "page")


def test_a_date_that_is_told_of_is_no_date_of_publication(write, one):
    told = STORY + "<p>The strike of 3 March 2015 was the longest that the port has known.</p>"
    assert one(write("a.html", page(body=told))).published is None


def test_broken_linked_data_is_passed_over(write, one):
    head = '<script type="application/ld+json">{"datePublished": </script>' + (
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    )
    assert one(write("a.html", page(head=head))).published is None


def test_the_declared_charset_is_used(write, one):
    text = page(body="<p>Minister spotkał się w Łodzi.</p>" + STORY)
    data = text.replace("charset=utf-8", "charset=iso-8859-2").encode("iso-8859-2")
    assert "Łodzi" in one(write("a.html", data)).text


def test_entities_are_neither_loaded_nor_multiplied(write, one, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("rosebud")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    root = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha"><!ENTITY s SYSTEM "{secret}">'
        f"{laughs}]><html>"
    )
    found = one(write("a.xhtml", f"{root}<body><p>Riga &l9; &s;</p>{STORY}</body></html>"))
    assert "Riga" in found.text
    assert "rosebud" not in found.text
    assert len(found.text) < 2000


def test_a_page_without_text_is_refused(write, refusal):
    said = refusal(write("a.html", "<html><head><title>x</title></head><body></body></html>"))
    assert said.endswith("a.html: there is no text on this page.")
