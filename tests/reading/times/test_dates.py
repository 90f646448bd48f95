from datetime import date

import pytest

from dateline.model.document import Document, Span
from dateline.reading.times import TimeReader


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ferry sank on 14 August 2003.", "14 August 2003", "2003-08-14"),
        ("The ferry sank on August 14, 2003, off Bari.", "August 14, 2003", "2003-08-14"),
        ("It sank on Thursday, Aug. 14, 2003.", "Thursday, Aug. 14, 2003", "2003-08-14"),
        ("It sank on the 14th of August 2003.", "the 14th of August 2003", "2003-08-14"),
        ("Logged 2003-08-14 by the harbour.", "2003-08-14", "2003-08-14"),
        ("Logged 14.08.2003 by the harbour.", "14.08.2003", "2003-08-14"),
        ("Logged 8/14/2003 by the harbour.", "8/14/2003", "2003-08-14"),
        ("A harvest in September 1998 failed.", "September 1998", "1998-09"),
        ("The bridge opened in 1937.", "1937", "1937"),
        ("Prices rose in the '70s.", "the '70s", "197"),
        ("Prices rose in the 1970s.", "the 1970s", "197"),
        ("A 19th-century lighthouse burned.", "19th-century", "18"),
        ("Sales fell in the second quarter of 2012.", "the second quarter of 2012", "2012-Q2"),
        ("Sales fell in Q2 2012.", "Q2 2012", "2012-Q2"),
        ("Exports rose in the first half of 2012.", "the first half of 2012", "2012-H1"),
        ("The strike of summer 2011 ended.", "summer 2011", "2011-SU"),
        ("The siege of 264 BC failed.", "264 BC", "BC0264"),
        ("The budget for fiscal 2011 passed.", "fiscal 2011", "2011"),
        ("They voted on Christmas Eve 2014.", "Christmas Eve 2014", "2014-12-24"),
        ("They voted on Good Friday 2018.", "Good Friday 2018", "2018-03-30"),
        ("They voted on Election Day 2020.", "Election Day 2020", "2020-11-03"),
        ("They rested on Labor Day 2019.", "Labor Day 2019", "2019-09-02"),
        ("In the early days of 1942 it snowed.", "the early days of 1942", "1942"),
        ("The week of March 4, 2019 was calm.", "The week of March 4, 2019", "2019-W10"),
    ],
)
def test_a_full_date_keeps_its_value_whatever_the_order(values, text, words, value):
    assert values(text, None) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Talks ran July 6-8, 2021.", "2021-07-06..2021-07-08 exact 2021-07-06/2021-07-08"),
        ("Talks ran 6–8 July 2021.", "2021-07-06..2021-07-08 exact 2021-07-06/2021-07-08"),
        ("It lasted 28 June - 2 July 2021.", "2021-06-28..2021-07-02 exact 2021-06-28/2021-07-02"),
        ("It ran Dec. 30 - Jan. 2, 2020.", "2019-12-30..2020-01-02 exact 2019-12-30/2020-01-02"),
        ("Open from 3 to 9 May 2017.", "2017-05-03..2017-05-09 exact 2017-05-03/2017-05-09"),
        ("Shut between May 3 and 9, 2017.", "2017-05-03..2017-05-09 exact 2017-05-03/2017-05-09"),
        ("Drought hit May-June 2014.", "2014-05-01..2014-06-30 inexact 2014-05/2014-06"),
        ("The war of 1939-45 ended.", "1939-01-01..1945-12-31 inexact 1939/1945"),
        (
            "Rain fell in late March and early April 2018.",
            "2018-03-21..2018-04-10 inexact [2018-03-21..2018-04-10]",
        ),
    ],
)
def test_a_range_is_one_expression_with_its_whole_span(read, days, text, span):
    assert len(read(text, None)) == 1
    assert days(text, None) == span


def test_two_full_dates_of_a_range_both_have_the_span_of_the_whole(read):
    first, last = read("The fair ran from June 28 to July 2, 2016.", None)
    assert (first.value, last.value) == ("2016-06-28", "2016-07-02")
    assert first.span == last.span
    assert (first.span.earliest, first.span.latest) == (date(2016, 6, 28), date(2016, 7, 2))


