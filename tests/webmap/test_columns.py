"""The binary columns say what the dossier says."""

import itertools
import json
import math
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
from dateline.webmap.packing import CHUNK, interleaved, packing, quantised

TYPES = {
    "start": "<f8", "end": "<f8", "place": "<u4", "fine": "<u4", "index": "<u4", "shape": "<i4",
    "kind": "u1", "status": "u1", "exact": "u1", "flags": "u1", "area": "u1",
}  # fmt: skip


def columns(*events: Event) -> dict[str, Any]:
    """The layout of packing.py's docstring, read independently; rows in the order of the events."""
    body = encode(Dossier(events=events)).columns
    magic, version, length, zero = struct.unpack_from("<4sIII", body)
    assert (magic, version, zero) == (b"DLEV", 4, 0)
    header = json.loads(body[16 : 16 + length])
    raw: dict[str, Any] = {}
    at = 16 + length
    for name in header["columns"]:
        raw[name] = np.frombuffer(body, TYPES[name], header["count"], at)
        at += raw[name].nbytes
    assert at == len(body)
    order = np.argsort(raw["index"])
    table = {name: column[order].tolist() for name, column in raw.items()}
    return {**table, "dated": header["dated"], "chunks": header["chunks"], "raw": raw}


def degrees(table: dict[str, Any]) -> list[tuple[float, float]]:
    """Longitude and latitude of each event, from the quantised places."""
    found = []
    for place, fine in zip(table["place"], table["fine"], strict=True):
        x = ((place & 0xFFFF) << 16 | (fine & 0xFFFF)) / 2**32
        y = ((place >> 16) << 16 | (fine >> 16)) / 2**32
        latitude = math.degrees(math.atan(math.sinh((0.5 - y) * 2 * math.pi)))
        found.append((x * 360 - 180, latitude))
    return found


def test_a_point_keeps_its_place_days_kind_and_status(make_event: Callable[..., Event]):
    event = make_event("a", "1970-01-11", "1970-01-12", exact=False, kind=EventKind.EXERCISE)
    table = columns(event)
    assert degrees(table) == [pytest.approx((36.8219, -1.2921), abs=1e-6)]
    assert (table["start"], table["end"], table["exact"]) == ([10], [12], [0])
    assert table["kind"] == [list(EventKind).index(EventKind.EXERCISE)]
    assert table["status"] == [list(EventStatus).index(EventStatus.OCCURRED)]
    assert table["shape"] == [-1]


def test_spans_of_like_length_go_by_time_and_the_undated_come_last(
    make_event: Callable[..., Event],
):
    table = columns(
        make_event("undated"),
        make_event("late", "2020-05-01", "2020-05-01"),
        make_event("open start", None, "2019-01-01"),
        make_event("long", "2020-04-01", "2020-06-01"),
        make_event("early", "2020-04-01", "2020-04-01"),
    )
    chunks = np.split(table["raw"]["index"], table["chunks"][1:])
    assert [set(chunk.tolist()) for chunk in chunks] == [{1, 4}, {3}, {2}, {0}]
    assert table["dated"] == 4
    assert table["start"][2] == -np.inf
    assert np.isnan(table["start"][0])
    assert np.isnan(table["end"][0])


def test_a_span_without_length_ends_a_hair_after_its_start(make_event: Callable[..., Event]):
    moment = TimeSpan(10.5, 10.5, exact=True, edtf="")
    table = columns(replace(make_event("a"), when=moment))
    assert table["start"] == [10.5]
    assert 10.5 < table["end"][0] < 10.5 + 1e-9


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
    assert len(columns(*[make_event("a")] * count)["place"]) == count


instants = st.floats(instant(Civil(-3000)), instant(Civil(10000)))
ends = st.tuples(instants | st.just(-np.inf), instants | st.just(np.inf)).map(sorted)


places = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@given(st.lists(st.tuples(ends, places), max_size=12))
def test_any_spans_and_places_come_through(given: list[tuple[list[float], tuple[float, float]]]):
    events = [
        Event(str(i), EventKind.OTHER, "", EventStatus.OCCURRED, TimeSpan(a, b, True, ""),
              Location("", Point(place), "test:0", 1), None, (), 1, frozenset(), ())
        for i, ((a, b), place) in enumerate(given)
    ]  # fmt: skip
    table = columns(*events)
    for i, ((start, end), (longitude, latitude)) in enumerate(given):
        x, y = degrees(table)[i]
        assert (x - longitude + 180) % 360 == pytest.approx(180, abs=1e-6)
        assert y == pytest.approx(min(max(latitude, -85.0511287798), 85.0511287798), abs=1e-6)
        if (start, end) != (-np.inf, np.inf):
            assert table["start"][i] == start
            assert table["end"][i] == (end if end > start else np.nextafter(start, np.inf))


def test_chunks_hold_rows_near_in_time_that_go_along_the_curve():
    random = np.random.default_rng(7)
    count = 300_000
    start = random.uniform(-1e6, 1e6, count)
    length = random.choice([0.0, 1.0, 40.0, np.inf], count, p=[0.4, 0.2, 0.2, 0.2])
    start[:1000] = np.nan
    place, _ = quantised(random.uniform(-180, 180, count), random.uniform(-90, 90, count))
    packed = packing(start, start + length, place)
    assert sorted(packed.order.tolist()) == list(range(count))
    assert packed.dated == count - 1000
    bounds = [*packed.chunks, count]
    assert packed.chunks[0] == 0
    for first, after in itertools.pairwise(bounds):
        rows = packed.order[first:after]
        assert 0 < len(rows) <= CHUNK
        assert (np.diff(interleaved(place[rows]).astype(np.int64)) >= 0).all()
        assert len(set(length[rows].tolist()) - {0.0}) <= 1 or np.isnan(start[rows]).all()
        assert np.isnan(start[rows]).all() == (first >= packed.dated)
    instants_ = [start[packed.order[a:b]] for a, b in itertools.pairwise(bounds)][:2]
    assert instants_[0].max() <= instants_[1].min()


def test_the_curve_takes_one_bit_of_each_side_in_turn():
    x, y = 0b1011_0000_0000_0001, 0b0110_0000_0000_0011
    bits = "".join(f"{y >> i & 1}{x >> i & 1}" for i in reversed(range(16)))
    assert interleaved(np.array([y << 16 | x], np.uint32)).tolist() == [int(bits, 2)]
