"""How two time spans lie to one another."""

from datetime import date

from dateline.model.timespan import TimeSpan


def bounds(span: TimeSpan) -> tuple[date, date]:
    """The first and last day of a span; an open end is the end of the calendar."""
    return span.earliest or date.min, span.latest or date.max


def days(span: TimeSpan) -> float:
    """How many days a span holds; an open end makes it infinite."""
    return span.end - span.start


def within(inner: TimeSpan, outer: TimeSpan) -> bool:
    """Whether every day of `inner` is a day of `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


def overlap(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether two spans share a day."""
    return one.start < other.end and other.start < one.end


def follows(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether a day begins right after another day, or days, end."""
    whole = one.exact and other.exact and days(other) == 1
    return whole and one.end == other.start
