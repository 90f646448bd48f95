"""Files become documents, or one sentence that says why not."""

from datetime import date
from pathlib import Path

import pytest

from dateline.reading.loading import (
    Known,
    ReadingError,
    SourceFile,
    document,
    front_matter,
    load,
    source_files,
)

BRIEF = """---
title: Harbour reopens
publisher: Baltic Wire
published: 2023-05-04
language: en
---
The harbour at Gdansk reopened on Monday after a storm closed it for nine days.
"""


def read(path: Path):
    return load(SourceFile(path, path.name))


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


def test_windows_and_utf16_files_are_decoded(tmp_path: Path):
    for number, data in enumerate(["Málaga".encode("cp1252"), "Málaga".encode("utf-16")]):
        assert read(write(tmp_path, f"{number}.txt", data)).text == "Málaga"


def test_a_binary_file_is_refused_with_a_sentence(tmp_path: Path):
    path = write(tmp_path, "picture.txt", b"\x89PNG\0\0")
    with pytest.raises(ReadingError, match=r"picture\.txt: this is not a text file"):
        read(path)


def test_a_missing_path_and_an_empty_folder_are_named(tmp_path: Path):
    with pytest.raises(ReadingError, match="no such file"):
        source_files([tmp_path / "gone.txt"])
    with pytest.raises(ReadingError, match="in this folder"):
        source_files([tmp_path])


def test_files_of_one_name_keep_apart_and_one_file_counts_once(tmp_path: Path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, "story.txt", folder)
    one, other = tmp_path / "a" / "story.txt", tmp_path / "b" / "story.txt"
    found = source_files([one, other, one])
    assert [s.document_id for s in found] == ["story.txt", "story.txt (2)"]


def test_lone_surrogates_keep_the_offsets():
    found = document("x", "a\ud800b", Known())
    assert found.text == "a\ufffdb"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister met her colleagues in the capital on Monday."),
        ("es", "El presidente se reunió con los ministros en la capital y habló de la frontera."),
        ("fr", "Le président a rencontré les ministres dans la capitale et il est parti."),
        ("de", "Der Präsident traf die Minister in der Hauptstadt und sprach mit ihnen."),
        ("pt", "O presidente reuniu-se com os ministros na capital e não falou da fronteira."),
        ("it", "Il presidente ha incontrato i ministri nella capitale e non ha parlato."),
        ("en", "12345"),
    ],
)
def test_the_language_is_recognised(language: str, text: str):
    assert document("x", text, Known()).language == language
