"""Events by trigger and argument: what happened, when, where, to whom, and how surely."""

from dateline.reading.events.reader import EventReader

__all__ = ["EventReader"]
