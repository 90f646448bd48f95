"""`dateline geocode`: the gazetteer on the command line."""

import argparse
import json
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from dateline.cli.console import OK, say, write
from dateline.cli.table import aligned

if TYPE_CHECKING:
    from dateline_gazetteer import Gazetteer, Place

    Rows: TypeAlias = list[tuple[Place, dict[str, float]]]

_NEGATIVE = re.compile(r"-[\d.]")
_OF_QUERY = ("kind", "country", "near", "bounds")


def run(given: Sequence[str]) -> int:
    """Write the places of a name, best first, or those at a point, nearest first."""
    parser = _parser()
    # With a space before it, argparse does not take a negative number for an option.
    options = parser.parse_args([f" {a}" if _NEGATIVE.match(a) else a for a in given])
    if (options.query is None) == (options.reverse is None):
        parser.error("give either QUERY or --reverse LAT LON")
    if options.query is not None and not options.query.strip():
        parser.error("QUERY is empty")
    if options.reverse and (given_too := [name for name in _OF_QUERY if getattr(options, name)]):
        parser.error(f"--{given_too[0]} goes with QUERY, not with --reverse")

    from dateline_gazetteer import Gazetteer

    ask = _at if options.reverse else _called
    gazetteer = Gazetteer.open()
    try:
        rows = ask(gazetteer, options)
    except ValueError as error:
        parser.error(str(error))
    return _show(gazetteer, rows, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline geocode",
        usage=f"%(prog)s QUERY [options]\n{' ' * 7}%(prog)s --reverse LAT LON [options]",
        description="Look a place name up in the offline gazetteer, or what is at a point.",
    )
    add = parser.add_argument
    add("query", metavar="QUERY", nargs="?", help='such as "Tucson, Arizona"')
    add("--reverse", metavar=("LAT", "LON"), nargs=2, type=_number, help="degrees: -33.9 18.4")
    add("--limit", metavar="N", type=_positive, default=5, help="5 by default")
    add("--kind", metavar="K", type=_words, help='only these kinds: city, or "air base,airport"')
    add("--country", metavar="CC", type=_words, help="only these countries, by code: MX, or US,MX")
    add("--near", metavar="LAT,LON", type=_numbers, help="prefer places near a point")
    add("--bounds", metavar="W,S,E,N", type=_numbers, help="only places in a box of degrees")
    add("--language", metavar="LANG", help="en or es: write names so")
    add("--json", action="store_true", help="write a JSON list, best first")
    return parser


def _called(gazetteer: "Gazetteer", options: argparse.Namespace) -> "Rows":
    """The places of a name with their scores."""
    found = gazetteer.search(
        options.query.strip(),
        options.limit,
        kind=options.kind,
        country=options.country,
        near=options.near,
        bounds=options.bounds,
        language=options.language,
    )
    return [(one.place, {"score": round(one.score, 3)}) for one in found]


def _at(gazetteer: "Gazetteer", options: argparse.Namespace) -> "Rows":
    """The places at a point with their distances."""
    latitude, longitude = options.reverse
    found = gazetteer.reverse(latitude, longitude, options.limit)
    return [(one.place, {"distance_km": one.distance_km}) for one in found]


def _show(gazetteer: "Gazetteer", rows: "Rows", options: argparse.Namespace) -> int:
    def name(place: "Place") -> str:
        return gazetteer.name(place, options.language) if options.language else place.name

    if options.json:
        records = [_record(place, name(place), measure) for place, measure in rows]
        write(json.dumps(records, ensure_ascii=False, indent=1))
    elif not rows:
        say(
            f"no place is called {options.query.strip()!r}."
            if options.query
            else "nothing is there."
        )
    else:
        cells = [_cells(place, gazetteer.units(place), name, measure) for place, measure in rows]
        for line in aligned(cells, right=(3, 4, 5)):
            write(line)
    return OK


def _record(place: "Place", name: str, measure: dict[str, float]) -> dict[str, object]:
    return {
        "id": place.id,
        "name": name,
        "kind": place.kind.value,
        "country": place.country,
        "admin1": place.admin1,
        "latitude": place.latitude,
        "longitude": place.longitude,
        **measure,
    }


def _cells(
    place: "Place",
    units: "list[Place]",
    name: "Callable[[Place], str]",
    measure: dict[str, float],
) -> list[str]:
    """Name, kind, where, latitude, longitude, and the score or the distance."""
    where = [name(unit) for unit in units if unit.kind in ("admin-1", "country")]
    ((measured, value),) = measure.items()
    last = f"{value:.1f} km" if measured == "distance_km" else f"{value:.2f}"
    point = [f"{place.latitude:.4f}", f"{place.longitude:.4f}"]
    return [name(place), place.kind.value, ", ".join(where), *point, last]


def _positive(words: str) -> int:
    try:
        number = int(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words.strip()!r} is not a whole number") from error
    if number < 1:
        raise argparse.ArgumentTypeError(f"{words.strip()} is less than 1")
    return number


def _number(words: str) -> float:
    try:
        return float(words.strip().rstrip(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words.strip()!r} is not a number") from error


def _numbers(words: str) -> list[float]:
    return [_number(word) for word in words.split(",")]


def _words(words: str) -> list[str]:
    return [word.strip() for word in words.split(",")]
