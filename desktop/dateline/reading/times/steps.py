"""Units of time as expressions name them: how to count with them and what they say of a date."""

from datetime import date

from dateutil.relativedelta import relativedelta

from dateline.reading.times.periods import Grain

GRAINS = {
    "D": Grain.DAY,
    "WE": Grain.WEEKEND,
    "W": Grain.WEEK,
    "FN": Grain.WEEK,
    "M": Grain.MONTH,
    "Q": Grain.QUARTER,
    "H": Grain.HALF,
    "Y": Grain.YEAR,
    "DE": Grain.DECADE,
    "CE": Grain.CENTURY,
    "ML": Grain.CENTURY,
    "TH": Grain.DAY,
    "TM": Grain.DAY,
    "TS": Grain.DAY,
}
"""How precise a date is that was counted in a unit: "two weeks ago" is a week."""

_PLAIN = {"Q": ("M", 3), "FN": ("W", 2), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000)}
_PARTS = {"Y": ("M", 12), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
_CLOCK = {"TH", "TM", "TS"}


def in_plain_units(count: float, unit: str) -> tuple[float, str]:
    """The same length in a unit of ISO 8601."""
    plain, factor = _PLAIN.get(unit, (unit, 1))
    return count * factor, plain


def length(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: P3M, PT24H, P2Y6M; PXY when the number is unknown."""
    if count is None:
        return f"PTX{unit[1:]}" if unit in _CLOCK else f"PX{unit}"
    count, unit = in_plain_units(count, unit)
    parts = [(count, unit)]
    if count != int(count) and unit in _PARTS:
        smaller, factor = _PARTS[unit]
        parts = [(int(count), unit), (round((count - int(count)) * factor), smaller)]
    days = "".join(f"{n:.12g}{u}" for n, u in parts if n and u not in _CLOCK)
    hours = "".join(f"{n:.12g}{u[1:]}" for n, u in parts if n and u in _CLOCK)
    return f"P{days}T{hours}" if hours else f"P{days or '0' + unit}"


def whole_days(count: float | None, unit: str) -> int | None:
    """A length in days, where it is a whole number of them; None for months and years."""
    days = {"D": 1, "W": 7, "FN": 14}.get(unit)
    if days is None or count is None or count * days != int(count * days):
        return None
    return int(count * days)


def whole_months(count: float | None, unit: str) -> int | None:
    """A length in months, where it is a whole number of them; None for days and weeks."""
    months = {"M": 1, "Q": 3, "Y": 12}.get(unit)
    if months is None or count is None or count * months != int(count * months):
        return None
    return int(count * months)


def moved(day: date, unit: str, count: float) -> date:
    """A day so many units on, or back when negative; hours do not move it.

    Raises ValueError or OverflowError when that leaves the calendar.
    """
    count, unit = in_plain_units(count, unit)
    match unit:
        case "D":
            return day + relativedelta(days=round(count))
        case "W" | "WE":
            return day + relativedelta(days=round(7 * count))
        case "M":
            return day + relativedelta(months=round(count))
        case "Q":
            return day + relativedelta(months=round(3 * count))
        case "Y":
            return day + relativedelta(years=round(count))
        case _:
            return day
