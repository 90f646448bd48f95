"""The gazetteer behind geopy's geocoder interface: what is written for geopy works offline."""

from dateline_gazetteer.geocoder.offline import OfflineGeocoder

__all__ = ["OfflineGeocoder"]
