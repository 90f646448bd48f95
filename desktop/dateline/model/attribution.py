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
    DataSource("INEGI", "Mexican municipalities and border", "free use with attribution"),
    DataSource("US Census Bureau", "US counties", "public domain"),
    DataSource("airportsdata", "airports and air bases, copyright Mike Borsetti", "MIT"),
    DataSource("iso-codes", "names of subdivisions", "LGPL 2.1 or later"),
    DataSource("Unicode CLDR", "names in other languages", "Unicode Licence 3.0"),
    DataSource("Wikidata", "names of subdivisions", "CC0"),
)
"""Every data set of the gazetteer and the basemap; DATA-LICENSES.md has the particulars."""

ATTRIBUTION = "Map data: GeoNames (CC BY 4.0), Natural Earth, INEGI, US Census Bureau"
"""The one line that must stand on every map and picture."""
