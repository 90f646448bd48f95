"""The data files, opened for reading: places by row, names by key, shapes by row."""

import json
import sqlite3
import threading
from functools import lru_cache
from pathlib import Path

import marisa_trie
import numpy as np
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer import layout
from dateline_gazetteer.place import Place, PlaceKind
from dateline_gazetteer.shapes import decode

_KEPT = 1 << 15


class GazetteerError(Exception):
    """The data files cannot be used; the message says which one and how to rebuild it."""


class Store:
    """Read access to the data files in `folder`; any number of threads may share one store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        _check_sizes(folder)
        self.table = _mapped_array(folder / layout.PLACES, layout.PLACE)
        self.names = _mapped_trie(folder / layout.NAMES)
        self._texts = _mapped_trie(folder / layout.TEXTS)
        self._starts = _mapped_array(folder / layout.STARTS, layout.COUNT)
        self._meanings = _mapped_array(folder / layout.MEANINGS, layout.COUNT)
        self._row_of_text = np.full(len(self._texts), layout.NOWHERE, dtype="<u4")
        self._row_of_text[self.table["id"]] = np.arange(len(self.table), dtype="<u4")
        self._local = threading.local()
        self._check_base()
        self.place = lru_cache(_KEPT)(self._place)
        self.shape = lru_cache(256)(self._shape)
        self.country = lru_cache(256)(self._country)

    def row(self, place_id: str) -> int:
        """The row of a place; KeyError when no place has this id."""
        text = self._texts.get(place_id.encode("utf-8", "replace").decode("utf-8"))
        row = layout.NOWHERE if text is None else int(self._row_of_text[text])
        if row == layout.NOWHERE:
            raise KeyError(place_id)
        return row

    def _country(self, code: str) -> int:
        """The row of the country with this code; KeyError when there is none."""
        text = self._texts.get(code)
        kind = layout.KINDS.index(PlaceKind.COUNTRY)
        rows = np.flatnonzero((self.table["kind"] == kind) & (self.table["country"] == text))
        if text is None or not len(rows):
            raise KeyError(code)
        return int(rows[0])

    def prominence(self, row: int) -> float:
        """The prominence of the place in a row, between 0 and 1."""
        return float(self.table["prominence"][row]) / 0xFFFF

    def meanings(self, key: str) -> list[int]:
        """The packed meanings of one key, most prominent first; none for an unknown key."""
        number = self.names.get(key)
        if number is None:
            return []
        values: list[int] = self._meanings[self._starts[number] : self._starts[number + 1]].tolist()
        return values

    def most_prominent(self, keys: list[str], limit: int) -> list[str]:
        """Those of `keys` with the most prominent meanings, best first."""
        numbers = [self.names[key] for key in keys]
        rows = layout.rows_of(self._meanings[self._starts[numbers]])
        return [keys[i] for i in np.argsort(rows, kind="stable")[:limit]]

    def border(self, a: str, b: str) -> tuple[int, float] | None:
        """(row, length in km) of the land border of two country codes; None when there is none."""
        query = "SELECT row, length_km FROM border WHERE a = ? AND b = ?"
        found: tuple[int, float] | None = self._base().execute(query, sorted((a, b))).fetchone()
        return found

    def neighbours(self, code: str) -> list[str]:
        """The country codes that share a land border with `code`, in alphabetical order."""
        query = "SELECT b FROM border WHERE a = :a UNION SELECT a FROM border WHERE b = :a"
        return sorted(row[0] for row in self._base().execute(query, {"a": code}))

    def _place(self, row: int) -> Place:
        record = self.table[row]
        text = self._texts.restore_key
        return Place(
            id=text(int(record["id"])),
            name=text(int(record["name"])),
            kind=layout.KINDS[record["kind"]],
            country=text(int(record["country"])),
            admin1=self._unit(record["admin1"]),
            admin2=self._unit(record["admin2"]),
            latitude=float(record["latitude"]) / layout.DEGREE,
            longitude=float(record["longitude"]) / layout.DEGREE,
            population=int(record["population"]) or None,
            source=text(int(record["source"])),
        )

    def _unit(self, row: np.uint32) -> str:
        if row == layout.NOWHERE:
            return ""
        name: str = self._texts.restore_key(int(self.table["name"][row]))
        return name

    def _shape(self, row: int) -> BaseGeometry | None:
        found = self._base().execute("SELECT shape FROM shape WHERE row = ?", (row,)).fetchone()
        return decode(found[0]) if found else None

    def _base(self) -> sqlite3.Connection:
        """The connection of the calling thread; SQLite's may not be shared."""
        if not hasattr(self._local, "base"):
            uri = f"{(self._folder / layout.SHAPES).resolve().as_uri()}?mode=ro&immutable=1"
            self._local.base = sqlite3.connect(uri, uri=True)
        base: sqlite3.Connection = self._local.base
        return base

    def _check_base(self) -> None:
        try:
            version = self._base().execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.Error as error:
            raise _broken(self._folder / layout.SHAPES, f"cannot be read ({error})") from error
        if version != layout.FORMAT:
            raise _broken(self._folder / layout.SHAPES, "was made by another version of the recipe")


def _broken(path: Path, what: str) -> GazetteerError:
    return GazetteerError(
        f"{path} {what}; reinstall Dateline, or rebuild it with: python -m dateline_gazetteer.build"
    )


def _check_sizes(folder: Path) -> None:
    """Compare the files with the manifest; a damaged trie could otherwise crash the process."""
    path = folder / layout.MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        sizes = {output["file"]: output["size"] for output in manifest["outputs"]}
        readable = manifest["format"] == layout.FORMAT
    except FileNotFoundError as error:
        raise _broken(path, "is missing") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _broken(path, f"cannot be read ({error})") from error
    if not readable:
        raise _broken(path, "was made by another version of the recipe")
    for name in layout.FILES:
        _check_size(folder / name, sizes.get(name))


def _check_size(path: Path, expected: int | None) -> None:
    if not path.is_file():
        raise _broken(path, "is missing")
    if path.stat().st_size != expected:
        raise _broken(path, "is damaged or belongs to another version: its size is wrong")


def _mapped_array(path: Path, dtype: np.dtype) -> np.ndarray:
    try:
        array = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError) as error:
        raise _broken(path, f"cannot be read ({error})") from error
    if array.dtype != dtype:
        raise _broken(path, "holds something else")
    return np.asarray(array)


def _mapped_trie(path: Path) -> marisa_trie.Trie:
    trie = marisa_trie.Trie()
    try:
        trie.mmap(str(path))
    except (OSError, ValueError, RuntimeError) as error:
        raise _broken(path, f"cannot be read ({error})") from error
    return trie
