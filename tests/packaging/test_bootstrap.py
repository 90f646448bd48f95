"""Set-up steps run once, and again only when what they depend on has changed."""

import os
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from bootstrap import ROOT, Step, compile_sources, digest, perform, steps
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


def test_modules_are_compiled_once_and_again_when_they_change(tmp_path: Path) -> None:
    module = tmp_path / "some.py"
    module.write_text("answer = 1\n")
    compile_sources([tmp_path])
    compiled = Path(cache_from_source(str(module)))
    before = compiled.read_bytes()
    written = compiled.stat().st_mtime_ns
    compile_sources([tmp_path])
    assert compiled.stat().st_mtime_ns == written
    module.write_text("answer = 2\n")
    os.utime(module, (0, 0))
    compile_sources([tmp_path])
    assert compiled.read_bytes() != before


def test_a_module_that_cannot_be_compiled_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("answer =\n")
    whole = tmp_path / "whole.py"
    whole.write_text("answer = 1\n")
    compile_sources([tmp_path])
    assert Path(cache_from_source(str(whole))).is_file()
