"""Work that ends the process that does it is tried once more and then given up."""

import pickle

from dateline.reading.worker_pool import WorkerPool


def test_work_that_ends_its_process_twice_has_no_result():
    with WorkerPool[str, object]("keyword", pickle.load, 1) as pool:  # ends at once
        assert [pool.submit(asked).result() for asked in ("a", "b")] == [None, None]
