"""GeoParquet files of events: what their columns mean, and what is no such file."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from shapely import LineString, Point, Polygon

from dateline.model.dossier import Dossier
from dateline.model.event import EventKind, EventStatus
from dateline.model.table import EventTable, place_among
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.storage.event_table import read_table
from dateline.storage.table_files import TableError

DAY = date(2021, 3, 4)


@pytest.fixture
def table(tmp_path: Path):
    def make(**columns: Any) -> EventTable:
        path = tmp_path / "events.parquet"
        pq.write_table(pa.table(columns), path)
        return read_table(path)

    return make


def test_rows_become_events_in_the_order_of_the_file(table):
    events = table(
        lon=[36.8, 2.35],
        lat=[-1.3, 48.9],
        start=[datetime(2021, 3, 4, 12, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)],
        end=[datetime(2021, 3, 4, 18, tzinfo=UTC), datetime(2020, 1, 3, tzinfo=UTC)],
        kind=["Exercise", "surveillance_flight"],
        status=["planned", None],
        title=["Drill on the lake", ""],
        place=["Nairobi", None],
        exact=[False, None],
    )
    first, second = events
    assert (first.id, second.id) == ("0", "1")
    assert (first.kind, second.kind) == (EventKind.EXERCISE, EventKind.SURVEILLANCE_FLIGHT)
    assert (first.status, second.status) == (EventStatus.PLANNED, EventStatus.OCCURRED)
    assert first.title == "Drill on the lake"
    assert (first.where.name, first.where.geometry) == ("Nairobi", Point(36.8, -1.3))
    assert first.when.edtf == "2021-03-04T12:00:00Z/2021-03-04T18:00:00Z"
    assert (first.when.exact, second.when.exact) == (False, True)
    assert second.when.edtf == "2020-01-01/2020-01-02"
    assert second.where.name == "48.9000, 2.3500"
    assert second.title


def test_days_end_at_the_next_midnight_and_moments_have_no_length(table):
    [day] = table(lon=[1.0], lat=[2.0], start=[DAY], end=[DAY])
    assert day.when.edtf == "2021-03-04"
    [alone] = table(lon=[1.0], lat=[2.0], date=[DAY])
    assert alone.when == day.when
    [moment] = table(lon=[1.0], lat=[2.0], time=[datetime(2021, 3, 4, 7, 30, tzinfo=UTC)])
    assert moment.when.start == moment.when.end
    assert moment.when.edtf == "2021-03-04T07:30:00Z"
    [text] = table(lon=[1.0], lat=[2.0], start=["2021-03-04T07:30:00"])
    assert text.when == moment.when
    [number] = table(lon=[1.0], lat=[2.0], start=[-1_000_000.5])
    assert number.when.start == -1_000_000.5


def test_one_known_end_leaves_the_other_open_and_turned_spans_are_turned_back(table):
    until, since, turned = table(
        longitude=[0.0] * 3,
        latitude=[0.0] * 3,
        start=[None, 10.0, 9.0],
        end=[5.0, None, 3.0],
    )
    assert (until.when.start, until.when.end) == (-np.inf, 5.0)
    assert (since.when.start, since.when.end) == (10.0, np.inf)
    assert (turned.when.start, turned.when.end) == (3.0, 9.0)


def test_an_unknown_kind_keeps_its_name(table):
    [event] = table(lon=[0.0], lat=[0.0], start=[1.0], kind=["Protest"])
    assert event.kind is EventKind.OTHER
    assert event.kind_name == "Protest"
    assert event.title == "Protest"


def test_what_lacks_a_place_or_a_date_is_kept_apart(table):
    events = table(
        lon=[0.0, None, 1.0, 500.0, np.nan],
        lat=[0.0, 3.0, 1.0, 95.0, 0.0],
        start=[1.0, 2.0, None, 3.0, None],
        title=["whole", "no place", "no date", "beyond the pole", "neither"],
    )
    model = ViewerModel(Dossier("t", events=events))
    assert [e.title for e in model.listed()] == ["whole"]
    apart = model.apart()
    assert sorted(e.title for e in apart) == ["beyond the pole", "neither", "no date", "no place"]
    assert {e.title for e in model.undated} == {"no date", "neither"}
    for i, event in enumerate(apart):
        assert place_among(apart, event.id) == i
    assert place_among(apart, "0") is None
    assert len(events) == 5


def test_geometries_are_read_and_what_is_no_point_stands_inside_its_shape(tmp_path: Path):
    square = Polygon([(0, 0), (4, 0), (4, 4), (0, 4)])
    shapes = [Point(7, 8), square, LineString([(1, 1), (3, 1)]), None]
    frame = gpd.GeoDataFrame({"start": [1.0, 2, 3, 4]}, geometry=shapes, crs="EPSG:4326")
    frame.to_parquet(tmp_path / "a.parquet")
    events = read_table(tmp_path / "a.parquet")
    assert events[0].where.geometry == Point(7, 8)
    assert square.contains(events[1].where.geometry)
    assert shapes[2].distance(events[2].where.geometry) < 1e-9
    assert events[3].where is None
    frame.iloc[:1].to_parquet(tmp_path / "b.parquet")
    assert read_table(tmp_path / "b.parquet")[0].where.geometry == Point(7, 8)


def test_geoarrow_points_are_read(tmp_path: Path):
    frame = gpd.GeoDataFrame({"start": [1.0, 2]}, geometry=[Point(7, 8), Point(-3, 4)], crs=4326)
    frame.to_parquet(tmp_path / "a.parquet", geometry_encoding="geoarrow")
    assert [e.where.geometry for e in read_table(tmp_path / "a.parquet")] == [*frame.geometry]


def test_ids_find_their_events_and_nothing_else(table):
    events = table(lon=[3.0, 1.0, 2.0], lat=[0.0] * 3, start=[3.0, 1.0, 2.0], title=["c", "a", "b"])
    model = ViewerModel(Dossier("t", events=events))
    assert [e.title for e in model.listed()] == ["a", "b", "c"]
    assert model.dossier.event("0").title == "c"
    assert model.columns.position.get("0") == 2
    for wrong in ("3", "-1", "x", ""):
        assert model.columns.position.get(wrong) is None
        with pytest.raises(KeyError):
            model.dossier.event(wrong)
    model.set_window(Window(1.5, 2.5))
    assert [e.title for e in model.listed()] == ["b"]


def test_no_rows_are_no_events(table):
    none = pa.array([], pa.float64())
    events = table(lon=none, lat=none, start=none, title=pa.array([], pa.string()))
    assert len(events) == 0
    assert Dossier("t", events=events).extent() is None


def test_near_events_are_found_across_the_date_line(table):
    events = table(lon=[179.9, -179.9, 0.0], lat=[0.0] * 3, start=[1.0] * 3)
    assert {e.id for e in events.near(180.0, 0.0, 50.0, 10)} == {"0", "1"}
    assert len(events.near(180.0, 0.0, 50.0, 1)) == 1


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"start": [1.0]}, "has no places"),
        ({"lon": [1.0], "lat": [1.0]}, "has no times"),
        ({"lon": [1.0], "lat": [1.0], "start": [True]}, "which is no time"),
        ({"lon": [1.0], "lat": [1.0], "start": ["soon"]}, "cannot be read"),
    ],
)
def test_files_that_are_no_tables_of_events_say_why(table, columns, said):
    with pytest.raises(TableError, match=said) as error:
        table(**columns)
    assert "events.parquet" in str(error.value)
    assert "\n" not in str(error.value)


def test_other_bytes_and_other_coordinates_are_refused(tmp_path: Path):
    path = tmp_path / "broken.parquet"
    path.write_bytes(b"PAR1 nothing of the kind")
    with pytest.raises(TableError, match=r"broken\.parquet: cannot be read"):
        read_table(path)
    frame = gpd.GeoDataFrame({"start": [1.0]}, geometry=[Point(0, 0)], crs="EPSG:3857")
    frame.to_parquet(path)
    with pytest.raises(TableError, match="convert them to WGS 84"):
        read_table(path)
