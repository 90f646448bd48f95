"""Where a document's date comes from, what goes first, and what cannot be a date."""

from datetime import date, timedelta

import pytest

from dateline.reading.loading import Known, document

TEXT = "Riga, 5 June 2024\n\nThe ministers met for two days and then went home again."
PLAIN = "The ministers met for two days and then went home again."
METADATA = Known(published=date(2024, 6, 4), published_from="metadata")
FRONT = Known(published=date(2024, 6, 3), published_from="front matter")


def found(text: str, known: Known, file_name: str = "") -> tuple[str, str]:
    read = document("x", text, known, file_name=file_name)
    return str(read.published), read.published_from


def test_each_source_goes_before_the_next():
    unknown = Known(made=date(2024, 6, 7))
    name = "2024-06-06.txt"
    assert found(TEXT, FRONT.over(METADATA), name) == ("2024-06-03", "front matter")
    assert found(TEXT, METADATA, name) == ("2024-06-04", "metadata")
    assert found(TEXT, unknown, name) == ("2024-06-05", "text")
    assert found(PLAIN, unknown, name) == ("2024-06-06", "file name")
    assert found(PLAIN, unknown) == ("2024-06-07", "file properties")
    assert found(PLAIN, Known()) == ("None", "")


@pytest.mark.parametrize("day", [date.today() + timedelta(days=30), date(1066, 10, 14)])
def test_a_date_that_cannot_be_is_refused_and_told_of(day: date):
    read = document("x", TEXT, Known(published=day, published_from="front matter"))
    assert read.published == date(2024, 6, 5)
    assert read.notes == (f"The date {day} (front matter) cannot be right and is not used.",)


def test_day_zero_of_computers_is_no_date_in_metadata():
    read = document("x", PLAIN, Known(published=date(1970, 1, 1), published_from="metadata"))
    assert read.published is None


def test_a_date_that_is_given_is_taken_as_it_is():
    assert found(TEXT, Known(published=date(1066, 10, 14))) == ("1066-10-14", "given")


def test_front_matter_may_give_the_day_in_words(write, one):
    read = one(write("a.md", f"---\ndate: May 6, 2024\n---\n{PLAIN}"))
    assert (read.published, read.published_from) == (date(2024, 5, 6), "front matter")


@pytest.mark.parametrize(
    "name",
    [
        "2022-03-03-floods.md", "20220303_floods.txt", "31.12.2021.txt", "floods-march-3-2022.html",
        "inundaciones-3-de-marzo-de-2022.txt", "3 Mar 2022 floods.txt",
    ],
)  # fmt: skip
def test_a_file_name_gives_the_day_in_figures_and_in_words(name: str):
    day, where = found(PLAIN, Known(), name)
    assert (day in {"2022-03-03", "2021-12-31"}, where) == (True, "file name")


@pytest.mark.parametrize("name", ["03.04.2021.txt", "mayor-2022.txt", "2022.txt", "12-13-14.txt"])
def test_a_name_that_may_mean_several_days_gives_none(name: str):
    assert found(PLAIN, Known(), name) == ("None", "")


def test_without_a_date_what_is_relative_stays_relative(annotate):
    (when,) = annotate("The ministers met in Riga yesterday.").times
    assert (when.text, when.span) == ("yesterday", None)
