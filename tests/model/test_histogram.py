from collections.abc import Callable

import numpy as np

from dateline.model.columns import EventColumns
from dateline.model.event import Event, EventKind
from dateline.model.histogram import histogram
from dateline.model.time_index import TimeIndex
from dateline.model.timespan import TimeSpan

EDGES = np.array([0.0, 10.0, 20.0])


def test_bars_hold_the_events_of_all_groups_by_kind(make_event: Callable[..., Event]):
    def group(*events: Event) -> TimeIndex:
        return TimeIndex(EventColumns.of(events))

    exact = TimeSpan(3.0, 4.0, exact=True, edtf="")
    decade = TimeSpan(5.0, 15.0, exact=False, edtf="")
    placed = group(make_event(exact, EventKind.STATEMENT), make_event(exact, EventKind.MEETING))
    unplaced = group(make_event(decade, EventKind.STATEMENT, placed=False))
    bars = histogram([placed, unplaced], EDGES)
    statement = list(EventKind).index(EventKind.STATEMENT)
    assert bars.lasting[statement].tolist() == [1, 0]
    assert bars.inexact[statement].tolist() == [0.5, 0.5]
    assert bars.lasting.sum() == 2
    assert bars.highest == 2.5


def test_a_bar_is_found_by_an_instant_in_it():
    bars = histogram([], EDGES)
    assert [bars.bar_at(at) for at in (-1.0, 0.0, 9.9, 10.0, 20.0)] == [None, 0, 0, 1, None]
    assert bars.highest == 0
