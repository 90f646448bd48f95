from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.instants import FIRST_INSTANT, LAST_INSTANT, Civil, instant, on_minute
from dateline.model.timespan import Window
from dateline.model.typed_dates import NoDateError, typed, typed_form

instants = st.floats(FIRST_INSTANT, LAST_INSTANT - 1).map(on_minute)


@pytest.mark.parametrize(
    "words",
    ["3 Feb 2025", "3 february 2025", "Feb 3, 2025", "2025-02-03", " 3  Feb. 2025 ", "3. Feb 2025"],
)
def test_a_day_is_read_however_it_is_written(words: str):
    assert typed(words) == Window.of_days(date(2025, 2, 3), date(2025, 2, 3))


@pytest.mark.parametrize(
    ("words", "first", "after"),
    [
        ("2025", Civil(2025), Civil(2026)),
        ("Feb 2024", Civil(2024, 2), Civil(2024, 3)),
        ("2024-02", Civil(2024, 2), Civil(2024, 3)),
        ("44 BC", Civil(-43), Civil(-42)),
        ("15 March 44 BC", Civil(-43, 3, 15), Civil(-43, 3, 16)),
        ("-0043-03-15", Civil(-43, 3, 15), Civil(-43, 3, 16)),
        ("AD 14", Civil(14), Civil(15)),
        ("3000 bce", Civil(-2999), Civil(-2998)),
        ("9999", Civil(9999), Civil(10000)),
        ("3 Feb 2025 14:30", Civil(2025, 2, 3, 14, 30), Civil(2025, 2, 3, 14, 31)),
        ("3 Feb 2025, 9:05", Civil(2025, 2, 3, 9, 5), Civil(2025, 2, 3, 9, 6)),
        ("2025-02-03T23:59Z", Civil(2025, 2, 3, 23, 59), Civil(2025, 2, 4)),
    ],
)
def test_what_is_left_out_widens_the_time(words: str, first: Civil, after: Civil):
    assert typed(words) == Window(instant(first), instant(after))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "is not a date"),
        ("soon", "is not a date"),
        ("02/03/2025", "can be read as two days"),
        ("30 Feb 2025", "February has no such day"),
        ("0 Feb 2025", "no such day"),
        ("2025-13-01", "months go from 1 to 12"),
        ("3 Sepia 2025", "is not a month"),
        ("3 Feb 2025 24:00", "no such time of day"),
        ("Feb 0", "the year before AD 1"),
        ("12025", "outside the years"),
    ],
)
def test_what_is_no_date_is_said(words: str, says: str):
    with pytest.raises(NoDateError, match=says):
        typed(words)


@given(instants)
def test_what_is_shown_can_be_typed_again(at: float):
    assert typed(typed_form(at)).start == at


@given(st.text(max_size=30))
def test_no_text_whatever_does_harm(words: str):
    try:
        read = typed(words)
    except NoDateError:
        return
    assert read.length > 0
