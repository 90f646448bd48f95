"""Instants, time spans and counts in words, the same on every view and in every picture."""

from collections.abc import Callable
from datetime import date

from dateline.model.calendar_units import CalendarUnit, added
from dateline.model.event import Rate
from dateline.model.instants import Civil, Instant, civil, is_midnight
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


_FIRST_PLAIN_YEAR = 1000
"""From here on a year is known for one without "AD"."""


def year_words(year: int) -> str:
    """An astronomical year: "2025", "AD 14", "44 BC"."""
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year >= _FIRST_PLAIN_YEAR else f"AD {year}"


def day_words(day: date | Civil) -> str:
    """A day in full: "3 February 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {year_words(day.year)}"


def short_day(day: date | Civil) -> str:
    """A day in short: "3 Feb 2025"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {year_words(day.year)}"


def clock_words(moment: Civil) -> str:
    """A time of day: "14:05"."""
    return f"{moment.hour:02}:{moment.minute:02}"


def window_words(window: Window) -> str:
    """A time window: "3 Feb – 12 Feb 2025", its one day, or with times of day."""
    if not (is_midnight(window.start) and is_midnight(window.end)):
        return _clocked(window.start, window.end, short_day)
    first, last = civil(window.start), civil(window.end - 1)
    if first == last:
        return short_day(first)
    start = short_day(first)
    if first.year == last.year:
        start = start.removesuffix(f" {year_words(first.year)}")
    return f"{start} – {short_day(last)}"


def count_words(count: int, noun: str = "event") -> str:
    """A number of things: "1 event", "12,000 events"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


_PERIODS = {
    "PT1H": "hour",
    "P1D": "day",
    "P1W": "week",
    "P1M": "month",
    "P3M": "quarter",
    "P1Y": "year",
}
_SMALL = ("three", "four", "five", "six", "seven", "eight", "nine")
_TIMES = {1: "once", 2: "twice"} | {i: f"{word} times" for i, word in enumerate(_SMALL, 3)}
_ABOUT = frozenset({"about", "around", "roughly", "approximately", "unas", "unos", "cerca"})


def rate_words(rate: Rate) -> str:
    """How often something happens: "about once a month", "every week", or as the text has it."""
    period = _PERIODS.get(rate.period)
    if period is None:
        return rate.text
    if rate.times is None:
        return f"every {period}"
    times = _TIMES.get(rate.times, f"{rate.times:,} times")
    article = "an" if period == "hour" else "a"
    about = "about " if _ABOUT & set(rate.text.casefold().split()) else ""
    return f"{about}{times} {article} {period}"


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


Worded = Callable[[Civil], str]


def _bounded(when: TimeSpan, worded: Worded) -> str:
    if when.unbounded_start:
        return f"until {_end_words(when.end, worded)}"
    if when.unbounded_end:
        return f"since {_start_words(when.start, worded)}"
    whole_days = is_midnight(when.start) and is_midnight(when.end) and when.start < when.end
    if not whole_days:
        words = _clocked(when.start, when.end, worded)
        return words if when.exact else f"between {words.replace(' – ', ' and ')}"
    first, last = civil(when.start), civil(when.end - 1)
    if first == last:
        return worded(first)
    if not when.exact and (named := _named(when, worded)):
        return named
    start = _without_what_is_shared(first, last, worded)
    return f"{start} – {worded(last)}" if when.exact else f"between {start} and {worded(last)}"


def _start_words(at: Instant, worded: Worded) -> str:
    return worded(civil(at)) if is_midnight(at) else _moment_words(civil(at), worded)


def _end_words(at: Instant, worded: Worded) -> str:
    return worded(civil(at - 1)) if is_midnight(at) else _moment_words(civil(at), worded)


def _moment_words(moment: Civil, worded: Worded) -> str:
    return f"{worded(moment)}, {clock_words(moment)}"


def _clocked(start: Instant, end: Instant, worded: Worded) -> str:
    """Two moments with their times of day; the day is said once where they share it."""
    first, last = civil(start), civil(end)
    begins = _moment_words(first, worded)
    if first == last:
        return begins
    same_day = int(start // 1) == int(end // 1)
    return f"{begins} – {clock_words(last) if same_day else _moment_words(last, worded)}"


def _named(when: TimeSpan, worded: Worded) -> str | None:
    """The name of a span that is a whole month or whole years."""
    first, last = civil(when.start), civil(when.end - 1)
    if first.day != 1:
        return None
    if when.end == added(when.start, CalendarUnit.MONTH, 1):
        return worded(first).removeprefix("1 ")
    if first.month != 1 or civil(when.end) != Civil(last.year + 1):
        return None
    begins, ends = year_words(first.year), year_words(last.year)
    return begins if begins == ends else f"between {begins} and {ends}"


def _without_what_is_shared(first: Civil, last: Civil, worded: Worded) -> str:
    """The first day of a span, without the month or the year that it shares with the last."""
    if first.year != last.year:
        return worded(first)
    if first.month == last.month:
        return str(first.day)
    return worded(first).removesuffix(f" {year_words(first.year)}")
