from datetime import date

import pytest

from dateline.model.timespan import TimeSpan, Window
from dateline.model.wording import span_words, summary_words, window_words


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
