"""`dateline annotate`: JSON Lines in, JSON Lines out."""

import argparse
import json
from collections.abc import Sequence

from dateline.cli.console import OK, failed, lines, say, write


def run(given: Sequence[str]) -> int:
    """Answer each request on standard input, in order; a bad one is named and passed over."""
    parser = argparse.ArgumentParser(
        prog="dateline annotate",
        description="JSON Lines in, JSON Lines out: toponyms, times and events of each document.",
        epilog="The format is described in docs/annotate.md.",
    )
    parser.parse_args(given)

    from dateline.reading.pipeline import Reader
    from dateline.reading.requests import RequestError, answer, doubt, parse_request
    from dateline.storage.features import feature

    reader = Reader()
    if reader.problem:
        say(f"dateline: {reader.problem}")
    status = OK
    for number, line in enumerate(lines(), 1):
        if not line.strip():
            continue
        try:
            document, spans = parse_request(line)
        except RequestError as error:
            status = failed(f"standard input, line {number}: {error}.")
            continue
        if doubtful := doubt(line):
            say(f"dateline: standard input, line {number}: {doubtful}.")
        annotation = reader.read(document, spans)
        features = [feature(event) for event in annotation.events]
        write(json.dumps(answer(annotation, features)))
    return status
