"""The binary columns say what the dossier says, in time order."""

import json
import struct
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString, Point, Polygon

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind, EventStatus, Location
from dateline.model.extent import Extent
from dateline.model.instants import Civil, instant
from dateline.model.timespan import TimeSpan
from dateline.webmap.columns import encode

NAMES = ("x", "y", "start", "end", "index", "shape", "kind", "status", "exact",
         "flags", "area")  # fmt: skip
TYPES = ("<f8", "<f8", "<f8", "<f8", "<u4", "<i4", "u1", "u1", "u1", "u1", "u1")


def columns(*events: Event) -> dict[str, Any]:
    """The layout of the module's docstring, read independently."""
    body = encode(Dossier(events=events)).columns
    magic, version, count, dated = struct.unpack_from("<4sIII", body)
    assert (magic, version) == (b"DLEV", 3)
    table: dict[str, Any] = {"dated": dated}
    at = 16
    for name, kind in zip(NAMES, TYPES, strict=True):
        table[name] = np.frombuffer(body, kind, count, at).tolist()
        at += count * np.dtype(kind).itemsize
    assert at == len(body)
    return table


def test_a_point_keeps_its_place_days_kind_and_status(make_event: Callable[..., Event]):
    event = make_event("a", "1970-01-11", "1970-01-12", exact=False, kind=EventKind.EXERCISE)
    table = columns(event)
    assert (table["x"], table["y"]) == ([36.8219], [-1.2921])
    assert (table["start"], table["end"], table["exact"]) == ([10], [12], [0])
    assert table["kind"] == [list(EventKind).index(EventKind.EXERCISE)]
    assert table["status"] == [list(EventStatus).index(EventStatus.OCCURRED)]
    assert table["shape"] == [-1]


def test_rows_go_by_time_and_the_undated_come_last(make_event: Callable[..., Event]):
    table = columns(
        make_event("undated"),
        make_event("late", "2020-05-01", "2020-05-02"),
        make_event("open start", None, "2019-01-01"),
        make_event("early and long", "2020-04-01", "2020-06-01"),
        make_event("early and short", "2020-04-01", "2020-04-01"),
    )
    assert table["index"] == [2, 4, 3, 1, 0]
    assert table["dated"] == 4
    assert table["start"][0] == -np.inf
    assert np.isnan(table["start"][4])
    assert np.isnan(table["end"][4])


def test_an_event_without_a_place_is_left_out_and_the_others_keep_their_number(
    make_event: Callable[..., Event],
):
    places = (None, Polygon(), Point(float("nan"), 1), Point(1, float("inf")), Point(1, 1))
    table = columns(*(make_event(str(i), geometry=place) for i, place in enumerate(places)))
    assert table["index"] == [4]


def test_events_at_one_area_share_its_shape(make_event: Callable[..., Event]):
    square = Polygon([(10, 10), (14, 10), (14, 14), (10, 14)])
    line = LineString([(0, 0), (4, 0)])
    events = [make_event(n, geometry=g) for n, g in (("a", square), ("b", line), ("c", square))]
    assert columns(*events)["shape"] == [0, 1, 0]
    shapes = json.loads(encode(Dossier(events=tuple(events))).shapes)
    assert [list(shape) for shape in shapes] == [["areas"], ["lines"]]


def test_points_whose_extents_differ_do_not_share_a_shape(make_event: Callable[..., Event]):
    extents = [(), (Extent(radius_km=9),), (Extent(error_km=9),), (Extent(radius_km=9),)]
    events = [make_event(str(i)) for i in range(4)]
    placed = [
        replace(event, where=replace(event.where, extents=extent))
        for event, extent in zip(events, extents, strict=True)
    ]
    assert columns(*placed)["shape"] == [-1, 0, 1, 0]


def test_what_is_inferred_and_what_several_sources_tell_is_flagged(
    make_event: Callable[..., Event],
):
    plain = make_event("a")
    inferred = replace(plain, inferred=frozenset({"time"}))
    told = replace(plain, sources=2)
    both = replace(inferred, sources=3)
    assert columns(plain, inferred, told, both)["flags"] == [0, 1, 2, 3]


def test_the_area_of_a_symbol_follows_the_count_among_its_kind(make_event: Callable[..., Event]):
    counts = [None, 100, 200, 50, 1, 1_000_000, 100, -5]
    events = [replace(make_event(str(i)), count=count) for i, count in enumerate(counts)]
    flights = replace(make_event("f", kind=EventKind.SURVEILLANCE_FLIGHT), count=18)
    area = columns(*events, flights)["area"]
    usual = area[0]
    assert area[1] == usual
    assert area[2] == 2 * usual
    assert area[4] == area[3] < usual  # never too small to be seen
    assert 3 * usual < area[5] <= 255
    assert area[7] == area[8] == usual  # the only count of its kind is the usual one


def test_the_words_of_every_event_are_there_in_the_order_of_the_dossier(
    make_event: Callable[..., Event],
):
    event = make_event("dam <b>", "2021-07-06", "2021-07-08")
    nowhere = make_event("b", geometry=None)
    details = json.loads(encode(Dossier(events=(event, nowhere))).details)
    assert details["ids"] == ["dam <b>", "b"]
    assert details["titles"] == ["About dam <b>", "About b"]
    assert details["places"] == ["Nairobi", ""]
    assert details["times"] == ["6 – 8 July 2021", "no date"]
    assert details["kinds"] == [kind.value for kind in EventKind]


@pytest.mark.parametrize("count", [0, 1])
def test_few_or_no_events_are_no_trouble(count: int, make_event: Callable[..., Event]):
    assert len(columns(*[make_event("a")] * count)["x"]) == count


instants = st.floats(instant(Civil(-3000)), instant(Civil(10000)))
ends = st.tuples(instants | st.just(-np.inf), instants | st.just(np.inf)).map(sorted)


@given(st.lists(ends, max_size=12))
def test_any_spans_come_out_sorted(spans: list[tuple[float, float]]):
    where = Location("Null island", Point(0, 0), "test:0", 1)
    events = [
        Event(str(i), EventKind.OTHER, "", EventStatus.OCCURRED, TimeSpan(a, b, True, ""), where,
              None, (), 1, frozenset(), ())
        for i, (a, b) in enumerate(spans)
    ]  # fmt: skip
    table = columns(*events)
    dated = table["dated"]
    found = list(zip(table["start"], table["end"], strict=True))[:dated]
    assert found == sorted((a, b) for a, b in spans if (a, b) != (-np.inf, np.inf))
