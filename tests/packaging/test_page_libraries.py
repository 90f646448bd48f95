"""Page libraries are gathered by npm once for each lock, with their licences."""

import base64
import hashlib
import json
import tarfile
from io import BytesIO
from pathlib import Path

import pytest
from node_tools import major_version
from page_libraries import gather, is_gathered
from setup_error import SetupError


def pack(archive: Path, files: dict[str, str]) -> str:
    """Write an npm package and return its checksum as npm's lock has it."""
    with tarfile.open(archive, "w:gz") as package:
        for name, text in files.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(text)
            package.addfile(entry, BytesIO(text.encode()))
    digest = hashlib.sha512(archive.read_bytes()).digest()
    return f"sha512-{base64.b64encode(digest).decode()}"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page folder whose one npm package lies on this disk, so that npm asks no registry."""
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    manifest = '{"name": "compass", "version": "1.0.0"}'
    files = {"package.json": manifest, "compass.js": "export {};", "LICENSE": "Do as you like."}
    integrity = pack(tmp_path / "compass.tgz", files)
    resolved = f"file:{tmp_path}/compass.tgz"
    page = tmp_path / "page"
    page.mkdir()
    (page / ".npmrc").write_text("omit-lockfile-registry-resolved=true\n")
    root = {"name": "page", "dependencies": {"compass": resolved}}
    compass = {"version": "1.0.0", "resolved": resolved, "integrity": integrity}
    packages = {"": root, "node_modules/compass": compass}
    lock = {"name": "page", "lockfileVersion": 3, "requires": True, "packages": packages}
    (page / "package-lock.json").write_text(json.dumps(lock))
    describe(page, root, {"needle.js": "compass/compass.js"})
    return page


def describe(page: Path, root: dict[str, object], vendor: dict[str, str]) -> None:
    (page / "package.json").write_text(json.dumps(root | {"dateline": {"vendor": vendor}}))


def test_wanted_files_arrive_with_their_licence(page: Path) -> None:
    assert gather(page)
    assert (page / "vendor/needle.js").read_text() == "export {};"
    assert (page / "vendor/licenses/compass.txt").read_text() == "Do as you like."


def test_second_gathering_for_the_same_lock_does_nothing(page: Path) -> None:
    gather(page)
    (page / "vendor/needle.js").write_text("left alone")
    assert not gather(page)
    assert (page / "vendor/needle.js").read_text() == "left alone"


def test_changed_wish_replaces_the_folder_whole(page: Path) -> None:
    gather(page)
    root = json.loads((page / "package.json").read_text())
    describe(page, root, {"rose.js": "compass/compass.js"})
    assert not is_gathered(page)
    gather(page)
    assert [file.name for file in (page / "vendor").glob("*.js")] == ["rose.js"]


def test_file_that_no_package_has_is_named_and_nothing_is_left_behind(page: Path) -> None:
    root = json.loads((page / "package.json").read_text())
    describe(page, root, {"rose.js": "compass/rose.js"})
    with pytest.raises(SetupError, match=r"compass/rose\.js"):
        gather(page)
    assert not (page / "vendor").exists()
    assert not list(page.glob(".vendor-*"))


def test_package_that_is_not_the_locked_one_is_refused(page: Path) -> None:
    pack(page.parent / "compass.tgz", {"package.json": '{"name": "compass"}', "compass.js": "!"})
    with pytest.raises(SetupError, match="npm could not fetch the page libraries"):
        gather(page)
    assert not (page / "vendor").exists()


@pytest.mark.parametrize(("version", "major"), [("v20.11.1\n", 20), ("9.2.0", 9), ("", 0)])
def test_major_version(version: str, major: int) -> None:
    assert major_version(version) == major
