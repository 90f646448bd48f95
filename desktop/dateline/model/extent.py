"""How exactly a geometry says where something was."""

from dataclasses import dataclass

from shapely import Point


@dataclass(frozen=True, slots=True)
class Extent:
    """How the geometry of one place is to be taken; distances in km, points in WGS 84 degrees.

    `error_km` is how far the true point may lie from a point that a phrase leaves open, and
    `reference` the point that such a phrase starts from ("83 km southwest of X": X). `radius_km`
    is how far a place that is given as a point reaches. `vague`: the edge of an area is no line
    on the ground ("near X", a region). `directed`: a line leads from its first point to its last.
    """

    error_km: float | None = None
    radius_km: float | None = None
    reference: Point | None = None
    vague: bool = False
    directed: bool = False


UNSAID = Extent()
"""The extent of a geometry of which nothing more is known."""
