"""The columns of a GeoParquet file of events, as arrays with one entry a row."""

import json
from enum import StrEnum
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import shapely

from dateline.storage.table_files import TableError

Floats = npt.NDArray[np.float64]

_LONGITUDE = ("lon", "longitude", "lng")
_LATITUDE = ("lat", "latitude")
_START = ("start", "earliest", "begin", "date", "time", "timestamp", "datetime")
_END = ("end", "latest", "until")
_MICROSECONDS_A_DAY = 86_400_000_000
_POINT_BYTES = 21
"""Well-known binary of a point: byte order, type, x, y."""


def places(file: pq.ParquetFile, path: Path) -> tuple[Floats, Floats]:
    """Longitude and latitude in WGS 84 degrees, NaN where a row has no place."""
    x, y = _named(file, _LONGITUDE), _named(file, _LATITUDE)
    if x and y:
        found = _floats(_column(file, x)), _floats(_column(file, y))
    else:
        found = _anchors(_column(file, _geometry(file, path)))
    longitude, latitude = found
    nowhere = ~(np.isfinite(longitude) & (np.abs(latitude) <= 90))
    if nowhere.any():
        longitude[nowhere] = latitude[nowhere] = np.nan
    return longitude, latitude


def _geometry(file: pq.ParquetFile, path: Path) -> str:
    """The name of the geometry column; its coordinates must be longitude and latitude."""
    meta = (file.schema_arrow.metadata or {}).get(b"geo")
    geo = json.loads(meta) if meta else {}
    name = geo.get("primary_column") or _named(file, ("geometry", "geom"))
    if not name or name not in file.schema_arrow.names:
        raise TableError(
            f"{path}: has no places: columns called lon and lat, or a geometry, are needed."
        )
    code = ((geo.get("columns") or {}).get(name) or {}).get("crs")
    identifier = (code or {}).get("id") or {}
    if code and identifier.get("code") not in (4326, "CRS84"):
        called = (code or {}).get("name", "unknown")
        raise TableError(f"{path}: its coordinates are in {called}; convert them to WGS 84.")
    return str(name)


def _anchors(column: pa.ChunkedArray) -> tuple[Floats, Floats]:
    """Points as they are; of anything else a point inside it."""
    if pa.types.is_struct(column.type):
        return _floats(pc.struct_field(column, "x")), _floats(pc.struct_field(column, "y"))
    parts = [_points(chunk) for chunk in column.chunks]
    return np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts])


def _points(chunk: pa.Array) -> tuple[Floats, Floats]:
    fast = _plain_points(chunk)
    if fast is not None:
        return fast
    shapes = shapely.from_wkb(chunk.to_numpy(zero_copy_only=False), on_invalid="ignore")
    spread = (shapely.get_type_id(shapes) > 0) & ~shapely.is_empty(shapes)
    shapes[spread] = shapely.point_on_surface(shapes[spread])
    return shapely.get_x(shapes), shapely.get_y(shapes)


def _plain_points(chunk: pa.Array) -> tuple[Floats, Floats] | None:
    """The coordinates, without making objects, when all are little-endian points; else None."""
    if chunk.null_count or not len(chunk) or not _is_binary(chunk.type):
        return None
    wide = np.int64 if pa.types.is_large_binary(chunk.type) else np.int32
    buffers = chunk.buffers()
    offsets = np.frombuffer(buffers[1], wide)[chunk.offset : chunk.offset + len(chunk) + 1]
    if not (np.diff(offsets) == _POINT_BYTES).all():
        return None
    raw = np.frombuffer(buffers[2], np.uint8)[offsets[0] : offsets[-1]].reshape(-1, _POINT_BYTES)
    if not (raw[:, :5] == (1, 1, 0, 0, 0)).all():
        return None
    coordinates = np.ascontiguousarray(raw[:, 5:]).view("<f8")
    return coordinates[:, 0].copy(), coordinates[:, 1].copy()


def _is_binary(kind: pa.DataType) -> bool:
    return bool(pa.types.is_binary(kind) or pa.types.is_large_binary(kind))


