"""Events written to files that other tools read: GeoJSON and CSV."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd

from dateline.model.event import Event
from dateline.storage.features import feature, properties
from dateline.storage.files import WritingError, write_whole


def write_events(events: Sequence[Event], path: Path) -> None:
    """Write events to a `.geojson` or a `.csv` file, whole or not at all.

    Raises WritingError when the suffix is another one, or the file cannot be written.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise WritingError(f"{path}: the name must end in {' or '.join(WRITERS)}.")
    write_whole(path, writer(events).encode("utf-8"))


def _geojson(events: Sequence[Event]) -> str:
    collection = {"type": "FeatureCollection", "features": [feature(e) for e in events]}
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _csv(events: Sequence[Event]) -> str:
    """One row an event; the geometry as WKT, lists joined, evidence as JSON."""
    rows = [_row(properties(e)) for e in events]
    shapes = [e.where.geometry if e.where else None for e in events]
    frame = gpd.GeoDataFrame(rows, geometry=shapes, crs="EPSG:4326", columns=_COLUMNS)
    middle = frame.geometry.representative_point()
    frame.insert(len(_COLUMNS) - 1, "latitude", middle.y)
    frame.insert(len(_COLUMNS), "longitude", middle.x)
    return str(frame.to_csv(index=False))


def _row(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **fields,
        "title": _cell(fields["title"]),
        "place": _cell(fields["place"]),
        "actors": _cell("; ".join(fields["actors"])),
        "counted": _cell(fields["counted"]),
        "means": _cell("; ".join(fields["means"])),
        "rate": _cell(fields["rate"]["text"] if fields["rate"] else None),
        "inferred": "; ".join(fields["inferred"]),
        "disagreements": json.dumps(fields["disagreements"], ensure_ascii=False),
        "evidence": json.dumps(fields["evidence"], ensure_ascii=False),
    }


def _cell(words: str | None) -> str | None:
    """A document's words must not run as a formula when a spreadsheet opens the table."""
    return f"'{words}" if words and words[0] in "=+-@\t\r" else words


WRITERS: Mapping[str, Callable[[Sequence[Event]], str]] = {".geojson": _geojson, ".csv": _csv}

_COLUMNS = [
    "id", "kind", "title", "status", "earliest", "latest", "exact", "edtf", "place",
    "place_error_km", "count", "counted", "actors", "means", "rate", "confidence", "inferred",
    "sources", "disagreements", "evidence", "geometry",
]  # fmt: skip
