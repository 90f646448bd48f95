"""The rows of the tables written by hand."""

import csv
from collections.abc import Iterator
from pathlib import Path

from dateline_gazetteer.build.acquire import BuildError


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a curated table; BuildError when one has too many or too few columns."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if None in row or None in row.values():
                raise BuildError(f"{path}: a row has too many or too few columns: {row}")
            yield row
