"""What the reader has laid over the map besides events: tracks, and layers of his own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from psygnal import Signal

from dateline.model.layer import Layer
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
    or hidden.
    """

    contents_changed = Signal()
    shown_changed = Signal()

    def __init__(self) -> None:
        self._overlays: dict[int, Overlay] = {}
        self._next = 0

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

    def tracks(self) -> list[Overlay]:
        """Those that are tracks."""
        return [o for o in self if isinstance(o.content, Track)]

    def layers(self) -> list[Overlay]:
        """Those that are layers."""
        return [o for o in self if isinstance(o.content, Layer)]

    def span(self) -> tuple[float, float] | None:
        """First and last moment of the tracks, in days since 1970-01-01T00:00 UTC."""
        tracks = [o.content for o in self if isinstance(o.content, Track)]
        if not tracks:
            return None
        return min(track.start for track in tracks), max(track.end for track in tracks)
