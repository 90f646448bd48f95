"""The system libraries of Qt WebEngine: which are missing here, and how to get them."""

import platform
import re
import shutil
import subprocess
from pathlib import Path

import debian
from setup_error import SetupError

_TABLE = Path(__file__).with_name("debian-packages.txt")

# What the app loads; each names the libraries it needs in turn.
_LOADED = (
    "Qt/libexec/QtWebEngineProcess",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "QtPrintSupport.abi3.so",
    "QtSvg.abi3.so",
    "QtWebChannel.abi3.so",
    "QtWebEngineWidgets.abi3.so",
)
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_FONT_FILES = {".otf", ".ttc", ".ttf"}


def ensure(venv: Path) -> None:
    """Install what is missing, or raise SetupError with the one command that would."""
    if platform.system() != "Linux":
        return
    missing = missing_libraries(venv)
    dependencies = dependencies_of(missing, package_table())
    if dependencies and debian.may_install():
        debian.install(dependencies)
        missing = missing_libraries(venv)
    if missing:
        raise SetupError(_explain(missing))


def package_table() -> dict[str, str]:
    """Return the Debian dependency that brings each soname (and "font")."""
    lines = (
        line.split("#")[0].split(maxsplit=1) for line in _TABLE.read_text("utf-8").splitlines()
    )
    return {fields[0]: fields[1].strip() for fields in lines if fields}


def missing_libraries(venv: Path) -> list[str]:
    """Return the sonames that PySide6 in this environment asks for in vain, sorted."""
    missing = {soname for file in loaded_files(venv) for soname in _unresolved(file)}
    if not _has_font():
        missing.add("font")
    return sorted(missing)


def loaded_files(venv: Path) -> list[Path]:
    """Return the binaries of PySide6 that the app loads, in this environment."""
    folder = next(venv.glob("lib/python3*/site-packages/PySide6"), None)
    if folder is None:
        raise SetupError(f"PySide6 is not in {venv}; run `make clean` and try again.")
    return [folder / name for name in _LOADED]


def dependencies_of(sonames: list[str], table: dict[str, str]) -> list[str]:
    """Return the Debian dependencies that bring these sonames, each once, sorted."""
    return sorted({table[soname] for soname in sonames if soname in table})


def not_installed() -> list[str]:
    """Return every dependency of the table that dpkg does not list as installed, sorted."""
    return sorted(name for name in set(package_table().values()) if not debian.is_installed(name))


def parse_ldd(output: str) -> set[str]:
    """Return the sonames that ldd could not find, leaving out Qt's own (PySide6 brings those)."""
    names = re.findall(r"^\s*(\S+) => not found", output, flags=re.MULTILINE)
    return {name for name in names if not name.startswith(("libQt6", "libpyside6", "libshiboken6"))}


def _unresolved(file: Path) -> set[str]:
    if not file.exists() or shutil.which("ldd") is None:
        return set()
    done = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
    return parse_ldd(done.stdout)


def _has_font() -> bool:
    folders = (Path(folder).expanduser() for folder in _FONT_FOLDERS)
    files = (file for folder in folders if folder.is_dir() for file in folder.rglob("*"))
    return any(file.suffix.lower() in _FONT_FILES for file in files)


def _explain(missing: list[str]) -> str:
    table = package_table()
    dependencies = dependencies_of(missing, table)
    unlisted = [soname for soname in missing if soname not in table]
    if unlisted or not debian.has_apt():
        names = ", ".join(missing)
        return (
            f"Qt WebEngine needs system libraries that this machine lacks; install them: {names}."
        )
    return (
        f"Qt WebEngine needs {len(missing)} system libraries that this machine lacks. "
        f"This installs them:\n    {debian.install_command(dependencies)}"
    )
