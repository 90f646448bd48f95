"""Stage 3, curate: the tables written by hand, what lies in what, and the land borders."""

from pathlib import Path

from dateline_gazetteer.build import borders, containment, curated, islands, lakes, points, rivers
from dateline_gazetteer.build.load import World
from dateline_gazetteer.build.progress import say
from dateline_gazetteer.build.records import Places


def curate(world: World, tables: Path, outlines: Path) -> Places:
    """All places; `tables` is the folder of the CSVs, `outlines` the package with the lakes."""
    places = world.places
    say("    features and regions")
    for table in ("places.csv", "features.csv"):
        places |= curated.load_points(tables / table)
    used = rivers.add_curated(world.lines, tables / "rivers.csv", places)
    places |= rivers.load_others(world.lines, used)
    lakes.add_outlines(outlines, places)
    places |= curated.load_regions(tables / "regions.csv", curated.index(places))
    known = curated.index(places)
    curated.add_extents(tables / "extents.csv", known)
    islands.add_outlines(world.land, places)
    points.move_regions(world.entries, places)
    curated.move(tables / "points.csv", known)
    curated.add_names(tables / "aliases.csv", known)
    curated.add_demonyms(tables / "demonyms.csv", known)
    places |= points.load_regions(world.entries, places)
    say("    what lies in what")
    containment.add_countries(places, world.countries)
    containment.add_units(places)
    places |= borders.load_borders(world.countries, places, world.surveyed, world.edges)
    curated.add_names(tables / "borders.csv", curated.index(places))
    return places
