"""The EDTF (ISO 8601-2) that the gold is written in, as time spans."""

import re
from calendar import monthrange
from datetime import date

from dateline.model.timespan import TimeSpan

_MONTHS = {  # season and quarter codes of ISO 8601-2; northern seasons, in whole months
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
}


def span(edtf: str) -> TimeSpan:
    """What `edtf` says: a day, month, year, season or quarter, A/B, [A..B], with open ends.

    Raises ValueError for anything else.
    """
    bounds = re.fullmatch(r"\[(.*)\.\.(.*)\]", edtf)
    first, last = bounds.groups() if bounds else _ends(edtf)
    earliest = _period(first)[0] if _closed(first) else None
    latest = _period(last)[1] if _closed(last) else None
    exact = not bounds and all(len(end) == 10 for end in (first, last))
    return TimeSpan.of_days(earliest, latest, exact=exact, edtf=edtf)


def _ends(edtf: str) -> tuple[str, str]:
    first, slash, last = edtf.partition("/")
    return (first, last) if slash else (edtf, edtf)


def _closed(end: str) -> bool:
    return end not in {"", ".."}


def _period(text: str) -> tuple[date, date]:
    """The first and the last day of a day, month, season, quarter or year."""
    numbers = [int(part) for part in text.split("-")]
    if len(numbers) == 3:
        day = date(*numbers)
        return day, day
    year = numbers[0]
    month = numbers[1] if len(numbers) == 2 else None
    first, last = _MONTHS.get(month, (month, month)) if month else (1, 12)
    year_of_last, last = (year + 1, last - 12) if last > 12 else (year, last)
    return date(year, first, 1), date(year_of_last, last, monthrange(year_of_last, last)[1])
