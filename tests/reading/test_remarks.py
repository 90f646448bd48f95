"""What is said about documents that were read: losses, guesses, other languages."""

from dateline.model.document import Document
from dateline.reading.loading import Known, document, pasted
from dateline.reading.parsing.limits import LARGEST_TEXT
from dateline.reading.remarks import remarks, remarks_on

FRENCH = "Le ministre est parti pour Genève et il a dit que la réunion est dans la ville."
ARABIC = "التقى الوزير بالسفير في بغداد يوم الاثنين وتحدثا عن الحدود."


def test_a_language_without_a_grammar_of_events_is_said():
    assert remarks_on(pasted(FRENCH)) == (
        "in French: places and dates in figures are read, events are not.",
    )
    assert "in Arabic" in remarks_on(pasted(ARABIC))[0]
    assert remarks_on(pasted("The minister was in the city and said that it was late.")) == ()


def test_places_of_another_language_are_read_all_the_same(reader):
    found = reader.read(pasted(FRENCH.replace("la ville", "la ville le 2024-05-06")))
    assert "Genève" in [t.text for t in found.toponyms]
    assert "2024-05-06" in [t.value for t in found.times]


def test_one_remark_is_made_about_many_documents():
    many = [Document(f"{n}.txt", "x", notes=("It is odd.",)) for n in range(5)]
    assert list(remarks(many)) == ["0.txt, 1.txt and 3 more: It is odd."]


def test_a_text_that_is_too_long_is_cut_and_said_so():
    found = document("x", "Riga is a city.\n" * (LARGEST_TEXT // 10), Known())
    assert len(found.text) <= LARGEST_TEXT
    assert found.notes[0].startswith(f"Only the first {len(found.text):,} of ")
