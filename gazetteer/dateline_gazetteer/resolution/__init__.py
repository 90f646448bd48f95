"""Choosing, among the places a name may mean, the one a text means."""

from dateline_gazetteer.resolution.mentions import Mention, ResolutionContext
from dateline_gazetteer.resolution.resolver import resolve
from dateline_gazetteer.resolution.unknown import is_stand_in

__all__ = ["Mention", "ResolutionContext", "is_stand_in", "resolve"]
