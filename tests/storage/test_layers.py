"""Layers are read in WGS 84 from the formats of GIS programs."""

import json
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import LineString, Point, box

from dateline.storage.layers import LayerError, read_layers


def frame() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"Name": ["Camp", "Road", "Zone", "Nowhere"]},
        geometry=[Point(30, 10), LineString([(30, 10), (31, 11)]), box(29, 9, 30, 10), None],
        crs="EPSG:4326",
    )


@pytest.mark.parametrize(
    ("name", "driver"), [("a.geojson", "GeoJSON"), ("a.gpkg", "GPKG"), ("a.kml", "KML")]
)
def test_mixed_features_keep_their_names(tmp_path: Path, name: str, driver: str):
    path = tmp_path / name
    frame().iloc[:3].to_file(path, driver=driver)
    (layer,) = read_layers(path).layers
    assert layer.name == "a"
    assert layer.labels == ("Camp", "Road", "Zone")
    assert [shapely.get_type_id(g) for g in layer.geometries] == [0, 1, 3]


def test_what_has_no_place_is_counted(tmp_path: Path):
    path = tmp_path / "a.gpkg"
    frame().to_file(path, driver="GPKG")
    found = read_layers(path)
    assert len(found.layers[0].geometries) == 3
    assert found.remarks == ("a: 1 features without a place are left out.",)


def test_metres_become_degrees(tmp_path: Path):
    path = tmp_path / "utm.shp"
    points = gpd.GeoSeries([Point(-110.5, 22.4)], crs="EPSG:4326").to_crs("EPSG:32612")
    gpd.GeoDataFrame({"id": [7]}, geometry=points).to_file(path)
    (layer,) = read_layers(path).layers
    assert layer.labels == ("7",)
    assert layer.geometries[0].x == pytest.approx(-110.5, abs=1e-6)
    assert layer.geometries[0].y == pytest.approx(22.4, abs=1e-6)


def test_metres_without_a_reference_system_are_refused(tmp_path: Path):
    path = tmp_path / "lost.shp"
    metres = [Point(500_000, 2_000_000)]
    gpd.GeoDataFrame({"id": [7]}, geometry=metres, crs="EPSG:32612").to_file(path)
    path.with_suffix(".prj").unlink()
    with pytest.raises(LayerError, match="does not say its coordinate reference system"):
        read_layers(path)


def test_every_layer_of_a_geopackage_comes_along(tmp_path: Path):
    path = tmp_path / "many.gpkg"
    for name in ("roads", "camps"):
        frame().iloc[:1].to_file(path, driver="GPKG", layer=name)
    assert [layer.name for layer in read_layers(path).layers] == ["many: roads", "many: camps"]


@pytest.mark.parametrize("text", ["name,lat,lon\nWell,10,30\n", 'name,wkt\nWell,"POINT (30 10)"\n'])
def test_tables_with_places(tmp_path: Path, text: str):
    path = tmp_path / "wells.csv"
    path.write_text(text, encoding="utf-8")
    (layer,) = read_layers(path).layers
    assert layer.labels == ("Well",)
    assert (layer.geometries[0].x, layer.geometries[0].y) == (30, 10)


def test_a_file_cannot_lead_to_another(tmp_path: Path):
    secret = tmp_path / "secret.geojson"
    frame().iloc[:1].to_file(secret, driver="GeoJSON")
    trap = tmp_path / "trap.geojson"
    source = f"<SrcDataSource>{secret}</SrcDataSource>"
    table = f'<OGRVRTLayer name="secret">{source}</OGRVRTLayer>'
    steps = f"read {secret} ! write --output-format stream streamed_dataset"
    pipeline = {"type": "gdal_streamed_alg", "command_line": f"gdal vector pipeline ! {steps}"}
    for text in (f"<OGRVRTDataSource>{table}</OGRVRTDataSource>", json.dumps(pipeline)):
        trap.write_text(text, encoding="utf-8")
        with pytest.raises(LayerError):
            read_layers(trap)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.geojson", "{", "cannot be read"),
        ("a.gpkg", "nothing", "cannot be read"),
        ("a.csv", "a,b\n1,2\n", "no feature in it has a place"),
        ("a.geojson", '{"type":"FeatureCollection","features":[]}', "no feature in it has a place"),
        ("a.tif", "", "layers are read from"),
    ],
)
def test_what_is_no_layer_is_one_sentence(tmp_path: Path, name: str, text: str, said: str):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LayerError, match=said) as caught:
        read_layers(path)
    assert "\n" not in str(caught.value)
