"""Gathers the map page's libraries from npm into assets/page/vendor/.

``assets/page/package.json`` names them, ``package-lock.json`` pins them with checksums, and
``{"dateline": {"vendor": {NAME: PATH}}}`` in package.json says which files are wanted: PATH under
``node_modules`` becomes ``vendor/NAME``. The licence texts of all locked packages go to
``vendor/licenses/``, since a gathered bundle holds code of the packages its own package needs.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import node_tools
from setup_error import SetupError

_MANIFEST = "package.json"
_DESCRIPTION = (_MANIFEST, "package-lock.json", ".npmrc")
_STAMP = ".gathered"


def gather(page: Path) -> bool:
    """Fill `page`/vendor unless it already fits the lock; tell whether npm had to be called."""
    if is_gathered(page):
        return False
    # In the page's own folder, so that the last step is a rename.
    with tempfile.TemporaryDirectory(prefix=".vendor-", dir=page) as name:
        work = Path(name)
        modules = _install(page, work / "npm")
        vendor = work / "vendor"
        for target, source in wanted_files(page).items():
            _copy(modules / source, vendor / target)
        for package in locked_packages(page):
            _copy_licence(modules, package, vendor / "licenses")
        (vendor / _STAMP).write_text(lock_digest(page), "utf-8")
        _swap(vendor, page / "vendor", work / "old")
    return True


def is_gathered(page: Path) -> bool:
    """Tell whether `page`/vendor was gathered for the present lock."""
    stamp = page / "vendor" / _STAMP
    return stamp.is_file() and stamp.read_text("utf-8") == lock_digest(page)


def lock_digest(page: Path) -> str:
    """Return a checksum of everything that decides what vendor/ holds."""
    digest = hashlib.sha256()
    for name in _DESCRIPTION:
        digest.update((page / name).read_bytes())
    return digest.hexdigest()


def wanted_files(page: Path) -> dict[str, str]:
    """Return the files to gather: name under vendor -> path under node_modules."""
    manifest = json.loads((page / _MANIFEST).read_text("utf-8"))
    vendor: dict[str, str] = manifest["dateline"]["vendor"]
    return vendor


def locked_packages(page: Path) -> list[str]:
    """Return every package of the lock as a path under node_modules: "leaflet", "@scope/name"."""
    lock = json.loads((page / "package-lock.json").read_text("utf-8"))
    return [path.removeprefix("node_modules/") for path in lock["packages"] if path]


def _install(page: Path, folder: Path) -> Path:
    """Install the locked packages in `folder` without running their scripts."""
    npm = node_tools.npm()
    if npm is None:
        raise SetupError(
            "npm is needed to gather the page libraries: install Node, or run `make run`."
        )
    folder.mkdir()
    for name in _DESCRIPTION:
        shutil.copy(page / name, folder)
    command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetupError(f"{done.stderr.strip()}\nnpm could not fetch the page libraries.")
    return folder / "node_modules"


def _copy(source: Path, target: Path) -> None:
    if not source.exists():
        raise SetupError(f"{_MANIFEST} wants {source}, which its npm package does not have.")
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    else:
        shutil.copy(source, target)


def _copy_licence(modules: Path, package: str, folder: Path) -> None:
    """Keep the package's licence text, or what its manifest says when it ships no text."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{package.replace('/', '-')}.txt"
    texts = sorted(
        p for p in (modules / package).iterdir() if p.name.upper().startswith(("LICEN", "COPYING"))
    )
    if texts:
        shutil.copy(texts[0], target)
        return
    manifest = json.loads((modules / package / _MANIFEST).read_text("utf-8"))
    name, version, licence = manifest["name"], manifest["version"], manifest["license"]
    target.write_text(
        f"{name} {version}: {licence}, by its package.json; no text came with it.\n", "utf-8"
    )


def _swap(new: Path, place: Path, old: Path) -> None:
    if place.exists():
        place.rename(old)
    new.rename(place)


def main() -> int:
    """Gather the libraries of this source tree."""
    page = Path(__file__).resolve().parents[1] / "assets" / "page"
    try:
        gather(page)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
