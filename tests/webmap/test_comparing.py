from datetime import date

from dateline.model.timespan import Window
from dateline.webmap.comparing import comparison

JANUARY = Window.of_days(date(2025, 1, 1), date(2025, 1, 31))
FEBRUARY = Window.of_days(date(2025, 2, 1), date(2025, 2, 28))
YEAR = Window.of_days(date(2024, 1, 1), date(2024, 12, 31))


def test_two_windows_are_compared_in_words():
    said = comparison(FEBRUARY, JANUARY)
    assert said is not None
    assert (said.first.words, said.other.words) == ("1 Feb – 28 Feb 2025", "1 Jan – 31 Jan 2025")
    assert (said.first.from_, said.first.to) == (FEBRUARY.start, FEBRUARY.end)
    assert said.alike


def test_windows_of_unlike_length_are_no_fair_comparison():
    said = comparison(FEBRUARY, YEAR)
    assert said is not None
    assert not said.alike


def test_one_window_is_compared_with_nothing():
    assert comparison(FEBRUARY, None) is None
    assert comparison(None, None) is None
