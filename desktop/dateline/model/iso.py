"""Instants written as in ISO 8601: years of four digits, with a sign before year 0."""

from dateline.model.instants import Civil, Instant, civil, is_midnight
from dateline.model.timespan import TimeSpan


def first_iso(when: TimeSpan) -> str | None:
    """The day, or the minute, that a span begins with; None at an open end."""
    return None if when.unbounded_start else _iso(when.start, when.start)


def last_iso(when: TimeSpan) -> str | None:
    """The last day of a span, or the minute that it ends at; None at an open end."""
    if when.unbounded_end:
        return None
    return _iso(when.end - 1 if when.end > when.start else when.end, when.end)


def _iso(day: Instant, at: Instant) -> str:
    if is_midnight(at):
        return _day(civil(day))
    moment = civil(at)
    return f"{_day(moment)}T{moment.hour:02}:{moment.minute:02}Z"


def _day(day: Civil) -> str:
    sign = "-" if day.year < 0 else ""
    return f"{sign}{abs(day.year):04}-{day.month:02}-{day.day:02}"
