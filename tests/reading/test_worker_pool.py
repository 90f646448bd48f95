"""Processes that end are followed by others, and work that ends them is given up."""

import pickle
from pathlib import Path

import pytest

from dateline.reading.worker_pool import Undone, WorkerPool, time_limit

TELLS_ITS_PROCESS = """
import os, pickle
from dateline.reading import serving
serving.MOST = 2
serving.serve(lambda: lambda asked, answers: pickle.dump((asked, os.getpid()), answers))
"""


HANGS_WHEN_TOLD_TO = """
import pickle, sys
from dateline.reading import serving

def answer(asked, answers):
    if asked == "hang":
        sys.stdin.buffer.read()
    pickle.dump(asked, answers)

serving.serve(lambda: answer)
"""


def minute(_: object) -> float:
    return 60.0


def test_work_that_ends_its_process_twice_has_no_result():
    with WorkerPool[str, object]("keyword", pickle.load, minute, 1) as pool:  # ends at once
        found = [pool.submit(asked).result() for asked in ("a", "b")]
    assert found == [Undone("stops the program that does so")] * 2


def test_work_that_takes_too_long_is_given_up_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "hangs_when_told_to.py").write_text(HANGS_WHEN_TOLD_TO)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}", prepend=":")

    def seconds(asked: str) -> float:
        return 1.0 if asked == "hang" else 60.0

    with WorkerPool[str, str]("hangs_when_told_to", pickle.load, seconds, 1) as pool:
        done = [pool.submit(asked) for asked in ("before", "hang", "after")]
        assert [d.result() for d in done] == [
            "before",
            Undone("takes longer than 1 seconds"),
            "after",
        ]


def test_a_long_text_may_take_longer():
    assert time_limit(2_000) < 61 < time_limit(10_000_000)


def test_a_process_that_has_done_its_share_is_followed_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "tells_its_process.py").write_text(TELLS_ITS_PROCESS)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}", prepend=":")
    with WorkerPool[int, tuple[int, int]]("tells_its_process", pickle.load, minute, 1) as pool:
        done = [pool.submit(number).result() for number in range(5)]
    assert [told[0] for told in done if not isinstance(told, Undone)] == [0, 1, 2, 3, 4]
    processes = [told[1] for told in done if not isinstance(told, Undone)]
    assert processes[0] == processes[1]
    assert len({*processes}) == 3
