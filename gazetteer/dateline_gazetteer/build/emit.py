"""Stage 4, emit: the data files and the manifest that describes them."""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import marisa_trie
import numpy as np

from dateline_gazetteer import layout
from dateline_gazetteer.build.acquire import sha256, sources
from dateline_gazetteer.build.borders import length_km
from dateline_gazetteer.build.compile import prominence
from dateline_gazetteer.build.index import local_names, name_index, steps_of
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.shapes import FINE_STEPS, STEPS, encode

Texts = Any
"""A marisa_trie.Trie: the number of each text."""


def emit(places: Places, lengths: dict[str, float], plain: frozenset[str], folder: Path) -> None:
    """Write the data files of `places` into `folder`; `lengths` are km of borders by id.

    The files take the place of older ones only when all are written: a process that has the
    older ones open keeps them.
    """
    rows = sorted(places.values(), key=lambda record: (-prominence(record), record.id))
    number = {record.id: row for row, record in enumerate(rows)}
    with TemporaryDirectory(dir=folder) as scratch:
        fresh = Path(scratch)
        texts = _texts(rows)
        texts.save(str(fresh / layout.TEXTS))
        _write_places(rows, number, texts, fresh)
        _write_index(rows, number, plain, texts, fresh)
        _write_shapes(rows, lengths, fresh)
        _write_manifest(rows, fresh, folder / "curated")
        for name in (*layout.FILES, layout.MANIFEST):
            (fresh / name).replace(folder / name)


def _write_places(rows: list[Record], number: dict[str, int], texts: Texts, folder: Path) -> None:
    cited = _cited(rows)
    unit = {row: place for place, row in enumerate(_units(rows, number))}
    columns = {
        "id": [texts[r.id] for r in rows],
        "name": [texts[r.name] for r in rows],
        "admin1": [unit[number.get(r.admin1, layout.NOWHERE)] for r in rows],
        "admin2": [unit[number.get(r.admin2, layout.NOWHERE)] for r in rows],
        "latitude": [round(r.latitude * layout.DEGREE) for r in rows],
        "longitude": [round(r.longitude * layout.DEGREE) for r in rows],
        "population": [r.population or 0 for r in rows],
        "prominence": [steps_of(r) for r in rows],
        "country": [layout.country_number(r.country) for r in rows],
        "source": [cited.index(r.source) for r in rows],
        "kind": [layout.KINDS.index(r.kind) for r in rows],
    }
    arrays = {name: np.array(columns[name], dtype=kind) for name, kind in layout.PLACE.items()}
    layout.save_columns(folder / layout.PLACES, arrays)


def _units(rows: list[Record], number: dict[str, int]) -> list[int]:
    """NOWHERE and the rows of the places that others belong to."""
    named = {number[unit] for r in rows for unit in (r.admin1, r.admin2) if unit in number}
    return [layout.NOWHERE, *sorted(named)]


def _cited(rows: list[Record]) -> list[str]:
    return sorted({record.source for record in rows})


def _texts(rows: list[Record]) -> Texts:
    strings = {s for r in rows for s in (r.id, r.name, r.source)}
    strings |= {text for r in rows for _, text in local_names(r)}
    return marisa_trie.Trie(sorted(strings))


def _write_index(
    rows: list[Record], number: dict[str, int], plain: frozenset[str], texts: Texts, folder: Path
) -> None:
    names, parts = name_index(rows, plain)
    names.save(str(folder / layout.NAMES))
    parts["unit"] = _units(rows, number)
    parts["cited"] = [texts[source] for source in _cited(rows)]
    parts["local"] = [
        (row, language, texts[text])
        for row, record in enumerate(rows)
        for language, text in local_names(record)
    ]
    parts["extent"] = list(_extents(rows))
    arrays = {name: np.array(parts[name], kind) for name, kind in layout.INDEX_PARTS.items()}
    layout.save_columns(folder / layout.INDEX, arrays)


def _extents(rows: list[Record]) -> Iterable[tuple[int, ...]]:
    for row, record in enumerate(rows):
        if record.geometry is not None and not record.geometry.is_empty:
            bounds = np.rint(np.array(record.geometry.bounds) * layout.EXTENT_STEPS)
            yield row, *bounds.astype(int).tolist()


def _write_shapes(rows: list[Record], lengths: dict[str, float], folder: Path) -> None:
    base = sqlite3.connect(folder / layout.SHAPES)
    base.execute(f"PRAGMA user_version = {layout.FORMAT}")
    base.execute("CREATE TABLE shape (row INTEGER PRIMARY KEY, shape BLOB NOT NULL) STRICT")
    base.execute(
        "CREATE TABLE border (a TEXT, b TEXT, row INTEGER, length_km REAL, PRIMARY KEY (a, b))"
        " STRICT, WITHOUT ROWID"
    )
    base.executemany("INSERT INTO shape VALUES (?, ?)", _shapes(rows))
    base.executemany("INSERT INTO border VALUES (?, ?, ?, ?)", _borders(rows, lengths))
    base.commit()
    base.execute("VACUUM")
    base.close()


def _shapes(rows: list[Record]) -> Iterable[tuple[int, bytes]]:
    for row, record in enumerate(rows):
        if record.geometry is not None and not record.geometry.is_empty:
            measured = record.kind is PlaceKind.BORDER
            yield row, encode(record.geometry, FINE_STEPS if measured else STEPS)


def _borders(
    rows: list[Record], lengths: dict[str, float]
) -> Iterable[tuple[str, str, int, float]]:
    for row, record in enumerate(rows):
        if record.kind is PlaceKind.BORDER and record.id in lengths:
            a, b = record.id.removeprefix("border:").split("-")
            yield a, b, row, round(lengths[record.id], 3)


def border_lengths(places: Places) -> dict[str, float]:
    """Kilometres of every border by id, measured before its line is simplified."""
    borders = [p for p in places.values() if p.kind is PlaceKind.BORDER]
    return {p.id: length_km(p.geometry) for p in borders if p.geometry is not None}


def _write_manifest(rows: list[Record], folder: Path, tables: Path) -> None:
    kinds = {kind.value: sum(r.kind is kind for r in rows) for kind in PlaceKind}
    manifest = {
        "format": layout.FORMAT,
        "recipe": "python -m dateline_gazetteer.build",
        "places": kinds,
        "sources": [
            {
                "package": source.name,
                "registry": source.registry,
                "version": source.version,
                "sha256": source.sha256,
                "licence": source.licence,
                "use": source.use,
            }
            for source in sources()
        ],
        "inputs": _checksums(sorted(tables.glob("*.csv")), tables.parent),
        "outputs": _checksums([folder / name for name in layout.FILES], folder),
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False)
    (folder / layout.MANIFEST).write_text(text + "\n", encoding="utf-8")


def _checksums(paths: list[Path], folder: Path) -> list[dict[str, str | int]]:
    return [
        {
            "file": path.relative_to(folder).as_posix(),
            "sha256": sha256(path),
            "size": path.stat().st_size,
        }
        for path in paths
    ]
