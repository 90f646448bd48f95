"""The page's columns of an event table, written to a file beside the table's own."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from dateline.model.table import EventTable
from dateline.webmap.packing import Column, packed, packing, page_ends, quantised

_NAME = "page.bin"


def page_columns(table: EventTable) -> Path:
    """The file with the page's columns; written when it is not there yet."""
    path = table.folder / _NAME
    if not path.exists():
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            file.writelines(_parts(table))
        part.replace(path)
    return path


def _parts(table: EventTable) -> Iterator[bytes]:
    columns = table.columns
    dated, unplaced, undated, _ = columns.sizes
    entries: slice | Column = slice(0, dated)
    if undated:
        entries = np.r_[0:dated, dated + unplaced : dated + unplaced + undated]
    start, end = columns.start[entries], columns.end[entries]
    place, fine = quantised(columns.longitude[entries], columns.latitude[entries])
    page: dict[str, Column] = {
        "start": start,
        "end": page_ends(start, end),
        "place": place,
        "fine": fine,
        "index": columns.row[entries],
        "kind": columns.kind[entries].view(np.uint8),
        "status": columns.status[entries].view(np.uint8),
        "exact": columns.exact[entries].view(np.uint8),
    }
    return packed(page, packing(start, end, place))
