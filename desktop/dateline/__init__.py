"""Dateline: places, dates and events of news documents, on a map with a time slider."""
