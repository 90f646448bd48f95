"""The repository's own files: locks that name no host, documents whose links lead somewhere."""

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def project_table() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def canonical(names: Iterable[str]) -> set[str]:
    return {canonicalize_name(name) for name in names}


def dependency_names(requirements: list[str]) -> set[str]:
    return canonical(Requirement(line).name for line in requirements)


def top_level_imports(source: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(source.read_text("utf-8"))))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    froms = [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    return {name.split(".")[0] for name in (*plain, *froms)}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_python_lock_names_no_host_and_checks_every_file(name: str) -> None:
    text = (ROOT / name).read_text()
    pinned = re.findall(r"^[A-Za-z0-9._-]+==.*\\\n +--hash=sha256:", text, flags=re.MULTILINE)
    assert "://" not in text
    assert len(pinned) == len(re.findall(r"^[A-Za-z0-9]", text, flags=re.MULTILINE))


def test_page_lock_names_no_host_and_checks_every_package() -> None:
    lock = json.loads((ROOT / "assets/page/package-lock.json").read_text())
    packages = [entry for path, entry in lock["packages"].items() if path]
    assert packages
    assert all("integrity" in entry and "resolved" not in entry for entry in packages)


def test_locks_hold_every_dependency() -> None:
    project = project_table()
    for name, wanted in (
        ("requirements.lock", project["project"]["dependencies"]),
        ("requirements-dev.lock", project["dependency-groups"]["dev"]),
    ):
        locked = set(re.findall(r"^([A-Za-z0-9._-]+)==", (ROOT / name).read_text(), re.MULTILINE))
        assert dependency_names(wanted) <= locked


def test_every_import_of_the_app_is_a_declared_dependency() -> None:
    declared = dependency_names(project_table()["project"]["dependencies"])
    sources = [
        *ROOT.glob("desktop/dateline/**/*.py"),
        *ROOT.glob("gazetteer/dateline_gazetteer/*.py"),
    ]
    imported = {name for source in sources for name in top_level_imports(source)}
    foreign = imported - set(sys.stdlib_module_names) - {"dateline", "dateline_gazetteer"}
    providers = packages_distributions()
    assert {name for name in foreign if not declared & canonical(providers.get(name, []))} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_to_files(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text("utf-8"))
    local = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert [link for link in local if not (document.parent / link).exists()] == []


def test_places_named_for_changes_exist() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = text.split("## Where do I change")[1].split("\n## ")[0]
    rows = [row for row in table.splitlines() if row.startswith("| ") and "`" in row]
    named = [path for row in rows for path in re.findall(r"`([\w./*-]+)`", row)]
    assert len(named) > 20
    assert [path for path in named if not list(ROOT.glob(path))] == []


def test_compiled_data_stays_small_enough_to_commit() -> None:
    folders = (ROOT / "gazetteer/dateline_gazetteer/data", ROOT / "assets/basemap")
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 60_000_000
