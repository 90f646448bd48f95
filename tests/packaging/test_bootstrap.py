"""Set-up steps run once, and again only when what they depend on has changed."""

from pathlib import Path

import pytest
from bootstrap import ROOT, Step, digest, perform, steps
from setup_error import SetupError


def counting_step(calls: list[str], mark: str) -> Step:
    return Step("Counting ...", lambda: calls.append(mark), lambda: {"count": mark})


def test_step_done_for_the_same_mark_is_not_repeated(tmp_path: Path) -> None:
    calls: list[str] = []
    for mark in ("a", "a", "b", "b"):
        perform(counting_step(calls, mark), tmp_path / "marks.json")
    assert calls == ["a", "b"]


def test_failed_step_leaves_no_mark(tmp_path: Path) -> None:
    def fail() -> None:
        raise SetupError("The disk is full.")

    with pytest.raises(SetupError):
        perform(Step("Failing ...", fail, lambda: {"count": "a"}), tmp_path / "marks.json")
    calls: list[str] = []
    perform(counting_step(calls, "a"), tmp_path / "marks.json")
    assert calls == ["a"]


def test_setup_for_development_covers_setup_for_running() -> None:
    running, developing = (steps(dev=dev)[0].marks() for dev in (False, True))
    assert running.items() < developing.items()


def test_digest_follows_the_contents(tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text("shapely==2.1.0")
    before = digest([lock])
    lock.write_text("shapely==2.1.1")
    assert digest([lock]) != before


def test_every_step_is_announced_in_one_line() -> None:
    assert all(step.says and "\n" not in step.says for step in steps(dev=True))
    assert (ROOT / "pyproject.toml").is_file()
