"""News for benchmarks: sentences of the seeds and our own, with ever new places and people."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from dateline_gazetteer import Gazetteer

from .gazetteer import sample

SEEDS = Path(__file__).parents[2] / "seeds"

LENGTH = 2_000
"""Characters of a document, at least."""

OURS = (
    "Ministers from {country} and their hosts met in {place} on {day} to talk about fisheries.",
    "{person}, who runs a bakery in {place}, said the ferry had not come since {day}.",
    "The army held an exercise with {count} soldiers outside {place}, {country}, in {month}.",
    "About {count} people marched through the centre of {place} last week against the new tolls.",
    "Rain closed the road from {place} to the border, the governor, {person}, said on {weekday}.",
    "A patrol aircraft flew over the coast of {country} on {day}, according to {person}.",
    "Nobody was hurt, but the {thing} of {place} will stay closed until {month}.",
    "The court in {place} will hear {person} on {day}; the trial could last three weeks.",
    "{person} had moved to {place} from {country} two years earlier and taught the {thing} there.",
    "Prices of the {thing} rose by {count} percent within a year, a survey found.",
)  # fmt: skip

THINGS = ("market", "museum", "bridge", "library", "choir", "hospital", "canal", "tram", "orchard")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ONSETS = (
    "b",
    "br",
    "ch",
    "d",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "v",
)
RIMES = ("a", "an", "ar", "e", "el", "en", "er", "i", "in", "o", "on", "or", "u", "um", "ay", "ell")


def news(count: int, seed: int = 3) -> Iterator[str]:
    """Documents of `LENGTH` characters and a little more, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    places = sample(Gazetteer.open(), chance)
    told = [
        sentence.strip()
        for path in sorted(SEEDS.glob("*.md"))
        for sentence in path.read_text("utf-8").replace("\n", " ").split(". ")
    ]
    for _ in range(count):
        paragraphs: list[str] = []
        while sum(map(len, paragraphs)) < LENGTH:
            sentences = [chance.choice(told) + "."] if chance.random() < 0.5 else []
            sentences += [_sentence(chance, places) for _ in range(chance.randrange(1, 4))]
            paragraphs.append(" ".join(sentences))
        yield "\n\n".join(paragraphs)


def _sentence(chance: random.Random, places: list) -> str:
    day = date(2010, 1, 1) + timedelta(chance.randrange(5_000))
    return chance.choice(OURS).format(
        place=chance.choice(places).name,
        country=chance.choice(("Peru", "Kenya", "Norway", "Vietnam", "Chile", "Morocco", "Fiji")),
        day=f"{day:%B} {day.day}, {day.year}",
        month=f"{day:%B %Y}",
        weekday=chance.choice(WEEKDAYS),
        person=f"{_name(chance)} {_name(chance)}",
        count=chance.randrange(2, 900),
        thing=chance.choice(THINGS),
    )


def _name(chance: random.Random) -> str:
    parts = chance.choices(ONSETS, k=3), chance.choices(RIMES, k=3)
    return "".join(map("".join, zip(*parts, strict=True)))[: chance.randrange(5, 10)].title()
