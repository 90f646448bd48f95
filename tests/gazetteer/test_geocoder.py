"""The geopy interface."""

from pathlib import Path

import pytest
from geopy.exc import ConfigurationError, GeocoderQueryError
from geopy.extra.rate_limiter import RateLimiter

from dateline_gazetteer.geocoder import OfflineGeocoder


@pytest.fixture(scope="module")
def geocoder() -> OfflineGeocoder:
    return OfflineGeocoder()


def test_geocode_answers_with_a_location(geocoder: OfflineGeocoder):
    location = geocoder.geocode("Windhoek")
    assert (location.latitude, location.longitude) == pytest.approx((-22.56, 17.08), abs=0.05)
    assert location.address.startswith("Windhoek")
    assert location.raw["country"] == "NA"


def test_geocode_can_answer_with_several(geocoder: OfflineGeocoder):
    assert len(geocoder.geocode("Springfield", exactly_one=False, limit=4)) == 4


def test_country_codes_leave_only_those_countries(geocoder: OfflineGeocoder):
    found = geocoder.geocode("Valencia", exactly_one=False, country_codes=["ve", "ph"])
    assert {location.raw["country"] for location in found} == {"VE", "PH"}


def test_an_unknown_place_is_none(geocoder: OfflineGeocoder):
    assert geocoder.geocode("Qwertyuiopolis") is None


@pytest.mark.parametrize("query", [(-22.56, 17.08), "-22.56, 17.08"])
def test_reverse_names_the_nearest_place(geocoder: OfflineGeocoder, query: object):
    assert geocoder.reverse(query).raw["name"] == "Windhoek"


@pytest.mark.parametrize("query", ["", "   ", None])
def test_an_empty_query_is_geopys_error(geocoder: OfflineGeocoder, query: object):
    with pytest.raises(GeocoderQueryError, match="empty"):
        geocoder.geocode(query)


def test_a_bad_point_is_geopys_error(geocoder: OfflineGeocoder):
    with pytest.raises(GeocoderQueryError, match="not a point"):
        geocoder.reverse("nowhere")


def test_missing_data_is_geopys_error(tmp_path: Path):
    with pytest.raises(ConfigurationError, match=r"manifest\.json is missing"):
        OfflineGeocoder(tmp_path)


def test_callers_may_wrap_it_as_any_geocoder(geocoder: OfflineGeocoder):
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    assert limited("Windhoek").raw["country"] == "NA"
