"""Processes that end are followed by others, and work that ends them is given up."""

import pickle
from pathlib import Path

import pytest

from dateline.reading.worker_pool import WorkerPool

TELLS_ITS_PROCESS = """
import os, pickle
from dateline.reading import serving
serving.MOST = 2
serving.serve(lambda: lambda asked, answers: pickle.dump((asked, os.getpid()), answers))
"""


def test_work_that_ends_its_process_twice_has_no_result():
    with WorkerPool[str, object]("keyword", pickle.load, 1) as pool:  # ends at once
        assert [pool.submit(asked).result() for asked in ("a", "b")] == [None, None]


def test_a_process_that_has_done_its_share_is_followed_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "tells_its_process.py").write_text(TELLS_ITS_PROCESS)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}", prepend=":")
    with WorkerPool[int, tuple[int, int]]("tells_its_process", pickle.load, 1) as pool:
        done = [pool.submit(number).result() for number in range(5)]
    assert [told and told[0] for told in done] == [0, 1, 2, 3, 4]
    processes = [told and told[1] for told in done]
    assert processes[0] == processes[1]
    assert len({*processes}) == 3
