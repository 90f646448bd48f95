"""Dragging the time window: which part is gripped, and where the drag takes it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

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
        """
        match self.grip:
            case Grip.BODY:
                return self._moved(round((x - self.x) / self.axis.pixels_per_day))
            case Grip.TRACK:
                return _ordered(self.axis.day_at(self.x), self.axis.day_at(x))
            case Grip.START:
                return _ordered(self.axis.day_at(self._edge(x)), self.window.end)
            case Grip.END:
                return _ordered(self.window.start, self.axis.day_at(self._edge(x)))

    def _edge(self, x: float) -> float:
        """Where the gripped edge now is: the pointer keeps its distance from it."""
        left, right = self.axis.edges(self.window)
        # the window's end lies at the end of its last day: half a day inside names the day
        half = self.axis.pixels_per_day / 2
        edge = left + half if self.grip is Grip.START else right - half
        return edge + x - self.x

    def _moved(self, days: int) -> Window:
        """The window moved, as far as some of it still lies in the extent."""
        earliest = self.extent.start.toordinal() - self.window.end.toordinal()
        latest = self.extent.end.toordinal() - self.window.start.toordinal()
        first_day = date.min.toordinal() - self.window.start.toordinal()
        last_day = date.max.toordinal() - self.window.end.toordinal()
        inside = min(max(days, earliest, first_day), latest, last_day)
        return self.window.shifted(inside)


def centred(window: Window, axis: TimeAxis, x: float) -> Window:
    """A window of the same length around the day at pixel `x`."""
    middle = axis.day_at(x).toordinal() - window.days // 2
    latest = date.max.toordinal() - window.days + 1
    start = date.fromordinal(min(max(middle, 1), latest))
    return Window(start, date.fromordinal(start.toordinal() + window.days - 1))


def resized(window: Window, factor: float, extent: Window) -> Window:
    """A longer (`factor` above 1) or shorter window around the same middle, inside `extent`.

    Every call changes the length by a day at least, until one day or everything is left.
    """
    wanted = round(window.days * factor)
    if wanted == window.days:
        wanted += 1 if factor > 1 else -1
    if wanted >= extent.days:
        return extent
    wanted = max(wanted, 1)
    start = window.start.toordinal() - (wanted - window.days) // 2
    latest = extent.end.toordinal() - wanted + 1
    inside = min(max(start, extent.start.toordinal()), latest)
    return Window(date.fromordinal(inside), date.fromordinal(inside + wanted - 1))


def _ordered(one: date, other: date) -> Window:
    return Window(min(one, other), max(one, other))
