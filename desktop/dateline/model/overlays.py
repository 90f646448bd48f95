"""What the reader has laid over the map besides events: tracks, and layers of his own."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from psygnal import Signal

from dateline.model.instants import MINUTES_A_DAY
from dateline.model.layer import Layer
from dateline.model.timespan import Window
from dateline.model.track import Track


@dataclass(frozen=True, slots=True)
class Overlay:
    """A track or a layer, and whether it is shown. `number` names it as long as the app runs."""

    number: int
    content: Track | Layer
    shown: bool = True


class Overlays:
    """Tracks and layers in the order they came; later ones are drawn above earlier ones.

    `contents_changed` fires when there are others, `shown_changed` when some of them are shown
    or hidden, `gap_changed` when other stretches of tracks are to be dashed.
    """

    contents_changed = Signal()
    shown_changed = Signal()
    gap_changed = Signal(object)

    def __init__(self) -> None:
        self._overlays: dict[int, Overlay] = {}
        self._next = 0
        self._gap: float | None = None

    def __iter__(self) -> Iterator[Overlay]:
        return iter(self._overlays.values())

    def __len__(self) -> int:
        return len(self._overlays)

    def add(self, contents: Iterable[Track | Layer]) -> None:
        """Lay these over what there is."""
        before = self._next
        for content in contents:
            self._overlays[self._next] = Overlay(self._next, content)
            self._next += 1
        if self._next > before:
            self.contents_changed.emit()

    def remove(self, number: int) -> None:
        """Take one away; KeyError when there is none of this number."""
        del self._overlays[number]
        self.contents_changed.emit()

    def show(self, number: int, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Show or hide one; KeyError when there is none of this number."""
        if self._overlays[number].shown != shown:
            self._overlays[number] = replace(self._overlays[number], shown=shown)
            self.shown_changed.emit()

    @property
    def gap(self) -> float | None:
        """Days without a position from which a track is dashed; None: what is unusual for each."""
        return self._gap

    def set_gap(self, days: float | None) -> None:
        """Dash tracks from this many days without a position on."""
        if days != self._gap:
            self._gap = days
            self.gap_changed.emit(days)

    def span(self) -> Window | None:
        """The shortest window of whole minutes that holds every track; None without tracks."""
        tracks = [o.content for o in self if isinstance(o.content, Track)]
        if not tracks:
            return None
        first = math.floor(min(track.start for track in tracks) * MINUTES_A_DAY)
        last = math.ceil(max(track.end for track in tracks) * MINUTES_A_DAY)
        return Window(first / MINUTES_A_DAY, (last + 1) / MINUTES_A_DAY)
