"""The page asks for nothing outside, and its policy lets it load nothing outside."""

import base64
import hashlib
import re

import folium

from dateline.model.attribution import ATTRIBUTION
from dateline.webmap.page import DossierMap, render
from dateline.webmap.site import MapSite


def addresses(page: str) -> list[str]:
    return re.findall(r"""(?:src|href)=["']([^"']+)""", page)


def test_every_address_is_answered_by_the_app_itself():
    found = addresses(render())
    assert "page/vendor/leaflet.js" in found
    for address in found:
        assert MapSite().respond(address).body


def test_no_address_leads_outside():
    assert "://" not in render()


def test_folium_maps_made_later_keep_their_own_libraries():
    before = list(folium.Map().default_js)
    DossierMap()
    render()
    assert folium.Map().default_js == before


def test_the_policy_stands_first_and_allows_the_own_origin_alone():
    page = render()
    head = page[page.index("<head>") :]
    assert head.index("Content-Security-Policy") < head.index("<script")
    policy = policy_of(page)
    assert policy["default-src"] == ["'none'"]
    assert policy["connect-src"] == ["'self'"]
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]


def test_the_policy_knows_every_script_of_the_page_by_its_checksum():
    page = render()
    for script in re.findall(r"<script>(.*?)</script>", page, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy_of(page)["script-src"]


def test_the_attribution_is_handed_to_the_page():
    assert ATTRIBUTION in render()


def policy_of(page: str) -> dict[str, list[str]]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert found
    directives = found[1].replace("&#x27;", "'").split("; ")
    return {name: values for name, *values in (d.split() for d in directives)}
