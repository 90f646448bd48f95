"""The data files, opened for reading: places by row, meanings by name, shapes by row."""

import sqlite3
from bisect import bisect_left
from contextlib import closing
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer import layout
from dateline_gazetteer.integrity import GazetteerError, broken, check
from dateline_gazetteer.place import Place, PlaceKind
from dateline_gazetteer.shapes import decode

_KEPT = 1 << 13
_KEPT_SHAPES = 64
_HEAD, _KEPT_HEADS = 2, 1 << 10
_KNOWN = 12_000
_NARROW = 16
_LESS = layout.PLAIN | layout.MINOR
_END = "\U0010ffff"


class Store:
    """Read access to the data files in `folder`; any number of threads may share one store.

    `table` holds the columns of the places (layout.PLACE), with the rows of `admin1` and `admin2`;
    `meanings` what all names mean.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        check(folder)
        self._shapes = _identity(folder / layout.SHAPES)
        self.table = _columns(folder / layout.PLACES, layout.PLACE)
        self.size = len(self.table["id"])
        self.names = _mapped_trie(folder / layout.NAMES)
        self._texts = _mapped_trie(folder / layout.TEXTS)
        index = _columns(folder / layout.INDEX, layout.INDEX_PARTS)
        self._start, self._order = index["start"], index["order"]
        self.meanings, self.signatures = index["meaning"], index["signature"]
        self.extents = index["extent"].view(layout.EXTENT)[:, 0]
        self._local = index["local"]
        for column in ("admin1", "admin2"):
            self.table[column] = index["unit"][self.table[column]]
        self._sources = [self._text(number) for number in index["cited"].tolist()]
        self._row_of_text = np.full(len(self._texts), layout.NOWHERE, dtype="<u4")
        self._row_of_text[self.table["id"]] = np.arange(self.size, dtype="<u4")
        self.place = lru_cache(_KEPT)(self._place)
        self.unit_name = lru_cache(_KEPT)(self.place_name)
        self.shape = lru_cache(_KEPT_SHAPES)(self._shape)
        self.headed = lru_cache(_KEPT_HEADS)(self._headed)

    def row(self, place_id: str) -> int:
        """The row of a place; KeyError when no place has this id."""
        text = self._texts.get(place_id.encode("utf-8", "replace").decode("utf-8"))
        row = layout.NOWHERE if text is None else int(self._row_of_text[text])
        if row == layout.NOWHERE:
            raise KeyError(place_id)
        return row

    def country(self, code: str) -> int:
        """The row of the country with this code; KeyError when there is none."""
        return self._countries[code]

    def country_code(self, code: str) -> str:
        """The code as it is stored, for one in any case; KeyError when no country has it."""
        known = code.strip().upper()
        self.country(known)
        return known

    def units(self, row: int) -> list[int]:
        """The rows of the admin-2 and admin-1 unit and the country of a place, smallest first."""
        above = [self.table[unit].item(row) for unit in ("admin2", "admin1")]
        code = layout.country_code(self.table["country"].item(row))
        above += [self.country(code)] if code else []
        return [unit for unit in above if unit not in (layout.NOWHERE, row)]

    def prominence(self, value: int) -> float:
        """How likely a name means this one of its meanings, between 0 and 1."""
        steps: int = self.table["prominence"].item(value & layout.ROW)
        if value & _LESS:
            steps -= layout.penalty(value)
        return max(0, steps) / 0xFFFF

    def meanings_of(self, key: str) -> list[int]:
        """The packed meanings of one key, most prominent first; none for an unknown key."""
        number = self.names.get(key)
        if number is None:
            return []
        start = self._start.item(number)
        group = self.meanings[start : start + layout.LONGEST_GROUP]
        values: list[int] = group[: int(np.argmax(group >= layout.LAST)) + 1].tolist()
        values[-1] ^= layout.LAST
        return values

    def likeliest(self, numbers: np.ndarray) -> np.ndarray:
        """The likeliest meaning of each key, by the numbers of the keys."""
        values: np.ndarray = self.meanings[self._start[numbers]]
        return values

    @cached_property
    def known(self) -> tuple[np.ndarray, np.ndarray]:
        """The numbers and the signatures of the names of well-known places."""
        numbers = np.flatnonzero(layout.rows_of(self.meanings[self._start]) < _KNOWN)
        return numbers.astype("<u4"), self.signatures[numbers]

    def beginning_with(self, prefix: str) -> tuple[int, int]:
        """From where to where, in `meanings`, the names that begin so have theirs."""
        low, high = 0, len(self._order)
        if len(prefix) > _HEAD:
            low, high = self.headed(prefix[:_HEAD])
        first = self._rank(prefix, low, high)
        # Few names begin so, as a rule: look near the first before looking far.
        end = prefix + _END
        width = _NARROW
        while first + width < high and self._key_of_rank(first + width) < end:
            width *= _NARROW
        last = self._rank(end, first, min(first + width, high))
        return self._place_of_rank(first), self._place_of_rank(last)

    def _headed(self, head: str) -> tuple[int, int]:
        """From where to where the names with a common beginning are, in the order of names."""
        first = self._rank(head, 0, len(self._order))
        return first, self._rank(head + _END, first, len(self._order))

    def _rank(self, key: str, low: int, high: int) -> int:
        """How many keys come before this one in their order; between two numbers."""
        return bisect_left(range(len(self._order)), key, low, high, key=self._key_of_rank)

    def _key_of_rank(self, rank: int) -> str:
        key: str = self.names.restore_key(self._order.item(rank))
        return key

    def _place_of_rank(self, rank: int) -> int:
        past = rank == len(self._order)
        return len(self.meanings) if past else self._start.item(self._order.item(rank))

    def name_in(self, row: int, language: str) -> str:
        """The name of a place in a language, or the one it is shown by."""
        text = self._local_names.get((row, layout.LANGUAGES.index(language)))
        return self.place_name(row) if text is None else self._text(text)

    def place_name(self, row: int) -> str:
        """The name a place is shown by."""
        return self._text(self.table["name"].item(row))

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
    def _countries(self) -> dict[str, int]:
        kind = layout.KINDS.index(PlaceKind.COUNTRY)
        rows = np.flatnonzero(self.table["kind"] == kind).tolist()
        return {layout.country_code(self.table["country"].item(row)): row for row in rows}

    @cached_property
    def _local_names(self) -> dict[tuple[int, int], int]:
        return {(row, language): text for row, language, text in self._local.tolist()}

    def _text(self, number: int) -> str:
        text: str = self._texts.restore_key(number)
        return text

    def _place(self, row: int) -> Place:
        table = self.table
        return Place(
            id=self._text(table["id"].item(row)),
            name=self._text(table["name"].item(row)),
            kind=layout.KINDS[table["kind"].item(row)],
            country=layout.country_code(table["country"].item(row)),
            admin1=self._unit(table["admin1"].item(row)),
            admin2=self._unit(table["admin2"].item(row)),
            latitude=table["latitude"].item(row) / layout.DEGREE,
            longitude=table["longitude"].item(row) / layout.DEGREE,
            population=table["population"].item(row) or None,
            source=self._sources[table["source"].item(row)],
        )

    def _unit(self, row: int) -> str:
        return "" if row == layout.NOWHERE else self.unit_name(row)

    def _shape(self, row: int) -> BaseGeometry | None:
        found = self._rows("SELECT shape FROM shape WHERE row = ?", row)
        return decode(found[0][0]) if found else None

    def _rows(self, query: str, *values: str | int) -> list[Any]:
        """What a query of the shapes answers.

        Each has a connection of its own, for 0.07 ms: threads and forked processes share none.
        GazetteerError when the file is no longer the one that was opened: its rows are others'.
        """
        path = self.folder / layout.SHAPES
        if _identity(path) != self._shapes:
            raise GazetteerError(f"{path} was replaced while it was in use; start Dateline again")
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        try:
            with closing(sqlite3.connect(uri, uri=True)) as base:
                return base.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise broken(path, f"cannot be read ({error})") from error


def _columns(path: Path, types: dict[str, str]) -> layout.Columns:
    try:
        return layout.map_columns(path, types)
    except (OSError, ValueError) as error:
        raise broken(path, f"cannot be read ({error})") from error


def _mapped_trie(path: Path) -> marisa_trie.Trie:
    trie = marisa_trie.Trie()
    try:
        trie.mmap(str(path))
    except (OSError, ValueError, RuntimeError) as error:
        raise broken(path, f"cannot be read ({error})") from error
    return trie


def _identity(path: Path) -> tuple[int, int, int]:
    """What tells a file from one that took its place."""
    try:
        found = path.stat()
    except OSError as error:
        raise broken(path, f"cannot be read ({error.strerror})") from error
    return found.st_ino, found.st_size, found.st_mtime_ns
