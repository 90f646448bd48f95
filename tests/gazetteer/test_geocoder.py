"""The geopy interface: called as geopy's own geocoders are."""

import asyncio
import json
from pathlib import Path

import geopandas
import pandas as pd
import pytest
from geopandas.tools import geocode, reverse_geocode
from geopy.adapters import BaseAsyncAdapter
from geopy.distance import distance
from geopy.exc import ConfigurationError, GeocoderQueryError
from geopy.extra.rate_limiter import RateLimiter
from geopy.point import Point

from dateline_gazetteer.geocoder import OfflineGeocoder


@pytest.fixture(scope="module")
def geocoder() -> OfflineGeocoder:
    return OfflineGeocoder(user_agent="tests", timeout=3)


def test_geocode_answers_with_a_location(geocoder: OfflineGeocoder):
    location = geocoder.geocode("Windhoek")
    assert (location.latitude, location.longitude) == pytest.approx((-22.56, 17.08), abs=0.05)
    assert location.address.startswith("Windhoek, ")
    assert location.address.endswith(", Namibia")
    assert location.raw["country"] == "NA"


def test_raw_can_be_written_as_json_with_nominatims_address(geocoder: OfflineGeocoder):
    raw = json.loads(json.dumps(geocoder.geocode("Tucson, Arizona").raw))
    assert raw["kind"] == "city"
    assert raw["address"] == {
        "city": "Tucson",
        "county": "Pima County",
        "state": "Arizona",
        "country": "United States",
        "country_code": "us",
    }


def test_geocode_can_answer_with_several(geocoder: OfflineGeocoder):
    assert len(geocoder.geocode("Springfield", exactly_one=False, limit=4)) == 4
    assert len(geocoder.geocode("Springfield", exactly_one=False)) == 10


@pytest.mark.parametrize("codes", [["ve", "ph"], "VE,PH", ("ve", "PH")])
def test_country_codes_leave_only_those_countries(geocoder: OfflineGeocoder, codes: object):
    found = geocoder.geocode("Valencia", exactly_one=False, country_codes=codes)
    assert {location.raw["country"] for location in found} == {"VE", "PH"}


@pytest.mark.parametrize(
    "corners",
    [
        [Point(7, -72), Point(12, -60)],
        [(12, -60), (7, -72)],
        ["7, -72", "12, -60"],
    ],
)
def test_bounds_take_geopys_forms_of_a_box(geocoder: OfflineGeocoder, corners: object):
    assert geocoder.geocode("Valencia", bounds=corners).raw["country"] == "VE"
    assert geocoder.geocode("Valencia", viewbox=corners, bounded=True).raw["country"] == "VE"
    assert geocoder.geocode("Nairobi", bounds=corners) is None


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ({"country": "Georgia"}, "Georgia"),
        ({"state": "Georgia"}, "Georgia, United States"),
        ({"city": "Rome", "state": "Georgia"}, "Rome, Floyd County, Georgia, United States"),
        ({"county": "Kent", "state": "Delaware"}, "Kent County, Delaware, United States"),
        ({"city": "Rome", "postalcode": "00100", "country": "Kenya"}, None),
    ],
)
def test_a_structured_query_says_what_is_what(
    geocoder: OfflineGeocoder, query: dict[str, str], address: str | None
):
    found = geocoder.geocode(query)
    assert (found and found.address) == address


def test_what_follows_a_comma_must_contain_the_place(geocoder: OfflineGeocoder):
    assert geocoder.geocode("Springfield, Illinois").raw["admin1"] == "Illinois"
    assert geocoder.geocode("Windhoek, Illinois") is None
    assert geocoder.geocode("Lake Victoria, Uganda").raw["kind"] == "lake"
    assert geocoder.geocode("Westminster, London").raw["country"] == "GB"


@pytest.mark.parametrize(
    ("query", "country"), [("Korea, South", "KR"), ("Bahamas, The", "BS"), ("Zealand, New", "NZ")]
)
def test_names_are_known_as_lists_have_them(geocoder: OfflineGeocoder, query: str, country: str):
    assert geocoder.geocode(query).raw["country"] == country


@pytest.mark.parametrize("language", ["es", "es-MX,es;q=0.9,en;q=0.5", "de,es;q=0.8"])
def test_addresses_are_in_the_language_that_is_asked_for(geocoder: OfflineGeocoder, language: str):
    assert geocoder.geocode("Germany", language=language).address == "Alemania"
    assert geocoder.reverse((48.14, 11.58), language=language).address.endswith("Alemania")
    assert geocoder.geocode("Germany").address == "Germany"


def test_places_near_a_point_are_preferred(geocoder: OfflineGeocoder):
    box = [(8, -70), (12, -66)]
    assert geocoder.geocode("Valencia", location_bias=(10, -68)).raw["country"] == "VE"
    assert geocoder.geocode("Valencia", location_bias=(39.5, 0)).raw["country"] == "ES"
    assert geocoder.geocode("Valencia", viewbox=box).raw["country"] == "VE"


def test_a_feature_type_leaves_only_its_kinds(geocoder: OfflineGeocoder):
    assert geocoder.geocode("Luxembourg", featuretype="city").raw["kind"] == "city"
    assert geocoder.geocode("Luxembourg", featuretype="country").raw["kind"] == "country"


