from datetime import date

import pytest

from dateline.reading.times import published_date

DAY = date(2022, 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Stockholm, 3 March 2022\n\nThe ministers met.",
        "Thursday, March 3, 2022\n\nFloods hit the delta\n\nThe river rose.",
        "Floods hit the delta\nPublished: 3 March 2022 at 10:30 GMT\nThe river rose.",
        "Floods hit the delta\nBy Asha Rao | March 3, 2022 | 5 min read\nThe river rose.",
        "Floods hit the delta\nUpdated March 5, 2022\nPosted on March 3, 2022\nThe river rose.",
        "PARIS, March 3, 2022 (Agency) - The minister resigned.",
        "NEW DELHI, India, March 3, 2022 -- The minister resigned.",
        "Bogotá, 3 de marzo de 2022 (Agencia).- El ministro renunció.",
        "Publicado el 3 de marzo de 2022\n\nEl ministro renunció.",
        "# Floods\n\n*March 3, 2022*\n\nThe river rose.",
    ],
)
def test_a_date_line_near_the_top_gives_the_documents_date(text):
    assert published_date(text, "story.txt") == (DAY, "text")


@pytest.mark.parametrize(
    "text",
    [
        "The river rose on March 3, 2022, in the delta.",
        "On March 3, 2022 - a Thursday - the river rose.",
        "March 3, 2022 was the day the river rose.",
        "The river rose.\n" * 30 + "March 3, 2022\n",
        "PARIS, March 3 (Agency) - The minister resigned.",
        "",
    ],
)
def test_a_date_in_the_story_is_not_the_documents_own(text):
    assert published_date(text, "story.txt") is None


def test_an_update_counts_when_nothing_says_when_it_was_published():
    assert published_date("Floods\nLast updated: March 3, 2022\nText", "a.txt") == (DAY, "text")


@pytest.mark.parametrize(
    "name", ["2022-03-03-floods.md", "20220303_floods.txt", "floods_2022.03.03.txt"]
)
def test_a_file_name_gives_the_date_when_the_text_does_not(name):
    assert published_date("The river rose.", name) == (DAY, "file name")


@pytest.mark.parametrize("name", ["2022-13-03.txt", "id20220303f.txt", "976570220303.txt", ""])
def test_other_numbers_in_a_file_name_are_no_date(name):
    assert published_date("The river rose.", name) is None