def test_a_list_of_years_is_one_expression_for_each(values):
    found = values("Floods came in 2008, 2009, 2011 and 2014.", None)
    assert [value for _, value in found] == ["2008", "2009", "2011", "2014"]


def test_a_list_of_days_shares_month_and_year(values):
    found = values("Matches are on May 3, 5 and 7, 2022.", None)
    assert found == [("May 3", "2022-05-03"), ("5", "2022-05-05"), ("7, 2022", "2022-05-07")]


def test_a_date_takes_the_year_of_the_one_it_is_joined_to(values):
    found = values("They met on March 3 and June 5, 2009.", None)
    assert [value for _, value in found] == ["2009-03-03", "2009-06-05"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam burst on Feb. 3.", "2019-02-03"),
        ("The dam burst on Nov. 3.", "2018-11-03"),
        ("The dam will open on Nov. 3.", "2019-11-03"),
        ("The deadline is set for June 20.", "2019-06-20"),
        ("The dam burst in December.", "2018-12"),
        ("The dam is scheduled to open in December.", "2019-12"),
        ("The dam will have opened in December.", "2019-12"),
        ("The case is heard in September.", "2019-09"),
        ("The dam burst last August.", "2018-08"),
        ("In 1974, after the war, the dam burst on March 9.", "1974-03-09"),
        ("The 2017 Regatta, held December 10-11, drew crowds.", "2017-12-10/2017-12-11"),
    ],
)
def test_a_date_without_a_year_takes_it_from_tense_and_context(values, text, value):
    assert values(text)[-1][1] == value


def test_dates_in_a_list_follow_one_another(values):
    found = values(
        "Drills are planned in March and in November. One in December and January ended."
    )
    assert [v for _, v in found] == ["2020-03", "2020-11", "2018-12", "2019-01"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on the 9th.", "2019-05-09"),
        ("They met on the 29th.", "2019-04-29"),
        ("They will meet on the 29th.", "2019-05-29"),
    ],
)
def test_a_day_of_the_month_is_the_nearest_that_tense_allows(values, text, value):
    assert values(text)[0][1] == value


def test_without_a_published_date_the_year_comes_from_the_date_before(values):
    text = "The league met in June 2006. The June 23-25 meeting was short. In May it had met too."
    assert [v for _, v in values(text, None)] == ["2006-06", "2006-06-23/2006-06-25", "2006-05"]


def test_without_any_year_a_date_stays_without_one(read):
    (found,) = read("They met on 6 July.", None)
    assert (found.value, found.span) == ("XXXX-07-06", None)


def test_a_weekday_chooses_the_year_of_its_date(values):
    text = "The levee of 1926 broke. On Friday, April 15, the river rose."
    assert values(text, None)[-1] == ("Friday, April 15", "1927-04-15")


@pytest.mark.parametrize(
    "text",
    [
        "Voters may decide and the army will march on.",
        "June Carter and August Wilson met Theresa May.",
        "A crowd of 2000 people paid $1999 in room 2012.",
        "The COVID-19 ward has an A320 poster and 24 helicopters.",
        "Ratio 3/4, score 21-14, version 3.11.7, call 555-2019.",
        "The Sunday Times reported it.",
        "A 44-year-old man and a boy 7 years old survived.",
        "On February 30, 2021 nothing happened.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(values, text):
    assert values(text) == []


def test_a_slashed_date_is_read_by_the_language(values):
    assert values("Filed 3/2/2015.", None, "en")[0][1] == "2015-03-02"
    assert values("Presentado 3/2/2015.", None, "es")[0][1] == "2015-02-03"
    assert values("Filed 23/2/2015.", None, "en")[0][1] == "2015-02-23"


def test_other_languages_have_their_dates_in_figures_read(values):
    assert values("Am 03.02.2015 und im März.", None, "de") == [("03.02.2015", "2015-02-03")]


def test_only_the_story_is_read():
    text = "Menu 1999\nIt rained in 2001.\nComments 2003"
    body = (Span(10, 28),)
    found = TimeReader().read(Document("d", text, body=body))
    assert [e.text for e in found] == ["2001"]
