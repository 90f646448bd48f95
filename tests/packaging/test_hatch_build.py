"""A wheel carries the data files of assets/ and seeds/, and nothing else of them."""

from pathlib import Path

from hatch_build import wheel_files


def test_wheel_takes_data_and_leaves_recipes_and_hidden_files(tmp_path: Path) -> None:
    for name in (
        "assets/page/map.mjs",
        "assets/page/.npmrc",
        "assets/page/vendor/leaflet.js",
        "assets/basemap/tiles.pmtiles",
        "assets/basemap/recipe.py",
        "seeds/talks.md",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert sorted(dict(wheel_files(tmp_path)).values()) == [
        "dateline/assets/basemap/tiles.pmtiles",
        "dateline/assets/page/map.mjs",
        "dateline/assets/page/vendor/leaflet.js",
        "dateline/seeds/talks.md",
    ]
