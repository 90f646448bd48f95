"""Passages with the events that a careful reader finds in them (README.md says which)."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from dateline.model.document import Span
from dateline.model.event import EventKind
from dateline.model.timespan import TimeSpan

from .edtf import span

PASSAGES = Path(__file__).parent / "passages"
HALVES = ("open", "held-back")
DENIED = "denied"
T = TypeVar("T")
STATUSES = frozenset({"occurred", "planned", "recurring", "hypothetical", DENIED})


class GoldError(Exception):
    """A passage that is not well formed; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: WGS 84 degrees, and how many kilometres off is still right."""

    name: str
    latitude: float
    longitude: float
    km: float


@dataclass(frozen=True, slots=True)
class Wanted(Generic[T]):
    """Something an event should have: any one of `choices`; it may be left out if not needed."""

    choices: tuple[T, ...]
    needed: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event as annotated. `None` among the counts or times: it may also have none."""

    quotes: tuple[Span, ...]
    words: str
    kinds: tuple[EventKind, ...]
    times: tuple[TimeSpan | None, ...]
    places: tuple[Wanted[Spot], ...]
    statuses: frozenset[str]
    counts: tuple[int | None, ...]
    who: tuple[Wanted[str], ...]
    means: tuple[str, ...]
    rate: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A short news text and its events; `half` is "open" or "held-back"."""

    name: str
    half: str
    language: str
    published: date | None
    text: str
    events: tuple[GoldEvent, ...]


def passages(halves: tuple[str, ...] = HALVES, folder: Path = PASSAGES) -> list[Passage]:
    """All passages of the named halves of a folder, by name.

    Raises GoldError for a file that is not well formed.
    """
    files = [file for half in halves for file in sorted((folder / half).glob("*.toml"))]
    return [passage(file.stem, file.parent.name, file.read_text("utf-8")) for file in files]


def passage(name: str, half: str, source: str) -> Passage:
    """One passage from its TOML. Raises GoldError when it is not well formed."""
    try:
        table = tomllib.loads(source)
        text = table["text"].strip()
        spots = {k: Spot(k, *numbers) for k, numbers in table["places"].items()}
        events = tuple(_event(entry, text, spots) for entry in table["event"])
        return Passage(name, half, table["language"], table.get("published"), text, events)
    except (KeyError, ValueError, TypeError) as error:
        raise GoldError(f"{name}: {error}") from error


def _event(entry: Mapping[str, Any], text: str, spots: Mapping[str, Spot]) -> GoldEvent:
    quotes = [entry["quote"], *entry.get("also", [])]
    statuses = frozenset(_listed(entry.get("status", "occurred")))
    if not statuses <= STATUSES:
        raise ValueError(f"no status is called {sorted(statuses - STATUSES)}")
    where = [w for w in entry["where"] if w]
    placed = len(where) == len(entry["where"])
    return GoldEvent(
        quotes=tuple(_quoted(quote, text) for quote in quotes),
        words=" ".join(quotes),
        kinds=tuple(EventKind(kind) for kind in _listed(entry["kind"])),
        times=tuple(span(when) if when else None for when in _listed(entry["when"])),
        places=tuple(_place(w, spots, placed=placed) for w in where),
        statuses=statuses,
        counts=tuple(number or None for number in _listed(entry.get("count", 0))),
        who=tuple(_choices(name) for name in entry.get("who", ())),
        means=tuple(entry.get("with", ())),
        rate=entry.get("rate", ""),
        optional=entry.get("optional", False),
    )


def _place(words: str, spots: Mapping[str, Spot], *, placed: bool) -> Wanted[Spot]:
    names = _choices(words)
    return Wanted(tuple(spots[name] for name in names.choices), placed and names.needed)


def _choices(words: str) -> Wanted[str]:
    return Wanted(tuple(words.removesuffix("?").split("|")), not words.endswith("?"))


def _quoted(quote: str, text: str) -> Span:
    if text.count(quote) != 1:
        raise ValueError(f"{quote!r} stands {text.count(quote)} times in the text, not once")
    start = text.index(quote)
    return Span(start, start + len(quote))


def _listed(value: Any) -> list[Any]:
    return list(_each(value))


def _each(value: Any) -> Iterator[Any]:
    if isinstance(value, list):
        yield from value
    else:
        yield value
