import pytest

from dateline.model.toponym import TimexType
from dateline.reading.times.steps import length


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It burned for three years.", "three years", "P3Y"),
        ("It burned for twenty-four hours.", "twenty-four hours", "PT24H"),
        ("It burned for a decade.", "a decade", "P10Y"),
        ("It burned for half an hour.", "half an hour", "PT30M"),
        ("It burned for two and a half years.", "two and a half years", "P2Y6M"),
        ("It burned for 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
        ("It burned for several weeks.", "several weeks", "PXW"),
        ("It burned for months.", "months", "PXM"),
        ("A two-year drought ended.", "two-year", "P2Y"),
        ("A hundred years passed.", "A hundred years", "P100Y"),
        ("It took 1,500 days.", "1,500 days", "P1500D"),
    ],
)
def test_a_duration_has_a_length_and_no_days(read, text, words, value):
    (found,) = read(text)
    assert (found.text, found.value) == (words, value)
    assert (found.type, found.span) == (TimexType.DURATION, None)


@pytest.mark.parametrize(
    ("language", "text", "value", "edtf"),
    [
        ("en", "The past two months were dry.", "P2M", "[2019-03-16..2019-05-16]"),
        ("en", "Six wells dried up in the last 10 days.", "P10D", "[2019-05-06..2019-05-16]"),
        ("en", "It will rain over the next three weeks.", "P3W", "[2019-05-16..2019-06-06]"),
        ("en", "It rained in the last 24 hours.", "PT24H", "[2019-05-15..2019-05-16]"),
        ("es", "Llovió en los últimos diez días.", "P10D", "[2019-05-06..2019-05-16]"),
        ("es", "Lloverá en las dos próximas semanas.", "P2W", "[2019-05-16..2019-05-30]"),
    ],
)
def test_a_length_that_reaches_from_publication_has_days(read, language, text, value, edtf):
    (found,) = read(text, language=language)
    assert (found.type, found.value, found.span.edtf) == (TimexType.DURATION, value, edtf)


@pytest.mark.parametrize("text", ["In the last two years of the war, it rained.", "For two years."])
def test_other_lengths_have_none(read, text):
    assert [found.span for found in read(text)] == [None]


def test_lengths_without_a_date_of_publication_have_no_days(read):
    (found,) = read("The past two months were dry.", published=None)
    assert (found.value, found.span) == ("P2M", None)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ferry sails every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
        ("The ferry sails Mondays.", "Mondays", "XXXX-WXX-1"),
        ("The ferry sails daily.", "daily", "P1D"),
        ("The ferry sails twice a week.", "twice a week", "P1W"),
        ("It makes about one crossing a month.", "a month", "P1M"),
        ("The ferry is checked every six months.", "every six months", "P6M"),
        ("The feast is held each July.", "each July", "XXXX-07"),
    ],
)
def test_what_recurs_is_a_set(read, text, words, value):
    (found,) = read(text)
    assert (found.text, found.value) == (words, value)
    assert (found.type, found.span) == (TimexType.SET, None)


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [(1, "D", "P1D"), (2, "FN", "P4W"), (3, "Q", "P9M"), (0.5, "Y", "P6M"), (None, "TM", "PTXM")],
)
def test_lengths_are_written_in_units_of_iso_8601(count, unit, value):
    assert length(count, unit) == value
