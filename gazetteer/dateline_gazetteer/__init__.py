"""An offline gazetteer: where is it? Knows nothing of documents or Qt."""

from dateline_gazetteer.borders import Border
from dateline_gazetteer.gazetteer import Gazetteer
from dateline_gazetteer.integrity import GazetteerError
from dateline_gazetteer.place import (
    Candidate,
    NameMatch,
    NameType,
    Nearby,
    Place,
    PlaceKind,
    Resolution,
    Scored,
)

__all__ = [
    "Border",
    "Candidate",
    "Gazetteer",
    "GazetteerError",
    "NameMatch",
    "NameType",
    "Nearby",
    "Place",
    "PlaceKind",
    "Resolution",
    "Scored",
]
