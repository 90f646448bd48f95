"""`dateline read PATH ... -o OUT`: the events of documents as a file."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from dateline.cli.console import failed, say
from dateline.cli.documents import add_paths, read_paths


def run(given: Sequence[str]) -> int:
    """Read files and folders and write their events."""
    parser = argparse.ArgumentParser(
        prog="dateline read", description="Read files and folders and write their events."
    )
    add_paths(parser)
    parser.add_argument(
        "-o", "--output", metavar="OUT", type=Path, required=True, help=".geojson or .csv"
    )
    options = parser.parse_args(given)

    from dateline.storage.files import WritingError
    from dateline.storage.tables import WRITERS, write_events

    if options.output.suffix.lower() not in WRITERS:
        parser.error(f"{options.output}: the name must end in {' or '.join(WRITERS)}")
    dossier, status = read_paths(options.paths)
    if not dossier.documents:
        return status
    try:
        write_events(dossier.events, options.output)
    except WritingError as error:
        return failed(str(error))
    say(f"{len(dossier.events)} events written to {options.output}.")
    return status
