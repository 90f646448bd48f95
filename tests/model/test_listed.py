"""The list of what a window holds, against looking at every event."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.columns import EventColumns, Listed
from dateline.model.event import EventKind
from dateline.model.timespan import Window

KINDS = tuple(EventKind)
ALL = frozenset(KINDS)


def columns_of(spans: list[tuple[float, float]], seed: int = 0) -> EventColumns:
    random = np.random.default_rng(seed)
    ordered = sorted((min(span), max(span)) for span in spans)
    start = np.array([s for s, _ in ordered])
    end = np.array([e for _, e in ordered])
    kind = random.integers(0, 3, len(ordered)).astype(np.int8)
    return EventColumns((), {}, start, end, random.random(len(ordered)) < 0.5, kind)


def expected(columns: EventColumns, window: Window, kinds: frozenset[EventKind]) -> list[int]:
    shown = columns.touching(window) & columns.of_kinds(kinds)
    return [int(i) for i in np.flatnonzero(shown)]


days = st.integers(0, 40).map(float)
ends = st.one_of(days, st.just(np.inf))
starts = st.one_of(days, st.just(-np.inf))


@given(st.lists(st.tuples(starts, ends), max_size=40), days, st.integers(1, 20), st.booleans())
@settings(max_examples=200)
def test_the_list_holds_what_touches_the_window(spans, begin, length, some):
    columns = columns_of(spans)
    window = Window(begin, begin + length)
    kinds = frozenset(KINDS[:2]) if some else ALL
    listed = Listed(columns, window, kinds)
    wanted = expected(columns, window, kinds)
    assert list(listed) == wanted
    certain = columns.certain(window)
    assert [listed.certain(i) for i in range(len(listed))] == [bool(certain[at]) for at in wanted]
    places = {at: i for i, at in enumerate(wanted)}
    for at in range(len(columns.start)):
        assert listed.place_of(at) == places.get(at)
    counts = np.bincount(columns.kind[wanted], minlength=len(KINDS)) if wanted else [0] * len(KINDS)
    assert listed.kind_counts() == list(counts)


def test_one_span_over_all_time_does_not_make_every_window_slow():
    count = 300_000
    start = np.concatenate(([-1e6], np.arange(count) / 100))
    end = np.concatenate(([1e6], start[1:] + 0.001))
    columns = EventColumns((), {}, start, end, end > 0, np.zeros(count + 1, np.int8))
    listed = Listed(columns, Window(2000.0, 2001.0), ALL)
    assert list(listed) == [0, *range(200_001, 200_101)]
    assert (columns.block_ends > 2000).sum() < 30
