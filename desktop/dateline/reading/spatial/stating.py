"""What the groups of a match state: a distance, and how far or where from a name."""

import re
from dataclasses import dataclass

from dateline.reading.spatial.compass import distance, kilometres, written_out
from dateline.reading.spatial.relations import NEAR_AREA_KM, OffCoast, Offset, Relation, Within

_RANGE = re.compile(r"[^\d.,]")
"""What a number has that is no plain figure: a range, or "a few"."""


@dataclass(frozen=True, slots=True)
class Stated:
    """Relations of the groups `number`, `unit` and `direction`.

    `decimal` is what the language writes between whole numbers and fractions.
    """

    decimal: str

    def km(self, match: re.Match[str]) -> float:
        """The distance."""
        return kilometres(match["number"], match["unit"], self.decimal)

    def offset(self, match: re.Match[str]) -> Relation:
        """The distance in the direction."""
        km, slack = distance(match["number"], match["unit"], self.decimal)
        return Offset(km, written_out(match["direction"]), slack)

    def within(self, match: re.Match[str]) -> Relation:
        """At most the distance away; of a range its far end."""
        km, slack = distance(match["number"], match["unit"], self.decimal)
        return Within(km + slack if _RANGE.search(match["number"]) else km)

    def off_coast(self, match: re.Match[str]) -> Relation:
        """At sea, within the distance when there is one, on the side stated if any."""
        km = self.km(match) if match["number"] else NEAR_AREA_KM
        return OffCoast(km, written_out(match["direction"] or ""))
