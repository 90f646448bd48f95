"""Files become documents, or one sentence that says why not."""

from datetime import date
from pathlib import Path

from dateline.model.document import Document
from dateline.reading.loading import Known, Loader, SourceFile, document, front_matter, pasted

BRIEF = """---
title: Harbour reopens
publisher: Baltic Wire
published: 2023-05-04
language: en
---
The harbour at Gdansk reopened on Monday after a storm closed it for nine days.
"""


def read(path: Path) -> Document:
    with Loader() as loader:
        (found,) = loader.load(SourceFile(path, path.name))
    assert isinstance(found, Document)
    return found


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_front_matter_tells_title_publisher_and_date(tmp_path: Path):
    found = read(write(tmp_path, "harbour.md", BRIEF))
    assert (found.title, found.publisher) == ("Harbour reopens", "Baltic Wire")
    assert (found.published, found.published_from) == (date(2023, 5, 4), "front matter")


def test_front_matter_is_no_part_of_the_story(tmp_path: Path):
    found = read(write(tmp_path, "harbour.md", BRIEF))
    (body,) = found.body
    assert found.text[body.start : body.end].startswith("The harbour")


def test_an_unknown_publisher_is_none(tmp_path: Path):
    brief = BRIEF.replace("Baltic Wire", "unknown")
    assert read(write(tmp_path, "harbour.md", brief)).publisher == ""


def test_what_is_no_front_matter_is_read_as_text():
    for text in ("---\n- a\n- b\n---\nText", "---\na: [\n---\nText", "no front matter"):
        assert front_matter(text)[1] == 0


def test_front_matter_with_aliases_is_not_expanded():
    bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\nText"
    assert front_matter(bomb)[1] == 0


def test_the_day_can_come_from_the_file_name(tmp_path: Path):
    found = read(write(tmp_path, "2021-03-04-harbour.txt", "The harbour reopened on Monday."))
    assert (found.published, found.published_from) == (date(2021, 3, 4), "file name")


def test_lone_surrogates_keep_the_offsets():
    found = document("x", "a\ud800b", Known())
    assert found.text == "a\ufffdb"


def test_pasted_text_is_a_document_with_its_date_line():
    found = pasted("Riga, 5 June 2024\n\nThe ministers met for two days and went home.")
    assert (found.id, found.published) == ("Pasted text", date(2024, 6, 5))
