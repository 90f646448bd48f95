"""Dragging the time window: which part is gripped, and where the drag takes it."""

from dataclasses import dataclass
from enum import Enum
from math import ceil, floor

from dateline.model.instants import Instant, on_minute, within_calendar
from dateline.model.stepping import moved_to
from dateline.model.time_axis import TimeAxis
from dateline.model.timespan import Window


class Grip(Enum):
    """A part of the time slider that can be dragged."""

    START = "start"
    BODY = "body"
    END = "end"
    TRACK = "track"


def grip_at(axis: TimeAxis, window: Window, x: float, handle: float) -> Grip:
    """What lies under pixel `x`.

    Handles reach `handle` pixels outward from the window's edges and a quarter of its width, at
    most `handle`, inward: a window of one pixel can still be moved and resized.
    """
    left, right = axis.edges(window)
    inward = min(handle, (right - left) / 4)
    if left - handle <= x < left + inward:
        return Grip.START
    if right - inward < x <= right + handle:
        return Grip.END
    return Grip.BODY if left <= x <= right else Grip.TRACK


@dataclass(frozen=True, slots=True)
class Drag:
    """A drag under way: what was gripped at which pixel, the window and the axis at that time."""

    grip: Grip
    x: float
    window: Window
    axis: TimeAxis
    extent: Window

    def to(self, x: float) -> Window:
        """The window when the pointer has come to pixel `x`.

        Dragging the track brushes a new window; a handle dragged past the other takes its place.
        Edges snap to what the axis can tell apart.
        """
        start, end = self.window.start, self.window.end
        match self.grip:
            case Grip.BODY:
                return self._moved(x)
            case Grip.TRACK:
                snap = self.axis.snap
                begins, ends = sorted(self.axis.at(pixel) / snap for pixel in (self.x, x))
                return _between(floor(begins) * snap, ceil(ends) * snap, snap)
            case Grip.START:
                return _between(self._edge(start, x), end, self.axis.snap)
            case Grip.END:
                return _between(start, self._edge(end, x), self.axis.snap)

    def _edge(self, edge: Instant, x: float) -> Instant:
        """Where the gripped edge now is: the pointer keeps its distance from it."""
        moved = edge + (x - self.x) / self.axis.pixels_per_day
        return edge if x == self.x else self.axis.snapped(moved)

    def _moved(self, x: float) -> Window:
        """The window moved, as far as some of it still lies in the extent."""
        if x == self.x:
            return self.window
        start = self._edge(self.window.start, x)
        earliest = self.extent.start - self.window.length + self.axis.snap
        inside = min(max(start, earliest), self.extent.end - self.axis.snap)
        return moved_to(self.window, inside)


def centred(window: Window, axis: TimeAxis, x: float) -> Window:
    """A window of the same length around the moment at pixel `x`."""
    return moved_to(window, axis.snapped(axis.at(x) - window.length / 2))


def resized(window: Window, factor: float, extent: Window, snap: float) -> Window:
    """A longer (`factor` above 1) or shorter window around the same middle, inside `extent`.

    Every call changes the length by `snap` days at least, until that or everything is left.
    """
    wanted = max(round(window.length * factor / snap), 1) * snap
    if wanted == window.length:
        wanted = max(wanted + (snap if factor > 1 else -snap), snap)
    if wanted >= extent.length:
        return extent
    start = window.start - round((wanted - window.length) / 2 / snap) * snap
    inside = min(max(start, extent.start), extent.end - wanted)
    return moved_to(Window(window.start, window.start + wanted), inside)


def _between(one: Instant, other: Instant, snap: float) -> Window:
    first, last = (within_calendar(on_minute(at)) for at in sorted((one, other)))
    if first < last:
        return Window(first, last)
    return moved_to(Window(first, first + snap), first)
