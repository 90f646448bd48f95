"""The recipe as a process: it goes on where it was stopped, and says what is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from dateline_gazetteer.build import __main__ as recipe
from dateline_gazetteer.build import acquire
from dateline_gazetteer.build.progress import track
from dateline_gazetteer.build.stages import Stage, run


class KilledError(Exception):
    """Stands for the end of the process."""


def stages(ran: list[str], table: Path, killed_in: str = "") -> list[Stage]:
    def made(name: str, before: list[str] | None) -> list[str]:
        ran.append(name)
        if name == killed_in:
            raise KilledError
        return [*(before or []), name]

    def stage(name: str, *inputs: Path) -> Stage:
        return Stage(name, name, lambda before: made(name, before), inputs)

    return [stage("first"), stage("second", table), stage("third")]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text("a\n", encoding="utf-8")
    return path


def test_a_killed_build_goes_on_with_the_stage_it_was_in(tmp_path: Path, table: Path):
    with pytest.raises(KilledError):
        run(stages([], table, killed_in="third"), tmp_path)
    ran: list[str] = []
    assert run(stages(ran, table), tmp_path) == ["first", "second", "third"]
    assert ran == ["third"]


def test_a_finished_build_is_not_done_again(tmp_path: Path, table: Path):
    run(stages([], table), tmp_path)
    ran: list[str] = []
    assert run(stages(ran, table), tmp_path) == ["first", "second", "third"]
    assert ran == []


def test_a_changed_table_is_read_again_but_not_what_comes_before_it(tmp_path: Path, table: Path):
    run(stages([], table), tmp_path)
    table.write_text("b\n", encoding="utf-8")
    ran: list[str] = []
    run(stages(ran, table), tmp_path)
    assert ran == ["second", "third"]


def test_each_stage_keeps_one_result(tmp_path: Path, table: Path):
    for text in ("a", "b", "c"):
        table.write_text(text, encoding="utf-8")
        run(stages([], table), tmp_path)
    assert len(list(tmp_path.glob("*.pickle"))) == 3


def test_a_result_that_was_half_written_does_not_count(tmp_path: Path, table: Path):
    (tmp_path / "third-0.partial").write_bytes(b"half")
    assert run(stages([], table), tmp_path) == ["first", "second", "third"]


def test_progress_passes_every_item_on(capsys: pytest.CaptureFixture[str], monkeypatch):
    monkeypatch.setattr("dateline_gazetteer.build.progress._EVERY_SECONDS", 0.0)
    assert list(track(["a", "b"], "letters")) == ["a", "b"]
    assert "letters: 1 of 2" in capsys.readouterr().err


def test_a_folder_without_tables_is_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch
):
    monkeypatch.setattr(sys, "argv", ["build", "--cache", str(tmp_path), "--data", str(tmp_path)])
    assert recipe.main() == 1
    assert "curated is missing" in capsys.readouterr().err


def test_a_full_disk_ends_the_build_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch
):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(tmp_path / "load.pickle"))

    monkeypatch.setattr(recipe, "build", full)
    monkeypatch.setattr(sys, "argv", ["build"])
    assert recipe.main() == 1
    assert capsys.readouterr().err == (
        f"cannot read or write {tmp_path / 'load.pickle'}: No space left on device\n"
    )


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (subprocess.CalledProcessError(1, "pip", stderr="ERROR: no route to host\n"),
         r"could not download .* \(ERROR: no route to host\); look to the network"),
        (FileNotFoundError(2, "No such file", "npm"), "npm is needed to download"),
    ],
)  # fmt: skip
def test_a_failed_download_says_why(tmp_path: Path, monkeypatch, failure: Exception, sentence: str):
    def fail(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr(acquire.subprocess, "run", fail)
    with pytest.raises(acquire.BuildError, match=sentence):
        acquire.acquire(tmp_path)
    assert list(tmp_path.iterdir()) == []
