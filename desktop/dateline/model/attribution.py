"""Whose data the map is made of: named on the map, in every export and in the About box."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataSource:
    """A data set that ships with Dateline."""

    name: str
    what: str
    licence: str


DATA_SOURCES = (
    DataSource("GeoNames", "place names and coordinates", "CC BY 4.0"),
    DataSource("Natural Earth", "coasts, borders, waters and regions", "public domain"),
    DataSource("INEGI", "Mexican states and municipalities", "INEGI's free-use terms"),
    DataSource("Unicode CLDR", "names of countries in other languages", "Unicode Licence"),
    DataSource("OurAirports, by way of airportsdata", "airports and air bases", "MIT"),
)
"""Every data set of the gazetteer and the basemap; DATA-LICENSES.md has the particulars."""

ATTRIBUTION = "Map data: GeoNames (CC BY 4.0), Natural Earth, INEGI"
"""The one line that must stand on every map and picture."""
