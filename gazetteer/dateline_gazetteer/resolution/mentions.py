"""What is to be resolved: toponyms of one text, and what the words around them say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.resolution.kinds import hinted_kinds


@dataclass(frozen=True, slots=True)
class Mention:
    """A toponym as it stands in a text; offsets count code points.

    Whatever has a `start` and an `end` serves as well: `NameMatch`, for one.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ResolutionContext:
    """What is known beside the names asked for.

    `text` is what they stand in. `others` are further place names of it, which count but are not
    answered; None stands for those that the gazetteer finds, where few are asked for. `setting`
    are names known from elsewhere, such as the town or the state of the newspaper.
    """

    text: str = ""
    others: Sequence[Mention] | None = None
    setting: Sequence[str] = ()


@dataclass(slots=True)
class Clues:
    """What the words around one mention say; the ints are indices of other mentions.

    `peers` stand beside it in a list; `listed`: the next one follows after "and" or "or".
    """

    containers: list[int] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    peers: list[int] = field(default_factory=list)
    kinds: frozenset[PlaceKind] = frozenset()
    listed: bool = False


_REACH = 70
_DEEPEST = 3
_PART = r"(?:(?:far|north|south|east|west|central|upper|lower)[\w-]*\s+)?"
_SETTLEMENT = (
    r"city|town|village|township|suburb|capital|port|hamlet|municipality|community|district|"
    r"province|state|region|county|prefecture|island|resort|neighbou?rhood|borough|stronghold"
)
_DIVISION = "estado|provincia|departamento|municipio|región|condado|norte|sur|este|oeste|centro"
_PERSON = (
    r"(?:(?:grand|step)?(?:son|daughter)s?|sister|brother|niece|nephew|cousin|man|woman|native)\b"
)

# As in: X, Y; X (Y); X in southern Y; X, the capital of Y; X, a town in Y; X, en el norte de Y.
_CONTAINER_AFTER = re.compile(
    r"\s*[,(]\s*(?:the\s+)?"
    r"|\s*[,(]?\s+in\s+(?:the\s+)?(?:neighbou?ring\s+)?" + _PART +
    rf"|\s*[,(]\s*(?:the|an?)\s+(?:(?!{_PERSON})[\w-]+\s+){{0,5}}(?:of|in)\s+(?:the\s+)?" + _PART +
    rf"|\s+(?:{_SETTLEMENT})\s*(?:,|\s(?:of|in))\s*(?:the\s+)?" + _PART +
    rf"|(?:\s|\s*[,(]\s*)(?:en|del?)\s+(?:el\s+|la\s+)?(?:(?:{_DIVISION})\s+del?\s+)?(?:la\s+)?",
    re.IGNORECASE,
)  # fmt: skip
# As in: Y's X; the Y city of X; Y's northern X province.
_CONTAINER_BEFORE = re.compile(
    r"['’]s?\s+(?:[a-z-]+\s+){0,2}"
    rf"|(?:['’]s?)?\s+(?:[a-z-]+\s+){{0,3}}(?:{_SETTLEMENT})\s+(?:of\s+)?",
)
# As in: X, just outside Y; X, 20 km south of Y; the Y suburb of X.
_BESIDE = re.compile(
    r"[^.;:!?\n]*\b(?:near|outside|close\s+to|suburb\s+of|(?:north|south|east|west)\w*\s+of|"
    r"(?:km|miles|kilomet(?:er|re)s)\s+from|next\s+to|bordering)\s+(?:the\s+)?(?:city\s+of\s+)?",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s+(?:and|or|&|y|e|o|u)\s+(?:(?:the|el|la)\s+)?", re.IGNORECASE)
_COMMA = re.compile(r",\s+(?:the\s+)?", re.IGNORECASE)
_SUBURB = re.compile(r"(?:['’]s?)?(?:-area)?\s+(?:suburb|neighbou?rhood|district)\s+(?:of\s+)?")


def clues(mentions: Sequence[Mention], text: str) -> list[Clues]:
    """The clues of each mention; `mentions` must be in order of their start."""
    found = [Clues(kinds=hinted_kinds(text, m.start, m.end)) for m in mentions]
    for i, (mention, following) in enumerate(pairwise(mentions)):
        between = text[mention.end : max(following.start, mention.end)]
        if len(between) > _REACH:
            continue
        found[i].listed = _AND.fullmatch(between) is not None
        if found[i].listed or _COMMA.fullmatch(between):
            found[i].peers.append(i + 1)
            found[i + 1].peers.append(i)
        if _CONTAINER_AFTER.fullmatch(between):
            found[i].containers.append(i + 1)
        if _CONTAINER_BEFORE.fullmatch(between):
            found[i + 1].containers.append(i)
        if _SUBURB.fullmatch(between) or _BESIDE.fullmatch(between):
            found[i].beside.append(i + 1)
            found[i + 1].beside.append(i)
    _chain(found)
    return found


def _chain(found: list[Clues]) -> None:
    # "Tucson, Pima County, Arizona": what contains the container contains the first as well.
    for clue in reversed(found):
        for container in list(clue.containers):
            outer = [c for c in found[container].containers if c > container]
            clue.containers += outer[: _DEEPEST - len(clue.containers)]
