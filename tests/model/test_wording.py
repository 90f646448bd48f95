from datetime import date

import pytest

from dateline.model.event import Rate
from dateline.model.instants import Civil, instant
from dateline.model.timespan import TimeSpan, Window
from dateline.model.wording import rate_words, span_words, summary_words, window_words


@pytest.mark.parametrize(
    ("earliest", "latest", "exact", "words"),
    [
        (date(2019, 8, 4), date(2019, 8, 4), True, "4 August 2019"),
        (date(2019, 8, 4), date(2019, 8, 6), True, "4 – 6 August 2019"),
        (date(2019, 8, 30), date(2019, 9, 2), True, "30 August – 2 September 2019"),
        (date(2019, 12, 30), date(2020, 1, 2), True, "30 December 2019 – 2 January 2020"),
        (date(2019, 8, 1), date(2019, 8, 31), False, "August 2019"),
        (date(2019, 8, 1), date(2019, 8, 31), True, "1 – 31 August 2019"),
        (date(2019, 1, 1), date(2019, 12, 31), False, "2019"),
        (date(2017, 1, 1), date(2019, 12, 31), False, "between 2017 and 2019"),
        (date(2019, 8, 4), date(2019, 8, 6), False, "between 4 and 6 August 2019"),
        (date(2019, 8, 4), None, True, "since 4 August 2019"),
        (None, date(2019, 8, 4), False, "until 4 August 2019"),
        (None, None, False, "no date"),
    ],
)
def test_a_span_is_worded_as_precisely_as_it_is_known(
    earliest: date | None, latest: date | None, exact: bool, words: str
):
    assert span_words(TimeSpan.of_days(earliest, latest, exact=exact, edtf="")) == words


def test_short_words_have_short_months():
    span = TimeSpan.of_days(date(2019, 8, 30), date(2019, 9, 2), exact=False, edtf="")
    assert span_words(span, short=True) == "between 30 Aug and 2 Sep 2019"
    month = TimeSpan.of_days(date(2019, 8, 1), date(2019, 8, 31), exact=False, edtf="2019-08")
    assert span_words(month, short=True) == "Aug 2019"


def test_an_approximate_date_says_so():
    span = TimeSpan.of_days(date(2019, 8, 1), date(2019, 8, 31), exact=False, edtf="2019-08~")
    assert span_words(span) == "about August 2019"


def test_the_window_is_counted_in_words():
    window = Window.of_days(date(2025, 1, 20), date(2025, 2, 13))
    assert summary_words(7, 2, 0, window) == "7 events, 2 possibly, 20 Jan – 13 Feb 2025"
    assert summary_words(1, 0, 3, None) == "1 event, 3 without a place"


def test_one_day_is_named_once():
    assert window_words(Window.of_days(date(2025, 2, 3), date(2025, 2, 3))) == "3 Feb 2025"


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (Rate("P1M", 1, "about one patrol a month"), "about once a month"),
        (Rate("P1M", 1, "a month"), "once a month"),
        (Rate("P1W", 2, "twice weekly"), "twice a week"),
        (Rate("P1Y", 1200, "1,200 times a year"), "1,200 times a year"),
        (Rate("PT1H", 3, "three times an hour"), "three times an hour"),
        (Rate("P1D", None, "daily"), "every day"),
        (Rate("P5Y", 1, "every five years"), "every five years"),
    ],
)
def test_a_rate_is_worded_as_often_as_it_is_read(rate: Rate, words: str):
    assert rate_words(rate) == words


@pytest.mark.parametrize(
    ("start", "end", "exact", "words"),
    [
        (Civil(-43, 3, 15), Civil(-43, 3, 16), True, "15 March 44 BC"),
        (Civil(-43), Civil(-42), False, "44 BC"),
        (Civil(-99), Civil(14), False, "between 100 BC and AD 13"),
        (Civil(2025, 2, 3, 14), Civil(2025, 2, 3, 16, 30), True, "3 February 2025, 14:00 – 16:30"),
        (Civil(2025, 2, 3, 14), Civil(2025, 2, 3, 14), True, "3 February 2025, 14:00"),
        (
            Civil(2025, 2, 3, 22),
            Civil(2025, 2, 4, 2),
            False,
            "between 3 February 2025, 22:00 and 4 February 2025, 02:00",
        ),
    ],
)
def test_times_of_day_and_years_before_christ(start: Civil, end: Civil, exact: bool, words: str):
    assert span_words(TimeSpan(instant(start), instant(end), exact, "")) == words
