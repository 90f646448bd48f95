"""Damaged data files: one sentence that names the file and the remedy, never a crash."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline_gazetteer import Gazetteer, GazetteerError
from dateline_gazetteer.layout import DATA, FILES, FORMAT, MANIFEST, SHAPES

USE = """
import sys
from dateline_gazetteer import Gazetteer, GazetteerError
for folder in map(str.strip, sys.stdin):
    try:
        gazetteer = Gazetteer.open(folder)
        gazetteer.search("Nairobi")
        gazetteer.matches("Floods hit Nairobi, Kenya.")
        gazetteer.reverse(-1.29, 36.82)
        print("fine", flush=True)
    except GazetteerError as error:
        print(error, flush=True)
"""


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x10
    path.write_bytes(data)


def borrow(path: Path) -> None:
    names = [*FILES, MANIFEST]
    shutil.copyfile(DATA / names[names.index(path.name) - 1], path)


DAMAGES = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "one byte": lambda path: os.truncate(path, 1),
    "head": lambda path: os.truncate(path, 100),
    "half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "end lost": lambda path: os.truncate(path, path.stat().st_size - 2),
    "text": lambda path: path.write_text("not data at all\n"),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "one wrong byte": flip,
    "another file": borrow,
    "a folder": lambda path: (path.unlink(), path.mkdir()),
}


class Reader:
    """A process that uses data folders; a damaged trie could end it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", USE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def use(self, folder: Path) -> str:
        """What comes of using a folder; "" when the process ended."""
        self._process.stdin.write(f"{folder}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*FILES, MANIFEST):
        (tmp_path / name).symlink_to(DATA / name)
    return tmp_path


def own(path: Path) -> Path:
    """A copy in place of the link, to be damaged."""
    path.unlink()
    shutil.copyfile(DATA / path.name, path)
    return path


def test_good_files_are_used(reader: Reader, folder: Path):
    assert reader.use(folder) == "fine"


# One wrong byte of the manifest may be in a source's licence.
@pytest.mark.parametrize(
    ("name", "damage"),
    [(n, d) for n in (*FILES, MANIFEST) for d in DAMAGES if (n, d) != (MANIFEST, "one wrong byte")],
)
def test_a_damaged_file_is_named_with_the_remedy(
    reader: Reader, folder: Path, name: str, damage: str
):
    DAMAGES[damage](own(folder / name))
    said = reader.use(folder)
    assert said.startswith(f"{folder / name} ")
    assert said.endswith(f"rebuild it with: python -m dateline_gazetteer.build --data {folder}")


@pytest.mark.parametrize(
    "manifest",
    [
        "[]",
        "null",
        '{"format": 1}',
        f'{{"format": {FORMAT}, "outputs": 3}}',
        f'{{"format": {FORMAT}, "outputs": [{{"file": "places.npy"}}]}}',
        f'{{"format": {FORMAT - 1}, "outputs": []}}',
        "[" * 100_000,
        "\ufeff{}",
    ],
    ids=range(8),
)
def test_a_manifest_that_is_none_is_named(reader: Reader, folder: Path, manifest: str):
    (folder / MANIFEST).unlink()
    (folder / MANIFEST).write_text(manifest, encoding="utf-8")
    said = reader.use(folder)
    assert said.startswith(f"{folder / MANIFEST} ")
    assert "was made by another version" in said or "not a manifest" in said


def test_a_file_the_manifest_does_not_know_is_refused(reader: Reader, folder: Path):
    manifest = json.loads((DATA / MANIFEST).read_text(encoding="utf-8"))
    manifest["outputs"] = manifest["outputs"][1:]
    (folder / MANIFEST).unlink()
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    assert reader.use(folder).startswith(f"{folder / FILES[0]} is damaged or belongs to another")


def test_a_folder_that_is_not_there_is_named(reader: Reader, tmp_path: Path):
    assert reader.use(tmp_path / "gone").startswith(f"{tmp_path / 'gone' / MANIFEST} is missing")


def test_the_command_line_says_so_in_one_line(folder: Path):
    # The data folder is set in the process, since the commands always use the packaged one.
    script = (
        "import sys, pathlib; from dateline_gazetteer import layout\n"
        f"layout.DATA = pathlib.Path({str(folder)!r})\n"
        "import dateline_gazetteer.gazetteer as g; g.DATA = layout.DATA\n"
        "from dateline.cli import main; sys.exit(main(['geocode', 'Nairobi']))"
    )
    flip(own(folder / "names.marisa"))
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"dateline: {folder / 'names.marisa'} is damaged")
    assert done.stderr.count("\n") == 1


def test_shapes_that_are_replaced_while_in_use_are_refused(folder: Path):
    gazetteer = Gazetteer.open(folder)
    assert gazetteer.border("US", "MX").length_km > 3_000
    other = folder / "other.sqlite"
    shutil.copyfile(folder / SHAPES, other)
    other.replace(folder / SHAPES)
    with pytest.raises(GazetteerError, match="replaced while it was in use"):
        gazetteer.border("CA", "US")
