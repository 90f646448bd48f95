"""`dateline geocode`: the gazetteer on the command line."""

import argparse
import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.cli.console import FAILED, OK, ready, say, write
from dateline.cli.table import aligned

if TYPE_CHECKING:
    from dateline_gazetteer import Gazetteer, Place

_NEGATIVE = re.compile(r"-[\d.]")


def run(given: Sequence[str]) -> int:
    """Write the places of a name, best first, or those at a point, nearest first."""
    parser = _parser()
    # With a space before it, argparse does not take a negative number for an option.
    options = parser.parse_args([f" {a}" if _NEGATIVE.match(a) else a for a in given])
    if (options.query is None) == (options.reverse is None):
        parser.error("give either QUERY or --reverse LAT LON")
    if options.query is not None and not options.query.strip():
        parser.error("QUERY is empty")
    if options.reverse and abs(options.reverse[0]) > 90:
        parser.error(f"the latitude {options.reverse[0]:g} is not between -90 and 90")

    from dateline_gazetteer import Gazetteer

    gazetteer = ready(Gazetteer.open)
    if gazetteer is None:
        return FAILED
    if options.reverse:
        return _show(gazetteer, *_at(gazetteer, options), as_json=options.json)
    return _show(gazetteer, *_called(gazetteer, options), as_json=options.json)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline geocode",
        usage=f"%(prog)s QUERY [options]\n{' ' * 7}%(prog)s --reverse LAT LON [options]",
        description="Look a place name up in the offline gazetteer, or what is at a point.",
    )
    parser.add_argument("query", metavar="QUERY", nargs="?", help='such as "Tucson, Arizona"')
    parser.add_argument(
        "--reverse", metavar=("LAT", "LON"), nargs=2, type=_degrees, help="degrees, -33.9 18.4"
    )
    parser.add_argument("--limit", metavar="N", type=_positive, default=5, help="5 by default")
    parser.add_argument("--json", action="store_true", help="write a JSON list, best first")
    return parser


def _called(
    gazetteer: "Gazetteer", options: argparse.Namespace
) -> "tuple[list[tuple[Place, dict[str, float]]], str]":
    """The places of a name with their scores, and what to say when there are none."""
    query = options.query.strip()
    found = gazetteer.search(query, options.limit)
    rows = [(one.place, {"score": round(one.score, 3)}) for one in found]
    return rows, f"no place is called {query!r}."


def _at(
    gazetteer: "Gazetteer", options: argparse.Namespace
) -> "tuple[list[tuple[Place, dict[str, float]]], str]":
    """The places at a point with their distances, and what to say when there are none."""
    latitude, longitude = options.reverse
    found = gazetteer.reverse(latitude, longitude, options.limit)
    return [(one.place, {"distance_km": one.distance_km}) for one in found], "nothing is there."


def _show(
    gazetteer: "Gazetteer",
    rows: "list[tuple[Place, dict[str, float]]]",
    nothing: str,
    *,
    as_json: bool,
) -> int:
    if as_json:
        records = [_record(place, measure) for place, measure in rows]
        write(json.dumps(records, ensure_ascii=False, indent=1))
    elif not rows:
        say(nothing)
    else:
        for line in aligned([_cells(gazetteer, *row) for row in rows], right=(3, 4, 5)):
            write(line)
    return OK


def _record(place: "Place", measure: dict[str, float]) -> dict[str, object]:
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind.value,
        "country": place.country,
        "admin1": place.admin1,
        "latitude": place.latitude,
        "longitude": place.longitude,
        **measure,
    }


def _cells(gazetteer: "Gazetteer", place: "Place", measure: dict[str, float]) -> list[str]:
    """Name, kind, where, latitude, longitude, and the score or the distance."""
    units = gazetteer.units(place)
    where = [unit.name for unit in units if unit.kind in ("admin-1", "country")]
    ((name, value),) = measure.items()
    last = f"{value:.1f} km" if name == "distance_km" else f"{value:.2f}"
    point = [f"{place.latitude:.4f}", f"{place.longitude:.4f}"]
    return [place.name, place.kind.value, ", ".join(where), *point, last]


def _positive(words: str) -> int:
    try:
        number = int(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words.strip()!r} is not a whole number") from error
    if number < 1:
        raise argparse.ArgumentTypeError(f"{words.strip()} is less than 1")
    return number


def _degrees(words: str) -> float:
    try:
        number = float(words.strip().rstrip(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words.strip()!r} is not a number") from error
    if not abs(number) <= 360:
        raise argparse.ArgumentTypeError(f"{words.strip()} is not a number of degrees")
    return number
