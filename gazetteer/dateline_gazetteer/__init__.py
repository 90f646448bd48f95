"""An offline gazetteer: every place, by name, by id and by where it lies.

>>> from dateline_gazetteer import Gazetteer
>>> gazetteer = Gazetteer.open()
>>> gazetteer.search("Nairobi")[0].place.country
'KE'

`dateline_gazetteer.resolution` chooses among places of one name by the text around it,
`dateline_gazetteer.geocoder` is a geopy geocoder. Nothing here knows documents or Qt.
"""

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
