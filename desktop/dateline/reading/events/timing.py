"""How two time spans lie to one another."""

from datetime import date, timedelta

from dateline.model.timespan import TimeSpan


def bounds(span: TimeSpan) -> tuple[date, date]:
    """The first and last day of a span; an open end is the end of the calendar."""
    return span.earliest or date.min, span.latest or date.max


def days(span: TimeSpan) -> int:
    """How many days a span holds."""
    first, last = bounds(span)
    return (last - first).days + 1


def within(inner: TimeSpan, outer: TimeSpan) -> bool:
    """Whether every day of `inner` is a day of `outer`."""
    first, last = bounds(inner)
    start, end = bounds(outer)
    return start <= first and last <= end


def overlap(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether two spans share a day."""
    first, last = bounds(one)
    start, end = bounds(other)
    return first <= end and start <= last


def follows(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether a day begins right after another day, or days, end."""
    whole = one.exact and other.exact and days(other) == 1
    return whole and bounds(one)[1] < date.max and bounds(one)[1] + timedelta(1) == bounds(other)[0]
