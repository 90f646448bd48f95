from datetime import date

import pytest

from dateline.reading.times import periods


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("in November 2016", "2016-11-01..2016-11-30 inexact 2016-11"),
        ("in 2018", "2018-01-01..2018-12-31 inexact 2018"),
        ("mid-2009", "2009-05-01..2009-08-31 inexact [2009-05..2009-08]"),
        ("in late March 2009", "2009-03-21..2009-03-31 inexact [2009-03-21..2009-03-31]"),
        ("at the end of March 2009", "2009-03-21..2009-03-31 inexact [2009-03-21..2009-03-31]"),
        ("in early 2009", "2009-01-01..2009-04-30 inexact [2009-01..2009-04]"),
        ("in the early 1990s", "1990-01-01..1993-12-31 inexact [1990..1993]"),
        ("in the 1990s", "1990-01-01..1999-12-31 inexact 199X"),
        ("in the 20th century", "1900-01-01..1999-12-31 inexact 19XX"),
        ("in spring 2009", "2009-03-01..2009-06-20 inexact 2009-21"),
        ("in winter 2009", "2009-12-01..2010-03-20 inexact 2009-24"),
        ("in the third quarter of 2009", "2009-07-01..2009-09-30 inexact 2009-35"),
        ("in the second half of 2009", "2009-07-01..2009-12-31 inexact 2009-41"),
        ("since 2002", "2002-01-01.. inexact 2002/.."),
        ("until 9 May 2009", "..2009-05-09 inexact ../2009-05-09"),
        ("by 2030", "2019-05-16..2030-12-31 inexact [2019-05-16..2030-12-31]"),
        ("by 2010", "..2010-12-31 inexact [..2010]"),
        ("before 2010.", "..2009-12-31 inexact [..2009-12-31]"),
        ("after 9 May 2009.", "2009-05-10.. inexact [2009-05-10..]"),
        ("after the 2016 election", "2016-01-01..2016-12-31 inexact 2016"),
        ("between 1985 and 1987", "1985-01-01..1987-12-31 inexact 1985/1987"),
        ("from May 2011 to June 2012", "2011-05-01..2012-06-30 inexact 2011-05/2012-06"),
        ("last week", "2019-05-06..2019-05-12 inexact [2019-05-06..2019-05-12]"),
        ("earlier this month", "2019-05-01..2019-05-16 inexact [2019-05-01..2019-05-16]"),
        ("later this year", "2019-05-16..2019-12-31 inexact [2019-05-16..2019-12-31]"),
        ("on Wednesday", "2019-05-15..2019-05-15 exact 2019-05-15"),
    ],
)
def test_a_span_says_which_days_are_meant_and_how_surely(days, text, span):
    assert days(f"It was built {text}") == span


def test_the_value_stays_that_of_the_period_that_is_named(values):
    assert values("It was built in late March 2009.") == [("late March 2009", "2009-03")]
    assert values("It has stood since 2002.") == [("2002", "2002")]


@pytest.mark.parametrize("grain", list(periods.Grain))
def test_a_period_holds_its_day_and_its_neighbours_touch_it(grain):
    day = date(2012, 2, 29)
    period = periods.period_at(day, grain)
    assert period.first <= period.last
    if grain in (periods.Grain.SEASON, periods.Grain.WEEKEND):
        return  # they leave days between them
    assert period.holds(day)
    assert (periods.shifted(period, 1).first - period.last).days == 1


def test_the_parts_of_a_period_make_it_up():
    for grain in (periods.Grain.MONTH, periods.Grain.YEAR, periods.Grain.DECADE):
        period = periods.period_at(date(1972, 2, 10), grain)
        early, middle, late = (periods.third(period, i) for i in range(3))
        assert (early.earliest, late.latest) == (period.first, period.last)
        assert (middle.earliest - early.latest).days == 1
        assert (late.earliest - middle.latest).days == 1
