"""The day on which a feast or public holiday falls, by a rule written in the grammar.

The rules: "12-25" is a fixed month and day; "easter -2" counts days from Western Easter;
"4th Thursday of 11" and "last Monday of 5" count weekdays in a month; "election" is the United
States' Election Day, the Tuesday after the first Monday of November.
"""

import re
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

_WEEKDAYS = {
    "Monday": MO,
    "Tuesday": TU,
    "Wednesday": WE,
    "Thursday": TH,
    "Friday": FR,
    "Saturday": SA,
    "Sunday": SU,
}
_NTH = re.compile(r"(?P<nth>last|\d)(?:st|nd|rd|th)? (?P<weekday>\w+) of (?P<month>\d+)")


def feast_day(rule: str, year: int) -> date:
    """The day of a feast in a year; ValueError for a rule that cannot be read."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    if rule == "election":
        return date(year, 11, 1) + relativedelta(weekday=MO(1)) + timedelta(days=1)
    if match := _NTH.fullmatch(rule):
        return _nth_weekday(match["nth"], match["weekday"], date(year, int(match["month"]), 1))
    return date.fromisoformat(f"{year:04}-{rule}")


def _nth_weekday(nth: str, weekday: str, first: date) -> date:
    if nth == "last":
        return first + relativedelta(day=31, weekday=_WEEKDAYS[weekday](-1))
    return first + relativedelta(weekday=_WEEKDAYS[weekday](int(nth)))
