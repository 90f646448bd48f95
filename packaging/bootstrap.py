"""Sets up everything `make run` and `make test` need, with the standard library alone.

Each step leaves a mark in the virtual environment that says what it was done for, so that a
second run does nothing. ``--dev`` adds the tools that the checks use.
"""

import compileall
import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import page_libraries
import system_libraries
import virtual_environment
from setup_error import SetupError

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
MARKS = VENV / "dateline-setup.json"
_PIP_FAILED = "The locked dependencies could not be installed; what pip said stands above."


@dataclass(frozen=True)
class Step:
    """One step: what it says, what it does, and the marks that tell it is done."""

    says: str
    work: Callable[[], None]
    marks: Callable[[], dict[str, str]]


def main(arguments: list[str]) -> int:
    """Set up the project; 1 and a sentence on stderr when that cannot be done."""
    try:
        virtual_environment.ensure(VENV)
        for step in steps(dev="--dev" in arguments):
            perform(step, MARKS)
        compile_sources([ROOT / "desktop", ROOT / "gazetteer"])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The set-up of {ROOT} stopped: {error}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("The set-up was interrupted; the next run goes on from here.", file=sys.stderr)
        return 130
    return 0


def steps(*, dev: bool) -> list[Step]:
    """Return the steps that follow the making of the virtual environment."""
    names = ["requirements.lock", "requirements-dev.lock"] if dev else ["requirements.lock"]
    locks = [ROOT / name for name in names]
    return [
        Step(
            "Installing the locked dependencies; the first time this takes some minutes ...",
            lambda: install_locked(locks[-1]),
            lambda: {lock.name: digest([lock]) for lock in locks},
        ),
        Step(
            "Checking the system libraries of Qt WebEngine ...",
            lambda: system_libraries.ensure(VENV),
            lambda: {"system libraries": digest([locks[0], Path(system_libraries.__file__)])},
        ),
        Step(
            "Installing Dateline and gathering its page libraries ...",
            install_project,
            lambda: {"project": project_digest()},
        ),
    ]


def perform(step: Step, marks_file: Path) -> None:
    """Do the step unless its marks stand, and leave its marks."""
    marks = json.loads(marks_file.read_text("utf-8")) if marks_file.is_file() else {}
    if step.marks().items() <= marks.items():
        return
    print(step.says, flush=True)
    step.work()
    marks_file.write_text(json.dumps(marks | step.marks(), indent=2), "utf-8")


def install_locked(lock: Path) -> None:
    """Install exactly what the lock names, each file checked against its checksum."""
    arguments = ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    virtual_environment.pip_install(VENV, arguments, _PIP_FAILED)


def install_project() -> None:
    """Install the source tree itself, editable; its build hook gathers the page libraries."""
    failure = "Dateline could not be installed from its source tree; the reason stands above."
    virtual_environment.pip_install(VENV, ["--no-deps", "--editable", str(ROOT)], failure)


def compile_sources(folders: list[Path]) -> None:
    """Compile what has changed of our modules, so that no start of a program has to.

    Where PYTHONDONTWRITEBYTECODE is set, each start would compile all of them anew.
    """
    for folder in folders:
        compileall.compile_dir(folder, quiet=2)


def project_digest() -> str:
    """Return what an installation of the source tree depends on, the page libraries included."""
    page = ROOT / "assets" / "page"
    gathered = page_libraries.is_gathered(page)
    built_by = digest([ROOT / "pyproject.toml", Path(__file__).with_name("hatch_build.py")])
    return f"{built_by} {page_libraries.lock_digest(page)} {gathered}"


def digest(files: list[Path]) -> str:
    """Return one checksum over the contents of these files."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
