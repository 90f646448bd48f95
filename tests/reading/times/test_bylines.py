"""Bylines of many kinds say when a text was published; other dates near the top do not."""

from datetime import date

import pytest

from dateline.reading.times.published import date_in_name, date_in_text

STORY = "The river rose by two metres in one night, the officials said on Monday morning."


def day(line: str) -> date | None:
    return date_in_text(f"Floods in the delta\n{line}\n{STORY}")


@pytest.mark.parametrize(
    "line",
    [
        "March 3, 2022 4:25 PM GMT+2 | Updated 3 months ago",
        "NEWS | Mar. 3, 2022",
        "Written by R. Sen | New Delhi | Updated: March 3, 2022 07:15 IST",
        "Mar 3, 2022 / 10:12 AM EST / Wire",
        "PUBLISHED 12:30 PM ET Mar. 03, 2022",
        "By JANE ROE, Northern Press March 3, 2022 5:01 pm",
        "First published on Thu 3 Mar 2022 12.31 GMT",
        "(Agency) 09:12, March 3, 2022",
        "UPDATED: May 4, 2022 10:00 | POSTED: March 3, 2022",
        "Por Ana Lucía Pérez | 3 de marzo de 2022, 8:30 p. m.",
        "Publicado: 3 marzo, 2022",
        "marzo 3, 2022 admin Noticias 0",
        "Madrid 03 MAR 2022 - 18:22 CET",
        "Jueves 3 de marzo de 2022 - 10:00",
    ],
)
def test_a_byline_gives_the_day(line: str):
    assert day(line) == date(2022, 3, 3)


@pytest.mark.parametrize(
    "line",
    [
        "What we know of the flood of March 3, 2022",
        "March 3, 2022 was the day on which all of this began.",
        "See our report of March 3, 2022 | More on the delta and on all that it has been through",
    ],
)
def test_a_headline_does_not(line: str):
    assert day(line) is None


def test_a_long_menu_before_the_byline_does_not_hide_it():
    menu = "\n".join(f"Section {number}" for number in range(30))
    assert date_in_text(f"{menu}\nMarch 3, 2022\n{STORY}") == date(2022, 3, 3)


def test_what_stands_below_the_story_is_not_asked():
    assert date_in_text(f"{STORY}\n{STORY}\n{STORY}\nMarch 3, 2022\nI saw it too.") is None


def test_a_folder_may_carry_the_date():
    assert date_in_name("2022/03/03/floods.html") == date(2022, 3, 3)
