from datetime import date

import pytest

from dateline.model.timespan import TimeSpan

MONDAY = date(2020, 2, 3)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The glacier calved on Wednesday.", "Wednesday", "2019-05-15"),
        ("The glacier calved on Thursday.", "Thursday", "2019-05-16"),
        ("The glacier calved on Friday.", "Friday", "2019-05-10"),
        ("The choir will sing on Friday.", "Friday", "2019-05-17"),
        ("The choir could sing as early as Friday.", "Friday", "2019-05-17"),
        ("The choir sang last Tuesday.", "last Tuesday", "2019-05-14"),
        ("The choir sings next Tuesday.", "next Tuesday", "2019-05-21"),
        ("The choir sang Tuesday morning.", "Tuesday morning", "2019-05-14TMO"),
        ("The choir sang yesterday.", "yesterday", "2019-05-15"),
        ("The choir sang last night.", "last night", "2019-05-15TNI"),
        ("The choir sings tonight.", "tonight", "2019-05-16TNI"),
        ("The choir sang at 9:30 p.m. on Tuesday.", "9:30 p.m. on Tuesday", "2019-05-14T21:30"),
        ("The choir sang Tuesday at noon.", "Tuesday at noon", "2019-05-14T12:00"),
        (
            "It sang at 4 in the morning on Monday.",
            "4 in the morning on Monday",
            "2019-05-13T04:00",
        ),
        ("Until Tuesday, it had not sung.", "Tuesday", "2019-05-14"),
        ("The choir sang at dawn Monday.", "dawn Monday", "2019-05-13TMO"),
        ("It sang in the early morning of May 3.", "the early morning of May 3", "2019-05-03TMO"),
        ("It was arrested this Monday.", "this Monday", "2019-05-13"),
        ("It will sing this Monday.", "this Monday", "2019-05-20"),
        ("The mine closed last week.", "last week", "2019-W19"),
        ("The mine will reopen next month.", "next month", "2019-06"),
        ("The mine reopened this year.", "this year", "2019"),
        ("The coming year looks dry.", "The coming year", "2020"),
        ("The mine closed two weeks ago.", "two weeks ago", "2019-W18"),
        ("The mine closed ten days ago.", "ten days ago", "2019-05-06"),
        ("The mine closed three years ago.", "three years ago", "2016"),
        ("The mine closed several years ago.", "several years ago", "PAST_REF"),
        ("The mine will reopen in three months.", "three months", "2019-08"),
        ("The mine flooded in three months.", "three months", "P3M"),
        ("It was shut over the weekend.", "the weekend", "2019-W19-WE"),
        ("Snow fell last winter.", "last winter", "2018-WI"),
        ("Sales rose in the first quarter.", "the first quarter", "2019-Q1"),
        ("Sales rose in the fourth quarter.", "the fourth quarter", "2018-Q4"),
        ("The mine is now closed.", "now", "PRESENT_REF"),
        ("The mine closed recently.", "recently", "PAST_REF"),
    ],
)
def test_words_count_from_the_day_of_publication(values, text, words, value):
    assert values(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mine closed yesterday.", "PAST_REF"),
        ("The mine closed last week.", "PAST_REF"),
        ("The mine will reopen next year.", "FUTURE_REF"),
        ("The mine is shut today.", "PRESENT_REF"),
        ("The mine closed on Wednesday.", "XXXX-WXX-3"),
        ("The mine closed three weeks ago.", "PAST_REF"),
    ],
)
def test_without_a_published_date_what_is_relative_stays_so(read, text, value):
    (found,) = read(text, None)
    assert (found.value, found.span) == (value, None)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("A day later", "1815-06-19"),
        ("Two days earlier", "1815-06-16"),
        ("The next day", "1815-06-19"),
        ("The following month", "1815-07"),
        ("That year", "1815"),
        ("The same day", "1815-06-18"),
        ("The previous week", "1815-W23"),
        ("That night", "1815-06-18TNI"),
        ("The following spring", "1816-SP"),
        ("October of that year", "1815-10"),
    ],
)
def test_words_count_from_what_was_spoken_of(values, words, value):
    text = f"The armies met on 18 June 1815. {words} it rained."
    assert values(text, None)[1] == (words, value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two days after July 3, 2016", "2016-07-05"),
        ("the day before last Tuesday", "2019-05-13"),
        ("a week before Easter", "2019-04-14"),
    ],
)
def test_days_counted_from_a_date_are_one_expression(values, words, value):
    assert values(f"The roof fell {words}.") == [(words, value)]


