"""What a dossier says of its documents and events."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus
from dateline.model.instants import from_date
from dateline.model.timespan import TimeSpan, Window

EVENT = Event(
    id="a",
    kind=EventKind.MEETING,
    title="Ministers met",
    status=EventStatus.OCCURRED,
    when=TimeSpan.day(date(2022, 5, 1)),
    where=None,
    count=None,
    actors=(),
    confidence=0.8,
    inferred=frozenset(),
    evidence=(),
)
LATER = replace(EVENT, id="b", when=TimeSpan.day(date(2023, 7, 1)))


@pytest.mark.parametrize(
    ("start", "end", "window"),
    [
        (None, None, None),
        (from_date(date(2022, 6, 1)), None, Window.of_days(date(2022, 6, 1), date(2023, 7, 1))),
        (None, from_date(date(2022, 6, 2)), Window.of_days(date(2022, 5, 1), date(2022, 6, 1))),
        (from_date(date(2030, 1, 1)), None, Window.of_days(date(2030, 1, 1), date(2030, 1, 1))),
        (None, from_date(date(2000, 1, 2)), Window.of_days(date(2000, 1, 1), date(2000, 1, 1))),
    ],
)
def test_an_open_window_ends_where_the_events_end(start, end, window):
    assert Dossier("x", (), (EVENT, LATER)).window(start, end) == window


def test_an_open_window_on_undated_events_is_the_day_given():
    undated = replace(EVENT, when=None)
    day = date(2025, 1, 1)
    assert Dossier("x", (), (undated,)).window(from_date(day), None) == Window.of_days(day, day)


def test_an_unknown_id_is_an_error():
    with pytest.raises(KeyError):
        Dossier("x", (), (EVENT,)).event("nowhere")
