"""Geometry of spatial relations. WGS 84 degrees throughout: x = longitude, y = latitude."""

import math
from functools import lru_cache
from itertools import pairwise

from shapely import affinity, buffer, get_coordinates, get_parts, make_valid, union_all
from shapely.geometry import LineString, MultiPoint, MultiPolygon, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from dateline.reading.spatial.compass import bearing

KM_PER_DEGREE = 111.195
_STEP_DEGREES = 15
_HALF_SECTOR = 30.0
_RAY_KM = 3_000.0
_MAINLAND = 0.5
_OUTER = 2 / 3
_CORNER_KM = 100.0
_POLE = 90.0
_TOUCH_DEGREES = 0.02
_KEPT = 32  # news comes back to the same few countries, and a large one takes a fifth of a second


def destination(start: Point, km: float, azimuth: float) -> Point:
    """The point `km` from `start` along the geodesic that leaves it at `azimuth` degrees."""
    # geopy brings an HTTP client, a tenth of a second at every start.
    from geopy.distance import geodesic  # noqa: PLC0415

    end = geodesic(kilometers=km).destination((start.y, start.x), azimuth)
    # Unwrapped, so that a shape across the antimeridian stays in one piece.
    longitude = start.x + (end.longitude - start.x + 540) % 360 - 180
    return Point(longitude, end.latitude)


def midpoint(first: Point, second: Point) -> Point:
    """The point halfway along the geodesic between two points."""
    return destination(first, kilometres_between(first, second) / 2, azimuth(first, second))


def kilometres_between(first: Point, second: Point) -> float:
    """The length of the geodesic between two points."""
    from geopy.distance import geodesic  # noqa: PLC0415

    return float(geodesic((first.y, first.x), (second.y, second.x)).kilometers)


def geodesic_line(first: Point, second: Point) -> LineString:
    """The geodesic from one point to another, with a corner at least every 100 km."""
    length = kilometres_between(first, second)
    steps = max(1, math.ceil(length / _CORNER_KM))
    turn = azimuth(first, second)
    way = [destination(first, length * i / steps, turn) for i in range(1, steps)]
    end = Point(first.x + (second.x - first.x + 540) % 360 - 180, second.y)
    return LineString([first, *way, end])


def azimuth(first: Point, second: Point) -> float:
    """Degrees clockwise from north in which `second` is seen from `first`."""
    phi1, phi2 = math.radians(first.y), math.radians(second.y)
    turn = math.radians(second.x - first.x)
    east = math.sin(turn) * math.cos(phi2)
    north = math.cos(phi1) * math.sin(phi2) - math.sin(phi1) * math.cos(phi2) * math.cos(turn)
    return math.degrees(math.atan2(east, north)) % 360


def disk(centre: Point, km: float) -> Polygon:
    """Everything within `km` of a point; round a pole it reaches over all longitudes."""
    pole = Point(centre.x, math.copysign(90.0, centre.y))
    rim = [destination(centre, km, a) for a in range(0, 360, _STEP_DEGREES)]
    if kilometres_between(centre, pole) >= km:
        return Polygon(rim)
    around = sorted(((p.x + 180) % 360 - 180, p.y) for p in rim)
    west, east = (-180.0, around[0][1]), (180.0, around[0][1])
    return Polygon([west, *around, east, (180.0, pole.y), (-180.0, pole.y)])


def edge(shape: BaseGeometry, centre: Point, azimuth_degrees: float) -> Point:
    """Where a line from `centre` leaves an area for good; `centre` itself of a point or a line."""
    if not isinstance(shape, Polygon | MultiPolygon):
        return centre
    ray = LineString([centre, destination(centre, _RAY_KM, azimuth_degrees)])
    crossing = ray.intersection(shape.boundary)
    if crossing.is_empty:
        return centre
    return max((Point(c) for c in get_coordinates(crossing)), key=centre.distance)


def sector(centre: Point, km: float, azimuth_degrees: float) -> BaseGeometry:
    """Everything within `km` of a point, short of a pole, and roughly in one direction."""
    pole = Point(centre.x, math.copysign(90.0, centre.y))
    reach = min(km, 0.9 * kilometres_between(centre, pole))
    rim = [azimuth_degrees + _HALF_SECTOR * i / 4 for i in range(-4, 5)]
    return make_valid(Polygon([centre, *(destination(centre, reach, a % 360) for a in rim)]))


