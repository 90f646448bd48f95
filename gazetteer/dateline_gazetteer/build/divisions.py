"""Outlines of admin-1 units that no source has: estimated from where their cities lie.

GeoNames divides some countries more finely, or more recently, than Natural Earth does: Kenya into
47 counties instead of eight provinces. Such a unit gets that part of the older polygon that is
nearer to its cities than to those of the other units in it; a unit of islets gets the islets, or
discs around its cities. `source` says that the outline is estimated.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer.build.geometry import middle
from dateline_gazetteer.build.naturalearth import Owners
from dateline_gazetteer.build.progress import track
from dateline_gazetteer.build.records import Places, Record
from dateline_gazetteer.place import PlaceKind

ESTIMATED = "; outline estimated from its cities"
"""Ends the `source` of a unit whose outline is such an estimate."""

# Coastal cities may lie just outside of a generalised outline.
_SHORE_DEGREES = 0.1
_ISLET_DEGREES = 0.2
_LARGEST_ISLET = 0.5
_DISC_DEGREES = 0.05


@dataclass(slots=True)
class _Division:
    """A polygon to be divided: among the units that lack one, and those that hold it now."""

    polygon: BaseGeometry
    lacking: list[str] = field(default_factory=list)
    holders: list[str] = field(default_factory=list)


def add_estimates(
    polygons: list[BaseGeometry], owners: Owners, units: Places, cities: Places, land: np.ndarray
) -> None:
    """Give an outline to every admin-1 unit that has none, but has a city or a point.

    `polygons` are Natural Earth's and `owners` the units that they went to; `land` are the
    polygons of the world's coasts.
    """
    lacking = {u.id: u for u in units.values() if u.kind is PlaceKind.ADMIN1 and not u.geometry}
    members = _members(cities, units)
    for unit in lacking.values():
        members[unit.id] = members[unit.id] or [(unit.longitude, unit.latitude)]
    homes = _homes(polygons, {unit: members[unit] for unit in lacking})
    for division in track(_divisions(homes, polygons, owners, units), "outlines"):
        _divide(division, members, units)
    tree = shapely.STRtree(land)
    for unit in lacking.values():
        if unit.geometry is None:
            _give(unit, islets(members[unit.id], land, tree))


def add_islands(
    countries: Places,
    units: Places,
    cities: Places,
    shapes: dict[str, BaseGeometry],
    land: np.ndarray,
) -> None:
    """Give countries that no map has their units' outlines, or the islands of their cities."""
    tree = shapely.STRtree(land)
    for country in countries.values():
        own = [u.geometry for u in units.values() if u.country == country.code and u.geometry]
        towns = [(c.longitude, c.latitude) for c in cities.values() if c.country == country.code]
        if country.geometry is None and (own or towns):
            area = shapely.union_all([*own, islets(towns, land, tree)] if towns else own)
            shapes[country.code] = country.geometry = area
            country.latitude, country.longitude = middle(area)


def islets(
    points: list[tuple[float, float]], land: np.ndarray, tree: shapely.STRtree
) -> BaseGeometry:
    """The small islands at (longitude, latitude) points; a disc where the map has none."""
    where = shapely.points(points)
    found = tree.query(where, predicate="dwithin", distance=_ISLET_DEGREES)
    small = shapely.area(land[found[1]]) < _LARGEST_ISLET
    bare = np.setdiff1d(np.arange(len(points)), found[0][small])
    discs = shapely.buffer(where[bare], _DISC_DEGREES, quad_segs=4)
    return shapely.union_all([*land[np.unique(found[1][small])], *discs])


def _members(cities: Places, units: Places) -> defaultdict[str, list[tuple[float, float]]]:
    members: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in cities.values():
        if city.admin1 in units:
            members[city.admin1].append((city.longitude, city.latitude))
    return members


def _homes(
    polygons: list[BaseGeometry], members: dict[str, list[tuple[float, float]]]
) -> dict[str, int]:
    """The polygon that holds most of the cities of each unit; none for units off the map."""
    tree = shapely.STRtree(polygons)
    homes: dict[str, int] = {}
    for unit, points in members.items():
        found = tree.query(shapely.points(points), predicate="intersects")
        if not found.size:
            where = shapely.points(points)
            found = tree.query(where, predicate="dwithin", distance=_SHORE_DEGREES)
        if found.size:
            homes[unit] = Counter(found[1].tolist()).most_common(1)[0][0]
    return homes


def _divisions(
    homes: dict[str, int], polygons: list[BaseGeometry], owners: Owners, units: Places
) -> list[_Division]:
    divisions: dict[int, _Division] = {}
    for unit, home in sorted(homes.items(), key=lambda item: (item[1], item[0])):
        division = divisions.setdefault(home, _Division(polygons[home]))
        division.lacking.append(unit)
        owner = owners[home]
        # Land that two states claim keeps its holder: the other gets its own outline of it.
        if owner in units and units[owner].country == units[unit].country:
            division.holders = [owner]
    return list(divisions.values())


def _divide(
    division: _Division, members: dict[str, list[tuple[float, float]]], units: Places
) -> None:
    parts = _nearest_parts(division, members)
    given = shapely.union_all([parts[unit] for unit in division.lacking if unit in parts])
    for unit in division.lacking:
        if unit in parts:
            _give(units[unit], parts[unit])
    for holder in division.holders:
        # A holder none of whose cities lie here keeps the polygon: it is its own.
        held = units[holder].geometry
        if holder in parts and held is not None:
            _give(units[holder], held.difference(given))


def _nearest_parts(
    division: _Division, members: dict[str, list[tuple[float, float]]]
) -> dict[str, BaseGeometry]:
    """The parts of the polygon nearest to the cities of each unit."""
    reach = division.polygon.buffer(_SHORE_DEGREES)
    shapely.prepare(reach)
    unit_of: dict[tuple[float, float], str] = {}
    for unit in (*division.holders, *division.lacking):
        points = members[unit]
        inside = shapely.intersects(reach, shapely.points(points))
        unit_of |= {point: unit for point, near in zip(points, inside, strict=True) if near}
    if len(set(unit_of.values())) == 1:
        return dict.fromkeys(unit_of.values(), division.polygon)
    cells: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    for point, cell in _cells(list(unit_of), division.polygon):
        cells[unit_of[point]].append(cell)
    return {
        unit: _areas(shapely.intersection(shapely.union_all(parts), division.polygon))
        for unit, parts in cells.items()
    }


def _cells(
    points: list[tuple[float, float]], area: BaseGeometry
) -> list[tuple[tuple[float, float], BaseGeometry]]:
    """Each point with the region nearer to it than to the others, degrees of longitude shrunk."""
    shrink = np.array([np.cos(np.radians(area.centroid.y)), 1.0])
    flat = shapely.points(np.array(points) * shrink)
    frame = shapely.transform(area, lambda xy: xy * shrink).buffer(1.0)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(flat), extend_to=frame))
    found = shapely.STRtree(cells).query(flat, predicate="intersects")
    return [
        (points[point], shapely.transform(cells[cell], lambda xy: xy / shrink))
        for point, cell in zip(*found, strict=True)
    ]


def _give(unit: Record, area: BaseGeometry) -> None:
    if area.is_empty:
        return
    unit.geometry = area
    unit.latitude, unit.longitude = middle(area)
    if ESTIMATED not in unit.source:
        unit.source += ESTIMATED


def _areas(shape: BaseGeometry) -> BaseGeometry:
    parts = [part for part in shapely.get_parts(shape) if part.area > 0]
    return shapely.union_all(parts)
