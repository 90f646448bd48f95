"""Scores as Markdown tables."""

from collections.abc import Iterable, Sequence

from .gold import GoldEvent
from .scoring import Outcome, Score, f1, grouped, precision, recall, total
from .verdicts import ARGUMENTS, Verdict


def report(found: Sequence[Outcome]) -> str:
    """All the tables."""
    halves = grouped(found, lambda o: f"{o.passage.half}, {o.passage.language}")
    return "\n\n".join(
        [
            _headline(found),
            "By half and language:",
            by_group("passages", halves, ()),
            "By kind, weakest first:",
            by_group("kind", grouped(found, lambda o: o.kind)),
            "By half and kind:",
            by_group("kind", grouped(found, lambda o: f"{o.passage.half}, {o.kind}"), ()),
            "By status:",
            by_group("status", grouped(found, _status)),
            "By argument, over all events and over those found:",
            _by_argument(total(found)),
        ]
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; the first column is words, the others are figures."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def percent(share: float) -> str:
    """0.873 as ".87"."""
    return f"{share:.2f}".removeprefix("0") if share < 1 else "1"


def _headline(found: Sequence[Outcome]) -> str:
    score = total(found)
    names = {o.passage.name for o in found}
    sure = total(o for o in found if o.gold and None not in o.gold.times and _placed(o.gold)).found
    return (
        f"{score.found.wanted} events in {len(names)} texts; {score.found.given} listed. "
        f"Found: {_figures(score.found)}. "
        f"Wholly right (kind, time, place and status): {_figures(score.whole)}. "
        f"Of the {sure.wanted} with a date and a place, {percent(recall(sure))} are found."
    )


def _placed(gold: GoldEvent) -> bool:
    return any(place.needed for place in gold.places)


def _figures(verdict: Verdict) -> str:
    p, r = percent(precision(verdict)), percent(recall(verdict))
    return f"precision {p}, recall {r}, F1 {percent(f1(verdict))}"


def by_group(
    name: str, scores: dict[str, Score], arguments: Iterable[str] = tuple(ARGUMENTS)
) -> str:
    """A row a group: events found, events wholly right, then precision and recall."""
    asked = tuple(arguments)
    head = [name, "events", "found: P / R / F1", "wholly right: P / R / F1", *asked]
    rows = [
        [
            group,
            str(score.found.wanted),
            " / ".join(_prf(score.found)),
            " / ".join(_prf(score.whole)),
            *(" / ".join(_prf(score.arguments[a])[:2]) for a in asked),
        ]
        for group, score in scores.items()
    ]
    return table(head, rows)


def _by_argument(score: Score) -> str:
    rows = [
        [argument, *_prf(score.arguments[argument]), *_prf(score.of_found[argument])]
        for argument in sorted(ARGUMENTS, key=lambda a: f1(score.arguments[a]))
    ]
    measures = ["precision", "recall", "F1"]
    return table(["argument", *measures, *(f"{m}, if found" for m in measures)], rows)


def _prf(verdict: Verdict) -> list[str]:
    """Precision, recall and F1; a dash for what cannot be said."""
    given, wanted = verdict.given, verdict.wanted
    return [
        percent(precision(verdict)) if given else "–",
        percent(recall(verdict)) if wanted else "–",
        percent(f1(verdict)) if given and wanted else "–",
    ]


def _status(outcome: Outcome) -> str:
    if outcome.gold:
        return min(outcome.gold.statuses)
    return str(outcome.event.status) if outcome.event else ""
