"""Tracks are read from the formats that trackers write, with their times and heights."""

import json
import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from shapely.geometry import Point

from dateline.storage.tracks import TrackError, read_tracks

DAY = 18_628.0  # 2021-01-01T00:00 UTC

GPX = """<?xml version="1.0"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk>
<name>Glider</name><trkseg>
<trkpt lat="46.5" lon="7.1"><ele>900</ele><time>2021-01-01T12:00:00Z</time></trkpt>
<trkpt lat="46.6" lon="7.2"><time>2021-01-01T13:00:00+01:00</time></trkpt>
<trkpt lat="46.7" lon="7.3"><ele>1200</ele><time>2021-01-01T18:00:00Z</time></trkpt>
</trkseg><trkseg>
<trkpt lat="46.8" lon="7.4"><time>not a time</time></trkpt>
</trkseg></trk></gpx>"""

KML = """<?xml version="1.0"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">
<Document><Placemark><name>Ferry</name><gx:MultiTrack><gx:Track>
<when>2021-01-01T00:00:00Z</when><when>2021-01-01T06:00:00Z</when>
<gx:coord>179.5 -17 0</gx:coord><gx:coord>180.5 -17.5 0</gx:coord>
</gx:Track></gx:MultiTrack></Placemark>
<Placemark><name>A harbour</name><Point><coordinates>179,-17</coordinates></Point></Placemark>
</Document></kml>"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_gpx_gives_positions_in_time_order(tmp_path: Path):
    found = read_tracks(written(tmp_path, "a.gpx", GPX))
    (track,) = found.tracks
    assert track.name == "Glider"
    # 13:00 at an offset of one hour repeats 12:00 UTC; the first of two at one time counts
    assert track.time.tolist() == [DAY + 0.5, DAY + 0.75]
    assert track.latitude.tolist() == [46.5, 46.7]
    assert track.altitude.tolist() == [900, 1200]
    (remark,) = found.remarks
    assert remark.startswith("a.gpx: 2 of its positions are left out")


def test_gpx_written_by_gdal_is_read(tmp_path: Path):
    path = tmp_path / "b.gpx"
    times = np.array(["2021-01-01T06:00:00", "2021-01-01T12:00:00"], "datetime64[ms]")
    frame = gpd.GeoDataFrame(
        {"track_fid": [0, 0], "track_seg_id": [0, 0], "time": times},
        geometry=[Point(-110.5, 22.4), Point(-109.9, 22.9)],
        crs="EPSG:4326",
    )
    frame.to_file(path, driver="GPX", layer="track_points")
    (track,) = read_tracks(path).tracks
    assert track.time.tolist() == [DAY + 0.25, DAY + 0.5]
    assert track.longitude.tolist() == [-110.5, -109.9]


@pytest.mark.parametrize("packed", [False, True])
def test_kml_tracks_cross_the_antimeridian(tmp_path: Path, packed: bool):
    path = written(tmp_path, "c.kml", KML)
    if packed:
        with zipfile.ZipFile(tmp_path / "c.kmz", "w") as archive:
            archive.write(path, "doc.kml")
        path = tmp_path / "c.kmz"
    found = read_tracks(path)
    (track,) = found.tracks
    assert (track.name, found.remarks) == ("Ferry", ())
    assert track.longitude.tolist() == [179.5, -179.5]
    assert track.time.tolist() == [DAY, DAY + 0.25]


def test_state_vectors_are_told_apart_by_aircraft(tmp_path: Path):
    text = (
        "time,icao24,lat,lon,heading,callsign,baroaltitude\n"
        "1609459200,ae01c5,22.10,-110.4,90,DUKE21 ,9000\n"
        "1609459200,a0b1c2,31.00,-112.0,10,,\n"
        "1609462800,ae01c5,22.20,-110.0,90,DUKE21 ,9100\n"
        "1609462800,a0b1c2,31.50,-112.0,10,,2000\n"
        "1609466400,a0b1c2,,,10,,2000\n"
    )
    found = read_tracks(written(tmp_path, "states.csv", text))
    assert [track.name for track in found.tracks] == ["DUKE21", "a0b1c2"]
    first, second = found.tracks
    assert first.time.tolist() == [DAY, DAY + 1 / 24]
    assert first.altitude.tolist() == [9000, 9100]
    assert np.isnan(second.altitude[0])
    assert len(found.remarks) == 1


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Timestamp;Latitude;Longitude\n1609459200000;1;2\n1609480800000;3;4\n", [0, 0.25]),
        ("UTC,lat,lng\n2021-01-01T00:00Z,1,2\n2021-01-01 01:00-05:00,3,4\n", [0, 0.25]),
        ('utc,Position\n2021-01-01,"1,2"\n2021-01-01T12:00,"3,4"\n', [0, 0.5]),
    ],
)
def test_tables_of_many_makers(tmp_path: Path, text: str, times: list[float]):
    (track,) = read_tracks(written(tmp_path, "log.csv", text)).tracks
    assert (track.time - DAY).tolist() == pytest.approx(times)
    assert (track.latitude.tolist(), track.longitude.tolist()) == ([1, 3], [2, 4])
    assert track.name == "log"


def test_heights_in_feet_become_metres(tmp_path: Path):
    text = "timestamp,hex,lat,lon,alt_baro\n1609459200,a,1,2,10000\n1609459260,a,1,3,ground\n"
    (track,) = read_tracks(written(tmp_path, "d.csv", text)).tracks
    assert track.altitude[0] == pytest.approx(3048)
    assert np.isnan(track.altitude[1])


def test_lines_of_geojson_with_times(tmp_path: Path):
    line = {
        "type": "Feature",
        "properties": {"name": "Patrol", "coordTimes": [["2021-01-01T00:00Z"], ["2021-01-02T00Z"]]},
        "geometry": {"type": "MultiLineString", "coordinates": [[[1, 2, 50]], [[3, 4]]]},
    }
    untimed = {"type": "Feature", "properties": {},
               "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}}  # fmt: skip
    collection = {"type": "FeatureCollection", "features": [line, untimed]}
    found = read_tracks(written(tmp_path, "e.geojson", json.dumps(collection)))
    (track,) = found.tracks
    assert (track.name, track.time.tolist()) == ("Patrol", [DAY, DAY + 1])
    assert track.altitude[0] == 50
    assert found.remarks == (
        "e.geojson: 1 of its lines have no two positions with times and are left out.",
    )


BOMB = (
    '<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<gpx><trk><name>&b;</name><trkseg><trkpt lat="1" lon="2"><time>2021-01-01</time></trkpt>'
    '<trkpt lat="1" lon="2"><time>2021-01-02</time></trkpt></trkseg></trk></gpx>'
)


def test_entities_are_not_expanded(tmp_path: Path):
    (track,) = read_tracks(written(tmp_path, "bomb.gpx", BOMB)).tracks
    assert "aaaa" not in track.name


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.gpx", "<gpx><trk>", "no well-formed XML"),
        ("a.gpx", "<gpx/>", "no track in it"),
        ("a.kml", KML.replace("<when>2021-01-01T00:00:00Z</when>", ""), "1 times and 2 positions"),
        ("a.kmz", "not a zip", "cannot be unpacked"),
        ("a.csv", "a,b\n1,2\n", "no column is called latitude"),
        ("a.csv", "lat,lon\n1,2\n", "no column is called time"),
        ("a.csv", "", "no table"),
        ("a.csv", "time,lat,lon\n2021,1,2\n2022,3,4,5,6\n", "no table"),
        ("a.geojson", "[" * 100_000, "no JSON"),
        ("a.geojson", "[]", "no GeoJSON"),
        ("a.geojson", '{"features": 3}', "no track in it"),
        ("a.xyz", "", "tracks are read from .gpx"),
    ],
)
def test_what_is_no_track_is_one_sentence(tmp_path: Path, name: str, text: str, said: str):
    with pytest.raises(TrackError, match=said) as caught:
        read_tracks(written(tmp_path, name, text))
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path):
    with pytest.raises(TrackError, match=r"gone\.gpx: it is no file"):
        read_tracks(tmp_path / "gone.gpx")