def spans(file: pq.ParquetFile, path: Path) -> tuple[Floats, Floats]:
    """Starts and ends as instants, both NaN without a date, infinite where only one is known.

    Days end at the next midnight; a moment without an end has no length. A span that ends before
    it starts is turned round.
    """
    first, last = _named(file, _START), _named(file, _END)
    if not first:
        raise TableError(f"{path}: has no times: a column called start is needed.")
    start = _instants(_column(file, first), path, first)
    if not last:
        return start, start + _whole_day(file, first)
    end = _instants(_column(file, last), path, last) + _whole_day(file, last)
    dated = ~(np.isnan(start) & np.isnan(end))
    start[dated & np.isnan(start)] = -np.inf
    end[dated & np.isnan(end)] = np.inf
    turned = start > end
    start[turned], end[turned] = end[turned], start[turned]
    return start, end


def _whole_day(file: pq.ParquetFile, name: str) -> int:
    return int(pa.types.is_date(file.schema_arrow.field(name).type))


def _instants(column: pa.ChunkedArray, path: Path, name: str) -> Floats:
    kind = column.type
    if pa.types.is_floating(kind) or pa.types.is_integer(kind):
        return _floats(column)
    if pa.types.is_date(kind):
        return _floats(column.cast(pa.date32()).cast(pa.int32()))
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        column = column.cast(pa.timestamp("us"))
    elif not pa.types.is_timestamp(kind):
        raise TableError(f"{path}: the column {name} holds {kind}, which is no time.")
    return _floats(column.cast(pa.timestamp("us", kind.tz if hasattr(kind, "tz") else None))
                   .cast(pa.int64())) / _MICROSECONDS_A_DAY  # fmt: skip


def members(
    file: pq.ParquetFile, name: str, enum: type[StrEnum], otherwise: StrEnum
) -> npt.NDArray[np.int8]:
    """Which member of an enum each row names; `otherwise` where it names none of them."""
    known = list(enum)
    numbers = {member.value: i for i, member in enumerate(known)}
    usual = known.index(otherwise)
    if name not in file.schema_arrow.names:
        return np.full(file.metadata.num_rows, usual, np.int8)
    parts = []
    for chunk in _column(file, name).chunks:
        coded = chunk if pa.types.is_dictionary(chunk.type) else chunk.dictionary_encode()
        names = [_plain(value) for value in coded.dictionary.to_pylist()]
        codes = np.array([numbers.get(value, usual) for value in names] + [usual], np.int8)
        parts.append(codes[pc.fill_null(coded.indices, len(names)).to_numpy(zero_copy_only=False)])
    return np.concatenate(parts) if parts else np.empty(0, np.int8)


def _plain(value: object) -> str:
    return str(value or "").strip().lower().replace("_", " ")


def flags(file: pq.ParquetFile, name: str) -> npt.NDArray[np.bool_]:
    """A column of yes and no; yes where there is none."""
    if name not in file.schema_arrow.names:
        return np.ones(file.metadata.num_rows, np.bool_)
    column = pc.fill_null(_column(file, name).cast(pa.bool_()), fill_value=True)
    return np.asarray(column.to_numpy(), np.bool_)


def words_columns(file: pq.ParquetFile) -> tuple[str, ...]:
    """Which columns hold words for cards and lists."""
    return tuple(n for n in ("title", "place", "kind") if n in file.schema_arrow.names)


def _named(file: pq.ParquetFile, names: tuple[str, ...]) -> str | None:
    there = {str(name).lower(): str(name) for name in file.schema_arrow.names}
    return next((there[name] for name in names if name in there), None)


def _column(file: pq.ParquetFile, name: str) -> pa.ChunkedArray:
    return file.read(columns=[name]).column(name)


def _floats(column: pa.Array | pa.ChunkedArray) -> Floats:
    values = pc.fill_null(column.cast(pa.float64()), np.nan).to_numpy()
    return np.array(values, np.float64)
