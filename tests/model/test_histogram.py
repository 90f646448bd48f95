from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from dateline.model.calendar_units import CalendarUnit, boundaries
from dateline.model.columns import EventColumns
from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.histogram import Histogram, histogram
from dateline.model.instants import from_date
from dateline.model.timespan import TimeSpan, Window, overlaps

FIRST, LAST = date(2019, 12, 16), date(2020, 3, 20)
PLACE = Location("Nairobi", Point(36.8, -1.3), "test:nairobi", 0.9)
days = st.dates(FIRST - timedelta(90), LAST + timedelta(90))


def spans(exact: bool) -> st.SearchStrategy[TimeSpan]:
    ends = st.tuples(days, days).map(sorted)
    return ends.map(lambda pair: TimeSpan.of_days(pair[0], pair[1], exact=exact, edtf=""))


def bars(
    *when: TimeSpan,
    kind: EventKind = EventKind.EXERCISE,
    shown: frozenset[EventKind] = frozenset(EventKind),
) -> Histogram:
    events = [
        Event(str(i), kind, "", EventStatus.OCCURRED, w, PLACE, None, (), 1.0, frozenset(), ())
        for i, w in enumerate(when)
    ]
    columns = EventColumns.of(events)
    edges = boundaries(from_date(FIRST), from_date(LAST), CalendarUnit.WEEK)
    return histogram([columns], edges, shown)


@given(st.lists(spans(exact=True), max_size=8))
def test_an_exact_event_counts_whole_in_every_bar_it_touches(when: list[TimeSpan]):
    drawn = bars(*when)
    for i, (begin, after) in enumerate(zip(drawn.edges, drawn.edges[1:], strict=False)):
        touching = [w for w in when if overlaps(w, Window(begin, after))]
        assert drawn.counts[:, i].sum() == len(touching)


@given(st.lists(spans(exact=False), max_size=8))
def test_an_inexact_event_is_shared_out_over_its_days(when: list[TimeSpan]):
    drawn = bars(*when)
    for i, (begin, after) in enumerate(zip(drawn.edges, drawn.edges[1:], strict=False)):
        share = 0.0
        for w in when:
            common = min(w.end, after) - max(w.start, begin)
            share += max(common, 0) / (w.end - w.start)
        assert drawn.counts[:, i].sum() == pytest.approx(share, abs=1e-9)


def test_an_event_stands_in_the_row_of_its_kind():
    drawn = bars(TimeSpan.day(date(2020, 1, 1)), kind=EventKind.STATEMENT)
    row = list(EventKind).index(EventKind.STATEMENT)
    assert drawn.counts.sum() == drawn.counts[row].sum() == 1


def test_an_open_end_reaches_as_far_as_the_bars_do():
    since = TimeSpan.of_days(date(2020, 2, 3), None, exact=True, edtf="2020-02-03/..")
    assert bars(since).counts.sum(axis=0)[-1] == 1
    before = TimeSpan.of_days(None, date(2019, 12, 22), exact=False, edtf="../2019-12-22")
    assert bars(before).counts.sum(axis=0)[0] == 1
    assert np.count_nonzero(bars(before).counts) == 1


def test_events_of_hidden_kinds_do_not_count():
    when = TimeSpan.day(date(2020, 1, 1))
    assert bars(when, shown=frozenset({EventKind.EXERCISE})).highest == 1
    assert bars(when, shown=frozenset({EventKind.MEETING})).highest == 0
