from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.instants import (
    FIRST_INSTANT,
    LAST_INSTANT,
    Civil,
    civil,
    instant,
    is_midnight,
    on_minute,
    to_date,
)
from dateline.model.timespan import Certainty, TimeSpan, Window, certainty

minutes = st.integers(round(FIRST_INSTANT * 1440), round(LAST_INSTANT * 1440) - 1)


def test_days_are_counted_from_1970_with_fractions_for_the_time_of_day():
    assert instant(Civil(1970, 1, 2)) == 1
    assert instant(Civil(1969, 12, 31, 18)) == -0.25


@given(st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)))
def test_the_calendar_agrees_with_the_standard_library(moment: datetime):
    ours = Civil(moment.year, moment.month, moment.day, moment.hour, moment.minute)
    seconds = (moment.replace(second=0, microsecond=0) - datetime(1970, 1, 1)) / timedelta(days=1)
    assert instant(ours) == pytest.approx(seconds, abs=1e-6)
    assert civil(instant(ours)) == ours
    assert to_date(instant(ours)) == moment.date()


@given(minutes)
def test_every_minute_of_twenty_thousand_years_is_found_again(minute: int):
    at = minute / 1440
    assert instant(civil(at)) == at == on_minute(at + 1e-5)


def test_years_before_christ_are_leap_years_every_fourth():
    assert civil(instant(Civil(-43, 3, 15))) == Civil(-43, 3, 15)
    assert instant(Civil(-3, 1, 1)) - instant(Civil(-4, 1, 1)) == 366
    assert instant(Civil(1)) - instant(Civil(0)) == 366


@given(st.dates())
def test_whole_days_end_at_the_next_midnight(day: date):
    span = TimeSpan.day(day)
    assert is_midnight(span.start)
    assert (span.end - span.start, span.earliest, span.latest) == (1, day, day)


def test_open_ends_have_no_day():
    since = TimeSpan.of_days(date(2020, 1, 1), None, exact=False, edtf="2020-01-01/..")
    assert (since.earliest, since.latest) == (date(2020, 1, 1), None)


def test_what_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="ends"):
        TimeSpan(2.0, 1.0, exact=True, edtf="")
    with pytest.raises(ValueError, match="ends"):
        Window(1.0, 1.0)


@pytest.mark.parametrize(
    ("start", "end", "exact", "lies"),
    [
        (10, 11, True, Certainty.CERTAIN),
        (19, 22, True, Certainty.CERTAIN),
        (19, 22, False, Certainty.POSSIBLE),
        (10, 20, False, Certainty.CERTAIN),
        (-1000, 36_000, True, Certainty.CERTAIN),
        (9, 10, True, Certainty.OUTSIDE),
        (20, 21, True, Certainty.OUTSIDE),
        (10, 10, True, Certainty.CERTAIN),
        (15.5, 15.5, False, Certainty.CERTAIN),
        (20, 20, True, Certainty.OUTSIDE),
    ],
)
def test_certainly_and_possibly(start: float, end: float, exact: bool, lies: Certainty):
    assert certainty(TimeSpan(start, end, exact, ""), Window(10, 20)) is lies
