"""Days, time spans and counts in words, the same on every view and in every picture."""

import calendar
from collections.abc import Callable
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


def span_words(when: TimeSpan | None, *, short: bool = False) -> str:
    """When something happened, as precisely as it is known and no more precisely.

    "6 – 8 July 2021" lasted that long; "between 6 and 8 July 2021" is some time in it. `short`
    cuts the months' names to three letters.
    """
    if when is None or when.unbounded:
        return "no date"
    words = _bounded(when, short_day if short else day_words)
    return f"about {words}" if when.edtf.endswith(("~", "%")) else words


def _bounded(when: TimeSpan, worded: Callable[[date], str]) -> str:
    earliest, latest = when.earliest, when.latest
    if earliest is None:
        return f"until {worded(latest)}" if latest else "no date"
    if latest is None:
        return f"since {worded(earliest)}"
    if earliest == latest:
        return worded(earliest)
    if not when.exact and (named := _named(earliest, latest, worded)):
        return named
    start = _without_what_is_shared(earliest, latest, worded)
    if when.exact:
        return f"{start} – {worded(latest)}"
    return f"between {start} and {worded(latest)}"


def _named(earliest: date, latest: date, worded: Callable[[date], str]) -> str | None:
    """The name of a span that is a whole month or whole years."""
    last_of_month = calendar.monthrange(latest.year, latest.month)[1]
    if earliest.day != 1 or latest.day != last_of_month:
        return None
    if earliest.year != latest.year:
        years = (earliest.month, latest.month) == (1, 12)
        return f"between {earliest.year} and {latest.year}" if years else None
    if (earliest.month, latest.month) == (1, 12):
        return str(earliest.year)
    same_month = earliest.month == latest.month
    return worded(earliest).removeprefix("1 ") if same_month else None


def _without_what_is_shared(earliest: date, latest: date, worded: Callable[[date], str]) -> str:
    """The first day of a span, without the month or the year that it shares with the last."""
    if earliest.year != latest.year:
        return worded(earliest)
    same_month = earliest.month == latest.month
    return str(earliest.day) if same_month else worded(earliest).removesuffix(f" {earliest.year}")
