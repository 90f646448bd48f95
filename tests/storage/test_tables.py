"""Event files are read back by other libraries with nothing lost."""

import json
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import Point

from dateline.model.event import Event, EventKind, EventStatus, Evidence, Location
from dateline.model.timespan import TimeSpan
from dateline.storage.files import WritingError
from dateline.storage.tables import write_events


def event(name: str, *, placed: bool = True, title: str = "Ministers met") -> Event:
    where = Location("Lusaka", Point(28.2871, -15.4067), "geonames:909137", 0.9)
    return Event(
        id=name,
        kind=EventKind.MEETING,
        title=title,
        status=EventStatus.OCCURRED,
        when=TimeSpan.day(date(2022, 5, 1)),
        where=where if placed else None,
        count=3,
        actors=("Zambia", "Malawi"),
        confidence=0.8,
        inferred=frozenset(),
        evidence=(Evidence("a.txt", 0, 13, "Ministers met"),),
    )


def test_geojson_opens_in_geopandas_with_place_and_time(tmp_path: Path):
    path = tmp_path / "events.geojson"
    write_events([event("a"), event("b", placed=False)], path)
    frame = gpd.read_file(path)
    assert frame.crs.to_epsg() == 4326
    assert (frame.geometry.iloc[0].x, frame.geometry.iloc[0].y) == (28.2871, -15.4067)
    assert frame.geometry.iloc[1] is None
    assert [str(day)[:10] for day in frame["earliest"]] == ["2022-05-01", "2022-05-01"]


def test_geojson_evidence_is_a_list_of_quotes(tmp_path: Path):
    path = tmp_path / "events.geojson"
    write_events([event("a")], path)
    feature = json.loads(path.read_text("utf-8"))["features"][0]
    quote = {"document": "a.txt", "start": 0, "end": 13, "text": "Ministers met"}
    assert feature["properties"]["evidence"] == [quote]


def test_csv_opens_in_pandas(tmp_path: Path):
    path = tmp_path / "events.csv"
    write_events([event("a"), event("b", placed=False)], path)
    frame = pd.read_csv(path)
    assert list(frame["latitude"].round(3))[:1] == [-15.407]
    assert frame["place"].isna().tolist() == [False, True]
    assert frame["actors"][0] == "Zambia; Malawi"


def test_no_events_make_an_empty_table(tmp_path: Path):
    write_events([], tmp_path / "events.csv")
    assert len(pd.read_csv(tmp_path / "events.csv")) == 0


def test_a_title_cannot_run_as_a_formula(tmp_path: Path):
    write_events([event("a", title='=HYPERLINK("x")')], tmp_path / "events.csv")
    assert pd.read_csv(tmp_path / "events.csv")["title"][0].startswith("'=")


def test_an_unknown_suffix_and_a_missing_folder_are_said(tmp_path: Path):
    with pytest.raises(WritingError, match=r"\.geojson or \.csv"):
        write_events([], tmp_path / "events.xlsx")
    with pytest.raises(WritingError, match=r"cannot be written"):
        write_events([], tmp_path / "gone" / "events.csv")


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "events.csv"
    path.write_text("old")
    monkeypatch.setattr(Path, "replace", _no_space)
    with pytest.raises(WritingError, match="No space left"):
        write_events([event("a")], path)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["events.csv"]


def _no_space(*_: object) -> None:
    raise OSError(28, "No space left on device")
