"""Days, time spans and counts in words, the same on every view and in every picture."""

import calendar
from datetime import date

from dateline.model.timespan import TimeSpan, Window

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English month names: the platform's own follow the user's locale, our sentences do not."""


def day_words(day: date) -> str:
    """A day in full: "3 February 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """A day in short: "3 Feb 2025"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def window_words(window: Window) -> str:
    """A time window: "3 Feb 2025 – 12 Feb 2025", or its one day."""
    if window.start == window.end:
        return short_day(window.start)
    return f"{short_day(window.start)} – {short_day(window.end)}"


def count_words(count: int, noun: str = "event") -> str:
    """A number of things: "1 event", "12,000 events"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def summary_words(events: int, possibly: int, unplaced: int, window: Window | None) -> str:
    """What the window holds: "7 events, 2 possibly, 20 Jan 2025 – 13 Feb 2025".

    `possibly` of the `events` lie only possibly in it; `unplaced` ones come on top of them.
    """
    parts = [count_words(events)]
    if possibly:
        parts.append(f"{possibly:,} possibly")
    if unplaced:
        parts.append(f"{unplaced:,} without a place")
    if window:
        parts.append(window_words(window))
    return ", ".join(parts)


def span_words(when: TimeSpan | None) -> str:
    """When something happened, as precisely as it is known and no more precisely.

    "6 – 8 July 2021" lasted that long; "between 6 and 8 July 2021" is some time in it.
    """
    if when is None or when.unbounded:
        return "no date"
    words = _bounded(when.earliest, when.latest, exact=when.exact)
    return f"about {words}" if _approximate(when) else words


def _bounded(earliest: date | None, latest: date | None, *, exact: bool) -> str:
    if earliest is None:
        return f"until {day_words(latest)}" if latest else "no date"
    if latest is None:
        return f"since {day_words(earliest)}"
    if earliest == latest:
        return day_words(earliest)
    if not exact and (named := _named(earliest, latest)):
        return named
    if exact:
        return f"{_start(earliest, latest)} – {day_words(latest)}"
    return f"between {_start(earliest, latest)} and {day_words(latest)}"


def _approximate(when: TimeSpan) -> bool:
    return when.edtf.endswith(("~", "%"))


def _named(earliest: date, latest: date) -> str | None:
    """The name of a span that is a whole month or whole years."""
    last_of_month = calendar.monthrange(latest.year, latest.month)[1]
    if earliest.day != 1 or latest.day != last_of_month:
        return None
    if earliest.year != latest.year:
        years = (earliest.month, latest.month) == (1, 12)
        return f"between {earliest.year} and {latest.year}" if years else None
    if (earliest.month, latest.month) == (1, 12):
        return str(earliest.year)
    name = f"{MONTHS[latest.month - 1]} {latest.year}"
    return name if earliest.month == latest.month else None


def _start(earliest: date, latest: date) -> str:
    """The first day of a span, without what it shares with the last."""
    month = MONTHS[earliest.month - 1]
    if earliest.year != latest.year:
        return day_words(earliest)
    same_month = earliest.month == latest.month
    return str(earliest.day) if same_month else f"{earliest.day} {month}"
