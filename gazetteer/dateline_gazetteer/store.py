"""The data files, opened for reading: places by row, names by key, shapes by row."""

import sqlite3
from contextlib import closing
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer import layout
from dateline_gazetteer.integrity import broken, check
from dateline_gazetteer.place import Place, PlaceKind
from dateline_gazetteer.shapes import STEPS, decode

_KEPT = 1 << 15


class Store:
    """Read access to the data files in `folder`; any number of threads may share one store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        check(folder)
        self.table = _mapped_array(folder / layout.PLACES, layout.PLACE)
        self.names = _mapped_trie(folder / layout.NAMES)
        self._texts = _mapped_trie(folder / layout.TEXTS)
        self._starts = _mapped_array(folder / layout.STARTS, layout.COUNT)
        self._meanings = _mapped_array(folder / layout.MEANINGS, layout.COUNT)
        self._row_of_text = np.full(len(self._texts), layout.NOWHERE, dtype="<u4")
        self._row_of_text[self.table["id"]] = np.arange(len(self.table), dtype="<u4")
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

    def units(self, row: int) -> list[int]:
        """The rows of the admin-2 and admin-1 unit and the country of a place, smallest first."""
        record = self.table[row]
        above = [int(record[unit]) for unit in ("admin2", "admin1")]
        code: str = self._texts.restore_key(int(record["country"]))
        above += [self.country(code)] if code else []
        return [unit for unit in above if unit not in (layout.NOWHERE, row)]

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
        found: list[tuple[int, float]] = self._rows(query, *sorted((a, b)))
        return found[0] if found else None

    def neighbours(self, code: str) -> list[str]:
        """The country codes that share a land border with `code`, in alphabetical order."""
        query = "SELECT b FROM border WHERE a = ?1 UNION SELECT a FROM border WHERE b = ?1"
        return sorted(row[0] for row in self._rows(query, code))

    @cached_property
    def extents(self) -> np.ndarray:
        """What each shape lies within, as layout.EXTENT."""
        shapes = [(row, decode(data)) for row, data in self._rows("SELECT row, shape FROM shape")]
        boxes = [(row, *np.rint(np.multiply(s.bounds, STEPS))) for row, s in shapes]
        return np.array(boxes, dtype=layout.EXTENT)

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
        found = self._rows("SELECT shape FROM shape WHERE row = ?", row)
        return decode(found[0][0]) if found else None

    def _rows(self, query: str, *values: str | int) -> list[Any]:
        """What a query of the shapes answers.

        Each has a connection of its own, for 0.07 ms: threads and forked processes share none.
        """
        path = self.folder / layout.SHAPES
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        try:
            with closing(sqlite3.connect(uri, uri=True)) as base:
                return base.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise broken(path, f"cannot be read ({error})") from error


def _mapped_array(path: Path, dtype: np.dtype) -> np.ndarray:
    try:
        array = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError) as error:
        raise broken(path, f"cannot be read ({error})") from error
    if array.dtype != dtype:
        raise broken(path, "holds something else")
    return np.asarray(array)


def _mapped_trie(path: Path) -> marisa_trie.Trie:
    trie = marisa_trie.Trie()
    try:
        trie.mmap(str(path))
    except (OSError, ValueError, RuntimeError) as error:
        raise broken(path, f"cannot be read ({error})") from error
    return trie
