"""Event tables in GeoParquet: written as mapped columns once, then opened in no time.

What the columns of a file mean stands in docs/tables.md.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from dateline.model.event import EventKind, EventStatus
from dateline.model.table import EventTable, RowWords, TableColumns
from dateline.storage.parquet_columns import (
    flags,
    members,
    places,
    spans,
    words_columns,
)
from dateline.storage.table_files import TableError, TemporaryFolder

_ARRAYS = ("start", "end", "exact", "kind", "status", "longitude", "latitude", "row", "rank")
_WORDS, _TOTALS = "words.arrow", "totals.json"
_BATCH = 131_072

Floats = npt.NDArray[np.float64]


def write_table(path: Path, folder: Path) -> None:
    """Write a GeoParquet file into a folder as the columns that `open_table` maps.

    Raises TableError, one sentence, when it cannot be read as a table of events.
    """
    try:
        # Two files of their own, side by side: both leave Python's lock alone most of the time.
        with ThreadPoolExecutor(1) as beside:
            words = beside.submit(_write_words, path, folder)
            with pq.ParquetFile(path, memory_map=True) as file:
                _write_columns(file, path, folder)
            words.result()
    except (pa.ArrowException, OSError) as error:
        raise TableError(f"{path}: cannot be read as GeoParquet ({_first_line(error)}).") from error


def open_table(folder: Path, home: object = None) -> EventTable:
    """The table that was written into a folder, mapped into memory; `home` lives as long as it."""
    arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _ARRAYS}
    totals = json.loads((folder / _TOTALS).read_text("utf-8"))
    parts: dict[str, Any] = {**arrays, **{name: tuple(held) for name, held in totals.items()}}
    columns = TableColumns(**parts)
    return EventTable(columns, _Words(folder / _WORDS), folder, home)


def read_table(path: Path) -> EventTable:
    """A GeoParquet file as a table; what is written for it goes when the table does."""
    home = TemporaryFolder()
    write_table(path, home.path)
    return open_table(home.path, home)


def _write_columns(file: pq.ParquetFile, path: Path, folder: Path) -> None:
    longitude, latitude = places(file, path)
    start, end = spans(file, path)
    order, sizes = _order(start, np.isnan(longitude))
    _save(folder, "row", order.astype(np.uint32))
    rank = np.empty(len(order), np.uint32)
    rank[order] = np.arange(len(order), dtype=np.uint32)
    _save(folder, "rank", rank)
    for name, values in (("longitude", longitude), ("latitude", latitude)):
        _save(folder, name, values[order])
    for name, values in (("start", start), ("end", end)):
        _save(folder, name, values[order])
    kind = members(file, "kind", EventKind, EventKind.OTHER)
    _save(folder, "kind", kind[order])
    _save(folder, "status", members(file, "status", EventStatus, EventStatus.OCCURRED)[order])
    _save(folder, "exact", flags(file, "exact")[order])
    kinds = np.bincount(kind, minlength=len(EventKind)).tolist()
    totals = {"sizes": sizes, "kinds": kinds, "reach": _reach(start, end)}
    (folder / _TOTALS).write_text(json.dumps(totals), "utf-8")


def _order(
    start: Floats, unplaced: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.intp], list[int]]:
    """Dated and placed rows by time, then those with a date alone, a place alone, neither."""
    order = np.argsort(start)
    part = (unplaced + 2 * np.isnan(start)).astype(np.uint8)
    order = order[np.argsort(part[order], kind="stable")]
    return order, np.bincount(part, minlength=4).tolist()


def _reach(start: Floats, end: Floats) -> list[float]:
    known = [values[np.isfinite(values)] for values in (start, end)]
    known = [values for values in known if len(values)]
    if not known:
        return []
    return [float(min(v.min() for v in known)), float(max(v.max() for v in known))]


def _save(folder: Path, name: str, values: npt.NDArray[np.generic]) -> None:
    np.save(folder / f"{name}.npy", values)


def _write_words(path: Path, folder: Path) -> None:
    with pq.ParquetFile(path, memory_map=True) as file:
        _write_words_of(file, folder)


def _write_words_of(file: pq.ParquetFile, folder: Path) -> None:
    names = words_columns(file)
    schema = pa.schema([(name, pa.large_string()) for name in names])
    with pa.OSFile(str(folder / _WORDS), "wb") as sink, pa.ipc.new_file(sink, schema) as writer:
        if not names:
            return
        for batch in file.iter_batches(_BATCH, columns=list(names)):
            arrays = [batch.column(name).cast(pa.large_string()) for name in names]
            writer.write_batch(pa.record_batch(arrays, schema=schema))


class _Words:
    """Finds the words of a row in the mapped file."""

    def __init__(self, path: Path) -> None:
        self._file = pa.ipc.open_file(pa.memory_map(str(path)))
        self._batches = self._file.num_record_batches
        self._names = set(self._file.schema.names)
        sizes = [self._file.get_batch(i).num_rows for i in range(self._batches)]
        self._firsts = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))

    def __call__(self, row: int) -> RowWords:
        if not self._batches:
            return RowWords()
        batch = int(np.searchsorted(self._firsts, row, side="right")) - 1
        columns = self._file.get_batch(batch)
        at = row - int(self._firsts[batch])
        said = {name: columns.column(name)[at].as_py() or "" for name in self._names}
        return RowWords(**said)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
