import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.toponym import TimeExpression
from dateline.reading.times import TimeReader, published_date

WORDS = """
May March June 3rd 31 30 29 6 - – / , . and to from between the a last next this of in by since
until before after early late mid end year week month day days years quarter 2024 1999 0000 9999
10000 '98 1990s FY24 Feb. Friday 9:30 p.m. half two hundred million several ago later every once
twice BC AD Q3 first twenty century decade winter Easter Thanksgiving night del al de julio enero
martes hace dos semanas pasado próximo siglo XX cada ° ½ 1/2
morning in the of night Monday a.m. noon spring that same following dawn 2024-02-30
months six every other Tuesday Sundays mornings ended (2100 GMT) hours on over decade current
recent second 4/5 -Mar- '44 was said had until primera quincena lunes fin semana día 15.30 horas
víspera anteanoche últimos tres meses los y a.C. noche
"""
PIECES = [*re.split("[ \\n]", WORDS), "\n\n", " "]

MONDAY = date(2020, 2, 3)

texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)
dates = st.one_of(st.none(), st.dates())
languages = st.sampled_from(["en", "es", "de", "../x", ""])

# ISO 8601-2: dates with unspecified digits or a season or part of the year, sets and intervals.
DATE = r"\d{4}(-(0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01])(-\d\d)?)?|\d{3}X|\d\dXX"
EDTF = re.compile(rf"({DATE})|(\.\.|{DATE})/(\.\.|{DATE})|\[({DATE})?\.\.({DATE})?\]")


def _sound(found: list[TimeExpression], text: str) -> None:
    reached = 0
    for one in found:
        assert reached <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end]
        assert one.value
        reached = one.end
        if one.span:
            assert one.span.earliest or one.span.latest
            if one.span.earliest and one.span.latest:
                assert one.span.earliest <= one.span.latest
            assert EDTF.fullmatch(one.span.edtf), one.span.edtf


@settings(max_examples=300, deadline=None)
@given(texts, dates, languages)
def test_any_text_reads_into_sound_expressions(text: str, published: date | None, language: str):
    document = Document("any", text, published=published, language=language)
    found = TimeReader().read(document)
    _sound(found, text)
    assert TimeReader().read(document) == found


@settings(max_examples=100, deadline=None)
@given(texts, st.text(max_size=60))
def test_any_text_and_file_name_can_be_asked_for_a_date(text: str, name: str):
    answer = published_date(text, name)
    assert answer is None or answer[1] in {"text", "file name"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_four_times_the_text_takes_far_from_sixteen_times_the_time(language):
    words = " ".join(PIECES)

    def seconds(times: int) -> float:
        began = time.process_time()
        TimeReader().read(Document("d", words * times, published=MONDAY, language=language))
        return time.process_time() - began

    seconds(1)
    # the best of three: a busy machine only ever adds
    assert min(seconds(400) for _ in range(3)) < 10 * min(seconds(100) for _ in range(3))


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_do_no_harm(day):
    words = (
        "last year, next century, a million years ago, in two decades, tomorrow, yesterday, by 2030"
        ", two decades ago, a century later, the first week of January, the last six months of 9999"
        ", the three months ended January 3, 0001, over the next decade, the night before last"
    )
    text = f"{words}. They will meet Monday. Christmas. The third quarter. Late last week. May 9."
    _sound(TimeReader().read(Document("d", text, published=day)), text)


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "1 ", "May ", "January ", "a_", "12/", " ", "\n", "2019-", "3, ", "last ", "('98 "),
        *("2013.03.05.", "had ", "4/5 ", "(2100 GMT) ", " 10 p.m. (", "the first Monday of "),
    ],
)
def test_a_megabyte_of_one_thing_reads_in_seconds(piece):
    text = piece * (300_000 // len(piece))
    began = time.process_time()
    TimeReader().read(Document("d", text, published=date(2020, 1, 1)))
    assert time.process_time() - began < 4
