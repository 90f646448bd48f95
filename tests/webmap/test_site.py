"""Paths in, responses out."""

import json
from collections.abc import Callable

import pytest

from dateline.model.dossier import Dossier
from dateline.model.event import Event
from dateline.webmap.response import NotFound, Response
from dateline.webmap.site import MapSite


@pytest.mark.parametrize(
    ("path", "mimetype"),
    [
        ("/index.html", "text/html"),
        ("/page/app.mjs", "text/javascript"),
        ("/page/page.css", "text/css"),
        ("/page/symbols.json", "application/json"),
        ("/page/vendor/leaflet.js", "text/javascript"),
        ("/page/vendor/source-sans-3-latin.woff2", "font/woff2"),
        ("/basemap/labels.json", "application/json"),
        ("/basemap/basemap.pmtiles", "application/octet-stream"),
        ("/basemap/relief.pmtiles", "application/octet-stream"),
        ("/events/0/columns.bin", "application/octet-stream"),
        ("/events/0/details.json", "application/json"),
        ("/events/0/shapes.json", "application/json"),
    ],
)
def test_each_part_of_the_page_has_its_media_type(path: str, mimetype: str):
    response = MapSite().respond(path)
    assert response.mimetype == mimetype
    assert response.body


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/nothing.html",
        "/page",
        "/page/",
        "/page/nothing.mjs",
        "/page/package.json/x",
        "/page/../page/app.mjs",
        "/page/../../pyproject.toml",
        "/page//etc/passwd",
        "/page/..\\..\\pyproject.json",
        "/page/.npmrc",
        "/page/vendor/.gathered",
        "/page/app.mjs\0.json",
        "/basemap/build.py",
        "/basemap/manifest",
        "/events/0/ids",
        "/events/1/columns.bin",
        "/events/-1/columns.bin",
        "/events/x/columns.bin",
    ],
)
def test_nothing_else_is_there(path: str):
    with pytest.raises(NotFound):
        MapSite().respond(path)


def test_extras_are_answered_too():
    extra = Response("text/plain", b"hello")
    assert MapSite({"hello.txt": extra}).respond("/hello.txt") == extra


def test_shown_events_have_a_new_revision(make_event: Callable[..., Event]):
    site = MapSite()
    first = site.show(Dossier(events=(make_event("a"),)))
    second = site.show(Dossier(events=(make_event("b"), make_event("c"))))
    assert second > first
    assert ids(site, second) == ["b", "c"]


def test_a_page_that_is_late_gets_the_present_events(make_event: Callable[..., Event]):
    site = MapSite()
    old = site.show(Dossier(events=(make_event("a"),)))
    site.show(Dossier(events=(make_event("b"),)))
    assert ids(site, old) == ["b"]


def ids(site: MapSite, revision: int) -> list[str]:
    details = json.loads(site.respond(f"/events/{revision}/details.json").body)
    found: list[str] = details["ids"]
    return found
