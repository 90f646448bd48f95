"""A process that only uses the gazetteer, much and in every way, and tells its memory."""

import random
import resource
import sys
from pathlib import Path

import dateline_gazetteer
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve

CALLS = 3_000


def use(folder: Path | None, seed: int) -> None:
    """Thousands of lookups, searches, scans, shapes, points and resolutions."""
    gazetteer = dateline_gazetteer.Gazetteer.open(folder)
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    west, south, east, north = -180, -90, 180, 90
    for _ in range(CALLS):
        point = chance.uniform(south, north), chance.uniform(west, east)
        place = gazetteer.nearest(*point)[0]
        found = gazetteer.candidates(place.name)
        gazetteer.search(place.name[: chance.randrange(1, 12)], 10)
        gazetteer.search(place.name + "x", 10, near=point)
        gazetteer.geometry(gazetteer.units(place)[0].id)
        gazetteer.containing(*point)
        gazetteer.reverse(*point)
        text = f"Officials from {place.name}, {place.admin1 or place.country}, said so in Paris."
        mentions = [Mention(match.start, match.end) for match in gazetteer.matches(text)]
        resolve(gazetteer, mentions, ResolutionContext(text))
        list(found)


def resident_megabytes() -> float:
    """What of this process is in memory now; mapped files count."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    use(Path(sys.argv[1]) if len(sys.argv) > 1 else None, seed=1)
    sys.stdout.write(f"{resident_megabytes()}\n")
