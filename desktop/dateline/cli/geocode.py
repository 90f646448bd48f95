"""`dateline geocode`: the gazetteer on the command line."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from dateline.cli.console import FAILED, OK, ready, say, write


def run(given: Sequence[str]) -> int:
    """Write the places of a name, best first."""
    parser = argparse.ArgumentParser(
        prog="dateline geocode", description="Look a place name up in the offline gazetteer."
    )
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--limit", metavar="N", type=_positive, default=5)
    parser.add_argument("--json", action="store_true", help="write a JSON list, best first")
    options = parser.parse_args(given)
    if not options.query.strip():
        parser.error("QUERY is empty")

    from dateline_gazetteer import Gazetteer

    gazetteer = ready(Gazetteer.open)
    if gazetteer is None:
        return FAILED
    found = gazetteer.search(options.query, limit=options.limit)
    rows: list[dict[str, Any]] = [
        {
            "id": s.place.id,
            "name": s.place.name,
            "kind": str(s.place.kind),
            "country": s.place.country,
            "admin1": s.place.admin1,
            "latitude": s.place.latitude,
            "longitude": s.place.longitude,
            "score": round(s.score, 3),
        }
        for s in found
    ]
    if options.json:
        write(json.dumps(rows, ensure_ascii=False, indent=1))
    elif not rows:
        say(f"no place is called {options.query!r}.")
    for row in [] if options.json else rows:
        where = ", ".join(filter(None, [row["name"], row["admin1"], row["country"]]))
        write(f"{row['latitude']:9.4f} {row['longitude']:10.4f}  {where} ({row['kind']})")
    return OK


def _positive(words: str) -> int:
    number = int(words)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{words} is less than 1")
    return number
