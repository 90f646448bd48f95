"""The same inputs give the same bytes, whatever order Python's sets happen to have."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
import shapely
from dateline_gazetteer.build.compile import compile_places
from dateline_gazetteer.build.emit import emit
from dateline_gazetteer.build.records import Record
from dateline_gazetteer.place import PlaceKind

places = {}
for kind in (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CITY, PlaceKind.RIVER):
    for number in range(40):
        record = Record(f"test:{kind}{number}", f"Place {number % 7}", kind, "XX", number / 2,
                        number / 3, "test", population=number, code=f"X{number}")
        if kind is PlaceKind.RIVER:
            record.weight = 0.3
            record.geometry = shapely.LineString([(number, 0), (number, 1), (number + 1, 2)])
        elif kind is not PlaceKind.CITY:
            record.geometry = shapely.box(number, 0, number + 1, 1)
        for name in {f"Name {number}", f"Other {number % 5}", "Saint Kitts", "Common"}:
            record.add(name)
        places[record.id] = record
finished, lengths = compile_places(places)
emit(finished, lengths, frozenset({"common", "other"}), Path(sys.argv[1]))
"""


def built(folder: Path, seed: str) -> dict[str, str]:
    (folder / "curated").mkdir(parents=True)
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", SCRIPT, str(folder)], check=True, env=environment)
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_give_the_same_bytes(tmp_path: Path):
    first, second = built(tmp_path / "a", "1"), built(tmp_path / "b", "2")
    assert len(first) > 5
    assert first == second
