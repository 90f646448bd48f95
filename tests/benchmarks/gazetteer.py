"""The gazetteer: opening, memory, lookup, search, scanning, resolving; times on one thread."""

import random
import string
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path

import numpy as np

from dateline_gazetteer import Gazetteer, Place
from dateline_gazetteer.layout import DATA, FILES
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve

from .figures import Figure, milliseconds, spread

SEEDS = Path(__file__).parents[2] / "seeds"
SAMPLE = 1_000
SCANNED = 10_000
TOPONYMS = 30


def measure() -> Iterator[Figure]:
    """Every figure that docs/gazetteer.md states."""
    chance = random.Random(7)  # noqa: S311 - a sample, no secret
    opened = milliseconds(lambda _: Gazetteer.open(), range(15))
    yield Figure("opening", float(np.median(opened)), "ms", 100)
    yield Figure("memory after warm use", warm_memory(), "MB", 120)
    size = sum((DATA / name).stat().st_size for name in FILES)
    yield Figure("compiled files", size / 1e6, "MB", 30)
    gazetteer = Gazetteer.open()
    places = sample(gazetteer, chance)
    yield from lookups(gazetteer, places)
    yield from beginnings(gazetteer, places, chance)
    yield from slips(gazetteer, places, chance)
    yield from texts(places, chance)
    yield from points(gazetteer, chance)


def warm_memory() -> float:
    """Megabytes of a process that did nothing but use the gazetteer."""
    command = [sys.executable, "-m", f"{__package__}.warm"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def sample(gazetteer: Gazetteer, chance: random.Random) -> list[Place]:
    """Places from all over the world, large and small."""
    found = {}
    while len(found) < SAMPLE:
        limit = chance.choice((1, 20))
        point = chance.uniform(-60, 75), chance.uniform(-180, 180)
        for place in gazetteer.nearest(*point, limit):
            found[place.id] = place
    return list(found.values())


def lookups(gazetteer: Gazetteer, places: list[Place]) -> Iterator[Figure]:
    """Exact names, asked for the first time and again; many places have the commonest ones."""
    names = [place.name for place in places]
    common = [
        "San José", "Santa Rosa", "San Juan", "Springfield", "San Antonio", "Victoria", "La Unión",
        "Buenavista", "San Miguel", "Santa Cruz", "Georgia", "Paris", "Washington", "Mexico",
    ]  # fmt: skip
    for what, asked in (("exact lookup", names), ("exact lookup of common names", common * 20)):
        fresh = Gazetteer.open()
        yield from spread(f"{what}, first", milliseconds(fresh.candidates, asked), 0.05)
    again = milliseconds(gazetteer.candidates, names + names)[len(names) :]
    yield from spread("exact lookup, again", again, 0.05)


def beginnings(
    gazetteer: Gazetteer, places: list[Place], chance: random.Random
) -> Iterator[Figure]:
    """Beginnings of names, as somebody types them; the shortest have most answers."""
    short = [*string.ascii_lowercase, *map("".join, product("abcdelmnoprstv", "aehilnoru"))]
    longer = [place.name[: chance.randrange(3, 9)] for place in places]
    yield from spread("one or two letters", milliseconds(gazetteer.search, short), 1)
    yield from spread("beginning of 3 to 8 letters", milliseconds(gazetteer.search, longer), 1)
    in_country = partial(gazetteer.search, country="MX", kind="city")
    yield from spread("one or two letters, cities of Mexico", milliseconds(in_country, short), 1)


def slips(gazetteer: Gazetteer, places: list[Place], chance: random.Random) -> Iterator[Figure]:
    """Names of five letters and more with one slip, and with two."""
    names = [place.name for place in places if len(place.name) > 4]
    once = [slip(name, chance) for name in names]
    twice = [slip(slip(name, chance), chance) for name in names]
    yield from spread("one slip", milliseconds(gazetteer.search, once), 1.5)
    yield from spread("two slips", milliseconds(gazetteer.search, twice), 6)


def slip(name: str, chance: random.Random) -> str:
    """The name with one letter left out, added, changed, or swapped with the next."""
    i = chance.randrange(len(name) - 1)
    letter = chance.choice(string.ascii_lowercase)
    head, here, tail = name[:i], name[i], name[i + 1 :]
    return head + chance.choice(
        (tail, letter + here + tail, letter + tail, tail[0] + here + tail[1:])
    )


def texts(places: list[Place], chance: random.Random) -> Iterator[Figure]:
    """Scanning news for names, and resolving a document's; each text is new to the gazetteer."""
    sentences = [
        sentence
        for seed in sorted(SEEDS.glob("*.md"))
        for sentence in seed.read_text("utf-8").replace("\n", " ").split(". ")
    ]
    news = []
    for _ in range(20):
        text = ""
        while len(text) < SCANNED:
            place = chance.choice(places)
            text += ". ".join(chance.sample(sentences, 3)) + f". Police in {place.name} agreed. "
        news.append(text[:SCANNED])
    taken = milliseconds(Gazetteer.open().matches, news)
    yield Figure("scanning 10,000 characters, first text of all", float(taken[0]), "ms")
    yield Figure("scanning 10,000 characters, each new", float(np.median(taken)), "ms", 5)
    gazetteer = Gazetteer.open()
    documents = [(gazetteer.matches(text)[:TOPONYMS], text) for text in news]
    taken = milliseconds(lambda document: settle(gazetteer, *document), documents)
    yield Figure(f"resolving {TOPONYMS} toponyms", float(np.median(taken)), "ms", 15)


def settle(gazetteer: Gazetteer, matches: list[Mention], text: str) -> None:
    """Resolve what was found in a text."""
    mentions = [Mention(match.start, match.end) for match in matches]
    resolve(gazetteer, mentions, ResolutionContext(text))


def points(gazetteer: Gazetteer, chance: random.Random) -> Iterator[Figure]:
    """From points to places."""
    anywhere = [(chance.uniform(-90, 90), chance.uniform(-180, 180)) for _ in range(500)]
    yield from spread("nearest", milliseconds(lambda at: gazetteer.nearest(*at), anywhere))
    yield from spread("reverse", milliseconds(lambda at: gazetteer.reverse(*at), anywhere))
