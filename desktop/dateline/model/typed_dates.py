"""Dates as people type them: "3 Feb 2025 14:30", "Feb 2025", "2025-02-03", "March 44 BC"."""

import re

from dateline.model.calendar_units import CalendarUnit, added
from dateline.model.instants import (
    FIRST_YEAR,
    LAST_YEAR,
    Civil,
    Instant,
    civil,
    instant,
    is_midnight,
)
from dateline.model.timespan import Window
from dateline.model.wording import MONTHS, clock_words, short_day

_CLOCK = r"(?:[ ,T]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?: ?Z| UTC)?)?"
_ERA = r"(?:(?P<ad>AD|CE) ?)?(?P<year>\d{1,5})(?: ?(?P<era>BCE?|AD|CE))?"
_NUMBER = r"(?P<sign>[-−])?(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _NUMBER + _CLOCK,
        rf"(?:(?P<day>\d{{1,2}})\.? )?(?P<name>[a-z]{{3,}})\.?,? {_ERA}{_CLOCK}",
        rf"(?P<name>[a-z]{{3,}})\.? (?P<day>\d{{1,2}}),? {_ERA}{_CLOCK}",
        _ERA,
    )
)
_AMBIGUOUS = re.compile(r"\d+[/.]\d+[/.]\d+.*")
_HALF_A_DAY = 0.5
_LIKE = "write it like 3 Feb 2025, Feb 2025, 2025, 2025-02-03 14:30 or 44 BC"


class NoDateError(ValueError):
    """What was typed is not a date; the message is a sentence that says how to write one."""


def typed(words: str) -> Window:
    """The stretch of time that is meant: a whole day, month or year, or one minute.

    Raises NoDateError when the words are no date, or none of the years -9999 to 9999.
    """
    plain = " ".join(words.replace("–", "-").split())
    found = next((m for pattern in _PATTERNS if (m := pattern.fullmatch(plain))), None)
    if found is None and _AMBIGUOUS.fullmatch(plain):
        raise NoDateError(f"{words} can be read as two days: {_LIKE}.")
    if found is None:
        raise NoDateError(f"“{words}” is not a date: {_LIKE}.")
    parts = {name: part for name, part in found.groupdict().items() if part}
    return _window(words, _year(words, parts), _month(words, parts), parts)


def meant_end(meant: Window) -> Instant:
    """Where a stretch that was typed as an end ends: a day whole, a time of day at its minute."""
    return meant.start if meant.length < _HALF_A_DAY else meant.end


def typed_form(at: float) -> str:
    """An instant in a form that `typed` reads: "3 Feb 2025", with a time of day if it has one."""
    moment = civil(at)
    return short_day(moment) if is_midnight(at) else f"{short_day(moment)} {clock_words(moment)}"


def _year(words: str, parts: dict[str, str]) -> int:
    year = int(parts["year"])
    if parts.get("era", "").upper().startswith("BC"):
        year = 1 - year
    elif "sign" in parts:
        year = -year
    elif year == 0 and "name" in parts:
        raise NoDateError(f"{words} has no year: the year before AD 1 is 1 BC.")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NoDateError(f"{words} lies outside the years that can be shown.")
    return year


def _month(words: str, parts: dict[str, str]) -> int | None:
    if "name" in parts:
        begun = [i for i, month in enumerate(MONTHS, 1) if _names(parts["name"], month)]
        if not begun:
            raise NoDateError(f"“{parts['name']}” in {words} is not a month: {_LIKE}.")
        return begun[0]
    month = int(parts["month"]) if "month" in parts else None
    if month is not None and not 1 <= month <= len(MONTHS):
        raise NoDateError(f"{words} has no month {month}: months go from 1 to 12.")
    return month


def _names(name: str, month: str) -> bool:
    """Whether a name is a month's or its beginning; "Sept" is one, "Sepia" is not."""
    return month.casefold().startswith(name.casefold())


def _window(words: str, year: int, month: int | None, parts: dict[str, str]) -> Window:
    start = instant(Civil(year, month or 1))
    if month is None:
        return Window(start, added(start, CalendarUnit.YEAR, 1))
    after = added(start, CalendarUnit.MONTH, 1)
    if "day" not in parts:
        return Window(start, after)
    start += int(parts["day"]) - 1
    if not int(parts["day"]) or start >= after:
        raise NoDateError(f"{words} is not in the calendar: {MONTHS[month - 1]} has no such day.")
    if "hour" not in parts:
        return Window(start, start + 1)
    hour, minute = int(parts["hour"]), int(parts["minute"])
    if hour > 23 or minute > 59:
        raise NoDateError(f"{words} has no such time of day: it goes from 00:00 to 23:59.")
    moment = civil(start)
    at = instant(Civil(moment.year, moment.month, moment.day, hour, minute))
    return Window(at, added(at, CalendarUnit.MINUTE, 1))
