from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.columns import EventColumns
from dateline.model.event import Event, EventKind
from dateline.model.instants import Civil, instant
from dateline.model.time_index import TimeIndex
from dateline.model.timespan import TimeSpan, Window, overlaps

KINDS = tuple(EventKind)
ALL = frozenset(EventKind)
minutes = st.integers(-3000, 3000)
instants = minutes.map(lambda minute: minute / 1440)
starts, stops = instants | st.just(-np.inf), instants | st.just(np.inf)
spans = st.tuples(starts, stops, st.booleans()).map(
    lambda s: TimeSpan(*sorted(s[:2]), exact=s[2], edtf="")
)
described = st.lists(st.tuples(spans, st.sampled_from(KINDS[:3])), max_size=12)
windows = (
    st.tuples(instants, instants)
    .filter(lambda ends: ends[0] != ends[1])
    .map(lambda ends: Window(min(ends), max(ends)))
)


def columns_of(events: list[tuple[TimeSpan, EventKind]]) -> EventColumns:
    events = sorted(events, key=lambda event: event[0].start)
    return EventColumns(
        events=(),
        position={},
        start=np.array([when.start for when, _ in events]),
        end=np.array([when.end for when, _ in events]),
        exact=np.array([when.exact for when, _ in events], np.bool_),
        kind=np.array([KINDS.index(kind) for _, kind in events], np.int8),
    )


@given(described, windows, st.frozensets(st.sampled_from(KINDS[:3])))
def test_counts_are_those_of_looking_at_every_event(
    events: list[tuple[TimeSpan, EventKind]], window: Window, kinds: frozenset[EventKind]
):
    columns = columns_of(events)
    shown = columns.touching(window) & columns.of_kinds(kinds)
    certain = columns.certain(window)[shown]
    expected = len(certain), int((~certain).sum())
    assert TimeIndex(columns).counts(window, kinds) == expected


@given(described, st.lists(minutes, min_size=2, max_size=9, unique=True).map(sorted))
def test_an_exact_event_counts_whole_in_every_bar_it_touches(
    events: list[tuple[TimeSpan, EventKind]], at: list[int]
):
    edges = np.array(at) / 1440
    bars = TimeIndex(columns_of(events)).lasting(edges)
    for i in range(len(edges) - 1):
        bar = Window(float(edges[i]), float(edges[i + 1]))
        for k, kind in enumerate(KINDS):
            touching = [
                when
                for when, of in events
                if of is kind and overlaps(when, bar) and (when.exact or when.start == when.end)
            ]
            assert bars[k, i] == len(touching)


inexact = st.tuples(instants, instants).filter(lambda ends: ends[0] != ends[1])


@given(st.lists(inexact, min_size=1, max_size=8), st.lists(minutes, min_size=2, unique=True))
def test_an_inexact_event_is_shared_out_over_its_time(
    ends: list[tuple[float, float]], at: list[int]
):
    when = [TimeSpan(min(e), max(e), exact=False, edtf="") for e in ends]
    edges = np.sort(np.array(at) / 1440)
    bars = TimeIndex(columns_of([(w, KINDS[1]) for w in when])).inexact(edges)
    for i in range(len(edges) - 1):
        share = sum(
            max(min(w.end, edges[i + 1]) - max(w.start, edges[i]), 0) / (w.end - w.start)
            for w in when
        )
        assert bars[1, i] == pytest.approx(share, abs=1e-6)


def test_an_open_end_reaches_as_far_as_the_events_do(make_event: Callable[..., Event]):
    since = make_event(TimeSpan(5.0, np.inf, exact=True, edtf=""))
    before = make_event(TimeSpan(-np.inf, 0.0, exact=False, edtf=""))
    index = TimeIndex(EventColumns.of([since, before]))
    edges = np.array([-100.0, -0.5, 0.0, 5.0, 10_000.0])
    assert index.lasting(edges).sum(axis=0).tolist() == [0, 0, 0, 1]
    assert index.inexact(edges).sum() == pytest.approx(1)


def test_thirteen_thousand_years_keep_their_days():
    first, last = instant(Civil(-3000)), instant(Civil(9999, 12, 31))
    events = [(TimeSpan(at, at + 1, exact=True, edtf=""), KINDS[0]) for at in (first, 0.0, last)]
    index = TimeIndex(columns_of(events))
    for at in (first, 0.0, last):
        assert index.counts(Window(at, at + 1), ALL) == (1, 0)
        assert index.counts(Window(at + 1.5, at + 2), ALL) == (0, 0)


def test_a_million_moments_at_one_instant_are_one_bar():
    count = 1_000_000
    at = np.full(count, 20.5)
    columns = EventColumns((), {}, at, at, np.ones(count, np.bool_), np.zeros(count, np.int8))
    index = TimeIndex(columns)
    assert index.lasting(np.array([20.0, 20.5, 21.0]))[0].tolist() == [0, count]
    assert index.counts(Window(20.5, 20.6), ALL) == (count, 0)


def test_a_great_many_inexact_events_are_shared_out_as_well_as_can_be_seen():
    chance = np.random.default_rng(1)
    start = np.sort(chance.uniform(0, 3650, 700_000))
    end = start + 31
    nothing = np.zeros(len(start), np.bool_)
    index = TimeIndex(EventColumns((), {}, start, end, nothing, nothing.astype(np.int8)))
    edges = np.linspace(-10, 3700, 200)
    expected = [
        (np.clip(b - start, 0, 31) - np.clip(a - start, 0, 31)).sum() / 31
        for a, b in pairwise(edges)
    ]
    assert index.inexact(edges)[0] == pytest.approx(expected, abs=1.0)
    assert index.inexact(edges).sum() == pytest.approx(len(start))
