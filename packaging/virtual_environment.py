"""The project's virtual environment: made with whatever this machine can make one with."""

import importlib.util
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
    version = "{}.{}".format(*sys.version_info[:2])
    return (
        os.access(python_of(venv), os.X_OK)
        and (venv / "lib" / f"python{version}" / "site-packages" / "pip").is_dir()
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
    if _has_module("venv") and _has_module("pip"):
        into = ["--python", str(python_of(venv)), "install", "--quiet", "pip"]
        return [[python, "-m", "venv", "--without-pip", str(venv)], [python, "-m", "pip", *into]]
    return []


def _can_make_with_venv() -> bool:
    # Debian leaves ensurepip out of python3: a module of that name may still be on another path.
    probe = [sys.executable, "-Im", "ensurepip", "--version"]
    return (
        _has_module("venv")
        and subprocess.run(probe, capture_output=True, check=False).returncode == 0
    )


def _has_module(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


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
