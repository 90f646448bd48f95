"""The map page is made once and kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.webmap import page, page_cache
from dateline.webmap.page_cache import page_html


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(page_cache, "cache", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_the_page_is_kept_as_it_was_made(home: Path, monkeypatch: pytest.MonkeyPatch):
    first = page_html()
    assert b"Content-Security-Policy" in first
    monkeypatch.setattr(page, "render", lambda: pytest.fail("it was made again"))
    assert page_html() == first
    assert len(list(home.iterdir())) == 1


def test_another_folium_makes_another_page(home: Path, monkeypatch: pytest.MonkeyPatch):
    page_html()
    monkeypatch.setattr(page_cache, "version", lambda name: f"9.{name}")
    page_html()
    assert len(list(home.iterdir())) == 2


def test_where_nothing_can_be_kept_the_page_is_made(home: Path):
    home.write_text("no folder")
    assert b"Content-Security-Policy" in page_html()


def test_a_second_start_does_without_folium(tmp_path: Path):
    script = (
        "import sys; from dateline.webmap.site import MapSite; MapSite();"
        "print('folium' in sys.modules)"
    )
    homes = {name: str(tmp_path) for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME")}
    said = [
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | homes,
        ).stdout.strip()
        for _ in range(2)
    ]
    assert said == ["True", "False"]


def test_the_window_starts_without_the_libraries_of_tables_and_pages():
    script = (
        "import sys; import dateline.qt.main_window;"
        "print([m for m in ('folium', 'geopandas', 'pandas', 'pyarrow') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
