"""PDF files: reading order, whole words, no running lines, and a sentence when broken."""

from datetime import date

import pytest

TOP = 700


def lines(*words: str, x: float = 72, top: float = TOP) -> list[tuple[float, float, str]]:
    return [(x, top - 14 * n, line) for n, line in enumerate(words)]


def test_lines_become_paragraphs(write, one, pdf):
    page = lines("The harbour at Gdansk reopened on", "Monday after nine days.")
    page += lines("Ferries sailed for Sweden at once.", top=TOP - 60)
    found = one(write("a.pdf", pdf(page)))
    assert found.text == (
        "The harbour at Gdansk reopened on Monday after nine days.\n\n"
        "Ferries sailed for Sweden at once."
    )


def test_words_broken_at_line_ends_are_made_whole(write, one, pdf):
    page = lines(
        "Low-scale flights went on as the inter-", "national mission of the Franco-",
        "German brigade began its low-", "scale work.",
    )  # fmt: skip
    assert one(write("a.pdf", pdf(page))).text == (
        "Low-scale flights went on as the international mission of the Franco-German brigade "
        "began its low-scale work."
    )


LEFT = ("The harbour at Gdansk has reopened", "after a storm, and the ferries to", "Sweden sail.")
RIGHT = ("Meanwhile the port of Tallinn said", "that it had seen no ice so far in", "the gulf.")


@pytest.mark.parametrize("by_row", [True, False])
def test_columns_are_read_one_after_the_other(write, one, pdf, by_row: bool):
    left, right = lines(*LEFT), lines(*RIGHT, x=330)
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    text = one(write("a.pdf", pdf(rows if by_row else left + right))).text
    assert text == f"{' '.join(LEFT)}\n\n{' '.join(RIGHT)}"


def test_a_table_is_read_by_row(write, one, pdf):
    page = [(x, y, w) for y, row in ((700, ("Riga", "12")), (686, ("Tartu", "7")),
            (672, ("Narva", "31"))) for x, w in zip((72, 300), row, strict=True)]  # fmt: skip
    assert "Riga 12" in one(write("a.pdf", pdf(page))).text


def test_running_heads_and_page_numbers_are_dropped(write, one, pdf):
    pages = [
        [
            (72, 760, f"BALTIC WIRE  {n} May 2024"),
            *lines(f"Story {name} is here."),
            (300, 30, str(n)),
        ]
        for n, name in enumerate(("one", "two", "three"), 1)
    ]
    text = one(write("a.pdf", pdf(*pages))).text
    assert text == "Story one is here.\n\nStory two is here.\n\nStory three is here."


def test_a_line_that_comes_back_in_the_story_stays(write, one, pdf):
    pages = [lines("The council met again.", f"It spoke of {name}.") for name in ("Riga", "Oslo")]
    assert one(write("a.pdf", pdf(*pages))).text.count("The council met again.") == 2


def test_title_and_the_day_it_was_made_come_from_the_properties(write, one, pdf):
    info = b"/Title (Harbour reopens) /CreationDate (D:20240506101112Z)"
    found = one(write("a.pdf", pdf(lines("Ferries sail again."), info=info)))
    assert found.title == "Harbour reopens"
    assert (found.published, found.published_from) == (date(2024, 5, 6), "file properties")


def test_a_date_line_or_a_file_name_goes_before_the_day_it_was_made(write, one, pdf):
    info = b"/CreationDate (D:20240506101112Z)"
    told = pdf(lines("Gdansk, 3 March 2022"), info=info)
    assert one(write("a.pdf", told)).published_from == "text"
    named = write("2022-03-03.pdf", pdf(lines("Ferries sail again."), info=info))
    assert one(named).published == date(2022, 3, 3)


ENCRYPT = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (01234567890123456789012345678901)"
    b" /U (01234567890123456789012345678901) >> /ID [(a) (b)]"
)


def test_locked_broken_and_empty_files_are_refused_with_the_reason(write, refusal, pdf):
    good = pdf(lines("Ferries sail."))
    locked = pdf(lines("Ferries sail."), trailer=ENCRYPT)
    assert "locked with a password" in refusal(write("a.pdf", locked))
    assert "damaged" in refusal(write("b.pdf", good[:200]))
    assert "not a PDF" in refusal(write("c.pdf", b"hello"))
    assert "pictures" in refusal(write("d.pdf", pdf([])))
    assert "empty" in refusal(write("e.pdf", b""))


def test_a_page_count_that_lies_does_no_harm(write, one, pdf):
    lying = pdf(lines("Ferries sail.")).replace(b"/Count 1", b"/Count 99999999")
    assert one(write("a.pdf", lying)).text == "Ferries sail."
