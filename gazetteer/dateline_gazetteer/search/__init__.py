"""Search: a query as a person types it, to places with a score."""

from dateline_gazetteer.search.filters import Filters
from dateline_gazetteer.search.ranking import search

__all__ = ["Filters", "search"]
