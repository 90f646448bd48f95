"""One mention of an event in one sentence, before mentions of the same event are merged."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.model.event import EventKind, EventStatus, Rate
from dateline.model.timespan import TimeSpan
from dateline.model.toponym import Toponym
from dateline.reading.events.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Site:
    """Where a mention says it happened: one place, with the larger ones named around it.

    `inferred`: the mention only points to it ("the town"), and another sentence names it, or it is
    only where those live who did it.
    """

    toponym: Toponym
    name: str
    cost: float
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """What one sentence says of one event. `time_cost` and `Site.cost` are syntactic distances.

    `many`: whether its noun means several happenings ("missions"); None when a verb tells it.
    `definite`: whether its noun points to what was said before ("the visit", "these talks").
    `elsewhere`: whether it is said to be at a spot that no toponym resolves.
    """

    trigger: Trigger
    token: Token
    when: TimeSpan | None
    time_cost: float
    sites: tuple[Site, ...]
    actors: tuple[str, ...]
    count: int | None
    counted: str
    means: tuple[str, ...]
    rate: Rate | None
    status: EventStatus
    words: str
    many: bool | None
    definite: bool
    elsewhere: bool = False

    @property
    def kind(self) -> EventKind:
        """What the event is."""
        return self.trigger.kind

    @property
    def kind_name(self) -> str:
        """What the event is, in words."""
        return self.trigger.kind_name
