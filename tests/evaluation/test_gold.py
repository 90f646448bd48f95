"""The gold itself: every passage loads, and says what the guidelines ask for."""

from collections import Counter
from datetime import date

import pytest

from dateline.model.event import EventKind

from .edtf import span
from .gold import STATUSES, GoldError, passage, passages

PASSAGE = """
published = 2024-05-06
language = "en"
text = "The envoys met in Goma on 3 May. Later they met in Kigali."
[places]
"Goma" = [-1.68, 29.22, 25]
[[event]]
quote = "{quote}"
kind = "meeting"
when = "2024-05-03"
where = ["Goma"]
"""


def test_there_is_enough_of_everything():
    found = [event for p in passages() for event in p.events if not event.optional]
    assert min(Counter(event.kinds[0] for event in found).values()) >= 8
    assert {event.kinds[0] for event in found} == set(EventKind)
    assert set().union(*(event.statuses for event in found)) == STATUSES
    assert {p.language for p in passages()} == {"en", "es"}


@pytest.mark.parametrize("quote", ["met in", "met in Oslo"])
def test_a_quote_that_does_not_stand_once_is_refused(quote):
    with pytest.raises(GoldError, match="story: 'met in"):
        passage("story", "open", PASSAGE.format(quote=quote))


def test_a_passage_gives_the_place_of_its_words():
    story = passage("story", "open", PASSAGE.format(quote="met in Goma"))
    (quote,) = story.events[0].quotes
    assert story.text[quote.start : quote.end] == "met in Goma"
    assert story.events[0].places[0].choices[0].latitude == -1.68


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "exact"),
    [
        ("2024-05-03", date(2024, 5, 3), date(2024, 5, 3), True),
        ("2024-05-03/2024-05-05", date(2024, 5, 3), date(2024, 5, 5), True),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), False),
        ("2019", date(2019, 1, 1), date(2019, 12, 31), False),
        ("2018-34", date(2018, 4, 1), date(2018, 6, 30), False),
        ("2018-24", date(2018, 12, 1), date(2019, 2, 28), False),
        ("[2022-05-01..2022-05-10]", date(2022, 5, 1), date(2022, 5, 10), False),
        ("[..2022-05-10]", None, date(2022, 5, 10), False),
        ("2005/..", date(2005, 1, 1), None, False),
    ],
)
def test_edtf_says_which_days(edtf, earliest, latest, exact):
    found = span(edtf)
    assert (found.earliest, found.latest, found.exact) == (earliest, latest, exact)
