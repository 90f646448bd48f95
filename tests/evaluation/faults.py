"""The misses and errors of a reading, one by one."""

from collections.abc import Iterable, Iterator

from dateline.model.event import Event

from .gold import GoldEvent
from .scoring import Outcome


def faults(found: Iterable[Outcome]) -> str:
    """What was missed, what is wrong, and what is no event, passage by passage."""
    return "\n".join(line for outcome in found for line in _fault(outcome))


def _fault(outcome: Outcome) -> Iterator[str]:
    where = f"{outcome.passage.name}: "
    if outcome.gold is None and outcome.event:
        yield f"{where}no event: {_read(outcome.event)}"
        yield f"    in: {outcome.event.evidence[0].text[:160]}"
    elif outcome.gold and outcome.event is None:
        yield f"{where}missed: {_wanted(outcome.gold)}"
    elif outcome.gold and outcome.event:
        bad = [a for a, verdict in outcome.verdicts.items() if not verdict.flawless]
        if bad:
            yield f"{where}{', '.join(bad)}: {_read(outcome.event)}"
            yield f"    gold: {_wanted(outcome.gold)}"


def _read(event: Event) -> str:
    facts = [
        event.kind,
        event.status,
        event.when.edtf if event.when else "undated",
        event.where.name if event.where else "unplaced",
        f"count {event.count}",
        "who " + ", ".join(event.actors),
        f"conf {event.confidence:.2f}",
    ]
    return f"“{event.title}” [{' | '.join(map(str, facts))}]"


def _wanted(gold: GoldEvent) -> str:
    facts = [
        "/".join(gold.kinds),
        "/".join(sorted(gold.statuses)),
        " or ".join(t.edtf if t else "undated" for t in gold.times),
        "; ".join("|".join(s.name for s in p.choices) + "?" * (not p.needed) for p in gold.places)
        or "unplaced",
        f"count {'/'.join(map(str, gold.counts))}",
        "who " + ", ".join("|".join(w.choices) + "?" * (not w.needed) for w in gold.who),
    ]
    return f"“{gold.words}” [{' | '.join(facts)}]"
