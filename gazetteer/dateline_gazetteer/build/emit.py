"""Stage 4, emit: the data files and the manifest that describes them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import marisa_trie
import numpy as np

from dateline_gazetteer import layout
from dateline_gazetteer.build.acquire import sha256, sources
from dateline_gazetteer.build.borders import length_km
from dateline_gazetteer.build.compile import keyed_names, prominence
from dateline_gazetteer.build.records import Name, Places, Record
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.shapes import encode


def emit(places: Places, lengths: dict[str, float], plain: frozenset[str], folder: Path) -> None:
    """Write the data files of `places` into `folder`; `lengths` are km of borders by id.

    The files take the place of older ones only when all are written: a process that has the
    older ones open keeps them.
    """
    rows = sorted(places.values(), key=lambda record: (-prominence(record), record.id))
    number = {record.id: row for row, record in enumerate(rows)}
    with TemporaryDirectory(dir=folder) as scratch:
        fresh = Path(scratch)
        _write_places(rows, number, fresh)
        _write_names(rows, plain, fresh)
        _write_shapes(rows, lengths, fresh)
        _write_manifest(rows, fresh, folder / "curated")
        for name in (*layout.FILES, layout.MANIFEST):
            (fresh / name).replace(folder / name)


def _write_places(rows: list[Record], number: dict[str, int], folder: Path) -> None:
    strings = {s for r in rows for s in (r.id, r.name, r.country, r.source)}
    texts = marisa_trie.Trie(sorted(strings))
    table = np.zeros(len(rows), dtype=layout.PLACE)
    for row, record in enumerate(rows):
        table[row] = (
            texts[record.id],
            texts[record.name],
            texts[record.country],
            texts[record.source],
            number.get(record.admin1, layout.NOWHERE),
            number.get(record.admin2, layout.NOWHERE),
            round(record.latitude * layout.DEGREE),
            round(record.longitude * layout.DEGREE),
            record.population or 0,
            round(prominence(record) * 0xFFFF),
            layout.KINDS.index(record.kind),
        )
    np.save(folder / layout.PLACES, table)
    texts.save(str(folder / layout.TEXTS))


def _write_names(rows: list[Record], plain: frozenset[str], folder: Path) -> None:
    meanings: defaultdict[str, list[int]] = defaultdict(list)
    for row, record in enumerate(rows):
        for key, name in keyed_names(record, plain).items():
            meanings[key].append(_meaning(row, name).pack())
    names = marisa_trie.Trie(sorted(meanings))
    groups = [meanings[names.restore_key(number)] for number in range(len(names))]
    starts = np.cumsum([0, *map(len, groups)], dtype=layout.COUNT)
    names.save(str(folder / layout.NAMES))
    np.save(folder / layout.STARTS, starts)
    np.save(folder / layout.MEANINGS, np.fromiter(chain.from_iterable(groups), layout.COUNT))


def _meaning(row: int, name: Name) -> layout.Meaning:
    return layout.Meaning(row, name.type, plain=name.plain, lower=name.lower)


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
            yield row, encode(record.geometry)


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
