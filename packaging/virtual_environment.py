"""The project's virtual environment: made with whatever this machine can make one with."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import debian
import system_libraries
from setup_error import SetupError


def python_of(venv: Path) -> Path:
    """Return the environment's interpreter."""
    return venv / "bin" / "python"


def ensure(venv: Path) -> None:
    """Make the environment, with pip in it, unless a working one is there."""
    if _works(venv):
        return
    print("Making the virtual environment .venv ...", flush=True)
    if not _can_make_with_venv() and debian.may_install():
        debian.install([_venv_package()])
    commands = _ways(venv)
    if not commands:
        raise SetupError(_explain())
    shutil.rmtree(venv, ignore_errors=True)
    for command in commands:
        _run(command, f"The virtual environment {venv} could not be made.")


def pip_install(venv: Path, arguments: Sequence[str], failure: str) -> None:
    """Install into the environment with its own pip and the user's pip configuration.

    Raises SetupError with the sentence `failure`, below what pip itself has printed.
    """
    quiet = ["-qq", "--no-input", "--disable-pip-version-check"]
    _run([str(python_of(venv)), "-m", "pip", "install", *quiet, *arguments], failure)


def _works(venv: Path) -> bool:
    """Tell whether the environment is of this Python and was made in this very folder."""
    version = "{}.{}".format(*sys.version_info[:2])
    pip = venv / "bin" / "pip"
    return (
        (venv / "lib" / f"python{version}" / "site-packages" / "pip").is_dir()
        and os.access(python_of(venv), os.X_OK)
        # A script names its interpreter by its full path: a tree that was moved needs a new one.
        and pip.is_file()
        and str(venv).encode() in pip.read_bytes()
    )


def _ways(venv: Path) -> list[list[str]]:
    """Return the commands that make the environment with the first means at hand, or none."""
    python = sys.executable
    if _can_make_with_venv():
        return [[python, "-m", "venv", str(venv)]]
    if uv := shutil.which("uv"):
        return [[uv, "venv", "--quiet", "--seed", "--python", python, str(venv)]]
    if virtualenv := shutil.which("virtualenv"):
        return [[virtualenv, "--quiet", "--python", python, str(venv)]]
    if _runs("venv", "--help") and _runs("pip", "--version"):
        into = ["--python", str(python_of(venv)), "install", "--quiet", "pip"]
        return [[python, "-m", "venv", "--without-pip", str(venv)], [python, "-m", "pip", *into]]
    return []


def _can_make_with_venv() -> bool:
    return _runs("venv", "--help") and _runs("ensurepip", "--version")


def _runs(module: str, option: str) -> bool:
    """Tell whether this Python has the module; asked of a new process, since apt may add it."""
    probe = [sys.executable, "-m", module, option]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def _venv_package() -> str:
    return "python{}.{}-venv".format(*sys.version_info[:2])


def _explain() -> str:
    lacks = "This Python cannot make a virtual environment: its ensurepip module is missing."
    if not debian.has_apt():
        return f"{lacks}\nInstall your system's package for Python's venv module, or uv."
    wanted = [_venv_package(), *system_libraries.not_installed()]
    return (
        f"{lacks}\nThis installs it, and the libraries that Qt needs:\n"
        f"    {debian.install_command(wanted)}"
    )


def _run(command: list[str], failure: str) -> None:
    environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    if subprocess.run(command, env=environment, check=False).returncode != 0:
        raise SetupError(failure)