def test_days_counted_from_something_else_are_a_length(values):
    assert values("The roof fell three days after the vote.") == [("three days", "P3D")]


def test_hours_of_opening_stay_on_their_day(read):
    *_, closing = read("It is open from 9 a.m. to 5 p.m. on June 3.")
    assert (closing.value, closing.span) == ("2019-06-03T17:00", TimeSpan.day(date(2019, 6, 3)))


def test_a_year_earlier_means_the_quarter_that_is_reported(values):
    text = (
        "Profit fell in the third quarter of 2012. A year earlier it rose. A year ago it rose too."
    )
    assert [value for _, value in values(text)] == ["2012-Q3", "2011-Q3", "2011-Q3"]


def test_a_week_on_which_a_day_is_named_by_its_monday(days):
    assert days("They met this week.", MONDAY).startswith("2020-02-03..2020-02-09 inexact")


def test_last_month_by_name_just_over_is_that_of_the_year_before(values):
    assert values("They met last January.", MONDAY) == [("last January", "2019-01")]
    assert values("They met last November.", MONDAY) == [("last November", "2019-11")]


def test_a_history_reads_its_dates_by_those_before_them(values):
    text = (
        "War broke out on 28 July 1914. Brussels fell on 20 August 1914. The front froze by "
        "November 1914. On 22 April gas was used. In September the attack failed."
    )
    assert [v for _, v in values(text)][-2:] == ["1915-04-22", "1915-09"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The ferry was laid up Monday through Friday.", "2019-05-06/2019-05-10"),
        ("The ferry was laid up Monday to Wednesday.", "2019-05-13/2019-05-15"),
        ("The ferry will be laid up from Saturday to Tuesday.", "2019-05-18/2019-05-21"),
        ("The ferry will be laid up Wednesday through Friday.", "2019-05-22/2019-05-24"),
    ],
)
def test_weekdays_of_a_range_lie_in_one_week(read, text, edtf):
    assert [found.span.edtf for found in read(text)] == [edtf, edtf]


def test_a_day_counted_from_an_event_has_its_date(read):
    later, vote = read("It closed two days after the vote in Bergen on April 3, 2017.")
    assert (later.text, later.span.edtf) == ("two days", "2017-04-05")
    assert vote.span.edtf == "2017-04-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They sang on the weekend of 11-12 May.", "2019-05-11/2019-05-12"),
        ("They sang on the weekend of May 11-12, 2018.", "2018-05-11/2018-05-12"),
    ],
)
def test_a_weekend_may_name_its_days(read, text, edtf):
    assert [found.span.edtf for found in read(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She sank at 0300 hours on Tuesday.", "2019-05-14T03:00"),
        ("El 9 de este mes zarpó.", "2019-05-09"),
        ("On the 9th of this month she sailed.", "2019-05-09"),
    ],
)
def test_hours_and_days_as_logs_write_them(read, text, value):
    language = "es" if text.startswith("El") else "en"
    assert [found.value for found in read(text, language=language)] == [value]


def test_a_march_to_somewhere_is_no_month(read):
    assert read("The March on Rome was long.") == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On Friday, when Gen. Ada Holm shelved vacation plans, it rained.", "2019-05-10"),
        ("Friday in the harbour, wrote Dr. Ida Berg.", "2019-05-10"),
        ("The choir plans to sing Friday.", "2019-05-17"),
    ],
)
def test_titles_and_plans_do_not_hide_the_tense(read, text, edtf):
    assert [found.span.edtf for found in read(text)] == [edtf]
