"""How exactly the place of an event says where it was."""

from dateline.model.extent import Extent
from dateline.model.toponym import Toponym, ToponymType
from dateline_gazetteer.place import PlaceKind
from dateline_gazetteer.reach import reach_km

_VAGUE = frozenset(
    {
        PlaceKind.CONTINENT,
        PlaceKind.DESERT,
        PlaceKind.MOUNTAINS,
        PlaceKind.PENINSULA,
        PlaceKind.REGION,
        PlaceKind.SEA,
    }
)
"""Kinds of place whose edge is no line on the ground."""


def extent_of(toponym: Toponym) -> Extent:
    """The extent of an expression is its own, that of a name the one of its place."""
    if toponym.type is ToponymType.EXPRESSION or toponym.resolution is None:
        return toponym.extent
    place = toponym.resolution.place
    return Extent(radius_km=reach_km(place), vague=place.kind in _VAGUE)
