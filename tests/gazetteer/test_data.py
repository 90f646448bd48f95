"""The data files: as the manifest says, refused when damaged, shared by threads."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import shapely

from dateline_gazetteer import Gazetteer, GazetteerError, PlaceKind
from dateline_gazetteer.build.acquire import sha256, sources
from dateline_gazetteer.layout import DATA, FILES, MANIFEST

MANIFESTO = json.loads((DATA / MANIFEST).read_text(encoding="utf-8"))
MEGABYTE = 1_000_000


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in (*FILES, MANIFEST):
        shutil.copyfile(DATA / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    "entry", MANIFESTO["inputs"] + MANIFESTO["outputs"], ids=lambda e: e["file"]
)
def test_files_are_those_of_the_manifest(entry: dict[str, str]):
    path = DATA / entry["file"]
    assert (sha256(path), path.stat().st_size) == (entry["sha256"], entry["size"])


def test_the_manifest_lists_every_file():
    listed = {entry["file"] for entry in MANIFESTO["inputs"] + MANIFESTO["outputs"]}
    present = {p.relative_to(DATA).as_posix() for p in DATA.rglob("*") if p.is_file()}
    assert present == listed | {MANIFEST}


def test_the_manifest_lists_every_source_as_pinned():
    pinned = [(s.name, s.version, s.sha256, s.licence) for s in sources()]
    keys = ("package", "version", "sha256", "licence")
    assert [tuple(s[key] for key in keys) for s in MANIFESTO["sources"]] == pinned


def test_the_data_is_small_enough_to_commit():
    assert sum(entry["size"] for entry in MANIFESTO["outputs"]) < 30 * MEGABYTE


def test_the_manifest_counts_the_places(gazetteer: Gazetteer):
    world = shapely.box(-180, -90, 180, 90)
    places = gazetteer.within(world)
    for kind in PlaceKind:
        assert MANIFESTO["places"][kind] == sum(place.kind is kind for place in places), kind


@pytest.mark.parametrize("name", [*FILES, MANIFEST])
def test_a_missing_file_is_named(copied: Path, name: str):
    (copied / name).unlink()
    with pytest.raises(GazetteerError, match=rf"{name} is missing.*dateline_gazetteer\.build"):
        Gazetteer.open(copied)


@pytest.mark.parametrize("name", FILES)
def test_a_truncated_file_is_named(copied: Path, name: str):
    data = (copied / name).read_bytes()
    (copied / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(GazetteerError, match=rf"{name} is damaged"):
        Gazetteer.open(copied)


@pytest.mark.parametrize("name", [*FILES, MANIFEST])
def test_a_foreign_file_of_the_same_size_is_named(copied: Path, name: str):
    (copied / name).write_bytes(b"?" * (copied / name).stat().st_size)
    with pytest.raises(GazetteerError, match=rf"{name} (cannot be read|is damaged)"):
        Gazetteer.open(copied)


def test_another_format_is_refused(copied: Path):
    manifest = json.dumps({**MANIFESTO, "format": 0})
    (copied / MANIFEST).write_text(manifest, encoding="utf-8")
    with pytest.raises(GazetteerError, match="another version"):
        Gazetteer.open(copied)


def test_threads_share_one_gazetteer(gazetteer: Gazetteer):
    def ask(name: str) -> tuple[str, bool]:
        place = gazetteer.search(name, 1)[0].place
        return place.country, gazetteer.geometry(place.id) is not None

    names = ["Kenya", "Chile", "Norway", "Laos"] * 50
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, names))
    assert answers == [("KE", True), ("CL", True), ("NO", True), ("LA", True)] * 50
