"""What a picture of the map carries besides the map. No Qt: qt/picture.py paints it."""

from dataclasses import dataclass

from dateline.model.attribution import ATTRIBUTION
from dateline.model.event import EventKind
from dateline.model.viewer import ViewerModel
from dateline.model.wording import count_words, span_words, window_words

_UNNAMED = "Events"


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A kind of event on the picture, and how many of it."""

    kind: EventKind
    count: int


@dataclass(frozen=True, slots=True)
class SnapshotLayout:
    """The words around the map. Empty strings are left out of the picture.

    `window` is the time window in words, `selected` the open event, `note` what the picture
    cannot show.
    """

    title: str
    summary: str
    window: str
    selected: str
    legend: tuple[LegendEntry, ...]
    note: str
    attribution: str

    def described(self) -> str:
        """The picture in one sentence, for those who do not see it."""
        kinds = ", ".join(count_words(entry.count, entry.kind.value) for entry in self.legend)
        parts = [f"Map: {self.title}", self.window, self.summary]
        words = ", ".join(part for part in parts if part)
        return f"{words}: {kinds}." if kinds else f"{words}."


def snapshot_layout(model: ViewerModel) -> SnapshotLayout:
    """What belongs around the map as it is looked at now."""
    events, possibly = model.counts()
    maybe = f", {possibly:,} possibly" if possibly else ""
    return SnapshotLayout(
        title=model.dossier.name or _UNNAMED,
        summary=count_words(events) + maybe,
        window=_window(model),
        selected=_selected(model),
        legend=_legend(model),
        note=_note(len(model.apart())),
        attribution=ATTRIBUTION,
    )


def _legend(model: ViewerModel) -> tuple[LegendEntry, ...]:
    counts = zip(EventKind, model.in_window().kind_counts(), strict=True)
    return tuple(LegendEntry(kind, count) for kind, count in counts if count)


def _window(model: ViewerModel) -> str:
    words = window_words(model.window) if model.window else ""
    other = model.other
    return f"{words} (A) compared with {window_words(other)} (B)" if other else words


def _selected(model: ViewerModel) -> str:
    event = model.selected
    if event is None or event.where is None:
        return ""
    return f"{event.title}. {event.where.name}, {span_words(event.when)}."


def _note(apart: int) -> str:
    if not apart:
        return ""
    verb = "is" if apart == 1 else "are"
    return f"{count_words(apart)} without a date or a place {verb} not counted here."
