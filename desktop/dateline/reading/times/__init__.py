"""Time expressions: our own grammar, yielding TIMEX3 values and time spans."""

from dateline.reading.times.published import published_date
from dateline.reading.times.reader import TimeReader

__all__ = ["TimeReader", "published_date"]