@lru_cache(_KEPT)
def widened(shape: BaseGeometry, km: float) -> BaseGeometry:
    """`shape` and everything within about `km` of it."""
    if isinstance(shape, Point):
        return disk(shape, km)
    squeeze = math.cos(math.radians(shape.centroid.y))
    # A tenth of the width is detail enough, and saves nearly all the time.
    plain = shape.simplify(km / KM_PER_DEGREE / 10)
    level = affinity.scale(plain, xfact=squeeze, origin=(0, 0))
    # Islands one by one: all at once takes up to six times as long.
    each = buffer(get_parts(level), km / KM_PER_DEGREE, quad_segs=4)
    wide: BaseGeometry = union_all(each)
    south, north = wide.bounds[1], wide.bounds[3]
    if south < -_POLE or north > _POLE:
        west, _, east, _ = wide.bounds
        wide = wide.intersection(box(west, -_POLE, east, _POLE))
    return affinity.scale(wide, xfact=1 / squeeze, origin=(0, 0))


def shared_edge(first: BaseGeometry, second: BaseGeometry) -> BaseGeometry | None:
    """Where two areas touch, as a line; None where they do not."""
    line = first.boundary.intersection(second.buffer(_TOUCH_DEGREES))
    return None if line.is_empty or not line.length else line


def outline(land: BaseGeometry) -> BaseGeometry:
    """The edge of an area without those of the waters inside it."""
    pieces = getattr(land, "geoms", [land])
    return unary_union([p.exterior for p in pieces if isinstance(p, Polygon)])


def swept(line: BaseGeometry, km: float, azimuth_degrees: float) -> BaseGeometry:
    """What lies within `km` of a line on one side of it: the line moved that way."""
    rough = line.simplify(km / KM_PER_DEGREE / 10)
    pieces = []
    for part_ in getattr(rough, "geoms", [rough]):
        for a, b in pairwise(Point(c) for c in part_.coords):
            ends = [destination(p, km, azimuth_degrees) for p in (b, a)]
            pieces.append(MultiPoint([a, b, *ends]).convex_hull)
    return unary_union(pieces)


@lru_cache(_KEPT)
def band(shape: BaseGeometry, km: float) -> BaseGeometry:
    """What lies within about `km` of `shape`, itself left out."""
    return widened(shape, km).difference(shape)


def part(shape: BaseGeometry, direction: str) -> BaseGeometry | None:
    """The `direction` part ("northern", "south-west", "central") of an area; None of a point.

    Halves and quarters are those of the mainland's bounding box, so that far islands do not shift
    them; the middle is the inner half in both directions.
    """
    if not isinstance(shape, Polygon | MultiPolygon):
        return None
    clipped = shape.intersection(_window(_mainland(shape), direction))
    return None if clipped.is_empty else clipped


def lies_on_side(shape: BaseGeometry, point: Point, direction: str) -> bool:
    """Whether a point lies in or beyond the outer third of an area on its `direction` side."""
    if not isinstance(shape, Polygon | MultiPolygon):
        return False
    west, south, east, north = _mainland(shape).bounds
    azimuth_degrees = math.radians(bearing(direction))
    to_east, to_north = (round(f(azimuth_degrees), 6) for f in (math.sin, math.cos))
    x, y = (point.x - west) / (east - west), (point.y - south) / (north - south)
    eastward = x if to_east > 0 else 1 - x
    northward = y if to_north > 0 else 1 - y
    return (not to_east or eastward >= _OUTER) and (not to_north or northward >= _OUTER)


def _mainland(shape: Polygon | MultiPolygon) -> Polygon | MultiPolygon:
    """The mainland of an area; all of it where no piece is most of it, as of the Antilles."""
    if isinstance(shape, Polygon):
        return shape
    largest = max(shape.geoms, key=lambda g: g.area)
    return largest if largest.area > _MAINLAND * shape.area else shape


def _window(main: Polygon | MultiPolygon, direction: str) -> Polygon:
    west, south, east, north = main.bounds
    if "central" in direction.lower():
        return affinity.scale(box(*main.bounds), 0.5, 0.5)
    x, y = (west + east) / 2, (south + north) / 2
    azimuth_degrees = math.radians(bearing(direction))
    to_east, to_north = (round(f(azimuth_degrees), 6) for f in (math.sin, math.cos))
    # 1 degree of slack takes in islands just past the edge.
    return box(
        x if to_east > 0 else west - 1,
        y if to_north > 0 else south - 1,
        x if to_east < 0 else east + 1,
        y if to_north < 0 else north + 1,
    )
