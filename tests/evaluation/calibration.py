"""How sure the reader says it is of an event, against how often it is right."""

from collections.abc import Sequence

from .scoring import Outcome
from .tables import percent, table

BINS = 10


def calibration(found: Sequence[Outcome]) -> str:
    """A table of bins of confidence, the Brier score and the expected calibration error."""
    listed = [o for o in found if o.event]
    rows, error = [], 0.0
    for i in range(BINS):
        inside = [o for o in listed if i == _bin(o)]
        if not inside:
            continue
        said = _mean([_confidence(o) for o in inside])
        right = _mean([o.right for o in inside])
        real = _mean([o.gold is not None for o in inside])
        error += len(inside) / len(listed) * abs(said - right)
        span = f"{i / BINS:.1f} to {(i + 1) / BINS:.1f}"
        rows.append([span, str(len(inside)), percent(said), percent(right), percent(real)])
    brier = _mean([(_confidence(o) - o.right) ** 2 for o in listed])
    head = ["confidence", "events", "mean", "share wholly right", "share that are events"]
    return (
        f"{table(head, rows)}\n\n"
        f"Brier score {brier:.3f}, expected calibration error {error:.3f} (against wholly right)."
    )


def record(outcome: Outcome) -> dict[str, object]:
    """What a fit of the confidence needs of one listed event."""
    event = outcome.event
    if event is None:
        raise ValueError("only an event that was listed has a confidence")
    return {
        "passage": outcome.passage.name,
        "half": outcome.passage.half,
        "language": outcome.passage.language,
        "id": event.id,
        "kind": str(event.kind),
        "title": event.title,
        "confidence": event.confidence,
        "event": outcome.gold is not None,
        "right": outcome.right,
        **{a: v.flawless for a, v in outcome.verdicts.items() if outcome.gold},
    }


def _bin(outcome: Outcome) -> int:
    return min(int(_confidence(outcome) * BINS), BINS - 1)


def _confidence(outcome: Outcome) -> float:
    return outcome.event.confidence if outcome.event else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
