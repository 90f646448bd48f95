"""Which files are meant by files and folders."""

import os
from pathlib import Path

import pytest

from dateline.reading.loading import SUFFIXES, ReadingError, source_files


def test_a_folder_gives_its_readable_files_by_name(write, tmp_path: Path):
    for name in ("b.txt", "a/c.PDF", "a/b.htm", "picture.jpg", ".hidden.txt", ".git/x.txt"):
        write(name, "x")
    assert [s.document_id for s in source_files([tmp_path]).files] == [
        "a/b.htm",
        "a/c.PDF",
        "b.txt",
    ]


def test_a_missing_path_an_empty_folder_and_another_kind_are_named(write, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    paths = [tmp_path / "gone.txt", tmp_path / "empty", write("a.jpg", "x")]
    found = source_files(paths)
    assert found.files == []
    said = ["no such file", "nothing in this folder", "this kind of file is not read"]
    assert all(words in problem for words, problem in zip(said, found.problems, strict=True))
    assert all(suffix in found.problems[2] for suffix in SUFFIXES)


def test_files_of_one_name_keep_apart_and_one_file_counts_once(write):
    one, other = write("a/story.txt", "a"), write("b/story.txt", "b")
    found = source_files([one, other, one])
    assert [s.document_id for s in found.files] == ["story.txt", "story.txt (2)"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_that_turn_back_end(write, tmp_path: Path):
    write("folder/story.txt", "Riga")
    (tmp_path / "folder" / "again").symlink_to("..")
    (tmp_path / "folder" / "loop.txt").symlink_to("loop.txt")
    found = source_files([tmp_path])
    assert [s.document_id for s in found.files] == ["folder/loop.txt", "folder/story.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("name", ["pipe.txt", "pipe.pdf", "pipe.zip"])
def test_pipes_and_devices_are_refused_at_once(tmp_path: Path, load, name: str):
    os.mkfifo(tmp_path / name)
    (tmp_path / f"zero{name}").symlink_to("/dev/zero")
    for found in load(tmp_path):
        assert isinstance(found, ReadingError)
        assert "a pipe or a device" in str(found)


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode on Windows")
@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_a_name_that_is_no_unicode_can_be_shown(tmp_path: Path, one, suffix: str):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/r\xe9sum\xe9." + suffix.encode()))
    path.write_text("<p>Ministers met in Riga.</p>")
    assert one(path).id == f"r\ufffdsum\ufffd.{suffix}"


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_and_a_folder_without_permission_are_named(write, tmp_path: Path, load):
    write("a.txt", "x").chmod(0)
    write("b/c.txt", "x").parent.chmod(0)
    said = [str(found) for found in load(tmp_path)]
    (tmp_path / "b").chmod(0o700)
    assert ["b: this folder cannot be read" in said[0], "a.txt: it cannot be" in said[1]] == [
        True
    ] * 2


def test_the_folders_of_a_file_may_carry_its_date(write, load, tmp_path: Path):
    write("2022/03/04/floods.txt", "The river rose.")
    write("2021-01-01/2022-03-05.txt", "The river fell.")
    assert [str(d.published) for d in load(tmp_path)] == ["2022-03-05", "2022-03-04"]


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000 + ".txt", "two\nlines.txt"])
def test_a_name_that_cannot_be_is_one_sentence(name: str):
    (problem,) = source_files([Path(name)]).problems
    assert problem.endswith(".")
    assert problem.isprintable()