def test_geometry_comes_on_request(geocoder: OfflineGeocoder):
    assert "geojson" not in geocoder.geocode("Kenya").raw
    assert geocoder.geocode("Kenya", geometry="geojson").raw["geojson"]["type"] == "MultiPolygon"
    assert geocoder.geocode("Lamu", geometry="wkt").raw["geotext"].startswith("POINT")


def test_an_unknown_place_is_none(geocoder: OfflineGeocoder):
    assert geocoder.geocode("Qwertyuiopolis") is None
    assert geocoder.geocode("Qwertyuiopolis", exactly_one=False) is None


@pytest.mark.parametrize(
    "query", [(-22.56, 17.08), "-22.56, 17.08", Point(-22.56, 17.08), [-22.56, 17.08 + 360]]
)
def test_reverse_takes_geopys_forms_of_a_point(geocoder: OfflineGeocoder, query: object):
    location = geocoder.reverse(query)
    assert location.raw["name"] == "Windhoek"
    assert distance((-22.56, 17.08), location.point).km == pytest.approx(
        location.raw["distance_km"], rel=0.01
    )


def test_reverse_over_sea_names_the_sea(geocoder: OfflineGeocoder):
    location = geocoder.reverse((42.5, 16))
    assert location.address == "Adriatic Sea"
    assert location.raw["kind"] == "sea"


@pytest.mark.parametrize(
    ("zoom", "address"),
    [
        (3, "United States"),
        (5, "Arizona, United States"),
        (8, "Pima County, Arizona, United States"),
        (18, "Ajo, Pima County, Arizona, United States"),
    ],
)
def test_zoom_says_how_closely(geocoder: OfflineGeocoder, zoom: int, address: str):
    assert geocoder.reverse((32.37, -112.87), zoom=zoom).address == address


@pytest.mark.parametrize("query", ["", "   ", None, 42, {}, {"street": "Main"}, {"city": 7}])
def test_a_query_without_a_name_is_geopys_error(geocoder: OfflineGeocoder, query: object):
    with pytest.raises(GeocoderQueryError, match=r"the query (is empty|names no place)"):
        geocoder.geocode(query)


@pytest.mark.parametrize(
    "query", ["nowhere", (0,), (None, None), 7, (float("nan"), 0), object(), "9" * 300]
)
def test_a_bad_point_is_geopys_error(geocoder: OfflineGeocoder, query: object):
    with pytest.raises(GeocoderQueryError, match="not a point"):
        geocoder.reverse(query)


@pytest.mark.filterwarnings("ignore:Latitude normalization")
def test_a_latitude_out_of_range_is_geopys_error(geocoder: OfflineGeocoder):
    with pytest.raises(GeocoderQueryError, match="Latitude must be in"):
        geocoder.reverse((95, 0))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"limit": 0, "exactly_one": False}, "cannot be less than 1"),
        ({"limit": "many"}, "'many' is not a whole number"),
        ({"country_codes": "usa"}, "'USA' is not a country code"),
        ({"bounds": "0,0,1,1"}, "not a box"),
        ({"bounds": [(0, 0)]}, "not a box"),
        ({"viewbox": [(0, 0), "here"]}, "not a point"),
        ({"featuretype": "volcano"}, "not a feature type"),
        ({"geometry": "svg"}, "not a geometry format"),
        ({"language": 7}, "not a language"),
        ({"country_codes": "xx"}, "'XX' is not a known"),
    ],
)
def test_bad_arguments_are_geopys_error(
    geocoder: OfflineGeocoder, arguments: dict[str, object], words: str
):
    with pytest.raises(GeocoderQueryError, match=words):
        geocoder.geocode("Lima", **arguments)


def test_missing_data_is_geopys_error(tmp_path: Path):
    with pytest.raises(ConfigurationError, match=r"manifest\.json is missing"):
        OfflineGeocoder(tmp_path)


def test_it_closes_like_any_geocoder():
    with OfflineGeocoder() as geocoder:
        assert geocoder.geocode("Lima").raw["country"] == "PE"


def test_a_rate_limiter_and_pandas_take_it(geocoder: OfflineGeocoder):
    names = pd.Series(["Windhoek", "Qwertyuiopolis"])
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    found = names.apply(limited)
    assert found[0].raw["country"] == "NA"
    assert found[1] is None


def test_geopandas_takes_the_class_as_provider():
    frame = geocode(["Lima", "Qwertyuiopolis"], provider=OfflineGeocoder)
    assert frame.address.iloc[0].startswith("Lima")
    assert frame.geometry.iloc[0].y == pytest.approx(-12.05, abs=0.1)
    points = geopandas.GeoSeries.from_xy([-77.03], [-12.05])
    assert "Peru" in reverse_geocode(points, provider=OfflineGeocoder).address.iloc[0]


class Unused(BaseAsyncAdapter):
    """An asynchronous HTTP client that must not be asked."""

    async def get_json(self, url: str, **_: object) -> object:
        raise AssertionError(url)

    get_text = get_json


def test_with_an_asynchronous_adapter_answers_are_awaited():
    async def ask() -> str:
        async with OfflineGeocoder(adapter_factory=Unused) as geocoder:
            return (await geocoder.geocode("Lima")).raw["country"]

    assert asyncio.run(ask()) == "PE"
